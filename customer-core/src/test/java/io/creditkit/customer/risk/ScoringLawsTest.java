package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.SampleProfiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of the starter card for every customer there can be. */
class ScoringLawsTest {
    private final Scoring scoring = new Scoring(ScoreCard.starter(), ExchangeRates.none());

    private RiskAssessment assess(KeyFigures figures, ReceivablesSummary ledger) {
        return scoring.assess(SampleProfiles.profile(figures, ledger), SampleProfiles.NOON);
    }

    private int score(KeyFigures figures, ReceivablesSummary ledger) {
        return assess(figures, ledger).score().orElseThrow();
    }

    @Property(tries = 300)
    void theScoreStaysOnItsScaleAndEachPointIsAccountedFor(
            @ForAll("figures") KeyFigures figures, @ForAll("ledgers") ReceivablesSummary ledger) {
        RiskAssessment assessment = assess(figures, ledger);
        BigDecimal sum = assessment.characteristics().stream()
                .map(ScoredCharacteristic::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(assessment.score().orElseThrow()).isBetween(0, 100);
        assertThat(assessment.completeness()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(assessment.reasons()).hasSizeLessThanOrEqualTo(4);
        if (isWithoutKnockOut(assessment)) {
            assertThat(sum.subtract(BigDecimal.valueOf(assessment.score().orElseThrow()))
                            .abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.50001"));
        }
        assertThat(assessment.characteristics())
                .allSatisfy(part -> assertThat(part.points()).isBetween(BigDecimal.ZERO, part.bestPoints()));
    }

    @Property(tries = 300)
    void theSameInputsGiveTheSameAssessmentWhoeverAsks(
            @ForAll("figures") KeyFigures figures, @ForAll("ledgers") ReceivablesSummary ledger) {
        CustomerProfile profile = SampleProfiles.profile(figures, ledger);
        CustomerProfile assessedBefore = CustomerProfile.builder()
                .from(profile)
                .assessment(scoring.assess(SampleProfiles.good(), SampleProfiles.NOON))
                .build();

        RiskAssessment once = scoring.assess(profile, SampleProfiles.NOON);

        assertThat(new Scoring(ScoreCard.starter(), ExchangeRates.none()).assess(assessedBefore, SampleProfiles.NOON))
                .isEqualTo(once);
    }

    @Property(tries = 300)
    void aBetterAgencyScoreNeverScoresLower(
            @ForAll("figures") KeyFigures figures,
            @ForAll("ledgers") ReceivablesSummary ledger,
            @ForAll @IntRange(max = 99) int lower) {
        assertThat(score(with(figures).score(ProviderScore.of(lower + 1)).build(), ledger))
                .isGreaterThanOrEqualTo(
                        score(with(figures).score(ProviderScore.of(lower)).build(), ledger));
    }

    @Property(tries = 300)
    void aBetterBandNeverScoresLower(
            @ForAll("figures") KeyFigures figures,
            @ForAll("ledgers") ReceivablesSummary ledger,
            @ForAll @IntRange(max = 3) int better) {
        RiskBand[] bands = RiskBand.values();
        assertThat(score(with(figures).band(bands[better]).build(), ledger))
                .isGreaterThanOrEqualTo(
                        score(with(figures).band(bands[better + 1]).build(), ledger));
    }

    @Property(tries = 300)
    void moreJudgmentsOrDaysBeyondTermsNeverScoreHigher(
            @ForAll("figures") KeyFigures figures,
            @ForAll("ledgers") ReceivablesSummary ledger,
            @ForAll @IntRange(max = 120) int days,
            @ForAll @IntRange(max = 9) int judgments) {
        int fewer = score(with(figures).dbt(days).judgmentCount(judgments).build(), ledger);

        assertThat(score(with(figures).dbt(days + 1).judgmentCount(judgments).build(), ledger))
                .isLessThanOrEqualTo(fewer);
        assertThat(score(with(figures).dbt(days).judgmentCount(judgments + 1).build(), ledger))
                .isLessThanOrEqualTo(fewer);
    }

    @Property(tries = 300)
    void aHigherLimitOfTheAgencyNeverScoresLower(
            @ForAll("figures") KeyFigures figures,
            @ForAll("ledgers") ReceivablesSummary ledger,
            @ForAll @IntRange(max = 20000) int limit,
            @ForAll @IntRange(max = 20000) int more) {
        assertThat(score(with(figures).limit(limitOf(limit + more)).build(), ledger))
                .isGreaterThanOrEqualTo(
                        score(with(figures).limit(limitOf(limit)).build(), ledger));
    }

    @Property(tries = 300)
    void payingLaterNeverScoresHigher(
            @ForAll("figures") KeyFigures figures,
            @ForAll("ledgers") ReceivablesSummary ledger,
            @ForAll @IntRange(max = 120) int days,
            @ForAll @IntRange(max = 60) int later) {
        ReceivablesSummary early = ledgerWith(ledger)
                .oldestOverdueDays(days)
                .dbtFloored(Measure.known(BigDecimal.valueOf(days)))
                .build();
        ReceivablesSummary late = ledgerWith(ledger)
                .oldestOverdueDays(days + later)
                .dbtFloored(Measure.known(BigDecimal.valueOf(days + (long) later)))
                .build();

        assertThat(score(figures, late)).isLessThanOrEqualTo(score(figures, early));
    }

    @Property(tries = 300)
    void notToKnowNeverScoresHigherThanToKnowTheBest(
            @ForAll("figures") KeyFigures figures, @ForAll("ledgers") ReceivablesSummary ledger) {
        int score = score(figures, ledger);
        KeyFigures good = SampleProfiles.goodFigures();

        // The change of the score is an input of its own: known at its best, too, when both scores are.
        assertThat(score(
                        with(figures)
                                .score(good.score())
                                .previousScore(good.previousScore())
                                .build(),
                        ledger))
                .isGreaterThanOrEqualTo(score);
        assertThat(score(with(figures).band(good.band()).build(), ledger)).isGreaterThanOrEqualTo(score);
        assertThat(score(with(figures).dbt(0).build(), ledger)).isGreaterThanOrEqualTo(score);
        assertThat(score(with(figures).judgmentCount(0).build(), ledger)).isGreaterThanOrEqualTo(score);
        assertThat(score(
                        figures,
                        ledgerWith(ledger)
                                .paymentProfile(Measure.known(PaymentProfile.VERY_GOOD))
                                .build()))
                .isGreaterThanOrEqualTo(score);
    }

    @Property(tries = 500)
    void hidingAnyInputsGoodOrBadNeverGivesABetterScoreOrClass(
            @ForAll("figures") KeyFigures figures,
            @ForAll("ledgers") ReceivablesSummary ledger,
            @ForAll @Size(min = 1, max = 4) Set<Hiding> hidings) {
        CustomerProfile profile = SampleProfiles.profile(figures, ledger);
        CustomerProfile lessKnown = profile;
        for (Hiding hiding : hidings) {
            lessKnown = hiding.in(lessKnown);
        }

        RiskAssessment known = scoring.assess(profile, SampleProfiles.NOON);
        RiskAssessment hidden = scoring.assess(lessKnown, SampleProfiles.NOON);

        assertThat(hidden.score().orElse(0)).isLessThanOrEqualTo(known.score().orElse(0));
        assertThat(hidden.riskClass()).isGreaterThanOrEqualTo(known.riskClass());
        assertThat(hidden.completeness()).isLessThanOrEqualTo(known.completeness());
        assertThat(hidden.certainty()).isGreaterThanOrEqualTo(known.certainty());
    }

    @Property(tries = 300)
    void whatIsHiddenIsToldAsNotKnown(
            @ForAll("figures") KeyFigures figures,
            @ForAll("ledgers") ReceivablesSummary ledger,
            @ForAll Hiding hiding) {
        RiskAssessment hidden = scoring.assess(hiding.in(SampleProfiles.profile(figures, ledger)), SampleProfiles.NOON);

        assertThat(hiding.told(hidden)).contains("not known");
    }

    /** Each input of the starter card and of its knock-outs that may not be known. */
    enum Hiding {
        SCORE("score", figures -> figures.score(Optional.empty())),
        PREVIOUS_SCORE("scoreChange", figures -> figures.previousScore(Optional.empty())),
        BAND("band", figures -> figures.band(Optional.empty())),
        LIMIT("providerUtilisation", figures -> figures.limit(Optional.empty())),
        DBT("dbt", figures -> figures.dbt(Optional.empty())),
        JUDGMENTS("judgments", figures -> figures.judgmentCount(Optional.empty())),
        INSOLVENT("The company is insolvent", figures -> figures.insolvent(Optional.empty())),
        STATUS("The company is no longer in business", figures -> figures.companyStatus(Optional.empty())),
        EXPOSURE("overdueShare") {
            @Override
            CustomerProfile in(CustomerProfile profile) {
                return of(profile, ledger -> ledger.exposure(untold()));
            }
        },
        OVERDUE("overdueShare") {
            @Override
            CustomerProfile in(CustomerProfile profile) {
                return of(profile, ledger -> ledger.overdue(untold()));
            }
        },
        OWN_DBT("ownDbt") {
            @Override
            CustomerProfile in(CustomerProfile profile) {
                return of(profile, ledger -> ledger.dbtFloored(untold()));
            }
        },
        PROFILE("paymentProfile") {
            @Override
            CustomerProfile in(CustomerProfile profile) {
                return of(profile, ledger -> ledger.paymentProfile(untold()));
            }
        },
        COMPANY("reportAgeDays") {
            @Override
            CustomerProfile in(CustomerProfile profile) {
                return CustomerProfile.builder()
                        .from(profile)
                        .company(Optional.empty())
                        .build();
            }
        };

        private final String told;
        private final UnaryOperator<KeyFigures.Builder> figures;

        Hiding(String told) {
            this(told, UnaryOperator.identity());
        }

        Hiding(String told, UnaryOperator<KeyFigures.Builder> figures) {
            this.told = told;
            this.figures = figures;
        }

        CustomerProfile in(CustomerProfile profile) {
            return CustomerProfile.builder()
                    .from(profile)
                    .company(profile.company()
                            .map(file -> CompanyFile.builder()
                                    .from(file)
                                    .figures(figures.apply(with(file.figures())).build())
                                    .build()))
                    .build();
        }

        String told(RiskAssessment assessment) {
            return Stream.concat(
                            assessment.characteristics().stream()
                                    .filter(part -> part.field().equals(told))
                                    .map(ScoredCharacteristic::value),
                            assessment.reasons().stream().filter(reason -> reason.contains(told)))
                    .findFirst()
                    .orElseThrow();
        }

        private static CustomerProfile of(CustomerProfile profile, UnaryOperator<ReceivablesSummary.Builder> hidden) {
            return CustomerProfile.builder()
                    .from(profile)
                    .receivables(hidden.apply(ledgerWith(profile.receivables())).build())
                    .build();
        }

        private static <T> Measure<T> untold() {
            return measure(Optional.empty());
        }
    }

    private static boolean isWithoutKnockOut(RiskAssessment assessment) {
        return assessment.knockOut().isEmpty()
                && assessment.reasons().stream().noneMatch(reason -> reason.startsWith("Can't be ruled out"));
    }

    private static KeyFigures.Builder with(KeyFigures figures) {
        return KeyFigures.builder().from(figures);
    }

    private static ReceivablesSummary.Builder ledgerWith(ReceivablesSummary ledger) {
        return ReceivablesSummary.builder().from(ledger);
    }

    private static ProviderLimit limitOf(int euros) {
        return ProviderLimit.of(Money.of(BigDecimal.valueOf(euros), Currency.getInstance("EUR")));
    }

    @Provide
    Arbitrary<KeyFigures> figures() {
        Arbitrary<Optional<ProviderScore>> scores =
                Arbitraries.integers().between(0, 100).map(ProviderScore::of).optional(0.8);
        return Combinators.combine(
                        scores,
                        scores,
                        Arbitraries.of(RiskBand.class).optional(0.8),
                        Arbitraries.integers()
                                .between(0, 20000)
                                .map(ScoringLawsTest::limitOf)
                                .optional(0.8),
                        Arbitraries.integers().between(0, 150).optional(0.7),
                        Arbitraries.integers().between(0, 6).optional(0.8),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true))
                                .optional(0.8),
                        Arbitraries.of(CompanyStatus.class).optional(0.8))
                .as((score, before, band, limit, dbt, judgments, insolvent, status) -> KeyFigures.builder()
                        .score(score)
                        .previousScore(before)
                        .band(band)
                        .limit(limit)
                        .dbt(dbt)
                        .judgmentCount(judgments)
                        .insolvent(insolvent)
                        .companyStatus(status)
                        .build());
    }

    @Provide
    Arbitrary<ReceivablesSummary> ledgers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20000),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(0, 90).optional(0.7),
                        Arbitraries.of(PaymentProfile.class).optional(0.7))
                .as((exposure, overduePercent, oldest, dbt, profile) -> ReceivablesSummary.builder()
                        .from(SampleProfiles.goodLedger())
                        .exposure(euros(BigDecimal.valueOf(exposure)))
                        .overdue(euros(BigDecimal.valueOf((long) exposure * overduePercent)
                                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)))
                        .oldestOverdueDays(oldest)
                        .dbtFloored(measure(dbt.map(BigDecimal::valueOf)))
                        .paymentProfile(measure(profile))
                        .build());
    }

    private static Measure<Money> euros(BigDecimal amount) {
        return Measure.known(Money.of(amount, Currency.getInstance("EUR")));
    }

    private static <T> Measure<T> measure(Optional<T> value) {
        return value.map(Measure::known)
                .orElseGet(() -> Measure.unknown(UnknownReason.NOT_APPLICABLE, "Nothing was paid yet."));
    }
}
