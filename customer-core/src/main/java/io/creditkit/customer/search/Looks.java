package io.creditkit.customer.search;

/** How much one search may look at. Not thread-safe. */
final class Looks {
    /** So many are compared where entries cost a read. */
    private static final int MOST_COMPARED = 1_000;

    /** So many entries are looked at in all. */
    private static final int MOST_ENTRIES = 2_000_000;

    private int entries;
    private int compared;
    private SuggestedCustomers.Extent extent = SuggestedCustomers.Extent.WHOLE;

    /** {@return whether to look at the entry after this one} */
    boolean mayLook() {
        return within(++entries, MOST_ENTRIES);
    }

    /** {@return whether there may be so many more looks} */
    boolean mayLookAt(long more) {
        return entries + more < MOST_ENTRIES;
    }

    /** {@return whether to read this customer} */
    boolean mayCompare() {
        return within(++compared, MOST_COMPARED);
    }

    /** {@return whether all was looked at that there was to be looked at} */
    SuggestedCustomers.Extent extent() {
        return extent;
    }

    private boolean within(int count, int most) {
        if (count < most) {
            return true;
        }
        extent = SuggestedCustomers.Extent.CUT;
        // Nothing more is looked at: the next look is the last one.
        entries = MOST_ENTRIES;
        return false;
    }
}
