package io.creditkit.customer.risk;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CustomerProfile;
import java.util.List;
import java.util.Optional;

/** Assesses customers and keeps each assessment that says something new. Makes no call. Thread-safe. */
public final class RiskAssessments {
    private final WorkContext context;
    private final Scoring scoring;

    /** Made by the workspace, for one card. */
    public RiskAssessments(WorkContext context, ScoreCard card) {
        this.context = context;
        this.scoring = new Scoring(card, context.rates());
    }

    /**
     * Assesses a customer. It is stored only if it differs from the newest stored one in more than its day and moment, so to
     * assess again what has not changed stores nothing.
     *
     * @return the newest stored assessment, made just now or before
     */
    public RiskAssessment assess(CustomerProfile profile) {
        RiskAssessment fresh = scoring.assess(profile, context.now());
        return context.inUnitOfWork(work -> {
            Optional<RiskAssessment> latest = work.assessments().latest(fresh.customerId());
            if (latest.isPresent() && latest.get().saysTheSameAs(fresh)) {
                return latest.get();
            }
            work.assessments().add(fresh);
            return fresh;
        });
    }

    /** {@return the newest stored assessment of a customer; empty before the first} */
    public Optional<RiskAssessment> latest(CustomerId customer) {
        return context.inUnitOfWork(work -> work.assessments().latest(customer));
    }

    /** {@return the stored assessments of a customer, oldest first} */
    public List<RiskAssessment> history(CustomerId customer) {
        return context.inUnitOfWork(work -> work.assessments().all(customer));
    }
}
