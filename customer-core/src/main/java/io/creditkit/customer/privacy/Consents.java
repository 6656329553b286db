package io.creditkit.customer.privacy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Consents of customers, purpose by purpose. Thread-safe; each call is one transaction of its own. Records are added and never
 * changed (they need {@link Permission#EDIT_CONSENTS}, to see them {@link Permission#VIEW_CUSTOMERS}), so that consent can be shown later (GDPR, article 7 (1)); to withdraw is one call, as easy as to give.
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
        context.require(Permission.EDIT_CONSENTS);
        return context.inUnitOfWork(work -> {
            requireCustomer(work, customer);
            return add(work, entry(context.ids().next(), customer, purpose, ConsentState.REQUESTED, notice, channel));
        });
    }

    /**
     * Notes that a customer agreed. It answers a request for the purpose and notice if one waits; a consent for the purpose that
     * holds is superseded.
     *
     * @param expiresAt when it ends by itself; empty if it does not
     * @param evidence a hash or reference of the proof; no personal data
     * @throws UnknownReferenceException if there is no such customer, or it was erased
     */
    public Consent give(
            CustomerId customer,
            ConsentPurpose purpose,
            ConsentNotice notice,
            String channel,
            Optional<Instant> expiresAt,
            Optional<String> evidence) {
        context.require(Permission.EDIT_CONSENTS);
        return context.inUnitOfWork(work -> {
            requireCustomer(work, customer);
            List<Consent> before = of(work, customer, purpose);
            before.stream()
                    .filter(Consent::isValid)
                    .forEach(held -> add(
                            work,
                            entry(held.id(), customer, purpose, ConsentState.SUPERSEDED, held.notice(), channel)));
            String id = before.stream()
                    .filter(asked -> asked.state() == ConsentState.REQUESTED
                            && asked.notice().equals(notice))
                    .reduce((earlier, later) -> later)
                    .map(Consent::id)
                    .orElseGet(context.ids()::next);
            return add(
                    work,
                    new ConsentRecord(
                            id,
                            customer,
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
        context.require(Permission.EDIT_CONSENTS);
        return context.inUnitOfWork(work -> {
            List<Consent> before = of(work, customer, purpose);
            Consent asked = before.stream()
                    .filter(consent -> consent.state() == ConsentState.REQUESTED)
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> nothingTo(ConsentState.REFUSED, before, customer, purpose));
            return end(work, customer, asked, channel, ConsentState.REFUSED);
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
        context.require(Permission.EDIT_CONSENTS);
        return context.inUnitOfWork(work -> {
            List<Consent> before = of(work, customer, purpose);
            return before.stream()
                    .filter(Consent::isValid)
                    .sorted(BY_GIVING)
                    .map(held -> end(work, customer, held, channel, ConsentState.WITHDRAWN))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> nothingTo(ConsentState.WITHDRAWN, before, customer, purpose));
        });
    }

    /** {@return the consents of a customer with their proof, in the order they began} */
    public List<Consent> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> Consent.of(work.privacy().consentsOf(customer), context.now()));
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
        return of(customer).stream()
                .filter(consent -> consent.purpose().equals(purpose) && consent.isValid())
                .max(BY_GIVING);
    }

    private Consent end(UnitOfWork work, CustomerId customer, Consent consent, String channel, ConsentState to) {
        return add(work, entry(consent.id(), customer, consent.purpose(), to, consent.notice(), channel));
    }

    private static RuntimeException nothingTo(
            ConsentState to, List<Consent> before, CustomerId customer, ConsentPurpose purpose) {
        return before.stream()
                .reduce((earlier, later) -> later)
                .<RuntimeException>map(last -> MoveRefusedException.of(
                        "consent " + last.id(), last.state(), to, last.state().allowedMoves()))
                .orElseGet(() -> new UnknownReferenceException(
                        "consent to " + purpose.code() + " of customer", customer.value()));
    }

    private List<Consent> of(UnitOfWork work, CustomerId customer, ConsentPurpose purpose) {
        return Consent.of(work.privacy().consentsOf(customer), context.now()).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .toList();
    }

    private Consent add(UnitOfWork work, ConsentRecord entry) {
        work.privacy().addConsent(entry);
        Map<String, String> facts = Map.of(
                "customer", entry.subject().value(),
                "purpose", entry.purpose().code(),
                "state", entry.state().name());
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
            CustomerId customer,
            ConsentPurpose purpose,
            ConsentState state,
            ConsentNotice notice,
            String channel) {
        return new ConsentRecord(
                id,
                customer,
                purpose,
                state,
                notice,
                channel,
                context.now(),
                Optional.empty(),
                Optional.empty(),
                context.actor());
    }

    private static void requireCustomer(UnitOfWork work, CustomerId id) {
        if (work.customers()
                .find(id)
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .isEmpty()) {
            throw new UnknownReferenceException("customer", id.value());
        }
    }
}
