package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.ReportOutcome.Delivered;
import io.creditkit.customer.report.ReportOutcome.Failed;
import io.creditkit.customer.report.ReportOutcome.Lost;
import io.creditkit.customer.report.ReportOutcome.Obstacle;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.report.ReportOutcome.Reused;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The way of each purchase: the policy decides, the order is written into the ledger, and only then the agency is asked, once.
 * Thread-safe.
 */
final class ReportPurchases {
    private final WorkContext context;
    private final CreditBureau agency;
    private final OrderLedger ledger;
    private final OrderDecision.Rules rules;
    private final ReportPolicy policy;
    private final Meter meter;

    ReportPurchases(WorkContext context, CreditBureau agency, OrderLedger ledger, ReportPolicy policy) {
        this.context = context;
        this.agency = agency;
        this.ledger = ledger;
        this.policy = policy;
        rules = new OrderDecision.Rules(context, policy, ledger);
        meter = new Meter(agency, context.clock(), policy.meterMaxAge());
    }

    ReportOutcome obtain(ReportWish wish) {
        AgencyCompanyId company = wish.company();
        if (!agency.agency().equals(company.agency())) {
            return new Refused(
                    Obstacle.NO_AGENCY,
                    "The agency that is set up is " + agency.agency() + "; it has no reports of " + company + ".");
        }
        OrderDecision decision = context.inUnitOfWork(work -> rules.decide(work, wish));
        if (!(decision instanceof OrderDecision.Buy)) {
            return withoutOrder(decision);
        }
        Meter.Reading reading = meter.reading(wish.country());
        OrderId id = OrderId.of(context.ids().next());
        Placement placement = place(id, wish, reading.used());
        if (placement.order().isEmpty()) {
            return withoutOrder(placement.decision());
        }
        ReportOrder order = placement.order().get();
        Optional<Refused> overBudget = ledger.withdrawIfOverBudget(order, wish.reason());
        if (overBudget.isPresent()) {
            return overBudget.get();
        }
        return ask(order, wish, reading);
    }

    /** {@return what the agency's meter of a country says now} A free call. */
    OptionalLong meterNow(CountryCode country) {
        return meter.readNow(country);
    }

    private record Placement(OrderDecision decision, Optional<ReportOrder> order) {}

    private Placement place(OrderId id, ReportWish wish, OptionalLong meterBefore) {
        AgencyCompanyId company = wish.company();
        try {
            return context.inRepeatedUnitOfWork(work -> {
                OrderDecision decision = rules.decide(work, wish);
                if (!(decision instanceof OrderDecision.Buy)) {
                    return new Placement(decision, Optional.empty());
                }
                ensureFile(work, company, wish.country(), wish.companyName());
                ReportOrder order = ReportOrder.builder()
                        .id(id)
                        .company(company)
                        .country(wish.country())
                        .requestedBy(context.actor())
                        .requestedAt(context.now())
                        .reason(ledger.told(work, wish))
                        .purpose(wish.reason().purpose())
                        .costUnit(wish.reason().costUnit())
                        .price(policy.priceIn(wish.country()))
                        .meterBefore(meterBefore)
                        .outcome(ReportOrder.Outcome.PLACED)
                        .build();
                work.reports().openOrder(order);
                rules.whatIsKept(work, company, wish.form(), wish.since()).ifPresent(kept -> {
                    throw new Overtaken(kept);
                });
                return new Placement(decision, Optional.of(order));
            });
        } catch (Overtaken overtaken) {
            return new Placement(overtaken.decision, Optional.empty());
        } catch (DuplicateKeyException placedElsewhere) {
            return new Placement(new OrderDecision.Answer(OrderLedger.alreadyOpen(company)), Optional.empty());
        }
    }

    private static void ensureFile(UnitOfWork work, AgencyCompanyId company, CountryCode country, String name) {
        if (work.reports().file(company).isEmpty()) {
            work.reports()
                    .saveFile(CompanyFile.builder()
                            .company(company)
                            .country(country)
                            .name(name)
                            .state(ReportState.LINKED)
                            .build());
        }
    }

    private ReportOutcome ask(ReportOrder order, ReportWish wish, Meter.Reading reading) {
        ReportDocument document;
        try {
            document = wish.form()
                    .orderFrom(
                            agency,
                            new ReportRequest(
                                    order.company(),
                                    order.country(),
                                    wish.reason().purpose(),
                                    order.id()));
        } catch (BureauException refusal) {
            return refused(order, refusal, wish.form());
        } catch (RuntimeException broken) {
            ledger.lost(
                    order,
                    "The order broke off within the adapter ("
                            + broken.getClass().getSimpleName() + "); it may have been billed.");
            throw broken;
        }
        reading.delivered();
        try {
            return new Delivered(new ReportKeeper(context, agency, ledger, policy).keep(order, document));
        } catch (ForeignReportException other) {
            return new Failed(BureauException.Kind.UNREADABLE_ANSWER, String.valueOf(other.getMessage()));
        }
    }

    private ReportOutcome refused(ReportOrder placed, BureauException refusal, ReportForm form) {
        ReportOrder order = ReportOrder.builder()
                .from(placed)
                .correlationId(refusal.correlationId())
                .build();
        String why = String.valueOf(refusal.getMessage());
        if (refusal.billing() == BureauException.Billing.UNKNOWN) {
            return new Lost(ledger.lost(order, "No answer came, and it may have been billed: " + why));
        }
        form.afterRefusal(refusal.kind())
                .ifPresentOrElse(state -> ledger.failed(order, state, why), () -> ledger.neverBilled(order, why));
        return new Failed(refusal.kind(), why);
    }

    private ReportOutcome withoutOrder(OrderDecision decision) {
        if (decision instanceof OrderDecision.Answer answer) {
            return answer.outcome();
        }
        OrderDecision.ReadAgain again = (OrderDecision.ReadAgain) decision;
        if (new ReportKeeper(context, agency, ledger, policy).takeOverLate(again.report(), again.document())) {
            return new Reused(again.report());
        }
        return new Refused(
                Obstacle.UNREADABLE_REPORT,
                "The report of " + again.report().company() + " that was received at "
                        + again.report().receivedAt()
                        + " can't be read. It is kept, and is not bought again while it is young.");
    }

    /** Takes an order back, as another one for the company was fulfilled since it was decided upon. */
    private static final class Overtaken extends RuntimeException {
        private final transient OrderDecision decision;

        Overtaken(OrderDecision decision) {
            super(null, null, false, false);
            this.decision = decision;
        }
    }
}
