package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.risk.RiskAssessment;
import java.util.List;
import java.util.Optional;

/** Keeps risk assessments. They are added and never changed. */
public interface AssessmentStore {
    /** Adds an assessment. */
    void add(RiskAssessment assessment);

    /** {@return the customer's assessment that was added last} */
    Optional<RiskAssessment> latest(CustomerId customer);

    /** {@return the customer's assessments in the order they were added} */
    List<RiskAssessment> all(CustomerId customer);
}
