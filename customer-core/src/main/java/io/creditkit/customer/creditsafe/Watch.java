package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.monitoring.Monitoring;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NewPortfolioCompany;
import io.creditkit.creditsafe.monitoring.NotificationEvent;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.Portfolio;
import io.creditkit.creditsafe.monitoring.PortfolioChange;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.AgencyPortfolio;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchService.Added;
import io.creditkit.customer.monitoring.WatchedCompany;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The agency's monitoring. */
final class Watch {
    private final Monitoring monitoring;
    private final CreditsafeSettings settings;

    Watch(Monitoring monitoring, CreditsafeSettings settings) {
        this.monitoring = monitoring;
        this.settings = settings;
    }

    static <T> T asking(Supplier<T> question) {
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

    List<AgencyPortfolio> portfolios() {
        return asking(() -> monitoring.portfolios().list().stream()
                .flatMap(portfolio -> portfolio.id().stream()
                        .map(id ->
                                new AgencyPortfolio(id.value(), portfolio.name().orElse(""))))
                .toList());
    }

    void rename(String portfolio, String name) {
        asking(() -> {
            monitoring.portfolios().update(PortfolioId.of(portfolio), PortfolioChange.rename(name));
            return portfolio;
        });
    }

    void remove(String portfolio) {
        asking(() -> {
            try {
                monitoring.portfolios().delete(PortfolioId.of(portfolio));
            } catch (NotFoundException gone) {
                // That is what was wanted.
            }
            return portfolio;
        });
    }

    List<WatchedCompany> watched(String portfolio) {
        return asking(() -> List.copyOf(monitoring.companies().list(PortfolioId.of(portfolio)).stream()
                .flatMap(company -> company.id().flatMap(Words::company).stream()
                        .map(id -> new WatchedCompany(
                                id,
                                company.personalReference().orElse(""),
                                company.freeText().orElse(""),
                                company.personalLimit().orElse(""))))
                .collect(Collectors.toMap(
                        WatchedCompany::company, company -> company, (first, again) -> first, LinkedHashMap::new))
                .values()));
    }

    void describe(String portfolio, ConnectId company, WatchedCompany texts) {
        NewPortfolioCompany.Builder change = NewPortfolioCompany.builder();
        change.id(company)
                .personalReference(texts.reference())
                .freeText(texts.note())
                .personalLimit(texts.ownLimit());
        asking(() -> {
            monitoring.companies().update(PortfolioId.of(portfolio), change.build());
            return portfolio;
        });
    }

    void takeOut(String portfolio, ConnectId company) {
        asking(() -> monitoring.companies().remove(PortfolioId.of(portfolio), company));
    }

    boolean watchesWhatIsOrdered() {
        return asking(() -> monitoring.users().stream()
                .anyMatch(user -> user.tracksAutomatically().orElse(false)));
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

    List<WatchEvent> events(String portfolio, Instant since) {
        NotificationEventsRequest.Builder request = NotificationEventsRequest.builder();
        request.startDate(since).dateFilter(NotificationEventsRequest.DateFilter.CREATED);
        return asking(() -> monitoring.events().list(PortfolioId.of(portfolio), request.build()).stream()
                .flatMap(event -> event(event, since).stream())
                .sorted(Comparator.comparing(WatchEvent::createdAt).thenComparing(WatchEvent::happenedAt))
                .toList());
    }

    /** {@return the event; empty if it has no id or no company, since then it belongs to nothing} */
    private Optional<WatchEvent> event(NotificationEvent event, Instant since) {
        Optional<String> id = event.notificationEventId().or(event::eventId);
        Optional<AgencyCompanyId> company =
                event.companyId().map(ConnectId::value).or(event::safeNumber).flatMap(Words::company);
        if (id.isEmpty() || company.isEmpty()) {
            return Optional.empty();
        }
        Instant happened = event.eventDate().or(event::createdDate).orElse(since);
        OptionalInt rule = event.ruleCode();
        String name = event.ruleName().or(event::ruleText).or(event::summary).orElse("");
        EventTopic topic = Topics.of(rule.orElse(0), name);
        WatchEvent.Builder result = WatchEvent.builder();
        result.agency(CreditsafeBureau.AGENCY)
                .notificationId(id.get())
                .agencyEventId(event.eventId())
                .company(company.get())
                .happenedAt(happened)
                .createdAt(event.createdDate().orElse(happened))
                .ruleCode(rule.isPresent() ? Integer.toString(rule.getAsInt()) : "")
                .ruleName(name)
                .topic(topic)
                .oldValue(event.oldValue())
                .newValue(event.newValue())
                .meaningOfE(
                        topic == EventTopic.BAND
                                ? country(event, company.get())
                                        .map(country -> new Ratings(settings, country).meaningOfE())
                                : Optional.empty());
        return Optional.of(result.build());
    }

    /** The key begins with the country, where the agency's own number of the company does not stand in its place. */
    private static Optional<CountryCode> country(NotificationEvent event, AgencyCompanyId company) {
        return event.country()
                .flatMap(Words::country)
                .or(() -> company.value().indexOf('-') > 1
                        ? Words.country(company.value().substring(0, 2))
                        : Optional.empty());
    }
}
