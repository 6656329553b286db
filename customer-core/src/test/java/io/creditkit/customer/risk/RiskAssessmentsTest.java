package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskAssessmentsTest {
    private static final CustomerId CUSTOMER = SampleProfiles.good().customer().id();

    private final InMemoryStorage storage = InMemoryStorage.create();

    private RiskAssessments at(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new RiskAssessments(
                new WorkContext(
                        storage,
                        TenantId.of("t"),
                        Actor.of("test"),
                        clock,
                        ZoneOffset.UTC,
                        IdSource.random(),
                        ExchangeRates.none()),
                ScoreCardTest.read(ScoreCardTest.CARD));
    }

    @Test
    void aSecondRunOverTheSameFactsStoresNothing() {
        RiskAssessment first = at("2026-03-02T12:00:00Z").assess(SampleProfiles.good());
        CustomerProfile nextDay = CustomerProfile.builder()
                .from(SampleProfiles.good())
                .asOf(SampleProfiles.DAY.plusDays(1))
                .assessment(first)
                .build();

        RiskAssessment second = at("2026-03-03T12:00:00Z").assess(nextDay);

        assertThat(second).isEqualTo(first);
        assertThat(at("2026-03-03T12:00:00Z").history(CUSTOMER)).containsExactly(first);
    }

    @Test
    void whatChangedIsStoredBesideWhatWasThere() {
        RiskAssessments assessments = at("2026-03-02T12:00:00Z");
        RiskAssessment first = assessments.assess(SampleProfiles.good());
        KeyFigures worse = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .score(ProviderScore.of(20))
                .build();

        RiskAssessment second = assessments.assess(SampleProfiles.profile(worse, SampleProfiles.goodLedger()));

        assertThat(second.score()).hasValue(30);
        assertThat(assessments.history(CUSTOMER)).containsExactly(first, second);
        assertThat(assessments.latest(CUSTOMER)).contains(second);
    }

    @Test
    void howTheBookWasSpreadIsToldOfAnyDay() {
        storage.inUnitOfWork(TenantId.of("t"), work -> {
            work.customers().save(SampleProfiles.linkedCustomer("100"));
            return work.customers().save(SampleProfiles.bareCustomer("200"));
        });
        at("2026-03-02T12:00:00Z").assess(SampleProfiles.good());
        KeyFigures worse = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .score(ProviderScore.of(20))
                .build();
        at("2026-04-02T12:00:00Z").assess(SampleProfiles.profile(worse, SampleProfiles.goodLedger()));
        RiskAssessments assessments = at("2026-05-02T12:00:00Z");
        List<Integer> halves = List.of(0, 50);

        assertThat(assessments.distribution(LocalDate.of(2026, 3, 1), halves))
                .isEqualTo(new ScoreDistribution(halves, List.of(0L, 0L), 2));
        assertThat(assessments.distribution(LocalDate.of(2026, 3, 2), halves))
                .isEqualTo(new ScoreDistribution(halves, List.of(0L, 1L), 1));
        assertThat(assessments.distribution(LocalDate.of(2026, 4, 2), halves))
                .isEqualTo(new ScoreDistribution(halves, List.of(1L, 0L), 1));
    }
}
