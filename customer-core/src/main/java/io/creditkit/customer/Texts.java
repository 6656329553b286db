package io.creditkit.customer;

/** The one check that every named value of this package makes of its text. */
final class Texts {
    private Texts() {}

    static String requireText(String what, String value, int maxLength) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A " + what + " must not be blank.");
        }
        if (value.length() > maxLength) {
            throw new IllegalArgumentException(
                    "A " + what + " has at most " + maxLength + " characters, this one has " + value.length() + ".");
        }
        return value;
    }
}
