package io.creditkit.customer.search;

/**
 * How lists show customers, and how far they may go that no storage answers.
 *
 * @param readAtMost how many customers a page, a count or a facet may read one by one, where the storage can't list by a field;
 *     0 or more. If more than that are left by the conditions that the storage knows, the query is refused. However many they are, no
 *     more of them is held than is answered. Rows that are handed over one after the other, as in files and
 *     mass actions, are always all read.
 * @param namePattern how a row shows number and name together: with {@code {number}} and {@code {name}} where they go, one of them
 *     at least; 1 to 100 characters
 */
public record ListSettings(int readAtMost, String namePattern) {
    static final String NAME_PATTERN = "[{number}] {name}";

    private static final int STANDARD = 1_000_000;
    private static final int LONGEST_PATTERN = 100;

    public ListSettings {
        if (readAtMost < 0) {
            throw new IllegalArgumentException("A list reads at most 0 or more customers, not " + readAtMost + ".");
        }
        if (namePattern.length() > LONGEST_PATTERN
                || !(namePattern.contains("{number}") || namePattern.contains("{name}"))) {
            throw new IllegalArgumentException("A pattern for names has {number} or {name} in it and at most "
                    + LONGEST_PATTERN + " characters, but this is '" + namePattern + "'.");
        }
    }

    /** Settings with the usual pattern for names. */
    public ListSettings(int readAtMost) {
        this(readAtMost, NAME_PATTERN);
    }

    /** {@return 1,000,000, which takes some seconds in memory and minutes on a database; and {@code [{number}] {name}}} */
    public static ListSettings standard() {
        return new ListSettings(STANDARD);
    }

    /** {@return the same settings with that pattern for names} */
    public ListSettings showing(String pattern) {
        return new ListSettings(readAtMost, pattern);
    }
}
