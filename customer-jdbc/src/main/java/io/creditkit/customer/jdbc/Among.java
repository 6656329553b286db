package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A query for the rows in which a column has one of many values, such as those of a page of customers. It is asked once for all of
 * them, or once for each {@value #MOST_AT_ONCE}, and its text is one of few: places that are left stay empty.
 *
 * @param columns what is selected
 * @param table the table, which is called {@code t}
 * @param column the column with the values; beside it the tenant is asked for
 * @param joins further tables; empty for none
 * @param rest what stands behind the condition; empty for nothing
 */
record Among(String columns, String table, String column, String joins, String rest) {
    /** A batch of 200 customers and their companies. */
    private static final int MOST_AT_ONCE = 400;

    private static final int[] SIZES = {1, 20, 200, MOST_AT_ONCE};

    static Among of(Columns columns, String table, String column) {
        return new Among(columns.names(), table, column, "", "");
    }

    /** {@return the same with something behind the condition, such as another one or an order} */
    Among and(String more) {
        return new Among(columns, table, column, joins, rest + " " + more);
    }

    /** {@return the same with another table} */
    Among join(String more) {
        return new Among(columns, table, column, joins + " " + more, rest);
    }

    /** {@return the rows for all values, those for one value together and in the order of the query} */
    <T> List<T> list(Session session, Collection<String> values, Row.Reader<T> reader) {
        return list(session, values, Values::none, reader);
    }

    /** @param others makes the other parameters of one statement */
    <T> List<T> list(Session session, Collection<String> values, Supplier<Values> others, Row.Reader<T> reader) {
        List<T> found = new ArrayList<>();
        ask(session, values, others, (sql, parameters) -> found.addAll(session.list(sql, parameters, reader)));
        return found;
    }

    /** Hands over the rows as they come, so that few of them are held at a time. */
    <T> void forEach(
            Session session,
            Collection<String> values,
            Supplier<Values> others,
            Row.Reader<T> reader,
            Consumer<T> consumer) {
        ask(session, values, others, (sql, parameters) -> session.forEach(sql, parameters, reader, consumer));
    }

    /** {@return the rows by what they are of, each list in the order of the query} */
    static <K, T> Map<K, List<T>> grouped(List<T> rows, Function<T, K> key) {
        Map<K, List<T>> groups = new HashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), first -> new ArrayList<>())
                .add(row));
        return groups;
    }

    static List<String> texts(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toList();
    }

    private interface Statement {
        void run(String sql, Values parameters);
    }

    private void ask(Session session, Collection<String> values, Supplier<Values> others, Statement statement) {
        List<String> asked = values.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(from + MOST_AT_ONCE, asked.size()));
            int places = IntStream.of(SIZES)
                    .filter(size -> size >= some.size())
                    .findFirst()
                    .orElseThrow();
            Values parameters = others.get();
            List<String> names =
                    IntStream.range(0, places).mapToObj(i -> "k" + i).toList();
            for (int i = 0; i < places; i++) {
                parameters.text(names.get(i), i < some.size() ? Optional.of(some.get(i)) : Optional.empty());
            }
            statement.run(sql(session.dialect(), names), parameters);
        }
    }

    private String sql(Dialect dialect, List<String> names) {
        return "SELECT " + columns + " FROM " + dialect.tableAmong("${prefix}" + table + " t", "t." + column, names)
                + joins + " WHERE t.tenant_id = :tenant_id AND " + dialect.isAmong("t." + column, names) + rest;
    }
}
