package io.creditkit.examples.page;

import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.graph.CustomerNote;

/** What the picture of the network says about a customer, in the words of the other pages. */
public final class CustomerNotes {
    private CustomerNotes() {}

    /** {@return exposure and class of risk, as the list of customers shows them} */
    public static CustomerNote of(CustomerProfile profile) {
        return new CustomerNote(
                profile.exposure().toOptional().map(Words::money),
                profile.assessment().map(RiskAssessment::riskClass).map(Words::riskClass));
    }
}
