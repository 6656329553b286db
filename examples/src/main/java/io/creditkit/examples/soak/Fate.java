package io.creditkit.examples.soak;

/** What becomes of a customer. Told by its number alone, so that every process knows it. */
enum Fate {
    /** Buys, owes, pays and is watched. */
    LIVES,
    /** Asks to be forgotten. Owes nothing. */
    ERASED,
    /** Is the customer before it under another number, which is found out. */
    MERGED;

    private static final int PAIRS = 20;

    /** {@return the fate of the n-th customer, from 0} */
    static Fate of(int customer) {
        int pair = customer / 2 % PAIRS;
        if (pair == 3 && customer % 2 == 1) {
            return MERGED;
        }
        return pair == 7 && customer % 2 == 0 ? ERASED : LIVES;
    }
}
