package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.assessment;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link AssessmentStore}. */
abstract class AssessmentLaws extends StorageLaws {
    @Test
    void assessmentsComeBackAsTheyWereInTheOrderTheyWereAdded() {
        RiskAssessment full = assessment("c-1", 71);
        RiskAssessment bare = RiskAssessment.builder()
                .customerId(CustomerId.of("c-1"))
                .scoreCard("starter")
                .scoreCardVersion(1)
                .asOf(full.asOf().minusYears(1))
                .assessedAt(NOON.minusSeconds(3600))
                .riskClass(RiskClass.UNKNOWN)
                .certainty(RiskAssessment.Certainty.NONE)
                .completeness(BigDecimal.ZERO)
                .build();
        run(work -> work.assessments().add(full));
        run(work -> work.assessments().add(bare));
        run(work -> work.assessments().add(assessment("c-2", 5)));

        assertThat(all("c-1")).containsExactly(full, bare);
        assertThat(latest("c-1")).contains(bare);
        assertThat(latest("c-9")).isEmpty();
        assertThat(all("c-9")).isEmpty();
    }

    @Test
    void anEqualAssessmentIsAddedAgain() {
        run(work -> work.assessments().add(assessment("c-1", 71)));
        run(work -> work.assessments().add(assessment("c-1", 71)));

        assertThat(all("c-1")).hasSize(2);
    }

    @Test
    void assessmentsThatAreForgottenAreGoneAndThoseOfOthersStay() {
        run(work -> work.assessments().add(assessment("c-1", 71)));
        run(work -> work.assessments().add(assessment("c-1", 72)));
        run(work -> work.assessments().add(assessment("c-2", 5)));

        run(work -> work.assessments().forget(CustomerId.of("c-1")));
        run(work -> work.assessments().forget(CustomerId.of("c-9")));

        assertThat(all("c-1")).isEmpty();
        assertThat(latest("c-1")).isEmpty();
        assertThat(all("c-2")).hasSize(1);

        RiskAssessment after = assessment("c-1", 40);
        run(work -> work.assessments().add(after));
        assertThat(all("c-1")).containsExactly(after);
    }

    private List<RiskAssessment> all(String customer) {
        return in(work -> work.assessments().all(CustomerId.of(customer)));
    }

    private Optional<RiskAssessment> latest(String customer) {
        return in(work -> work.assessments().latest(CustomerId.of(customer)));
    }
}
