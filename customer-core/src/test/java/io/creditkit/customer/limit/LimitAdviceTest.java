package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Statement;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.storage.StorageSamples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LimitAdviceTest {
    private final LimitBench bench = new LimitBench();

    @Test
    void vector_recommendedLimit_need50000_tangibleNetWorth80000_turnover700000_is28000() {
        SalesForecast forecast = new SalesForecast(eur("500000"), new BigDecimal("0.2"), 30, 360);
        assertThat(forecast.need()).isEqualTo(eur("50000"));

        LimitRecommendation recommended = bench.limits()
                .advice()
                .recommend(
                        ALONE,
                        RecommendationInputs.of(RiskBand.B)
                                .with(LimitBase.TANGIBLE_NET_WORTH, eur("80000"))
                                .with(LimitBase.TURNOVER, eur("700000"))
                                .with(forecast));

        assertThat(recommended.amount()).isEqualTo(Measure.known(eur("28000")));
        assertThat(recommended.binding()).map(LimitCriterion::name).contains("TANGIBLE_NET_WORTH");
        assertThat(recommended.criteria())
                .extracting(LimitCriterion::name, one -> one.amount().toOptional())
                .containsExactly(
                        tuple("TANGIBLE_NET_WORTH", Optional.of(eur("28000"))),
                        tuple("TURNOVER", Optional.of(eur("35000"))),
                        tuple("WORKING_CAPITAL", Optional.empty()),
                        tuple("PROVIDER_LIMIT", Optional.empty()),
                        tuple("INSURED_COVER", Optional.empty()),
                        tuple("NEED", Optional.of(eur("50000"))));
        assertThat(recommended.completenessRatio()).isEqualByComparingTo("0.5");
    }

    @Test
    void withoutAnyBaseTheLimitIsUnknownAlsoIfTheNeedIsKnown() {
        LimitRecommendation none = bench.limits()
                .advice()
                .recommend(
                        ALONE,
                        RecommendationInputs.of(RiskBand.A)
                                .with(new SalesForecast(eur("100"), BigDecimal.ZERO, 30, 360)));

        assertThat(none.amount())
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.MISSING_INPUT));
        assertThat(none.binding()).isEmpty();
    }

    @Test
    void negativeNetWorthLendsNothingAndAnUnratedCompanyNothingByItsFigures() {
        RecommendationInputs poor = RecommendationInputs.of(RiskBand.B).with(LimitBase.TANGIBLE_NET_WORTH, eur("-5"));
        assertThat(recommended(poor)).isEqualTo(eur("0"));

        RecommendationInputs unrated = RecommendationInputs.of(RiskBand.NOT_RATED)
                .with(LimitBase.TURNOVER, eur("700000"))
                .with(LimitBase.PROVIDER_LIMIT, eur("5000"));
        assertThat(recommended(unrated)).isEqualTo(eur("5000"));
    }

    @Test
    void promptnessCapAndStepFormTheResult() {
        RecommendationInputs inputs =
                RecommendationInputs.of(RiskBand.B).with(LimitBase.PROVIDER_LIMIT, Money.of("9999.96", "USD"));
        assertThat(recommended(inputs)).as("2499.99 euros").isEqualTo(eur("2400"));
        assertThat(recommended(inputs.with(PaymentProfile.BAD))).isEqualTo(eur("1200"));
        assertThat(recommended(inputs.with(PaymentProfile.VERY_BAD))).isEqualTo(eur("0"));

        bench.settings = LimitSettings.builder()
                .recommendation(RecommendationPolicy.builder()
                        .from(RecommendationPolicy.standard())
                        .cap(eur("1001"))
                        .step(1)
                        .build())
                .build();
        LimitRecommendation capped = bench.limits().advice().recommend(ALONE, inputs);
        assertThat(capped.amount()).isEqualTo(Measure.known(eur("1001")));
        assertThat(capped.binding()).map(LimitCriterion::name).contains("CAP");
        assertThatThrownBy(() -> RecommendationPolicy.builder().step(0).build())
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aStatementTellsNetWorthWithoutWhatCanNotBeTouched() {
        Statement statement = Statement.builder()
                .yearEnd(LocalDate.of(2025, 12, 31))
                .currency(Currency.getInstance("EUR"))
                .putLines("totalShareholdersEquity", new BigDecimal("100000"))
                .putLines("totalIntangibleAssets", new BigDecimal("20000"))
                .putLines("totalCurrentAssets", new BigDecimal("50"))
                .putLines("totalCurrentLiabilities", new BigDecimal("70"))
                .build();

        RecommendationInputs inputs = RecommendationInputs.of(RiskBand.B).with(statement);
        assertThat(inputs.bases())
                .containsOnly(
                        java.util.Map.entry(LimitBase.TANGIBLE_NET_WORTH, eur("80000")),
                        java.util.Map.entry(LimitBase.WORKING_CAPITAL, eur("-20")));
        assertThat(RecommendationInputs.of(RiskBand.B)
                        .with(Statement.builder()
                                .from(statement)
                                .currency(Optional.empty())
                                .build())
                        .bases())
                .isEmpty();
    }

    @Test
    void aProposalReadsTheStatementOfTheNewestReportAndTellsWhereEachBaseIsFrom() {
        file(KeyFigures.builder()
                .band(RiskBand.B)
                .equity(eur("100000"))
                .turnover(eur("700000"))
                .build());
        assertThat(bench.limits().advice().inputs(ONE).bases())
                .as("equity alone is not tangible net worth")
                .containsOnlyKeys(LimitBase.TURNOVER);

        bench.content = ReportContent.of(
                List.of(
                        statement(LocalDate.of(2024, 12, 31), "1").build(),
                        statement(LocalDate.of(2025, 12, 31), "90000").build(),
                        statement(LocalDate.of(2025, 12, 31), "5")
                                .consolidated(true)
                                .build()),
                List.of());
        LimitRecommendation read = bench.limits().advice().proposal(ONE).recommendation();
        assertThat(read.criteria())
                .extracting(LimitCriterion::name, LimitCriterion::base, LimitCriterion::source)
                .contains(
                        tuple(
                                "TANGIBLE_NET_WORTH",
                                Optional.of(eur("10000")),
                                Optional.of("Statement of 2025-12-31: equity 100000 less intangible assets 90000.")),
                        tuple(
                                "WORKING_CAPITAL",
                                Optional.of(eur("30000")),
                                Optional.of("Statement of 2025-12-31: current assets 50000 less current liabilities"
                                        + " 20000.")),
                        tuple("TURNOVER", Optional.of(eur("700000")), Optional.of("The agency's figures.")));
        assertThat(read.amount()).isEqualTo(Measure.known(eur("3500")));
        assertThat(read.binding()).map(LimitCriterion::name).contains("TANGIBLE_NET_WORTH");
        assertThat(read.completenessRatio()).isEqualByComparingTo("0.5");
    }

    private static Statement.Builder statement(LocalDate yearEnd, String intangible) {
        Statement.Builder statement = Statement.builder();
        statement
                .yearEnd(yearEnd)
                .currency(Currency.getInstance("EUR"))
                .putLines("totalShareholdersEquity", new BigDecimal("100000"))
                .putLines("totalIntangibleAssets", new BigDecimal(intangible))
                .putLines("totalCurrentAssets", new BigDecimal("50000"))
                .putLines("totalCurrentLiabilities", new BigDecimal("20000"));
        return statement;
    }

    @Test
    void equityOfNothingLeavesNothingTangibleWhateverTheStatement() {
        file(KeyFigures.builder()
                .band(RiskBand.A)
                .equity(eur("-1"))
                .turnover(eur("700000"))
                .build());

        LimitRecommendation recommended = bench.limits().advice().recommend(ONE);

        assertThat(recommended.amount()).isEqualTo(Measure.known(eur("0")));
        assertThat(recommended.binding()).map(LimitCriterion::name).contains("TANGIBLE_NET_WORTH");
    }

    @Test
    void anOlderStatementDoesNotTakeThePlaceOfEquityOfNothing() {
        file(KeyFigures.builder()
                .band(RiskBand.A)
                .equity(eur("-1"))
                .turnover(eur("700000"))
                .build());
        bench.content = ReportContent.of(
                List.of(statement(LocalDate.of(2023, 12, 31), "5").build()), List.of());

        RecommendationInputs inputs = bench.limits().advice().inputs(ONE);
        assertThat(inputs.bases())
                .containsEntry(LimitBase.TANGIBLE_NET_WORTH, eur("-1"))
                .containsEntry(LimitBase.WORKING_CAPITAL, eur("30000"));
        assertThat(inputs.sources().get("TANGIBLE_NET_WORTH")).contains("The equity is not more than 0.");
        assertThat(bench.limits().advice().recommend(ONE).amount()).isEqualTo(Measure.known(eur("0")));

        bench.content = ReportContent.of(
                List.of(statement(LocalDate.of(2025, 12, 31), "100007").build()), List.of());
        assertThat(bench.limits().advice().inputs(ONE).bases())
                .as("less than nothing by the statement too, which tells how much less")
                .containsEntry(LimitBase.TANGIBLE_NET_WORTH, eur("-7"));
    }

    @Test
    void allAccountsOfACompanyTellHowPromptlyItPays() {
        file(KeyFigures.builder()
                .band(RiskBand.B)
                .limit(ProviderLimit.of(eur("10000")))
                .build());
        for (int i = 1; i <= 3; i++) {
            paid(TWO, "LATE-" + i, 40);
        }

        LimitRecommendation recommended = bench.limits().advice().recommend(ONE);

        assertThat(recommended.inputs().profile()).contains(PaymentProfile.BAD);
        assertThat(recommended.inputs().sources())
                .containsEntry(
                        RecommendationInputs.PROFILE, "Documents paid in the last twelve months, of all 2 accounts.");
        assertThat(recommended.amount()).isEqualTo(Measure.known(eur("5000")));
    }

    private void paid(CustomerId customer, String number, int daysLate) {
        LocalDate issued = TODAY.minusDays(90);
        bench.context(Actor.of("setup"))
                .inUnitOfWork(work -> work.invoices()
                        .save(Invoice.builder()
                                .from(StorageSamples.invoice(number, customer.value(), issued))
                                .gross(eur("100"))
                                .dueDate(issued.plusDays(30))
                                .payments(List.of(new Payment(issued.plusDays(30L + daysLate), eur("100"))))
                                .build()));
    }

    @Test
    void theHighestCeilingOfTheApproversIsNeverExceeded() {
        RecommendationInputs inputs = RecommendationInputs.of(RiskBand.B).with(LimitBase.PROVIDER_LIMIT, eur("40000"));
        bench.settings = LimitSettings.builder()
                .addLevels(ApprovalLevel.upTo(1, "clerk", eur("5000")), ApprovalLevel.upTo(2, "head", eur("25050")))
                .build();

        LimitRecommendation capped = bench.limits().advice().recommend(ALONE, inputs);
        assertThat(capped.amount()).isEqualTo(Measure.known(eur("25000")));
        assertThat(capped.binding()).map(LimitCriterion::name).contains("CEILING");
        assertThat(capped.binding())
                .flatMap(LimitCriterion::source)
                .contains("The most that level 2, the highest, may approve.");

        LimitRecommendation below = bench.limits().advice().recommend(ALONE, inputs.with(PaymentProfile.BAD));
        assertThat(below.amount()).as("half of what the agency allows").isEqualTo(Measure.known(eur("20000")));
        assertThat(below.binding()).map(LimitCriterion::name).contains("PROVIDER_LIMIT");

        bench.settings = LimitSettings.builder()
                .addLevels(ApprovalLevel.upTo(1, "clerk", Money.of("5000", "GBP")))
                .build();
        assertThat(bench.limits().advice().recommend(ALONE, inputs).amount())
                .as("a ceiling without a rate can't be kept, so nothing is recommended")
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.NO_RATE));
    }

    @Test
    void theNeedIsToldByPastSalesIfThePolicySaysSo() {
        file(KeyFigures.builder()
                .band(RiskBand.B)
                .limit(ProviderLimit.of(eur("10000")))
                .build());
        bench.invoice(ONE, "INV-1", eur("7300"), TODAY.minusDays(100));
        bench.invoice(TWO, "INV-2", eur("7300"), TODAY.minusDays(10));
        bench.invoice(TWO, "OLD", eur("7300"), TODAY.minusDays(365));
        assertThat(bench.limits().advice().inputs(ONE).need()).isEmpty();

        bench.settings = LimitSettings.builder()
                .recommendation(RecommendationPolicy.builder()
                        .from(RecommendationPolicy.standard())
                        .need(NeedBasis.PAST_SALES)
                        .build())
                .build();
        RecommendationInputs inputs = bench.limits().advice().inputs(ONE);
        assertThat(inputs.need()).as("14600 for 30 of 365 days").contains(eur("1200"));
        assertThat(inputs.sources())
                .containsEntry(
                        RecommendationInputs.NEED,
                        "Documents of 14600.00 EUR from 2025-04-01 to 2026-03-31, each for the days until it was due.");
        assertThat(bench.limits().advice().recommend(ONE).binding())
                .map(LimitCriterion::name)
                .contains(RecommendationInputs.NEED);
        assertThat(bench.limits().advice().inputs(ALONE).need()).isEmpty();
    }

    @Property(tries = 200)
    void whatIsNotKnownOfANeededBaseNeverMakesTheLimitHigher(
            @ForAll @Size(5) List<@IntRange(min = -1000, max = 1_000_000) Integer> amounts,
            @ForAll @IntRange(max = 31) int hidden,
            @ForAll RiskBand band) {
        RecommendationPolicy standard = RecommendationPolicy.standard();
        bench.settings = LimitSettings.builder()
                .recommendation(RecommendationPolicy.builder()
                        .from(standard)
                        .needed(standard.ratios().keySet())
                        .build())
                .build();
        RecommendationInputs whole = RecommendationInputs.of(band);
        RecommendationInputs part = whole;
        for (LimitBase base : LimitBase.values()) {
            Money amount = eur(Integer.toString(amounts.get(base.ordinal())));
            whole = whole.with(base, amount);
            part = (hidden & (1 << base.ordinal())) == 0 ? part.with(base, amount) : part;
        }
        Measure<Money> all = bench.limits().advice().recommend(ALONE, whole).amount();
        LimitRecommendation less = bench.limits().advice().recommend(ALONE, part);

        assertThat(less.amount()).isEqualTo(hidden == 0 ? all : less.amount());
        assertThat(hidden == 0 || less.amount() instanceof Measure.Unknown<Money>)
                .isTrue();
        assertThat(less.binding().isPresent()).isEqualTo(less.amount() instanceof Measure.Known<Money>);
    }

    @Test
    void whatIsNeededAndNotKnownIsNamed() {
        bench.settings = LimitSettings.builder()
                .recommendation(RecommendationPolicy.builder()
                        .from(RecommendationPolicy.standard())
                        .addNeeded(LimitBase.TANGIBLE_NET_WORTH)
                        .build())
                .build();
        RecommendationInputs inputs = RecommendationInputs.of(RiskBand.B).with(LimitBase.PROVIDER_LIMIT, eur("5000"));

        assertThat(bench.limits().advice().recommend(ALONE, inputs).amount())
                .isInstanceOfSatisfying(Measure.Unknown.class, unknown -> {
                    assertThat(unknown.reason()).isEqualTo(UnknownReason.MISSING_INPUT);
                    assertThat(unknown.detail()).startsWith("TANGIBLE_NET_WORTH is needed for a limit");
                });
        assertThat(recommended(inputs.with(LimitBase.TANGIBLE_NET_WORTH, eur("10000"))))
                .isEqualTo(eur("3500"));
        assertThatThrownBy(() -> RecommendationPolicy.builder()
                        .addNeeded(LimitBase.TURNOVER)
                        .build())
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("needed");
    }

    @Property(tries = 200)
    void moreOfABaseAndABetterBandNeverLowerTheLimit(
            @ForAll @IntRange(min = 0, max = 1_000_000) int worth,
            @ForAll @IntRange(min = 0, max = 1_000_000) int turnover,
            @ForAll @IntRange(min = 0, max = 100_000) int more) {
        List<RiskBand> worstFirst = List.of(RiskBand.E, RiskBand.D, RiskBand.C, RiskBand.B, RiskBand.A);
        Money before = eur("0");
        for (RiskBand band : worstFirst) {
            RecommendationInputs inputs = RecommendationInputs.of(band)
                    .with(LimitBase.TANGIBLE_NET_WORTH, eur(Integer.toString(worth)))
                    .with(LimitBase.TURNOVER, eur(Integer.toString(turnover)));
            Money amount = recommended(inputs);
            assertThat(amount.compareAmount(before)).isNotNegative();
            assertThat(recommended(inputs.with(LimitBase.TURNOVER, eur(Integer.toString(turnover + more))))
                            .compareAmount(amount))
                    .isNotNegative();
            before = amount;
        }
    }

    @Test
    void goesByTheBandAndLimitThatAPersonDecidedInsteadOfTheAgency() {
        KeyFigures told = KeyFigures.builder()
                .band(RiskBand.B)
                .limit(ProviderLimit.of(eur("40000")))
                .build();
        AgencyOverride decided = AgencyOverride.builder()
                .band(RiskBand.B)
                .limit(eur("8000"))
                .reason("The agency mixed up two companies.")
                .until(TODAY)
                .by(Actor.of("clerk"))
                .at(StorageSamples.NOON)
                .build();
        bench.context(Actor.of("setup"))
                .inUnitOfWork(work -> work.reports()
                        .saveFile(CompanyFile.builder()
                                .from(StorageSamples.bareFile("X-1"))
                                .figures(told)
                                .override(decided)
                                .build()));

        assertThat(bench.limits().advice().proposal(ONE).provider()).isEqualTo(Measure.known(eur("8000")));
        assertThat(bench.limits().advice().recommend(ONE).amount()).isEqualTo(Measure.known(eur("8000")));
    }

    @Test
    void aProposalTellsProviderExposureInternalGapAndReason() {
        file(KeyFigures.builder()
                .band(RiskBand.B)
                .limit(ProviderLimit.of(Money.of("40000", "USD")))
                .equity(eur("80000"))
                .turnover(eur("700000"))
                .build());
        bench.decide(COMPANY, "25000");
        bench.invoice(TWO, "INV-1", eur("600"), TODAY);

        LimitProposal proposal = bench.limits().advice().proposal(ONE);
        assertThat(proposal.entity()).isEqualTo(COMPANY);
        assertThat(proposal.accounts()).containsExactly(ONE, TWO);
        assertThat(proposal.provider()).isEqualTo(Measure.known(eur("10000")));
        assertThat(proposal.exposure()).isEqualTo(Measure.known(eur("600")));
        assertThat(proposal.internal().amount()).isEqualTo(LimitAmount.of(eur("25000")));
        assertThat(proposal.recommendation().amount()).isEqualTo(Measure.known(eur("10000")));
        assertThat(proposal.gap()).isEqualTo(Measure.known(eur("-15000")));
        assertThat(proposal.reason()).isEqualTo(LimitProposal.Reason.LOWER);
        assertThat(proposal.use().utilisationRatio()).isEqualTo(Measure.known(new BigDecimal("0.024000")));

        bench.decide(COMPANY, "5000");
        assertThat(reason()).isEqualTo(LimitProposal.Reason.RAISE);
        bench.decide(COMPANY, "10000");
        assertThat(reason()).isEqualTo(LimitProposal.Reason.KEEP);
        bench.invoice(ONE, "INV-2", eur("10000"), TODAY);
        assertThat(reason()).isEqualTo(LimitProposal.Reason.OVER_LIMIT);
        bench.decide(COMPANY, "20000");
        assertThat(reason()).isEqualTo(LimitProposal.Reason.OVER_RECOMMENDATION);
        bench.limits().decisions().decide(LimitEntry.notApplicable(COMPANY, "A public body."));
        assertThat(reason()).isEqualTo(LimitProposal.Reason.KEEP);
    }

    @Test
    void theListOfProposalsBeginsWithWhatIsUrgentAndTellsEachEntityOnce() {
        bench.decide(LimitSubject.of(ALONE), "100");
        bench.invoice(ALONE, "INV-1", eur("600"), TODAY);

        assertThat(bench.limits().advice().proposals())
                .extracting(LimitProposal::entity, LimitProposal::reason)
                .containsExactly(
                        tuple(LimitSubject.of(ALONE), LimitProposal.Reason.OVER_LIMIT),
                        tuple(COMPANY, LimitProposal.Reason.NO_LIMIT));
    }

    @Test
    void whoIsOverItsLimitIsListedWithTotalsByCurrency() {
        bench.decide(COMPANY, "1000");
        bench.decide(LimitSubject.of(TWO), "100");
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(LimitSubject.of(ALONE), Money.of("400", "USD"), "In dollars."));
        assertThat(bench.limits().overLimit(TODAY).rows()).isEmpty();
        bench.invoice(ONE, "INV-1", eur("1000"), TODAY);
        bench.invoice(TWO, "INV-2", eur("150"), TODAY);
        bench.invoice(ALONE, "INV-3", eur("101"), TODAY);

        OverLimit over = bench.limits().overLimit(TODAY);
        assertThat(over.rows())
                .extracting(OverLimit.Row::subject, row -> row.use().excess())
                .containsExactly(
                        tuple(COMPANY, Measure.known(eur("150"))),
                        tuple(LimitSubject.of(TWO), Measure.known(eur("50"))),
                        tuple(LimitSubject.of(ALONE), Measure.known(Money.of("4", "USD"))));
        assertThat(over.totalExcess())
                .containsExactly(
                        java.util.Map.entry("EUR", eur("200")), java.util.Map.entry("USD", Money.of("4", "USD")));
        assertThat(over.customers()).containsExactly(ONE, TWO, ALONE);

        bench.invoice(ALONE, "INV-4", Money.of("1", "GBP"), TODAY);
        assertThat(bench.limits().overLimit(TODAY).unknown())
                .extracting(OverLimit.Row::subject)
                .containsExactly(LimitSubject.of(ALONE));
    }

    @Test
    void accountsWithLimitsOfTheirOwnAreComparedEachWithItsOwn() {
        own("1", eur("100"));
        own("2", eur("200"));
        bench.invoice(TWO, "INV-1", eur("150"), TODAY);

        assertThat(bench.limits().overLimit(TODAY).rows()).isEmpty();
        assertThat(bench.limits().advice().proposal(ONE).internal().amount())
                .as("the limits of its accounts together")
                .isEqualTo(LimitAmount.of(eur("300")));
        bench.invoice(ONE, "INV-2", eur("101"), TODAY);
        assertThat(bench.limits().overLimit(TODAY).rows())
                .extracting(OverLimit.Row::subject)
                .containsExactly(LimitSubject.of(ONE));
    }

    @Test
    void theDefaultIsComparedThoughTheFirstAccountHasALimitOfItsOwn() {
        new Settings(bench.context(Actor.of("boss")))
                .set(SettingOwner.company(), Setting.DEFAULT_CREDIT_LIMIT, Optional.of(eur("400")));
        own("1", eur("1000"));
        bench.invoice(ONE, "INV-1", eur("100"), TODAY);
        bench.invoice(TWO, "INV-2", eur("500"), TODAY);

        assertThat(bench.limits().overLimit(TODAY).rows())
                .extracting(OverLimit.Row::subject, row -> row.use().excess())
                .containsExactly(tuple(COMPANY, Measure.known(eur("200"))));
        assertThat(bench.limits().advice().proposal(ONE).internal().amount())
                .as("not the sum of the limit of one account and of the default")
                .isEqualTo(LimitAmount.of(eur("400")));
    }

    @Test
    void useOfALimitKnowsZeroFromNone() {
        Measure<Money> nothing = Measure.known(eur("0"));
        Measure<Money> ten = Measure.known(eur("10"));
        LimitAmount zero = LimitAmount.of(eur("0"));

        assertThat(new LimitUse(nothing, zero).utilisationRatio()).isEqualTo(Measure.known(BigDecimal.ZERO));
        assertThat(reasonOf(new LimitUse(ten, zero).utilisationRatio())).isEqualTo(UnknownReason.DIVISION_BY_ZERO);
        assertThat(new LimitUse(ten, zero).excess()).isEqualTo(ten);
        assertThat(reasonOf(new LimitUse(ten, new LimitAmount.NotDecided()).utilisationRatio()))
                .isEqualTo(UnknownReason.NOT_APPLICABLE);
        assertThat(reasonOf(new LimitUse(ten, new LimitAmount.NotApplicable()).excess()))
                .isEqualTo(UnknownReason.NOT_APPLICABLE);
        LimitUse credit = new LimitUse(Measure.known(eur("-10")), LimitAmount.of(eur("30")));
        assertThat(credit.utilisationRatio()).isEqualTo(Measure.known(BigDecimal.ZERO));
        assertThat(credit.headroom()).isEqualTo(Measure.known(eur("40")));
        assertThat(new LimitUse(ten, LimitAmount.of(eur("30"))).utilisationRatio())
                .isEqualTo(Measure.known(new BigDecimal("0.333333")));
        assertThatThrownBy(() -> new LimitUse(ten, LimitAmount.of(Money.of("1", "USD"))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    private static UnknownReason reasonOf(Measure<?> measure) {
        return ((Measure.Unknown<?>) measure).reason();
    }

    private LimitProposal.Reason reason() {
        return bench.limits().advice().proposal(ONE).reason();
    }

    private Money recommended(RecommendationInputs inputs) {
        return bench.limits()
                .advice()
                .recommend(ALONE, inputs)
                .amount()
                .toOptional()
                .orElseThrow();
    }

    private void file(KeyFigures figures) {
        bench.context(Actor.of("setup"))
                .inUnitOfWork(work -> work.reports()
                        .saveFile(CompanyFile.builder()
                                .from(StorageSamples.bareFile("X-1"))
                                .figures(figures)
                                .build()));
    }

    private void own(String number, Money limit) {
        bench.context(Actor.of("setup"))
                .inUnitOfWork(work -> work.customers()
                        .save(Customer.builder()
                                .from(work.customers().findByNumber(number).orElseThrow())
                                .internalLimit(limit)
                                .build()));
    }
}
