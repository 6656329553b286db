package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.storage.AssessmentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Risk assessments in the order they were added. */
final class MemoryAssessments implements AssessmentStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<CustomerId, List<RiskAssessment>> byCustomer = new HashMap<>();
    }

    private final Session session;
    private final Data data;

    MemoryAssessments(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public void add(RiskAssessment assessment) {
        session.append(data().byCustomer, assessment.customerId(), assessment);
    }

    @Override
    public Optional<RiskAssessment> latest(CustomerId customer) {
        List<RiskAssessment> all = all(customer);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<RiskAssessment> all(CustomerId customer) {
        return List.copyOf(data().byCustomer.getOrDefault(customer, List.of()));
    }

    @Override
    public void forget(CustomerId customer) {
        session.remove(data().byCustomer, customer);
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
