package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.monitoring.EventRule;
import io.creditkit.creditsafe.monitoring.EventRuleSetting;
import io.creditkit.creditsafe.monitoring.EventRuleSetting.Activation;
import io.creditkit.creditsafe.monitoring.Monitoring;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NewPortfolioCompany;
import io.creditkit.creditsafe.monitoring.NotificationEvent;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.Portfolio;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchService.Added;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The agency's monitoring. */
final class Watch {
    private final Monitoring monitoring;

    Watch(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (CreditsafeException failure) {
            throw Failures.unbilled(failure);
        }
    }

    String ensurePortfolio(String name) {
        return asking(() -> find(name).or(() -> create(name)).orElseGet(() -> found(name)));
    }

    private Optional<String> find(String name) {
        return monitoring.portfolios().list().stream()
                .filter(portfolio -> portfolio.name().filter(name::equals).isPresent())
                .flatMap(portfolio -> portfolio.id().stream())
                .map(PortfolioId::value)
                .findFirst();
    }

    /** {@return the new portfolio's id; empty if someone else made one of this name in the meantime} */
    private Optional<String> create(String name) {
        try {
            Portfolio created = monitoring.portfolios().create(NewPortfolio.named(name));
            return created.id().map(PortfolioId::value);
        } catch (ConflictException there) {
            return Optional.empty();
        }
    }

    private String found(String name) {
        return find(name)
                .orElseThrow(() -> new io.creditkit.creditsafe.ResponseFormatException(
                        "listAllPortfolios", "a portfolio that the agency says is there is not in its list", 1));
    }

    Set<AgencyCompanyId> members(String portfolio) {
        return asking(() -> {
            Set<AgencyCompanyId> members = new LinkedHashSet<>();
            monitoring.companies().list(PortfolioId.of(portfolio)).stream()
                    .flatMap(company -> company.id().stream())
                    .map(Words::company)
                    .forEach(members::add);
            return Set.copyOf(members);
        });
    }

    Added add(String portfolio, ConnectId company, String reference) {
        NewPortfolioCompany.Builder request = NewPortfolioCompany.builder();
        request.id(company).personalReference(reference);
        return asking(() -> {
            try {
                return switch (monitoring.companies().add(PortfolioId.of(portfolio), request.build())) {
                    case ADDED -> Added.ADDED;
                    case ALREADY_PRESENT -> Added.ALREADY_THERE;
                };
            } catch (NotFoundException missing) {
                if (isPortfolio(missing)) {
                    throw missing;
                }
                return Added.NOT_WATCHABLE;
            }
        });
    }

    /** The agency says with the same status that the portfolio is not there and that it does not watch the company. */
    private static boolean isPortfolio(NotFoundException missing) {
        String words = missing.providerText().orElse("").toLowerCase(Locale.ROOT);
        return words.contains("portfolio") && !words.contains("company");
    }

    int ensureRules(String portfolio, Set<CountryCode> countries) {
        Set<io.creditkit.creditsafe.CountryCode> places = new TreeSet<>();
        places.add(io.creditkit.creditsafe.CountryCode.GLOBAL);
        countries.forEach(country -> places.add(io.creditkit.creditsafe.CountryCode.of(country.value())));
        return asking(() -> places.stream()
                .mapToInt(place -> ensureRules(PortfolioId.of(portfolio), place))
                .sum());
    }

    /** A country that the agency does not watch has no rules, and that is no fault. */
    private int ensureRules(PortfolioId portfolio, io.creditkit.creditsafe.CountryCode place) {
        List<EventRule> catalogue;
        try {
            catalogue = monitoring.rules().catalogue(place);
        } catch (NotFoundException notWatched) {
            return 0;
        }
        List<EventRule> present = monitoring.rules().ofPortfolio(portfolio, place);
        List<EventRuleSetting> wanted = new ArrayList<>();
        boolean changes = false;
        for (EventRule rule : catalogue) {
            if (rule.ruleCode().isEmpty()) {
                continue;
            }
            EventRule standing = standing(rule, present);
            boolean on = standing.active().orElse(false) && present.contains(standing);
            boolean watch = Topics.WATCHED.contains(topic(rule));
            changes |= watch && !on;
            wanted.add(on ? standing.setting(Activation.ON) : setting(rule, watch ? Activation.ON : Activation.OFF));
        }
        if (changes) {
            monitoring.rules().put(portfolio, place, wanted);
            present = monitoring.rules().ofPortfolio(portfolio, place);
        }
        return (int)
                present.stream().filter(rule -> rule.active().orElse(false)).count();
    }

    private static EventRule standing(EventRule rule, List<EventRule> present) {
        return present.stream()
                .filter(candidate -> candidate.ruleCode().equals(rule.ruleCode()))
                .findFirst()
                .orElse(rule);
    }

    private static EventTopic topic(EventRule rule) {
        return Topics.of(
                rule.ruleCode().orElse(0), rule.name().or(rule::typeName).orElse(""));
    }

    /**
     * The two worldwide rules with parameters report nothing without them: any change of the band, with the new band, and
     * any change of the limit.
     */
    private static EventRuleSetting setting(EventRule rule, Activation activation) {
        EventRuleSetting asListed = rule.setting(activation);
        boolean blank = asListed.parameters().stream().allMatch(String::isBlank);
        if (!blank || activation == Activation.OFF) {
            return asListed;
        }
        return switch (asListed.ruleCode()) {
            case 101 -> new EventRuleSetting(101, activation, List.of("1", "Any", "true"));
            case 102 -> new EventRuleSetting(102, activation, List.of("true"));
            default -> asListed;
        };
    }

    List<WatchEvent> events(String portfolio, Instant since) {
        NotificationEventsRequest.Builder request = NotificationEventsRequest.builder();
        request.startDate(since).dateFilter(NotificationEventsRequest.DateFilter.CREATED);
        return asking(() -> monitoring.events().list(PortfolioId.of(portfolio), request.build()).stream()
                .flatMap(event -> event(event, since).stream())
                .sorted(Comparator.comparing(WatchEvent::createdAt).thenComparing(WatchEvent::happenedAt))
                .toList());
    }

    /** {@return the event; empty if it has no id or no company, since then it belongs to nothing} */
    private static Optional<WatchEvent> event(NotificationEvent event, Instant since) {
        Optional<String> id = event.notificationEventId().or(event::eventId);
        Optional<String> company = event.companyId().map(ConnectId::value).or(event::safeNumber);
        if (id.isEmpty() || company.isEmpty()) {
            return Optional.empty();
        }
        Instant happened = event.eventDate().or(event::createdDate).orElse(since);
        OptionalInt rule = event.ruleCode();
        String name = event.ruleName().or(event::ruleText).or(event::summary).orElse("");
        WatchEvent.Builder result = WatchEvent.builder();
        result.agency(CreditsafeBureau.AGENCY)
                .notificationId(id.get())
                .company(AgencyCompanyId.of(CreditsafeBureau.AGENCY, company.get()))
                .happenedAt(happened)
                .createdAt(event.createdDate().orElse(happened))
                .ruleCode(rule.isPresent() ? Integer.toString(rule.getAsInt()) : "")
                .ruleName(name)
                .topic(Topics.of(rule.orElse(0), name))
                .oldValue(event.oldValue())
                .newValue(event.newValue());
        return Optional.of(result.build());
    }
}
