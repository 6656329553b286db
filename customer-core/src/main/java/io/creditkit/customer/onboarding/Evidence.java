package io.creditkit.customer.onboarding;

import io.creditkit.customer.Actor;
import io.creditkit.customer.internal.EntryCheck;
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
        EntryCheck.of("evidence").text("reference", reference, 500).refuse();
    }
}
