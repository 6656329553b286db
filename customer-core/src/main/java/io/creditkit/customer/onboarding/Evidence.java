package io.creditkit.customer.onboarding;

import io.creditkit.customer.Actor;
import java.time.Instant;

/**
 * That a requirement is met, as the host said.
 *
 * @param code the requirement's code
 * @param reference where the evidence is, in the host's words, up to 500 characters; no personal data
 * @param metAt when it was recorded, to the microsecond
 * @param by who recorded it
 */
public record Evidence(String code, String reference, Instant metAt, Actor by) {
    public Evidence {
        if (reference.length() > 500) {
            throw new IllegalArgumentException("A reference to evidence has at most 500 characters.");
        }
    }
}
