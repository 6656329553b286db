package io.creditkit.customer.access;

import io.creditkit.customer.Subject;
import java.time.Instant;

/**
 * What was asked of an agency about somebody, and what it answered, word for word as far as the agency's adapter tells. The access log
 * holds its {@linkplain #reference() reference} and no more. Without credentials; about a person, without the values asked for and told.
 * Confidential: its text form shows the reference alone.
 *
 * @param reference under which the agency was asked, unique in the tenant, 1 to 64 characters
 * @param subject who was asked about
 * @param at when, to the microsecond
 * @param question what was sent
 * @param answer what came back, or why nothing did
 */
public record EnquiryPayload(String reference, Subject subject, Instant at, String question, String answer) {
    public EnquiryPayload {
        if (reference.isBlank() || reference.length() > 64) {
            throw new IllegalArgumentException("The reference of an enquiry has 1 to 64 characters.");
        }
    }

    @Override
    public String toString() {
        return "EnquiryPayload[" + reference + "]";
    }
}
