package io.creditkit.customer.receivables;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corrections of balances: added, never changed, taken back only by another one. Thread-safe; each call is one transaction of
 * its own, and each change is written into the audit trail. To adjust needs {@link Permission#ADJUST_BALANCES}, to decide
 * {@link Permission#APPROVE_CHANGES}, to look {@link Permission#VIEW_RECEIVABLES}.
 */
public final class BalanceAdjustments {
    private final WorkContext context;
    private final LedgerSettings settings;

    BalanceAdjustments(WorkContext context, LedgerSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Adds an adjustment. Above the host's threshold it counts only when somebody else agreed.
     *
     * @throws InvalidEntryException with every fault at once
     */
    public BalanceAdjustment adjust(AdjustmentEntry entry) {
        context.require(Permission.ADJUST_BALANCES);
        return context.inUnitOfWork(work -> {
            Optional<Customer> customer = LivingCustomer.find(work, entry.customerId());
            List<EntryFault> faults = new ArrayList<>(faults(entry));
            // Not of a reversal: whatever was booked can be taken back.
            if (!entry.amount().equals(entry.amount().rounded())) {
                faults.add(new EntryFault("amount", "too-precise", "It has more decimals than its currency."));
            }
            if (customer.isEmpty()) {
                faults.add(new EntryFault("customerId", "unknown", "There is no such customer."));
            }
            if (!faults.isEmpty()) {
                throw new InvalidEntryException("adjustment", faults);
            }
            BalanceAdjustment adjustment = LedgerFaults.ADJUSTMENT.storable(
                    draft(customer.orElseThrow().id(), entry).build());
            return added(work, adjustment);
        });
    }

    /**
     * Takes an adjustment back by one of the opposite amount, which obeys the same threshold. It counts from today on, or from the day of the
     * first one if that lies ahead.
     *
     * @throws UnknownReferenceException if there is no such adjustment
     * @throws InvalidEntryException if it does not count, or is a reversal itself
     * @throws DuplicateKeyException if it was reversed already
     * @throws MoveRefusedException if the customer was erased
     */
    public BalanceAdjustment reverse(String id, String note) {
        context.require(Permission.ADJUST_BALANCES);
        return context.inUnitOfWork(work -> {
            // A merge at this moment takes it elsewhere.
            CustomerId customer = LivingCustomer.of(work, existing(work, id).customerId());
            BalanceAdjustment wrong = existing(work, id);
            if (!wrong.isEffective() || wrong.reversesId().isPresent()) {
                throw new InvalidEntryException(
                        "reversal",
                        List.of(new EntryFault(
                                "id",
                                "not-reversible",
                                "Only an adjustment that counts, and is no reversal, can be reversed.")));
            }
            LocalDate today = context.today();
            AdjustmentEntry entry = new AdjustmentEntry(
                    customer,
                    wrong.amount().negated(),
                    wrong.reasonCode(),
                    note,
                    wrong.effectiveOn().isAfter(today) ? wrong.effectiveOn() : today);
            List<EntryFault> faults = faults(entry);
            if (!faults.isEmpty()) {
                throw new InvalidEntryException("reversal", faults);
            }
            BalanceAdjustment reversal = LedgerFaults.ADJUSTMENT.storable(
                    draft(customer, entry).reversesId(id).build());
            return added(work, reversal);
        });
    }

    /**
     * Decides, as the second person, whether an adjustment counts. That is final.
     *
     * @throws UnknownReferenceException if there is no such adjustment
     * @throws InvalidEntryException if no second person is needed, or it is the one who made it
     * @throws StaleVersionException if somebody decided before
     */
    public BalanceAdjustment decide(String id, AdjustmentDecision.Verdict verdict) {
        context.require(Permission.APPROVE_CHANGES);
        return context.inUnitOfWork(work -> {
            BalanceAdjustment adjustment = existing(work, id);
            if (adjustment.approval() == BalanceAdjustment.Approval.NOT_NEEDED) {
                throw new InvalidEntryException(
                        "decision",
                        List.of(new EntryFault("id", "not-needed", "This adjustment needs no second person.")));
            }
            if (adjustment.madeBy().id().equals(context.actor().id())) {
                throw new InvalidEntryException(
                        "decision",
                        List.of(new EntryFault(
                                "decidedBy", "same-person", "Who made an adjustment can't decide about it.")));
            }
            Map<String, String> facts = Map.of("verdict", verdict.name());
            context.emit(work, subject(id), "adjustment.decided", facts);
            return work.ledger().decideAdjustment(id, new AdjustmentDecision(verdict, context.actor(), context.now()));
        });
    }

    /** {@return the adjustment with that id} */
    public Optional<BalanceAdjustment> find(String id) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.ledger().adjustment(id));
    }

    /** {@return the adjustments of a customer, by the day they count from, then when they were made, then by id} */
    public List<BalanceAdjustment> of(CustomerId customer) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.ledger().adjustmentsOf(PresentCustomer.of(work, customer)));
    }

    /**
     * {@return the balance of a customer at the end of that day, in its risk currency: what was invoiced, less what was paid and
     * credited, plus what was adjusted} Below zero it is in the customer's favour. Unknown if an amount can't be converted.
     */
    public Measure<Money> balance(Customer customer, LocalDate asOf) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            // In here, so that a unit of work that is run again begins with nothing added up.
            RunningSum balance = new RunningSum(customer.riskCurrency());
            CustomerId owner = PresentCustomer.of(work, customer.id());
            for (Invoice invoice : work.invoices().of(owner)) {
                balance.add(converted(bookedOn(invoice, asOf), customer, asOf));
            }
            for (IncomingPayment payment : work.ledger().paymentsOf(owner)) {
                balance.add(converted(payment.unallocatedOn(asOf).negated(), customer, asOf));
            }
            for (BalanceAdjustment adjustment : work.ledger().adjustmentsOf(owner)) {
                if (adjustment.isEffective() && !adjustment.effectiveOn().isAfter(asOf)) {
                    balance.add(converted(adjustment.amount(), customer, asOf));
                }
            }
            return balance.result();
        });
    }

    private static BalanceAdjustment existing(UnitOfWork work, String id) {
        return work.ledger().adjustment(id).orElseThrow(() -> new UnknownReferenceException("adjustment", id));
    }

    private BalanceAdjustment added(UnitOfWork work, BalanceAdjustment adjustment) {
        work.ledger().addAdjustment(adjustment);
        Map<String, String> facts = Map.of("approval", adjustment.approval().name());
        context.emit(work, subject(adjustment.id()), "adjustment.made", facts);
        return adjustment;
    }

    private static Subject subject(String id) {
        return Subject.of(Subject.Kind.ADJUSTMENT, id);
    }

    private Measure<Money> converted(Money amount, Customer customer, LocalDate asOf) {
        if (amount.signum() == 0 || amount.currency().equals(customer.riskCurrency())) {
            return Measure.known(amount.signum() == 0 ? Money.zero(customer.riskCurrency()) : amount);
        }
        return context.rates().convert(amount, customer.riskCurrency(), asOf).map(Money::rounded);
    }

    /** What was paid too much stays in the balance: unlike what is open, it may fall below zero. */
    private static Money bookedOn(Invoice invoice, LocalDate asOf) {
        boolean closed = invoice.closedOn().filter(day -> !day.isAfter(asOf)).isPresent();
        if (!invoice.countsOn(asOf) || closed) {
            return Money.zero(invoice.gross().currency());
        }
        return invoice.payments().stream()
                .filter(payment -> !payment.receivedOn().isAfter(asOf))
                .map(Payment::amount)
                .reduce(invoice.gross(), Money::minus);
    }

    private BalanceAdjustment.Builder draft(CustomerId customer, AdjustmentEntry entry) {
        return BalanceAdjustment.builder()
                .id(context.ids().next())
                .customerId(customer)
                .amount(entry.amount())
                .reasonCode(entry.reasonCode())
                .note(entry.note())
                .effectiveOn(entry.effectiveOn())
                .madeBy(context.actor())
                .madeAt(context.now())
                .approval(approvalOf(entry.amount()));
    }

    private BalanceAdjustment.Approval approvalOf(Money amount) {
        Optional<Money> threshold = settings.secondApproverAbove();
        if (threshold.isEmpty()) {
            return BalanceAdjustment.Approval.NOT_NEEDED;
        }
        Money size = amount.signum() < 0 ? amount.negated() : amount;
        boolean small = context.rates()
                .convert(size, threshold.get().currency(), context.today())
                .toOptional()
                .filter(converted -> converted.compareAmount(threshold.get()) <= 0)
                .isPresent();
        return small ? BalanceAdjustment.Approval.NOT_NEEDED : BalanceAdjustment.Approval.NEEDED;
    }

    private static List<EntryFault> faults(AdjustmentEntry entry) {
        return EntryCheck.of("adjustment")
                .never("amount", () -> entry.amount().signum() == 0, "zero", "It is zero.")
                .must("reasonCode", entry.reasonCode(), 32)
                .must("note", entry.note(), 500)
                .faults();
    }
}
