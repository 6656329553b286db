package io.creditkit.customer.jdbc;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.PortfolioAccess;
import io.creditkit.customer.monitoring.PortfolioRight;
import io.creditkit.customer.monitoring.WatchRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of a portfolio that are lists, each in one column. Rows of before these columns have none of them. */
final class PortfolioColumns {
    private PortfolioColumns() {}

    /** Who has rights, and which. Without a user: everybody. */
    private record Rights(Optional<String> user, Set<PortfolioRight> rights) {}

    static String rules(List<WatchRule> rules) {
        return Fields.write(
                rules,
                rule -> new Fields.Written()
                        .text(rule.country().map(CountryCode::value))
                        .number(rule.code())
                        .text(TextLists.write(rule.parameters())));
    }

    static List<WatchRule> rules(Optional<String> column) {
        return column.map(text -> Fields.read(
                        text,
                        fields -> new WatchRule(
                                fields.optionalText().map(CountryCode::of),
                                fields.number(),
                                TextLists.read(fields.text()))))
                .orElse(List.of());
    }

    static Set<CountryCode> countries(Optional<String> column) {
        return column.map(TextLists::read).orElse(List.of()).stream()
                .map(CountryCode::of)
                .collect(Collectors.toSet());
    }

    static String rights(PortfolioAccess access) {
        List<Rights> all = new ArrayList<>();
        all.add(new Rights(Optional.empty(), access.everybody()));
        access.users().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.add(new Rights(Optional.of(entry.getKey()), entry.getValue())));
        return Fields.write(
                all,
                rights -> new Fields.Written()
                        .text(rights.user())
                        .text(TextLists.write(rights.rights().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList())));
    }

    static PortfolioAccess access(Optional<String> owner, Optional<String> column) {
        List<Rights> all = column.map(text -> Fields.read(
                        text,
                        fields -> new Rights(
                                fields.optionalText(),
                                TextLists.read(fields.text()).stream()
                                        .map(PortfolioRight::valueOf)
                                        .collect(Collectors.toSet()))))
                .orElse(List.of());
        Map<String, Set<PortfolioRight>> users = new HashMap<>();
        Set<PortfolioRight> everybody = Set.of();
        for (Rights rights : all) {
            if (rights.user().isPresent()) {
                users.put(rights.user().get(), rights.rights());
            } else {
                everybody = rights.rights();
            }
        }
        return new PortfolioAccess(owner, everybody, users);
    }
}
