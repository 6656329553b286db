package io.creditkit.customer.search;

/**
 * How far lists may go that no storage answers.
 *
 * @param readAtMost how many customers a page, a count or a facet may read one by one, where the storage can't list by a field;
 *     0 or more. With more customers than that the query is refused. Rows that are handed over one after the other, as in files and
 *     mass actions, are always all read.
 */
public record ListSettings(int readAtMost) {
    private static final int STANDARD = 100_000;

    public ListSettings {
        if (readAtMost < 0) {
            throw new IllegalArgumentException("A list reads at most 0 or more customers, not " + readAtMost + ".");
        }
    }

    /** {@return 100,000: some minutes on a database} */
    public static ListSettings standard() {
        return new ListSettings(STANDARD);
    }
}
