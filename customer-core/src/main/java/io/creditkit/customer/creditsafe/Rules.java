package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.monitoring.EventRule;
import io.creditkit.creditsafe.monitoring.EventRuleSetting;
import io.creditkit.creditsafe.monitoring.EventRuleSetting.Activation;
import io.creditkit.creditsafe.monitoring.EventRules;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.OfferedRule;
import io.creditkit.customer.monitoring.WatchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The agency's rules: which changes it tells of. */
final class Rules {
    private final EventRules rules;

    Rules(EventRules rules) {
        this.rules = rules;
    }

    List<OfferedRule> offered(Optional<CountryCode> country) {
        return Watch.asking(() -> catalogue(place(country)).stream()
                .filter(rule -> rule.ruleCode().isPresent())
                .map(rule -> new OfferedRule(
                        rule(country, rule), rule.name().or(rule::typeName).orElse(""), topic(rule)))
                .toList());
    }

    List<WatchRule> on(String portfolio, Set<CountryCode> countries) {
        return Watch.asking(() -> places(countries).stream()
                .flatMap(country -> on(PortfolioId.of(portfolio), country).stream())
                .toList());
    }

    List<WatchRule> apply(String portfolio, List<WatchRule> wanted, Set<CountryCode> countries) {
        Set<CountryCode> all = new TreeSet<>(countries);
        wanted.forEach(rule -> rule.country().ifPresent(all::add));
        return Watch.asking(() -> places(all).stream()
                .flatMap(country -> apply(PortfolioId.of(portfolio), wanted, country).stream())
                .toList());
    }

    private List<WatchRule> apply(PortfolioId portfolio, List<WatchRule> wanted, Optional<CountryCode> country) {
        List<WatchRule> here = wanted.stream()
                .filter(rule -> rule.country().equals(country))
                .sorted()
                .toList();
        List<WatchRule> standing = on(portfolio, country);
        if (standing.equals(here)) {
            return standing;
        }
        List<EventRuleSetting> settings = catalogue(place(country)).stream()
                .filter(rule -> rule.ruleCode().isPresent())
                .map(rule -> here.stream()
                        .filter(wish -> wish.code() == rule.ruleCode().getAsInt())
                        .findFirst()
                        .map(wish -> new EventRuleSetting(wish.code(), Activation.ON, wish.parameters()))
                        .orElseGet(() -> rule.setting(Activation.OFF)))
                .toList();
        if (settings.isEmpty()) {
            return standing;
        }
        rules.put(portfolio, place(country), settings);
        return on(portfolio, country);
    }

    private List<WatchRule> on(PortfolioId portfolio, Optional<CountryCode> country) {
        // Where the agency watches nothing it has no rules, and says so as if the portfolio were not there.
        if (catalogue(place(country)).isEmpty()) {
            return List.of();
        }
        return rules.ofPortfolio(portfolio, place(country)).stream()
                .filter(rule -> rule.active().orElse(false) && rule.ruleCode().isPresent())
                .map(rule -> rule(country, rule))
                .sorted()
                .toList();
    }

    private List<EventRule> catalogue(io.creditkit.creditsafe.CountryCode place) {
        try {
            return rules.catalogue(place);
        } catch (NotFoundException notWatched) {
            return List.of();
        }
    }

    private static WatchRule rule(Optional<CountryCode> country, EventRule rule) {
        List<String> parameters = rule.parameters().stream()
                .map(text -> text.length() > 50 ? text.substring(0, 50) : text)
                .toList();
        return new WatchRule(country, rule.ruleCode().getAsInt(), parameters);
    }

    private static List<Optional<CountryCode>> places(Set<CountryCode> countries) {
        List<Optional<CountryCode>> places = new ArrayList<>(List.of(Optional.<CountryCode>empty()));
        new TreeSet<>(countries).forEach(country -> places.add(Optional.of(country)));
        return places;
    }

    private static io.creditkit.creditsafe.CountryCode place(Optional<CountryCode> country) {
        return country.map(code -> io.creditkit.creditsafe.CountryCode.of(code.value()))
                .orElse(io.creditkit.creditsafe.CountryCode.GLOBAL);
    }

    int ensure(String portfolio, Set<CountryCode> countries) {
        Set<io.creditkit.creditsafe.CountryCode> places = new TreeSet<>();
        places.add(io.creditkit.creditsafe.CountryCode.GLOBAL);
        countries.forEach(country -> places.add(io.creditkit.creditsafe.CountryCode.of(country.value())));
        return Watch.asking(() -> places.stream()
                .mapToInt(place -> ensure(PortfolioId.of(portfolio), place))
                .sum());
    }

    /** A country that the agency does not watch has no rules, and that is no fault. */
    private int ensure(PortfolioId portfolio, io.creditkit.creditsafe.CountryCode place) {
        List<EventRule> catalogue;
        try {
            catalogue = rules.catalogue(place);
        } catch (NotFoundException notWatched) {
            return 0;
        }
        List<EventRule> present = rules.ofPortfolio(portfolio, place);
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
            rules.put(portfolio, place, wanted);
            present = rules.ofPortfolio(portfolio, place);
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
}
