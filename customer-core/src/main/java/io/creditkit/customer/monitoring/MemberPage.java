package io.creditkit.customer.monitoring;

import java.util.List;

/**
 * A part of the companies of a portfolio.
 *
 * @param rows in order
 * @param offset how many come before the first of these
 * @param total how many there are
 */
public record MemberPage(List<MemberRow> rows, int offset, int total) {
    public MemberPage {
        rows = List.copyOf(rows);
    }
}
