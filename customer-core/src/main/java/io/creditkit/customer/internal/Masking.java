package io.creditkit.customer.internal;

/** Not for hosts: how personal numbers are shown to those who may not see them whole. */
public final class Masking {
    private static final int SHOWN = 3;

    private Masking() {}

    /** {@return the number with an asterisk for each character but the last three; a number of up to six shows none} */
    public static String masked(String number) {
        int length = number.codePointCount(0, number.length());
        int shown = length > 2 * SHOWN ? SHOWN : 0;
        int from = number.offsetByCodePoints(number.length(), -shown);
        return "*".repeat(length - shown) + number.substring(from);
    }
}
