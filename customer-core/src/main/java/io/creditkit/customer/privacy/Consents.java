package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Consents of customers and pre-customers, purpose by purpose. Thread-safe; each call is one transaction of its own. Records are added
 * and never changed (they need {@link Permission#EDIT_CONSENTS}, to see them {@link Permission#VIEW_CUSTOMERS}, and of pre-customers
 * {@link Permission#VIEW_PRE_CUSTOMERS}), so that consent can be shown later (GDPR, article 7 (1)); to withdraw is one call, as easy as
 * to give. What a pre-customer agreed to goes with its proof to the customer that is made of it.
 */
public final class Consents {
    private static final Comparator<Consent> BY_GIVING =
            Comparator.comparing(consent -> consent.givenAt().orElse(Instant.MIN));

    private final WorkContext context;

    Consents(WorkContext context) {
        this.context = context;
    }

    /**
     * Notes that a customer was asked.
     *
     * @throws UnknownReferenceException if there is no such customer, or it was erased
     */
    public Consent request(CustomerId customer, ConsentPurpose purpose, ConsentNotice notice, String channel) {
        return request(Subject.of(customer), purpose, notice, channel);
    }

    /**
     * Notes that a pre-customer was asked.
     *
     * @throws UnknownReferenceException if there is no such pre-customer, it was erased, or it became a customer
     */
    public Consent request(PreCustomerId preCustomer, ConsentPurpose purpose, ConsentNotice notice, String channel) {
        return request(Subject.of(preCustomer), purpose, notice, channel);
    }

    private Consent request(Subject who, ConsentPurpose purpose, ConsentNotice notice, String channel) {
        context.require(Permission.EDIT_CONSENTS);
        return context.inUnitOfWork(work -> {
            Subject subject = inTurn(work, who);
            requirePresent(work, subject);
            return add(work, entry(context.ids().next(), subject, purpose, ConsentState.REQUESTED, notice, channel));
        });
    }

    /**
     * Notes that a customer agreed. It answers a request for the purpose and notice if one waits; a consent for the purpose that
     * holds is superseded.
     *
     * @param expiresAt when it ends by itself; empty if it does not
     * @param evidence a hash or reference of the proof; no personal data
     * @throws UnknownReferenceException if there is no such customer, or it was erased
     * @throws InvalidEntryException if it would be over already, which would end the one that holds for nothing
     */
    public Consent give(
            CustomerId customer,
            ConsentPurpose purpose,
            ConsentNotice notice,
            String channel,
            Optional<Instant> expiresAt,
            Optional<String> evidence) {
        return give(Subject.of(customer), purpose, notice, channel, expiresAt, evidence);
    }

    /**
     * Notes that a pre-customer agreed, as {@link #give(CustomerId, ConsentPurpose, ConsentNotice, String, Optional, Optional)} does for a
     * customer.
     *
     * @throws UnknownReferenceException if there is no such pre-customer, it was erased, or it became a customer
     */
    public Consent give(
            PreCustomerId preCustomer,
            ConsentPurpose purpose,
            ConsentNotice notice,
            String channel,
            Optional<Instant> expiresAt,
            Optional<String> evidence) {
        return give(Subject.of(preCustomer), purpose, notice, channel, expiresAt, evidence);
    }

    private Consent give(
            Subject who,
            ConsentPurpose purpose,
            ConsentNotice notice,
            String channel,
            Optional<Instant> expiresAt,
            Optional<String> evidence) {
        context.require(Permission.EDIT_CONSENTS);
        EntryCheck.of("consent")
                .never(
                        "expiresAt",
                        () -> expiresAt
                                .filter(end -> !end.isAfter(context.now()))
                                .isPresent(),
                        "past",
                        "It must lie in the future.")
                .refuse();
        return context.inUnitOfWork(work -> {
            Subject subject = inTurn(work, who);
            requirePresent(work, subject);
            List<Consent> before = of(work, subject, purpose);
            before.stream()
                    .filter(Consent::isValid)
                    .forEach(held -> add(
                            work, entry(held.id(), subject, purpose, ConsentState.SUPERSEDED, held.notice(), channel)));
            String id = before.stream()
                    .filter(consent -> consent.state() == ConsentState.REQUESTED
                            && consent.notice().equals(notice))
                    .reduce((earlier, later) -> later)
                    .map(Consent::id)
                    .orElseGet(context.ids()::next);
            return add(
                    work,
                    new ConsentRecord(
                            id,
                            subject,
                            purpose,
                            ConsentState.GIVEN,
                            notice,
                            channel,
                            context.now(),
                            expiresAt,
                            evidence,
                            context.actor()));
        });
    }

    /**
     * Notes that a customer said no to the request that was made last of those that wait for an answer. A consent that was given
     * before, to an older notice say, holds on: whoever wants to end it withdraws it.
     *
     * @throws UnknownReferenceException if the customer was never asked
     * @throws MoveRefusedException if no request for the purpose waits for an answer
     */
    public Consent refuse(CustomerId customer, ConsentPurpose purpose, String channel) {
        return refuse(Subject.of(customer), purpose, channel);
    }

    /**
     * Notes that a pre-customer said no, as {@link #refuse(CustomerId, ConsentPurpose, String)} does for a customer.
     *
     * @throws UnknownReferenceException if the pre-customer was never asked, or became a customer
     * @throws MoveRefusedException if no request for the purpose waits for an answer
     */
    public Consent refuse(PreCustomerId preCustomer, ConsentPurpose purpose, String channel) {
        return refuse(Subject.of(preCustomer), purpose, channel);
    }

    private Consent refuse(Subject who, ConsentPurpose purpose, String channel) {
        context.require(Permission.EDIT_CONSENTS);
        return context.inUnitOfWork(work -> {
            Subject subject = inTurn(work, who);
            List<Consent> before = of(work, subject, purpose);
            Consent asked = before.stream()
                    .filter(consent -> consent.state() == ConsentState.REQUESTED)
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> nothingTo(ConsentState.REFUSED, before, subject, purpose));
            return end(work, subject, asked, channel, ConsentState.REFUSED);
        });
    }

    /**
     * Notes that a customer took back the consent for a purpose: after that none for it holds, whatever was asked or refused since
     * it was given. A request that waits goes on waiting.
     *
     * @return the consent that was taken back; should several have held, as after two customers became one, that given last
     * @throws UnknownReferenceException if there never was one
     * @throws MoveRefusedException if none holds
     */
    public Consent withdraw(CustomerId customer, ConsentPurpose purpose, String channel) {
        return withdraw(Subject.of(customer), purpose, channel);
    }

    /**
     * Notes that a pre-customer took back a consent, as {@link #withdraw(CustomerId, ConsentPurpose, String)} does for a customer.
     *
     * @throws UnknownReferenceException if there never was one, or the pre-customer became a customer
     * @throws MoveRefusedException if none holds
     */
    public Consent withdraw(PreCustomerId preCustomer, ConsentPurpose purpose, String channel) {
        return withdraw(Subject.of(preCustomer), purpose, channel);
    }

    private Consent withdraw(Subject who, ConsentPurpose purpose, String channel) {
        context.require(Permission.EDIT_CONSENTS);
        return context.inUnitOfWork(work -> {
            Subject subject = inTurn(work, who);
            List<Consent> before = of(work, subject, purpose);
            return before.stream()
                    .filter(Consent::isValid)
                    .sorted(BY_GIVING)
                    .map(held -> end(work, subject, held, channel, ConsentState.WITHDRAWN))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> nothingTo(ConsentState.WITHDRAWN, before, subject, purpose));
        });
    }

    /**
     * {@return the consents of a customer with their proof, in the order they began} Who saw those of a person is in the access log, if there
     * were any.
     */
    public List<Consent> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            CustomerId standing = standing(work, customer);
            List<Consent> consents = Consent.of(work.privacy().consentsOf(standing), context.now());
            if (!consents.isEmpty()) {
                work.customers()
                        .find(standing)
                        .filter(present -> present.kind() == PartyKind.PERSON)
                        .ifPresent(person -> noteLook(work, Subject.of(person.id())));
            }
            return consents;
        });
    }

    /**
     * {@return the consents of a pre-customer with their proof, in the order they began; none once it became a customer, which has them then}
     * Who saw them is in the access log, if there were any.
     */
    public List<Consent> of(PreCustomerId preCustomer) {
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        Subject subject = Subject.of(preCustomer);
        return context.inUnitOfWork(work -> {
            List<Consent> consents = Consent.of(work.privacy().consentsOf(subject), context.now());
            if (!consents.isEmpty()) {
                noteLook(work, subject);
            }
            return consents;
        });
    }

    private void noteLook(UnitOfWork work, Subject subject) {
        work.accesses().add(context.access(subject, AccessEntry.Kind.PERSONAL_DATA, "consents"));
    }

    /** {@return when the consent for a purpose that holds now was given; empty if none does: lists show it as the date of acceptance} */
    public Optional<Instant> acceptedAt(CustomerId customer, ConsentPurpose purpose) {
        return valid(customer, purpose).flatMap(Consent::givenAt);
    }

    /** {@return whether a customer has to be asked anew: no consent holds, or it was to an older version of the notice} */
    public Renewal renewal(CustomerId customer, ConsentPurpose purpose, ConsentNotice current) {
        return valid(customer, purpose)
                .map(held ->
                        held.notice().id().equals(current.id()) && held.notice().version() >= current.version()
                                ? Renewal.NOT_NEEDED
                                : Renewal.NEWER_NOTICE)
                .orElse(Renewal.NO_CONSENT);
    }

    /** Whether a customer has to be asked anew. */
    public enum Renewal {
        NOT_NEEDED,
        /** What was agreed to is an older text. */
        NEWER_NOTICE,
        /** No consent holds. */
        NO_CONSENT
    }

    private Optional<Consent> valid(CustomerId customer, ConsentPurpose purpose) {
        context.require(Permission.VIEW_CUSTOMERS);
        // Without a look in the log: a date or a yes or no is told, and not the proof.
        return context.inUnitOfWork(work -> of(work, Subject.of(standing(work, customer)), purpose)).stream()
                .filter(Consent::isValid)
                .max(BY_GIVING);
    }

    /** {@return the customer that stays of one that was merged; the same id where none is stored any more} */
    private static CustomerId standing(UnitOfWork work, CustomerId customer) {
        return work.customers().find(customer).map(Customer::id).orElse(customer);
    }

    private Consent end(UnitOfWork work, Subject subject, Consent consent, String channel, ConsentState to) {
        return add(work, entry(consent.id(), subject, consent.purpose(), to, consent.notice(), channel));
    }

    private static RuntimeException nothingTo(
            ConsentState to, List<Consent> before, Subject subject, ConsentPurpose purpose) {
        return before.stream()
                .reduce((earlier, later) -> later)
                .<RuntimeException>map(last -> MoveRefusedException.of(
                        "consent " + last.id(), last.state(), to, last.state().allowedMoves()))
                .orElseGet(() -> new UnknownReferenceException(
                        "consent to " + purpose.code() + " of " + word(subject), subject.id()));
    }

    private List<Consent> of(UnitOfWork work, Subject subject, ConsentPurpose purpose) {
        return Consent.of(work.privacy().consentsOf(subject), context.now()).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .toList();
    }

    private Consent add(UnitOfWork work, ConsentRecord entry) {
        work.privacy().addConsent(entry);
        Map<String, String> facts = Map.of(
                entry.subject().kind() == Subject.Kind.CUSTOMER ? "customer" : "preCustomer",
                entry.subject().id(),
                "purpose",
                entry.purpose().code(),
                "state",
                entry.state().name());
        context.note(
                work,
                Subject.of(Subject.Kind.CONSENT, entry.consentId()),
                AuditEntry.Action.CHANGED,
                "consent.changed",
                facts);
        return Consent.of(work.privacy().consentsOf(entry.subject()), context.now()).stream()
                .filter(consent -> consent.id().equals(entry.consentId()))
                .findFirst()
                .orElseThrow();
    }

    private ConsentRecord entry(
            String id,
            Subject subject,
            ConsentPurpose purpose,
            ConsentState state,
            ConsentNotice notice,
            String channel) {
        return new ConsentRecord(
                id,
                subject,
                purpose,
                state,
                notice,
                channel,
                context.now(),
                Optional.empty(),
                Optional.empty(),
                context.actor());
    }

    private static String word(Subject subject) {
        return subject.kind() == Subject.Kind.CUSTOMER ? "customer" : "pre-customer";
    }

    /** Whoever moves or erases what somebody agreed to takes the same turn. A customer that was merged into another is the other. */
    private static Subject inTurn(UnitOfWork work, Subject subject) {
        if (subject.kind() == Subject.Kind.CUSTOMER) {
            return Subject.of(Turns.present(work, CustomerId.of(subject.id())));
        }
        Turns.take(work, subject);
        return subject;
    }

    /** Of a pre-customer that became a customer the consents are those of the customer. */
    private static void requirePresent(UnitOfWork work, Subject subject) {
        boolean present = subject.kind() == Subject.Kind.CUSTOMER
                ? work.customers()
                        .find(CustomerId.of(subject.id()))
                        .filter(customer -> customer.status() != CustomerStatus.ERASED)
                        .isPresent()
                : work.preCustomers()
                        .find(PreCustomerId.of(subject.id()))
                        .filter(lead -> lead.status() != PreCustomerStatus.ERASED
                                && lead.status() != PreCustomerStatus.CONVERTED)
                        .isPresent();
        if (!present) {
            throw new UnknownReferenceException(word(subject), subject.id());
        }
    }
}
