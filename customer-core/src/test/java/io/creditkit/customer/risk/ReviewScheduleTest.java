package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CustomerId;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewScheduleTest {
    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);

    private static Reviewed customer(String id, RiskClass riskClass, Optional<LocalDate> last) {
        return new Reviewed(CustomerId.of(id), riskClass, last);
    }

    private static Map<RiskClass, Period> standard() {
        return new EnumMap<>(ReviewSchedule.standard().periods());
    }

    @ParameterizedTest
    @CsvSource({
        "LOW, 2027-01-31",
        "MODERATE, 2026-07-31",
        "ELEVATED, 2026-04-30",
        "UNKNOWN, 2026-04-30",
        "HIGH, 2026-02-28"
    })
    void theWorseTheClassTheSoonerTheReview(RiskClass riskClass, LocalDate expected) {
        assertThat(ReviewSchedule.standard().nextReview(riskClass, LAST)).isEqualTo(expected);
    }

    @Test
    void theMostUrgentComeFirstAndThoseNotDueNotAtAll() {
        LocalDate day = LocalDate.of(2026, 4, 30);
        Stream<Reviewed> book = Stream.of(
                customer("low", RiskClass.LOW, Optional.of(LAST)),
                customer("elevated", RiskClass.ELEVATED, Optional.of(LAST)),
                customer("tomorrow", RiskClass.HIGH, Optional.of(LocalDate.of(2026, 4, 1))),
                customer("high", RiskClass.HIGH, Optional.of(LocalDate.of(2026, 3, 30))),
                customer("never", RiskClass.LOW, Optional.empty()));

        assertThat(ReviewSchedule.standard().due(book, day))
                .extracting(review -> review.customer().customer().value())
                .containsExactly("never", "high", "elevated");
    }

    @Test
    void refusesAScheduleThatLooksLaterAtAWorseClass() {
        Map<RiskClass, Period> late = standard();
        late.put(RiskClass.HIGH, Period.ofMonths(4));
        Map<RiskClass, Period> never = standard();
        never.remove(RiskClass.UNKNOWN);
        Map<RiskClass, Period> always = standard();
        always.put(RiskClass.UNKNOWN, Period.ZERO);

        assertThatThrownBy(() -> new ReviewSchedule(late)).hasMessageContaining("HIGH must not be looked at later");
        assertThatThrownBy(() -> new ReviewSchedule(never)).hasMessageContaining("no period for UNKNOWN");
        assertThatThrownBy(() -> new ReviewSchedule(always)).hasMessageContaining("at least a day");
    }
}
