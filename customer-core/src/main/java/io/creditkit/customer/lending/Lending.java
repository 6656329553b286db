package io.creditkit.customer.lending;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.BookedOnce;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Loans of customers: their states, delinquency and refinancing, and the exposure of a customer. Thread-safe; each call is one
 * transaction of its own. Nothing here calls an agency; {@link #exposure} asks the host's {@link CommitmentSource}.
 *
 * <p>Changes need {@link Permission#EDIT_RECEIVABLES}, the job {@link Permission#RUN_JOBS}, looking
 * {@link Permission#VIEW_RECEIVABLES}; changes are written into the audit trail, and an event tells the host of each.
 * Calls throw {@link UnknownReferenceException} for an id that is not there, {@link MoveRefusedException} for a move that
 * the state does not allow, and {@link StaleVersionException} when somebody else wrote at the same moment: repeat it then.
 */
public final class Lending {
    private final WorkContext context;
    private final LendingSettings settings;

    /** For the house alone: a host asks its workspace for this service. */
    public Lending(WorkContext context, LendingSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** {@return credits that customers may take up} */
    public CreditOffers offers() {
        return new CreditOffers(context);
    }

    /**
     * Notes that a customer asks for a loan today.
     *
     * @throws DuplicateKeyException if the id is taken
     * @throws MoveRefusedException if the customer was erased
     */
    public Loan request(LoanEntry entry) {
        return request(entry, context.today());
    }

    /**
     * Notes that a customer asked for a loan on that day, so that its other moves can be dated from then on.
     *
     * @throws DuplicateKeyException if the id is taken
     * @throws InvalidEntryException if the day has not come
     */
    public Loan request(LoanEntry entry, LocalDate on) {
        return take(entry, List.of(new LoanStep(LoanState.REQUESTED, on, "Asked for.")));
    }

    /**
     * Takes a loan over that was led elsewhere, with the days of its moves and what was paid on its plan: as of a past day it then tells what it
     * would have told had it been led here. A host that knows only the day it was paid out tells REQUESTED, APPROVED and ACTIVE of that day. One
     * that was refinanced is taken over as it was before, and then {@linkplain #refinance refinanced} for the day of it.
     *
     * @param steps its moves, the first one to REQUESTED, in the order of their days, none of which lies ahead
     * @throws DuplicateKeyException if the id is taken
     * @throws InvalidEntryException if there is no move, the first is not to REQUESTED, one is to REFINANCED, or the days are out of order or ahead
     */
    public Loan take(LoanEntry entry, List<LoanStep> steps) {
        context.require(Permission.EDIT_RECEIVABLES);
        PastSteps past = new PastSteps(entry.id(), steps);
        past.check(context.today());
        return context.inUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, entry.customerId());
            Loan taken = draft(customer, entry)
                    .disbursedOn(past.disbursedOn())
                    .moves(steps.stream()
                            .map(step -> step(step.to(), step.on(), step.reason()))
                            .toList())
                    .build();
            return kept(work, LendingFaults.LOAN.storable(retagged(taken)));
        });
    }

    /**
     * Brings a loan to another state from that day on. The day is not before that of its last move.
     *
     * @throws InvalidEntryException if the day lies before the last move
     * @throws IllegalArgumentException if it is asked to become REFINANCED, which {@link #refinance} does
     */
    public Loan move(String id, LoanState to, LocalDate on, String reason) {
        if (to == LoanState.REFINANCED) {
            throw new IllegalArgumentException(
                    "A loan becomes REFINANCED with the loan that replaces it: use refinance.");
        }
        return change(id, loan -> moved(loan, to, on, reason).build());
    }

    /**
     * Replaces a loan by a new one, which is asked for, granted and active on that day. Both know of each other from then on.
     *
     * @return the new loan
     * @throws InvalidEntryException if the new one is of another customer, or the day lies before the last move of the old one
     * @throws DuplicateKeyException if the id of the new one is taken
     * @throws MoveRefusedException also if the customer was erased
     */
    public Loan refinance(String oldId, LoanEntry replacement, LocalDate on, String reason) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, replacement.customerId());
            Loan old = find(work, oldId);
            if (!old.customerId().equals(customer)) {
                throw new InvalidEntryException(
                        "loan " + replacement.id(),
                        List.of(new EntryFault(
                                "customerId", "not-same-customer", "A loan is refinanced for the same customer.")));
            }
            kept(
                    work,
                    moved(old, LoanState.REFINANCED, on, reason)
                            .refinancedBy(replacement.id())
                            .build());
            return kept(
                    work,
                    draft(customer, replacement)
                            .refinancedFrom(oldId)
                            .disbursedOn(on)
                            .addMoves(
                                    step(LoanState.REQUESTED, on, "Replaces loan " + oldId + "."),
                                    step(LoanState.APPROVED, on, "Replaces loan " + oldId + "."),
                                    step(LoanState.ACTIVE, on, "Replaces loan " + oldId + "."))
                            .build());
        });
    }

    /**
     * Notes what was paid on one instalment, in the currency of the loan, on a day on which the loan was owed, paid back or written off.
     *
     * @throws InvalidEntryException if it is in another currency, or the loan takes no payment on that day
     */
    public Loan pay(String id, int installment, Payment payment) {
        return change(id, loan -> paid(loan, installment, payment));
    }

    /**
     * Notes what was paid on one instalment, once for each reference: sent again, as after an answer that was lost, nothing is booked, and the
     * loan is given as it is by then.
     *
     * @param reference the host's own id of it, such as that of a line of a bank statement; 1 to 100 characters, unique in the tenant among all
     *     that is booked under references, incoming payments too, and no personal data
     * @throws InvalidEntryException if something else was booked under that reference, and as without one
     */
    public Loan pay(String id, int installment, Payment payment, String reference) {
        context.require(Permission.EDIT_RECEIVABLES);
        BookedReference booking = new BookedReference(
                reference,
                BookedReference.Booked.LOAN_PAYMENT,
                id,
                installment + " of " + id + " " + payment.receivedOn() + " " + payment.amount() + " " + payment.kind());
        return context.inRepeatedUnitOfWork(work -> {
            Loan loan = find(work, id);
            return BookedOnce.before(work, booking).isEmpty() ? kept(work, paid(loan, installment, payment)) : loan;
        });
    }

    private Loan paid(Loan loan, int installment, Payment payment) {
        refuseMisfit(loan, payment);
        List<Installment> plan = new ArrayList<>(loan.installments());
        boolean found = false;
        for (int i = 0; i < plan.size(); i++) {
            Installment former = plan.get(i);
            if (former.number() == installment) {
                found = true;
                List<Payment> payments = new ArrayList<>(former.payments());
                payments.add(payment);
                payments.sort(Comparator.comparing(Payment::receivedOn));
                plan.set(
                        i,
                        new Installment(
                                former.number(),
                                former.dueOn(),
                                former.principal(),
                                former.interest(),
                                former.fees(),
                                payments));
            }
        }
        if (!found) {
            throw new UnknownReferenceException("instalment " + installment + " of loan", loan.id());
        }
        return retagged(Loan.builder().from(loan).installments(plan).build());
    }

    /** Stops the count of days past due from a day to another, both among them, also in the past: its history is counted anew. */
    public Loan pause(String id, DelinquencyPause pause) {
        return change(id, loan -> {
            List<DelinquencyPause> pauses = new ArrayList<>(loan.pauses());
            pauses.add(pause);
            pauses.sort(Comparator.comparing(DelinquencyPause::from));
            return retagged(Loan.builder().from(loan).pauses(pauses).build());
        });
    }

    /**
     * Brings the loans of a customer to ACTIVE or IN_ARREARS as their days past due tell, and notes into which range they came: a
     * job for a host's scheduler, daily. A loan with a move on a day to come is not moved before that day. Repeatable without harm.
     *
     * @return the loans that changed
     */
    public List<Loan> updateDelinquency(CustomerId customer) {
        context.require(Permission.RUN_JOBS);
        LocalDate today = context.today();
        return context.inRepeatedUnitOfWork(work -> {
            List<Loan> changed = new ArrayList<>();
            for (Loan loan : work.loans().of(Turns.present(work, customer))) {
                Loan updated = arrears(retagged(loan), today);
                if (!updated.equals(loan)) {
                    changed.add(kept(work, updated));
                }
            }
            return List.copyOf(changed);
        });
    }

    /**
     * {@return how many loans of a customer are in an active state at the end of that day} Unknown, and not 0, if no loans are
     * loaded at all.
     */
    public Measure<Integer> activeLoans(CustomerId customer, LocalDate asOf) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.loans().count() == 0
                ? Measure.unknown(UnknownReason.MISSING_INPUT, NotKnown.NO_LOANS)
                : Measure.known((int) work.loans().of(PresentCustomer.of(work, customer)).stream()
                        .filter(loan -> loan.stateOn(asOf)
                                .filter(settings.activeStates()::contains)
                                .isPresent())
                        .count()));
    }

    /** {@return the refinancings of a customer, oldest first; absent, not empty, if there is none} */
    public Optional<List<RefinancedLoan>> refinancedLoans(CustomerId customer) {
        List<Loan> loans = of(customer);
        List<RefinancedLoan> refinanced = new Refinancings(loans).all();
        return refinanced.isEmpty() ? Optional.empty() : Optional.of(refinanced);
    }

    /** {@return how many times the debt that is now in this loan was refinanced; 0 if never} */
    public int timesRefinanced(Loan loan) {
        return new Refinancings(of(loan.customerId())).times(loan);
    }

    /** {@return what would be lost if the customer stopped paying, with every document behind it, in its risk currency} */
    public Exposure exposure(Customer customer, LocalDate asOf) {
        context.require(Permission.VIEW_RECEIVABLES);
        return new Exposures(context, settings).of(customer, asOf);
    }

    /** {@return the loan with that id} */
    public Optional<Loan> find(String id) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.loans().find(id));
    }

    /** {@return the loans of a customer, by id} */
    public List<Loan> of(CustomerId customer) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.loans().of(PresentCustomer.of(work, customer)));
    }

    private Loan change(String id, UnaryOperator<Loan> change) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> kept(work, change.apply(find(work, id))));
    }

    private Loan kept(UnitOfWork work, Loan loan) {
        Loan stored = work.loans().save(loan);
        Map<String, String> facts = Map.of(
                "customer", stored.customerId().value(), "state", stored.state().name());
        context.emit(work, Subject.of(Subject.Kind.LOAN, stored.id()), "loan.changed", facts);
        return stored;
    }

    private static Loan find(UnitOfWork work, String id) {
        return work.loans().find(id).orElseThrow(() -> new UnknownReferenceException("loan", id));
    }

    private Loan.Builder draft(CustomerId customer, LoanEntry entry) {
        return Loan.builder()
                .id(entry.id())
                .customerId(customer)
                .productCode(entry.productCode())
                .principal(entry.principal())
                .maturesOn(entry.maturesOn())
                .annualRateRatio(entry.annualRateRatio())
                .installments(entry.installments());
    }

    private static void refuseMisfit(Loan loan, Payment payment) {
        EntryCheck.of("payment on loan", loan.id())
                .never(
                        "amount",
                        () -> !payment.amount()
                                .currency()
                                .equals(loan.principal().currency()),
                        "other-currency",
                        "It is not in the currency of the loan.")
                .never(
                        "receivedOn",
                        () -> !takesPayments(loan, payment.receivedOn()),
                        "not-owed",
                        "The loan takes no payment on that day.")
                .refuse();
    }

    /** Both the state in which a loan comes into a day and that in which it leaves it count: what ends it may be paid on that day. */
    private static boolean takesPayments(Loan loan, LocalDate day) {
        return Stream.of(day.minusDays(1), day)
                .flatMap(end -> loan.stateOn(end).stream())
                .anyMatch(LoanState::takesPayments);
    }

    private Loan.Builder moved(Loan loan, LoanState to, LocalDate on, String reason) {
        LoanState from = loan.state();
        if (!from.allowedMoves().contains(to)) {
            throw MoveRefusedException.of("loan " + loan.id(), from, to, from.allowedMoves());
        }
        LocalDate last = loan.moves().get(loan.moves().size() - 1).on();
        if (on.isBefore(last)) {
            throw new InvalidEntryException(
                    "move of loan " + loan.id(),
                    List.of(new EntryFault(
                            "on",
                            "before-last-move",
                            "The loan came to its state on " + last + " and can't leave it before that.",
                            Map.of("last", last.toString()))));
        }
        Loan.Builder moved = Loan.builder().from(loan).addMoves(step(to, on, reason));
        return from == LoanState.APPROVED && to == LoanState.ACTIVE ? moved.disbursedOn(on) : moved;
    }

    private LoanMove step(LoanState to, LocalDate on, String reason) {
        return new LoanMove(to, on, context.now(), context.actor(), reason);
    }

    private Loan retagged(Loan loan) {
        return Loan.builder()
                .from(loan)
                .tags(Delinquency.history(loan, settings.delinquency(), context.today()))
                .build();
    }

    private Loan arrears(Loan loan, LocalDate today) {
        if (loan.moves().get(loan.moves().size() - 1).on().isAfter(today)) {
            return loan;
        }
        boolean late = loan.daysPastDueOn(today) > 0;
        if (late && loan.state() == LoanState.ACTIVE) {
            return moved(loan, LoanState.IN_ARREARS, today, "Past due.").build();
        }
        if (!late && loan.state() == LoanState.IN_ARREARS) {
            return moved(loan, LoanState.ACTIVE, today, "No longer past due.").build();
        }
        return loan;
    }
}
