package io.creditkit.customer.lending;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** For the house alone: gathers the documents behind the exposure of one customer. Thread-safe. */
public final class Exposures {
    private static final String UNTOLD = "not told";

    private final WorkContext context;
    private final LendingSettings settings;

    /** Made by the services that tell exposure. */
    public Exposures(WorkContext context, LendingSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    Exposure of(Customer customer, LocalDate asOf) {
        List<Commitment> commitments = commitmentsOf(customer, asOf);
        return context.inUnitOfWork(work -> of(Booked.of(work, List.of(customer.id())), customer, commitments, asOf));
    }

    /** {@return what the customer was promised} Asked outside of any unit of work: the host's source may call. */
    public List<Commitment> commitmentsOf(Customer customer, LocalDate asOf) {
        return settings.commitments().of(customer.id(), asOf);
    }

    /** {@return the exposure of a customer who was promised that, in its risk currency} */
    public Exposure of(Booked booked, Customer customer, List<Commitment> commitments, LocalDate asOf) {
        Gathering gathering = new Gathering(customer, booked.payments(customer.id()), asOf);
        booked.invoices(customer.id()).forEach(gathering::add);
        commitments.forEach(gathering::add);
        booked.loans(customer.id()).forEach(gathering::add);
        booked.adjustments(customer.id()).forEach(gathering::add);
        booked.payments(customer.id()).forEach(gathering::add);
        return new Exposure(asOf, customer.riskCurrency(), gathering.lines, notLoaded(booked));
    }

    /** {@return which commitments the host's source knows; none if there is no source} */
    public Set<Commitment.Kind> commitmentKinds() {
        return settings.commitments().kinds();
    }

    /**
     * {@return the exposure of a customer of whom is not known what it was promised: what is booked is told, and that part and the sum are
     * unknown}
     *
     * @param why in a sentence, without personal data
     */
    public Exposure untold(Booked booked, Customer customer, Wording why, LocalDate asOf) {
        Exposure told = of(booked, customer, List.of(), asOf);
        List<ExposureLine> lines = new ArrayList<>(told.lines());
        commitmentKinds().stream()
                .sorted()
                .map(Exposures::component)
                .filter(settings.components()::contains)
                .forEach(component -> lines.add(new ExposureLine(
                        component,
                        UNTOLD,
                        Money.zero(customer.riskCurrency()),
                        Measure.unknown(UnknownReason.MISSING_INPUT, why))));
        return new Exposure(asOf, told.currency(), lines, told.notLoaded());
    }

    private static ExposureComponent component(Commitment.Kind kind) {
        return switch (kind) {
            case ORDER -> ExposureComponent.ORDER_BACKLOG;
            case DELIVERY -> ExposureComponent.DELIVERED_NOT_INVOICED;
        };
    }

    private Set<ExposureComponent> notLoaded(Booked booked) {
        Set<ExposureComponent> missing = EnumSet.noneOf(ExposureComponent.class);
        if (!settings.commitments().kinds().contains(Commitment.Kind.ORDER)) {
            missing.add(ExposureComponent.ORDER_BACKLOG);
        }
        if (!settings.commitments().kinds().contains(Commitment.Kind.DELIVERY)) {
            missing.add(ExposureComponent.DELIVERED_NOT_INVOICED);
        }
        if (!booked.anyLoans()) {
            missing.add(ExposureComponent.LOAN_PRINCIPAL);
        }
        missing.retainAll(settings.components());
        return missing;
    }

    private final class Gathering {
        private final Customer customer;
        private final LocalDate asOf;
        private final List<IncomingPayment> payments;
        private final List<ExposureLine> lines = new ArrayList<>();

        Gathering(Customer customer, List<IncomingPayment> payments, LocalDate asOf) {
            this.customer = customer;
            this.payments = payments;
            this.asOf = asOf;
        }

        void add(Invoice invoice) {
            if (isToCome(invoice)) {
                add(ExposureComponent.DRAFT, invoice.number(), invoice.gross().minus(invoice.paidBeside(payments)));
                return;
            }
            if (invoice.stage() == Invoice.Stage.DRAFT) {
                return;
            }
            Money open = invoice.openOn(asOf);
            ExposureComponent component = open.signum() < 0
                    ? ExposureComponent.CREDITS
                    : invoice.dueDate().isBefore(asOf) ? ExposureComponent.OVERDUE : ExposureComponent.NOT_DUE;
            add(component, invoice.number(), open);
        }

        /** What is dated ahead is known today, and was not on a past day. A credit note gives nothing before its day. */
        private boolean isToCome(Invoice invoice) {
            boolean isAhead = invoice.issueDate().isAfter(asOf);
            if (isAhead && asOf.isBefore(context.today())) {
                return false;
            }
            return invoice.stage() == Invoice.Stage.DRAFT
                    || (isAhead
                            && invoice.stage() == Invoice.Stage.ISSUED
                            && !invoice.kind().isCredit());
        }

        void add(Commitment commitment) {
            add(component(commitment.kind()), commitment.reference(), commitment.open());
        }

        void add(Loan loan) {
            add(ExposureComponent.LOAN_PRINCIPAL, loan.id(), loan.outstandingPrincipalOn(asOf));
        }

        void add(BalanceAdjustment adjustment) {
            if (adjustment.isEffective() && !adjustment.effectiveOn().isAfter(asOf)) {
                add(ExposureComponent.OTHER_RECEIVABLES, adjustment.id(), adjustment.amount());
            }
        }

        void add(IncomingPayment payment) {
            add(
                    ExposureComponent.CREDITS,
                    payment.id(),
                    payment.unallocatedOn(asOf).negated());
        }

        private void add(ExposureComponent component, String reference, Money amount) {
            if (amount.signum() != 0 && settings.components().contains(component)) {
                lines.add(new ExposureLine(component, reference, amount, converted(reference, amount)));
            }
        }

        private Measure<Money> converted(String reference, Money amount) {
            if (amount.currency().equals(customer.riskCurrency())) {
                return Measure.known(amount);
            }
            Measure<Money> converted = context.rates().convert(amount, customer.riskCurrency(), asOf);
            return converted instanceof Measure.Unknown<Money> unknown
                    ? Measure.unknown(UnknownReason.NO_RATE, NotKnown.uncounted(reference, unknown.wording()))
                    : converted.map(Money::rounded);
        }
    }
}
