package io.creditkit.customer.storage.memory;

/**
 * How some tokens begin, in 128 bits (a Bloom filter): one for the first two bytes of each in the one half, and one each for the
 * first three and four in the other. A token that begins as a typed word does sets all bits of that word, and others set them
 * by chance: of the customers who lack a word of two letters, about one in six does, and fewer of those who lack a longer one.
 *
 * @param two of the first two bytes
 * @param more of the first three and four
 */
record BeginningBits(long two, long more) {
    /** So many of an array one of these takes. */
    static final int LONGS = 2;

    /** Of no token, or of one of a single byte, of which nothing can be told. */
    static final BeginningBits NONE = new BeginningBits(0, 0);

    /** The golden ratio's, as usual: neighbours get bits far from each other. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    static BeginningBits of(byte[] token) {
        if (token.length < 2) {
            return NONE;
        }
        int beginning = ((token[0] & 0xFF) << Byte.SIZE) | (token[1] & 0xFF);
        long two = bit(beginning);
        long more = 0;
        for (int length = 3; length <= Math.min(4, token.length); length++) {
            beginning = (beginning << Byte.SIZE) | (token[length - 1] & 0xFF);
            more |= bit(beginning * 31L + length);
        }
        return new BeginningBits(two, more);
    }

    BeginningBits with(BeginningBits others) {
        return new BeginningBits(two | others.two, more | others.more);
    }

    void write(long[] all, int ordinal) {
        all[ordinal * LONGS] = two;
        all[ordinal * LONGS + 1] = more;
    }

    /** {@return whether all of these are set of a customer, so that it may have a token that begins so} */
    boolean mayBeIn(long[] all, int ordinal) {
        return (all[ordinal * LONGS] & two) == two && (all[ordinal * LONGS + 1] & more) == more;
    }

    private static long bit(long beginning) {
        return 1L << ((beginning * SPREAD) >>> (Long.SIZE - 6));
    }
}
