package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements for many customers at once. One statement serves any number: the last id fills the places that are left. */
final class CustomerIds {
    private static final int MOST_AT_ONCE = 50;

    /** {@code customer_id IN (...)}. */
    static final String AMONG = among("customer_id");

    private CustomerIds() {}

    /** {@return the same condition on another column} */
    static String among(String column) {
        return among(column, MOST_AT_ONCE);
    }

    /** {@return the same for as many ids as are asked for at once} */
    static String among(String column, int atOnce) {
        return IntStream.range(0, atOnce)
                .mapToObj(i -> ":c" + i)
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /** {@return the parameters of {@link #AMONG}, one statement after the other; none for no customers} */
    static List<Values> chunks(Collection<CustomerId> customers) {
        return chunks(customers, MOST_AT_ONCE);
    }

    /** {@return the same for a condition on so many ids} */
    static List<Values> chunks(Collection<CustomerId> customers, int atOnce) {
        List<CustomerId> asked = customers.stream().distinct().toList();
        List<Values> chunks = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += atOnce) {
            List<CustomerId> some = asked.subList(from, Math.min(from + atOnce, asked.size()));
            Values values = Values.none();
            for (int i = 0; i < atOnce; i++) {
                values.text("c" + i, some.get(Math.min(i, some.size() - 1)).value());
            }
            chunks.add(values);
        }
        return chunks;
    }
}
