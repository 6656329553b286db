package io.creditkit.customer.privacy;

/**
 * The text that a person was shown.
 *
 * @param id the host's id of the text, 1 to 64 characters
 * @param version its version, from 1
 */
public record ConsentNotice(String id, int version) {
    public ConsentNotice {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("The id of a notice has 1 to 64 characters.");
        }
        if (version < 1) {
            throw new IllegalArgumentException("Versions of a notice are counted from 1.");
        }
    }
}
