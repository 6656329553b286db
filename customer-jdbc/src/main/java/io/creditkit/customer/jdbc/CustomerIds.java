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
        return IntStream.range(0, MOST_AT_ONCE)
                .mapToObj(i -> ":c" + i)
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /** {@return the parameters of {@link #AMONG}, one statement after the other; none for no customers} */
    static List<Values> chunks(Collection<CustomerId> customers) {
        List<CustomerId> asked = customers.stream().distinct().toList();
        List<Values> chunks = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
            List<CustomerId> some = asked.subList(from, Math.min(from + MOST_AT_ONCE, asked.size()));
            Values values = Values.none();
            for (int i = 0; i < MOST_AT_ONCE; i++) {
                values.text("c" + i, some.get(Math.min(i, some.size() - 1)).value());
            }
            chunks.add(values);
        }
        return chunks;
    }
}
