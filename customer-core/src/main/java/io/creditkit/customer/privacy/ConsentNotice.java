package io.creditkit.customer.privacy;

import io.creditkit.customer.internal.EntryCheck;

/**
 * The text that a person was shown.
 *
 * @param id the host's id of the text, 1 to 64 characters
 * @param version its version, from 1
 */
public record ConsentNotice(String id, int version) {
    public ConsentNotice {
        EntryCheck.of("notice")
                .must("id", id, 64)
                .atLeast("version", version, 1)
                .refuse();
    }
}
