package io.creditkit.customer.search;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A part of a list, with what a person is told beside it ("1-2 of 2").
 *
 * @param query what was asked; the same value gives counts, facets and the file
 * @param explanation the query in words, as {@link CustomerQuery#explanation} tells it: its conditions may hold personal data
 * @param rows the rows in order
 * @param before how many rows of the list come before the first of these
 * @param total how many customers match the query
 * @param overall how many customers there are, the erased ones not counted
 * @param next the place to go on behind; empty if there are no more rows
 */
public record CustomerPage(
        CustomerQuery query,
        String explanation,
        List<CustomerRow> rows,
        long before,
        long total,
        long overall,
        Optional<ListCursor> next) {
    public CustomerPage {
        rows = List.copyOf(rows);
    }

    /** Without the query in words, which may be personal data. */
    @Override
    public String toString() {
        return "CustomerPage[" + rows.size() + " rows behind " + before + " of " + total + "]";
    }

    CustomerPage with(UnaryOperator<CustomerRow> change) {
        return new CustomerPage(query, explanation, rows.stream().map(change).toList(), before, total, overall, next);
    }
}
