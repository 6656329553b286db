package io.creditkit.customer.lending;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
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
     * Notes that a customer asks for a loan.
     *
     * @throws DuplicateKeyException if the id is taken
     * @throws MoveRefusedException if the customer was erased
     */
    public Loan request(LoanEntry entry) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, entry.customerId());
            return kept(work, LendingFaults.LOAN.storable(draft(customer, entry).build()));
        });
    }

    /**
     * Brings a loan to another state from that day on. The day is not before that of its last move.
     *
     * @throws IllegalArgumentException if it is asked to become REFINANCED, which {@link #refinance} does, or the day lies
     *     before the last move
     */
    public Loan move(String id, LoanState to, LocalDate on, String reason) {
        if (to == LoanState.REFINANCED) {
            throw new IllegalArgumentException(
                    "A loan becomes REFINANCED with the loan that replaces it: use refinance.");
        }
        return change(id, loan -> moved(loan, to, on, reason).build());
    }

    /**
     * Replaces a loan by a new one, which is active at once. Both know of each other from then on.
     *
     * @return the new loan
     * @throws IllegalArgumentException if the new one is of another customer
     * @throws DuplicateKeyException if the id of the new one is taken
     * @throws MoveRefusedException also if the customer was erased
     */
    public Loan refinance(String oldId, LoanEntry replacement, LocalDate on, String reason) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, replacement.customerId());
            Loan old = find(work, oldId);
            if (!old.customerId().equals(customer)) {
                throw new IllegalArgumentException("A loan is refinanced for the same customer.");
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
                                    step(LoanState.APPROVED, on, "Replaces loan " + oldId + "."),
                                    step(LoanState.ACTIVE, on, "Replaces loan " + oldId + "."))
                            .build());
        });
    }

    /** Notes what was paid on one instalment. */
    public Loan pay(String id, int installment, Payment payment) {
        return change(id, loan -> {
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
                throw new UnknownReferenceException("instalment " + installment + " of loan", id);
            }
            return retagged(Loan.builder().from(loan).installments(plan).build());
        });
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
     * job for a host's scheduler, daily. Repeatable without harm.
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
                ? Measure.unknown(UnknownReason.MISSING_INPUT, "No loans are loaded.")
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
                .installments(entry.installments())
                .addMoves(step(LoanState.REQUESTED, context.today(), "Asked for."));
    }

    private Loan.Builder moved(Loan loan, LoanState to, LocalDate on, String reason) {
        LoanState from = loan.state();
        if (!from.allowedMoves().contains(to)) {
            throw MoveRefusedException.of("loan " + loan.id(), from, to, from.allowedMoves());
        }
        LocalDate last = loan.moves().get(loan.moves().size() - 1).on();
        if (on.isBefore(last)) {
            throw new IllegalArgumentException("Loan " + loan.id() + " came to its state on " + last
                    + " and can't leave it on " + on + ", before that.");
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
