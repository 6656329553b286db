package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskAssessmentsTest {
    private static final CustomerId CUSTOMER = SampleProfiles.good().customer().id();

    private final InMemoryStorage storage = InMemoryStorage.create();

    private RiskAssessments at(String moment) {
        return new RiskAssessments(context(moment), ScoreCardTest.read(ScoreCardTest.CARD));
    }

    private WorkContext context(String moment) {
        return new WorkContext(
                storage,
                TenantId.of("t"),
                Actor.of("test"),
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC),
                ZoneOffset.UTC,
                IdSource.random(),
                ExchangeRates.none());
    }

    @Test
    void tellsSinceWhenScoreAndClassStandAndWhatWasKnownThen() {
        RiskAssessments now = at("2026-04-02T12:00:00Z");
        assertThat(now.latestChange(CUSTOMER)).isEmpty();
        RiskAssessment good = at("2026-03-02T12:00:00Z").assess(SampleProfiles.good());
        CustomerProfile bad = SampleProfiles.profile(
                KeyFigures.builder()
                        .from(SampleProfiles.goodFigures())
                        .score(ProviderScore.of(10))
                        .build(),
                SampleProfiles.goodLedger());
        RiskAssessment fallen = at("2026-03-09T12:00:00Z").assess(bad);
        assertThat(fallen.score()).isNotEqualTo(good.score());

        assertThat(now.latestChange(CUSTOMER)).contains(new AssessmentChange(fallen, fallen, Optional.of(good)));
        assertThat(now.knownAt(CUSTOMER, Instant.parse("2026-03-02T11:59:59Z"))).isEmpty();
        assertThat(now.knownAt(CUSTOMER, Instant.parse("2026-03-09T11:59:59Z"))).contains(good);
        assertThat(now.knownAt(CUSTOMER, Instant.parse("2026-03-09T12:00:00Z"))).contains(fallen);
    }

    @Test
    void aReportThatConfirmsWhatAnEventToldDatesItAnew() {
        LocalDate happened = LocalDate.of(2026, 2, 25);
        CompanyFile before = file("2026-02-20T08:00:00Z");
        context("2026-02-26T12:00:00Z").inUnitOfWork(work -> {
            work.monitoring().addEvent(event("n1", EventTopic.SCORE, "2026-02-25T08:00:00Z"));
            work.monitoring().addEvent(event("n2", EventTopic.DIRECTORS, "2026-03-01T08:00:00Z"));
            work.history()
                    .append(HistoryPoint.builder()
                            .company(SampleProfiles.COMPANY)
                            .criterion(Criterion.SCORE)
                            .number(new BigDecimal("85"))
                            .text("85")
                            .observedOn(happened)
                            .recordedAt(Instant.parse("2026-02-26T12:00:00Z"))
                            .source(HistoryPoint.Source.EVENT)
                            .sourceId("n1")
                            .build());
            return before;
        });

        assertThat(dayOfScore(before)).contains(happened);
        assertThat(dayOfScore(file("2026-02-27T08:00:00Z"))).contains(LocalDate.of(2026, 2, 27));
    }

    private Optional<LocalDate> dayOfScore(CompanyFile file) {
        return at("2026-03-02T12:00:00Z")
                .simulate(
                        ScoreCardTest.read(ScoreCardTest.CARD),
                        CustomerProfile.builder()
                                .from(SampleProfiles.good())
                                .company(file)
                                .build())
                .characteristics()
                .get(0)
                .asOf();
    }

    private static CompanyFile file(String reportReceivedAt) {
        return CompanyFile.builder()
                .from(SampleProfiles.file(SampleProfiles.goodFigures()))
                .reportReceivedAt(Instant.parse(reportReceivedAt))
                .lastEventAt(Instant.parse("2026-03-01T08:00:00Z"))
                .build();
    }

    private static WatchEvent event(String id, EventTopic topic, String happenedAt) {
        return WatchEvent.builder()
                .agency("creditsafe")
                .notificationId(id)
                .company(SampleProfiles.COMPANY)
                .happenedAt(Instant.parse(happenedAt))
                .createdAt(Instant.parse(happenedAt))
                .ruleCode("101")
                .ruleName("A rule")
                .topic(topic)
                .build();
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

    @Test
    void ourOwnScoresAreAChartLikeThatOfTheAgency() {
        at("2026-03-02T12:00:00Z").assess(scored(80, "2026-03-02"));
        at("2026-03-20T12:00:00Z").assess(scored(20, "2026-03-20"));
        at("2026-05-04T12:00:00Z").assess(scored(50, "2026-05-04"));

        ChartSeries chart = at("2026-05-04T12:00:00Z").chart(CUSTOMER);

        assertThat(chart.domainMax()).isEqualByComparingTo("100");
        assertThat(chart.points())
                .as("the last of each month, never a sum")
                .extracting(ChartSeries.Point::on)
                .containsExactly(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 5, 4));
        assertThat(chart.points())
                .allSatisfy(point -> assertThat(point.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
        assertThat(chart.gaps())
                .containsExactly(new ChartSeries.Gap(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        assertThat(at("2026-05-04T12:00:00Z").chart(CustomerId.of("nobody")).points())
                .isEmpty();
    }

    @Test
    void scoresOfAFormerScorecardAreNotSetBesideThoseOfTheNewOne() {
        at("2026-03-02T12:00:00Z").assess(scored(80, "2026-03-02"));
        ScoreCard next = ScoreCardTest.read(ScoreCardTest.CARD.replace("'version': 3", "'version': 4"));
        RiskAssessments later = new RiskAssessments(context("2026-04-02T12:00:00Z"), next);
        later.assess(scored(80, "2026-04-02"));

        ChartSeries chart = later.chart(CUSTOMER);

        assertThat(chart.points()).extracting(ChartSeries.Point::on).containsExactly(LocalDate.of(2026, 4, 2));
        assertThat(chart.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).contains("the scorecard mine, version 3"));
    }

    private static CustomerProfile scored(int score, String day) {
        KeyFigures figures = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .score(ProviderScore.of(score))
                .build();
        return CustomerProfile.builder()
                .from(SampleProfiles.profile(figures, SampleProfiles.goodLedger()))
                .asOf(LocalDate.parse(day))
                .build();
    }
}
