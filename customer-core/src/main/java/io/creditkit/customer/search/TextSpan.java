package io.creditkit.customer.search;

/**
 * A part of a text, in {@code char} positions as {@link String#substring(int, int)} takes them.
 *
 * @param start the first position
 * @param end the position after the last one
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A part of a text can't go from " + start + " to " + end + ".");
        }
    }
}
