package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The check of new orders and other documents, and the headroom that is kept for them. Thread-safe, also over several nodes: of
 * two documents that are checked at once, one gets the last headroom. Nothing here calls an agency; the host's {@link
 * io.creditkit.customer.lending.CommitmentSource} is asked for its orders outside of any transaction. A check reads all documents
 * of the company in law, and of the members of a group with a shared cap.
 *
 * <p>Checks and reservations need {@link Permission#CHECK_CREDIT}, overrides {@link Permission#OVERRIDE_CREDIT_HOLDS}, the job
 * {@link Permission#RUN_JOBS}. Calls throw {@link UnknownReferenceException} for a customer that is not there, and {@link
 * StorageUnavailableException} if the storage could not serve all who asked at the same moment: repeat it then.
 *
 * <pre>{@code
 * CreditCheck check = limits.checks().reserve(CheckRequest.order(customer, "SO-4711", Money.of("1200", "EUR")));
 * if (check.isGranted()) {
 *     book(order);                                      // the order is among the host's commitments from now on
 *     limits.checks().convert(customer, "SO-4711");     // and takes the place of what was kept for it
 * }
 * }</pre>
 */
public final class CreditChecks {
    private final WorkContext context;
    private final LimitSettings settings;
    private final ExposureReader reader;
    private final CheckEvaluation evaluation;

    CreditChecks(WorkContext context, LimitSettings settings, ExposureReader reader) {
        this.context = context;
        this.settings = settings;
        this.reader = reader;
        evaluation = new CheckEvaluation(context, settings, reader);
    }

    /** Checks a document, and keeps nothing for it. */
    public CreditCheck check(CheckRequest request) {
        context.require(Permission.CHECK_CREDIT);
        List<CorporateCap> caps = caps(request);
        return reader.with(
                context.today(),
                work -> CheckEvaluation.concerned(work, request.customer(), caps),
                (work, promised) -> evaluation.checked(work, PresentAccount.of(work, request), caps, promised));
    }

    /**
     * Checks whether a company in law may take that much more, on whichever of its accounts. Looks at no limit of an account, at no
     * group and at no connected customers.
     *
     * @throws UnknownReferenceException if no customer is linked to the company
     */
    public CreditCheck check(AgencyCompanyId company, String reference, Money amount) {
        context.require(Permission.CHECK_CREDIT);
        return reader.with(
                context.today(),
                work -> work.customers().linkedTo(company),
                (work, promised) -> evaluation.checked(work, company, reference, amount, promised));
    }

    /**
     * Checks a document, and if it is granted keeps headroom for it, in one transaction. A document that is checked again replaces
     * what was kept for it; if it is then not granted, what was kept stays.
     *
     * @return the check; its reservation is there if headroom is kept for the document
     */
    public CreditCheck reserve(CheckRequest request) {
        context.require(Permission.CHECK_CREDIT);
        List<CorporateCap> caps = caps(request);
        return reader.with(
                context.today(),
                work -> CheckEvaluation.concerned(work, request.customer(), caps),
                (work, promised) -> {
                    CheckRequest present = PresentAccount.of(work, request);
                    boolean sure = takeTurns(work, present.customer(), caps)
                            && PresentAccount.of(work, request).equals(present);
                    return sure
                            ? evaluation.checked(work, present, caps, promised).map(check -> kept(work, present, check))
                            : Optional.empty();
                });
    }

    /**
     * Notes that a document is booked: from now on it counts itself. Repeatable without harm.
     *
     * @throws UnknownReferenceException if nothing was ever kept for it
     * @throws MoveRefusedException if what was kept was released
     */
    public Reservation convert(CustomerId customer, String reference) {
        return ended(customer, reference, Reservation.State.CONVERTED);
    }

    /**
     * Gives headroom back that was kept for a document. Repeatable without harm.
     *
     * @throws UnknownReferenceException if nothing was ever kept for it
     * @throws MoveRefusedException if the document was booked
     */
    public Reservation release(CustomerId customer, String reference) {
        return ended(customer, reference, Reservation.State.RELEASED);
    }

    /** {@return what is kept for documents of an account now, in the order it was reserved} */
    public List<Reservation> reservationsOf(CustomerId customer) {
        context.require(Permission.CHECK_CREDIT);
        Instant now = context.now();
        return context.inUnitOfWork(
                work -> work.limits().reservationsOf(PresentAccount.of(work, customer), now).stream()
                        .filter(one -> one.countsAt(now))
                        .toList());
    }

    /**
     * Notes of reservations whose time is over that they are EXPIRED. A job for a host's scheduler; they take no headroom from the
     * moment their time is over, whether it ran or not. Repeatable without harm.
     *
     * @return the reservations that expired
     */
    public List<Reservation> expire() {
        context.require(Permission.RUN_JOBS);
        return context.inRepeatedUnitOfWork(work -> work.limits().overdueReservations(context.now()).stream()
                .map(one -> saved(work, one, Reservation.State.EXPIRED))
                .toList());
    }

    /**
     * Lets one document pass that is held, up to its amount and terms; if these grow, it is held again. The next document needs
     * its own. Keeps no headroom: reserve it then.
     *
     * @param reason why, 1 to 500 characters
     * @throws OverrideRefusedException if nothing holds the document, or if the customer itself is stopped
     */
    public HoldOverride override(CheckRequest request, String reason) {
        context.require(Permission.OVERRIDE_CREDIT_HOLDS);
        List<CorporateCap> caps = caps(request);
        return reader.with(
                context.today(),
                work -> CheckEvaluation.concerned(work, request.customer(), caps),
                (work, promised) -> {
                    CheckRequest present = PresentAccount.of(work, request);
                    return evaluation
                            .checked(work, present, caps, promised)
                            .map(check -> overridden(work, present, check, reason));
                });
    }

    /** {@return the overrides of an account, oldest first, also those whose time is over} */
    public List<HoldOverride> overridesOf(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.limits().overridesOf(PresentAccount.of(work, customer)));
    }

    /** Asked for outside of any transaction, as they are the host's, and of the account that the name stands for. */
    private List<CorporateCap> caps(CheckRequest request) {
        CustomerId present = context.inUnitOfWork(work -> PresentAccount.of(work, request.customer()));
        return settings.corporateCaps().of(present);
    }

    private HoldOverride overridden(UnitOfWork work, CheckRequest request, CreditCheck check, String reason) {
        if (check.verdict().compareTo(CheckVerdict.HOLD) < 0) {
            throw new OverrideRefusedException(Wording.of(
                    "override-refused.not-held",
                    "The document {document} is not held: the check says {verdict}. Reserve headroom for it.",
                    Map.of("document", request.reference(), "verdict", check.verdict())));
        }
        CheckEvaluation.refusal(check).ifPresent(rule -> {
            throw new OverrideRefusedException(Wording.of(
                    "override-refused.stopped",
                    "The document {document} can't be let pass by an override. {why}",
                    Map.of("document", request.reference(), "why", rule.wording())));
        });
        HoldOverride override = HoldOverride.builder()
                .id(context.ids().next())
                .customerId(request.customer())
                .reference(request.reference())
                .amount(request.amount())
                .termDays(request.termDays())
                .reason(reason)
                .by(context.actor())
                .at(context.now())
                .expiresAt(context.now().plus(settings.overrideLifetime()))
                .build();
        work.limits().putOverride(override);
        return override;
    }

    private CreditCheck kept(UnitOfWork work, CheckRequest request, CreditCheck check) {
        Optional<Reservation> former = work.limits().reservation(request.customer(), request.reference());
        if (check.reliesOn().isPresent()) {
            // Headroom that was granted once is not granted for longer by a check that relies on it.
            return former.filter(one -> one.countsAt(check.at()))
                    .map(check::with)
                    .orElse(check);
        }
        if (!check.isGranted() || request.amount().signum() <= 0) {
            return former.filter(one -> one.countsAt(check.at()))
                    .map(check::with)
                    .orElse(check);
        }
        return check.with(work.limits()
                .saveReservation(LimitRules.RESERVATION.storable(Reservation.builder()
                        .customerId(request.customer())
                        .reference(request.reference())
                        .amount(request.amount())
                        .component(request.component())
                        .state(Reservation.State.HELD)
                        .reservedBy(context.actor())
                        .reservedAt(check.at())
                        .expiresAt(check.at().plus(settings.reservationLifetime()))
                        .version(former.map(Reservation::version).orElse(0L))
                        .build())));
    }

    private Reservation ended(CustomerId customer, String reference, Reservation.State to) {
        context.require(Permission.CHECK_CREDIT);
        return context.inRepeatedUnitOfWork(work -> {
            takeTurns(work, customer, List.of());
            Reservation kept = work.limits()
                    .reservation(PresentAccount.of(work, customer), reference)
                    .orElseThrow(() -> new UnknownReferenceException("reservation for document", reference));
            return kept.state() == to ? kept : saved(work, kept, to);
        });
    }

    private Reservation saved(UnitOfWork work, Reservation reservation, Reservation.State to) {
        Reservation.moves().requireMove(reservation.reference(), reservation.state(), to);
        return work.limits()
                .saveReservation(Reservation.builder()
                        .from(reservation)
                        .state(to)
                        .endedAt(context.now())
                        .build());
    }

    /**
     * Takes a turn at each headroom that a document of the account needs, always in one order, so that no two wait for each other.
     *
     * @return whether the account still needs the same ones
     */
    private static boolean takeTurns(UnitOfWork work, CustomerId id, List<CorporateCap> caps) {
        SortedSet<String> keys = headrooms(work, id, caps);
        work.limits().turns(keys);
        return headrooms(work, id, caps).equals(keys);
    }

    private static SortedSet<String> headrooms(UnitOfWork work, CustomerId id, List<CorporateCap> caps) {
        SortedSet<String> keys = new TreeSet<>();
        keys.add(LimitSubject.entityOf(CheckEvaluation.customer(work, id)).toString());
        GroupMembers.sharedCaps(work, id).forEach(cap -> keys.add("group " + cap.id()));
        caps.forEach(cap -> keys.add("connected " + cap.name()));
        return keys;
    }
}
