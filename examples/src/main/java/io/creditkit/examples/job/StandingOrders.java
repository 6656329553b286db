package io.creditkit.examples.job;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.ReportOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The ledger as a person reads it: what was or may have been billed, and for each company the order that stands. An order that
 * a crash left behind, that was proved never billed and placed anew, stands no longer; the ledger itself keeps it.
 */
final class StandingOrders {
    /** Of two at one moment the one that the agency took stands, or answered: the other was given up for it. */
    private static final Comparator<ReportOrder> LATER = Comparator.comparing(ReportOrder::requestedAt)
            .thenComparing(order -> order.outcome().mayBeBilled())
            .thenComparing(order -> order.outcome().isOpen())
            .thenComparing(order -> order.correlationId().isPresent());

    private final List<ReportOrder> ledger;
    private final Map<AgencyCompanyId, ReportOrder> standing = new TreeMap<>();
    private final Set<String> shown;

    StandingOrders(Collection<ReportOrder> ledger) {
        this.ledger = List.copyOf(ledger);
        ledger.forEach(order -> standing.merge(order.company(), order, BinaryOperator.maxBy(LATER)));
        shown = all().stream().map(order -> order.id().value()).collect(Collectors.toSet());
    }

    /** {@return whether the order with that id is among {@link #all()}} */
    boolean stands(String id) {
        return shown.contains(id);
    }

    /** {@return for each company the order that stands} */
    Map<AgencyCompanyId, ReportOrder> byCompany() {
        return standing;
    }

    /** {@return what was or may have been billed, and refusals that stand; oldest first, then by company} */
    List<ReportOrder> all() {
        return ledger.stream()
                .filter(order -> order.outcome().mayBeBilled() || order.equals(standing.get(order.company())))
                .sorted(Comparator.comparing(ReportOrder::requestedAt).thenComparing(ReportOrder::company))
                .toList();
    }
}
