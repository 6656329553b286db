package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.risk.RiskAssessment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps risk assessments. They are added and never changed, and go with the customer. */
public interface AssessmentStore {
    /** Adds an assessment. */
    void add(RiskAssessment assessment);

    /** {@return the customer's assessment that was added last} */
    Optional<RiskAssessment> latest(CustomerId customer);

    /**
     * {@return of several customers the assessment of each that was added last, in no order; who has none is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default List<RiskAssessment> latest(Collection<CustomerId> customers) {
        return customers.stream()
                .distinct()
                .flatMap(customer -> latest(customer).stream())
                .toList();
    }

    /** {@return the customer's assessments in the order they were added} */
    List<RiskAssessment> all(CustomerId customer);

    /** Removes all assessments of a customer, if it has any: of a person they are a profile. */
    void forget(CustomerId customer);
}
