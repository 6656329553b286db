package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.ListStore;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists in one statement each: the whole query is SQL, and a page begins at its place by the sorted columns. */
final class JdbcListStore implements ListStore {
    private static final String WITH_TOKEN =
            "c.id IN (SELECT t.customer_id FROM ${prefix}customer_token t WHERE t.tenant_id = :tenant_id AND t.place"
                    + " IN (";

    private final Session session;
    private final Map<ListColumn.Currencies, List<Currency>> currencies = new HashMap<>();
    private SettingResolver company;
    private long asOfWrites;

    JdbcListStore(Session session) {
        this.session = session;
        this.company = company(session);
        this.asOfWrites = session.writes();
    }

    @Override
    public boolean refresh() {
        return ListReadiness.refresh(session);
    }

    @Override
    public List<RowKey> page(ListQuery query, Optional<RowKey> after, int offset, int limit) {
        ListStore.requirePage(offset, limit);
        ListStatement statement = statement(query);
        ListOrderSql order = new ListOrderSql(query, statement);
        String filter = filter(query, statement)
                + after.map(place -> " AND " + order.behind(place, statement)).orElse("");
        return session.list(
                statement.with() + "SELECT " + order.selected() + statement.from() + filter + " ORDER BY "
                        + order.orderBy() + " LIMIT :rows OFFSET :skipped",
                statement.values().number("rows", limit).number("skipped", offset),
                order::key);
    }

    @Override
    public long count(ListQuery query) {
        ListStatement statement = statement(query);
        return count(filter(query, statement), statement);
    }

    @Override
    public long countBehind(ListQuery query, RowKey place) {
        ListStatement statement = statement(query);
        ListOrderSql order = new ListOrderSql(query, statement);
        return count(filter(query, statement) + " AND " + order.behind(place, statement), statement);
    }

    private long count(String filter, ListStatement statement) {
        return session.number(
                statement.with() + "SELECT COUNT(*) AS n" + statement.from() + filter, statement.values());
    }

    @Override
    public Map<Optional<FieldValue>, Long> spread(ListQuery query, Field field) {
        ListStatement statement = statement(query);
        ListSpread spread = ListSpread.of(statement.column(field), query);
        String filter = filter(query, statement);
        String sql = statement.with() + "SELECT v, w, COUNT(*) AS n FROM (SELECT " + spread.value() + " AS v, "
                + spread.currency() + " AS w" + statement.from() + filter + ") g GROUP BY v, w";
        Map<Optional<FieldValue>, Long> counts = new HashMap<>();
        session.list(sql, statement.values(), row -> Map.entry(spread.read(row), row.number("n")))
                .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Long::sum));
        return counts;
    }

    private String filter(ListQuery query, ListStatement statement) {
        askForCurrencies(query);
        CriteriaSql criteria = new CriteriaSql(query, statement, this::currencies);
        List<String> conditions = new ArrayList<>();
        query.text().ifPresent(text -> conditions.add(typed(text, statement)));
        if (!query.numbers().isEmpty()) {
            conditions.add(query.numbers().stream()
                    .map(number -> statement.bytes(number.getBytes(UTF_8)))
                    .collect(Collectors.joining(", ", "c.number_key IN (", ")")));
        }
        for (Criteria condition : query.conditions()) {
            conditions.add(condition.accept(criteria));
        }
        return conditions.stream().map(condition -> " AND (" + condition + ")").collect(Collectors.joining());
    }

    private static String typed(SuggestQuery text, ListStatement statement) {
        return text.readings().isEmpty()
                ? "1 = 0"
                : text.readings().stream()
                        .map(reading -> reading.terms().stream()
                                .map(term -> withToken(reading, term, statement))
                                .collect(Collectors.joining(" AND ", "(", ")")))
                        .collect(Collectors.joining(" OR "));
    }

    private static String withToken(SuggestQuery.Reading reading, String term, ListStatement statement) {
        byte[] beginning = term.getBytes(UTF_8);
        return reading.places().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(
                        ", ",
                        WITH_TOKEN,
                        ") AND t.token >= " + statement.bytes(beginning) + " AND t.token < "
                                + statement.bytes(JdbcTokenIndex.beyond(beginning)) + ")"));
    }

    private static SettingResolver company(Session session) {
        return new SettingResolver(new JdbcGroupStore(session), new JdbcSettingStore(session));
    }

    private ListStatement statement(ListQuery query) {
        if (asOfWrites != session.writes()) {
            currencies.clear();
            company = company(session);
            asOfWrites = session.writes();
        }
        return new ListStatement(query.at(), company);
    }

    private List<Currency> currencies(ListColumn amounts) {
        return Stream.concat(
                        amounts.currencies().stream()
                                .flatMap(column -> currencies.getOrDefault(column, List.of()).stream()),
                        amounts.otherCurrency().stream())
                .distinct()
                .toList();
    }

    /**
     * Asks for the currencies of all amounts that the conditions compare, if they are not known yet: it looks at every row that has one,
     * so a page with its counts asks once.
     */
    private void askForCurrencies(ListQuery query) {
        Set<ListColumn.Currencies> unknown = new LinkedHashSet<>();
        CriteriaSql looking = new CriteriaSql(query, statement(query), amounts -> {
            unknown.addAll(amounts.currencies());
            return List.of();
        });
        query.conditions().forEach(condition -> condition.accept(looking));
        unknown.removeAll(currencies.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        List<ListColumn.Currencies> asked = List.copyOf(unknown);
        String sql = IntStream.range(0, asked.size())
                .mapToObj(i -> "SELECT DISTINCT " + i + " AS k, " + asked.get(i).column() + " AS w FROM ${prefix}"
                        + asked.get(i).table() + " WHERE tenant_id = :tenant_id AND "
                        + asked.get(i).column() + " IS NOT NULL")
                .collect(Collectors.joining(" UNION ALL "));
        asked.forEach(column -> currencies.put(column, new ArrayList<>()));
        session.list(sql, Values.none(), row -> Map.entry(asked.get(row.integer("k")), row.currency("w")))
                .forEach(found -> currencies
                        .computeIfAbsent(found.getKey(), first -> new ArrayList<>())
                        .add(found.getValue()));
    }
}
