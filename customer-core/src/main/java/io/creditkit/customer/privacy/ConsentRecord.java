package io.creditkit.customer.privacy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.EntryCheck;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact about a consent (fields after ISO/IEC TS 27560). Records are added and never changed: together they prove what was
 * agreed to, when and how. Of a person who was erased the evidence goes when the duty to show it is over ({@link RetentionPolicy}).
 *
 * @param consentId the consent it belongs to; the records of one consent are its way from state to state
 * @param subject who agrees: a customer, or a pre-customer
 * @param purpose to what
 * @param state the state it came to
 * @param notice the text that was shown
 * @param channel how it was told, such as {@code web-form}; 1 to 64 characters
 * @param at when it happened
 * @param expiresAt when a consent that was given ends by itself; empty if it does not
 * @param evidence a hash or reference of the proof, no personal data; empty if there is none
 * @param recordedBy who wrote it down
 */
public record ConsentRecord(
        String consentId,
        Subject subject,
        ConsentPurpose purpose,
        ConsentState state,
        ConsentNotice notice,
        String channel,
        Instant at,
        Optional<Instant> expiresAt,
        Optional<String> evidence,
        Actor recordedBy) {
    public ConsentRecord {
        EntryCheck check = EntryCheck.of("consent")
                .never(
                        "subject",
                        () -> subject.kind() != Subject.Kind.CUSTOMER && subject.kind() != Subject.Kind.PRE_CUSTOMER,
                        "not-allowed",
                        "Who agrees is a customer or a pre-customer.")
                .must("channel", channel, 64);
        evidence.ifPresent(text -> check.text("evidence", text, 500));
        check.refuse();
    }

    /** The record of a customer. */
    public ConsentRecord(
            String consentId,
            CustomerId customer,
            ConsentPurpose purpose,
            ConsentState state,
            ConsentNotice notice,
            String channel,
            Instant at,
            Optional<Instant> expiresAt,
            Optional<String> evidence,
            Actor recordedBy) {
        this(consentId, Subject.of(customer), purpose, state, notice, channel, at, expiresAt, evidence, recordedBy);
    }

    /** {@return the same record without its evidence: for storages, when it has to be shown no longer} */
    public ConsentRecord withoutEvidence() {
        return new ConsentRecord(
                consentId, subject, purpose, state, notice, channel, at, expiresAt, Optional.empty(), recordedBy);
    }

    /** {@return the same record of another customer: for storages, when two customers turn out to be one} */
    public ConsentRecord of(CustomerId customer) {
        return of(Subject.of(customer));
    }

    /** {@return the same record of somebody else: for storages, as when a pre-customer becomes a customer} */
    public ConsentRecord of(Subject other) {
        return new ConsentRecord(
                consentId, other, purpose, state, notice, channel, at, expiresAt, evidence, recordedBy);
    }
}
