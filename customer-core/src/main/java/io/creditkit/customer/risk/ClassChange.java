package io.creditkit.customer.risk;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows a change of a customer's class, in the unit of work that stores the assessment: logs it, tells the host, disables. */
record ClassChange(WorkContext context, BlockPolicy policy) {
    void follow(UnitOfWork work, Optional<RiskAssessment> before, RiskAssessment after) {
        Optional<String> from = before.map(RiskAssessment::riskClass).map(RiskClass::name);
        String to = after.riskClass().name();
        if (from.filter(to::equals).isPresent()) {
            return;
        }
        String card = after.scoreCard() + " version " + after.scoreCardVersion();
        Optional<Customer> enabled = policy.disables(after.riskClass())
                ? work.customers()
                        .find(after.customerId())
                        .filter(customer -> customer.status() == CustomerStatus.ENABLED)
                : Optional.empty();
        Subject subject = Subject.of(after.customerId());
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("riskClass", from, Optional.of(to)));
        enabled.ifPresent(customer ->
                changes.add(new FieldChange("disabledByRisk", Optional.empty(), Optional.of(to + " by " + card))));
        context.audit(work, subject, AuditEntry.Action.CHANGED, changes);
        context.emit(
                work,
                subject,
                "customer.risk-class-changed",
                Map.of("from", from.orElse(""), "to", to, "scoreCard", card));
        enabled.ifPresent(customer -> {
            disable(work, customer);
            context.emit(work, subject, "customer.disabled-by-risk", Map.of("riskClass", to, "scoreCard", card));
        });
    }

    private void disable(UnitOfWork work, Customer customer) {
        Instant now = context.now();
        work.customers()
                .save(Customer.builder()
                        .from(customer)
                        .status(CustomerStatus.DISABLED)
                        .statusChangedAt(now)
                        .updatedAt(now)
                        .updatedBy(context.actor())
                        .build());
    }
}
