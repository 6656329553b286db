package io.creditkit.customer.financials;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZScoresTest {
    private static final List<BigDecimal> BOOK = List.of(
            new BigDecimal("0.2"),
            new BigDecimal("0.3"),
            new BigDecimal("0.15"),
            new BigDecimal("0.8333333333"),
            new BigDecimal("1.5"));

    /** X1 to X5 are 0.2, 0.3, 0.15, 0.83333 and 1.5. */
    private static Statement statement() {
        Statement.Builder example = Statement.builder();
        example.from(FinancialRatiosTest.without("revenue"));
        Statement.Builder equity = Statement.builder();
        example.putLines("revenue", new BigDecimal("1500"));
        Statement all = example.build();
        equity.yearEnd(all.yearEnd()).weeks(52).currency(all.currency());
        all.lines()
                .forEach((name, amount) ->
                        equity.putLines(name, name.equals("totalShareholdersEquity") ? new BigDecimal("500") : amount));
        return equity.build();
    }

    private static UnknownReason reason(Measure<ZScore> measure) {
        return ((Measure.Unknown<ZScore>) measure).reason();
    }

    @ParameterizedTest
    @CsvSource({"Z_PRIME, 2.71055", "Z_DOUBLE_PRIME, 4.173", "Z_DOUBLE_PRIME_WITH_CONSTANT, 7.423"})
    void eachModelWeighsAsItsAuthorWrote(ZModel model, BigDecimal expected) {
        assertThat(model.score(BOOK))
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
    }

    @Test
    void aTradedManufacturerIsScoredWithTheValueOfItsShares() {
        ZScore score = ZScores.of(statement(), CompanyForm.LISTED_MANUFACTURER, Money.of("900", "EUR"))
                .get(ZModel.Z)
                .toOptional()
                .orElseThrow();

        assertThat(score.score()).isEqualByComparingTo("3.555");
        assertThat(score.zone()).isEqualTo(ZScore.Zone.SAFE);
        assertThat(score.yearEnd()).isEqualTo("2025-12-31");
        assertThat(score.quotients())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0.2"),
                        new BigDecimal("0.3"),
                        new BigDecimal("0.15"),
                        new BigDecimal("1.5"),
                        new BigDecimal("1.5"));
        assertThat(score.remarks()).hasSize(2).anyMatch(remark -> remark.contains("revenue reserves stand in"));
    }

    @Test
    void aPrivateManufacturerIsScoredWithTheBookValue() {
        ZScores scores = ZScores.of(statement(), CompanyForm.PRIVATE_MANUFACTURER);

        assertThat(scores.get(ZModel.Z_PRIME).toOptional()).hasValueSatisfying(score -> {
            assertThat(score.score()).isEqualByComparingTo("2.71055");
            assertThat(score.zone()).isEqualTo(ZScore.Zone.GREY);
        });
        assertThat(reason(scores.get(ZModel.Z))).isEqualTo(UnknownReason.NOT_APPLICABLE);
        assertThat(reason(scores.get(ZModel.Z_DOUBLE_PRIME))).isEqualTo(UnknownReason.NOT_APPLICABLE);
    }

    @Test
    void whoDoesNotManufactureIsScoredWithoutSales() {
        ZScores scores = ZScores.of(statement(), CompanyForm.NO_MANUFACTURER);

        assertThat(scores.get(ZModel.Z_DOUBLE_PRIME).toOptional()).hasValueSatisfying(score -> {
            assertThat(score.score()).isEqualByComparingTo("4.173");
            assertThat(score.quotients()).hasSize(4);
        });
        assertThat(scores.get(ZModel.Z_DOUBLE_PRIME_WITH_CONSTANT)
                        .map(ZScore::score)
                        .toOptional())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("7.423"));
    }

    @ParameterizedTest
    @CsvSource({
        "Z, 1.80, DISTRESS",
        "Z, 1.81, GREY",
        "Z, 2.99, GREY",
        "Z, 3.00, SAFE",
        "Z_PRIME, 1.22, DISTRESS",
        "Z_PRIME, 1.23, GREY",
        "Z_PRIME, 2.90, GREY",
        "Z_PRIME, 2.91, SAFE",
        "Z_DOUBLE_PRIME, 1.09, DISTRESS",
        "Z_DOUBLE_PRIME, 1.10, GREY",
        "Z_DOUBLE_PRIME, 2.61, SAFE",
        "Z_DOUBLE_PRIME_WITH_CONSTANT, 4.34, DISTRESS",
        "Z_DOUBLE_PRIME_WITH_CONSTANT, 5.85, GREY"
    })
    void theBoundsThemselvesAreGrey(ZModel model, BigDecimal score, ZScore.Zone zone) {
        assertThat(model.zoneOf(score)).isEqualTo(zone);
    }

    @Test
    void whyThereIsNoScoreIsTold() {
        assertThat(reason(ZScores.of(statement(), CompanyForm.UNKNOWN).get(ZModel.Z_DOUBLE_PRIME)))
                .isEqualTo(UnknownReason.NOT_APPLICABLE);
        assertThat(reason(
                        ZScores.of(statement(), CompanyForm.LISTED_MANUFACTURER).get(ZModel.Z)))
                .isEqualTo(UnknownReason.NOT_APPLICABLE);
        assertThat(reason(ZScores.of(statement(), CompanyForm.LISTED_MANUFACTURER, Money.of("900", "GBP"))
                        .get(ZModel.Z)))
                .isEqualTo(UnknownReason.CURRENCY_MISMATCH);
        assertThat(reason(ZScores.of(FinancialRatiosTest.without("revenueReserves"), CompanyForm.NO_MANUFACTURER)
                        .get(ZModel.Z_DOUBLE_PRIME)))
                .isEqualTo(UnknownReason.MISSING_INPUT);
        assertThat(reason(ZScores.of(FinancialRatiosTest.with("totalLiabilities", "0"), CompanyForm.NO_MANUFACTURER)
                        .get(ZModel.Z_DOUBLE_PRIME)))
                .isEqualTo(UnknownReason.DIVISION_BY_ZERO);
    }
}
