package io.creditkit.creditsafe.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ReportedMoney;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreditEvidenceTest {

    private static CreditEvidence of(String inside) {
        return Fixtures.report(inside).evidence();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void days_beyond_terms_of_great_britain() {
        PaymentBehaviour payment =
                of("'paymentData':{'dbt':12,'weightedDBT':10.5,'industryDBT':9,'paymentTrend':'Improving',"
                                + "'amountsDBTWithTrend':[{'month':'Jan','dBTValue':14,'dBTTrend':'Up'}]}")
                        .payment();

        assertThat(payment.daysBeyondTerms()).contains(number("12"));
        assertThat(payment.weightedDaysBeyondTerms()).contains(number("10.5"));
        assertThat(payment.industryDaysBeyondTerms()).contains(number("9"));
        assertThat(payment.trend()).contains("Improving");
        assertThat(payment.history().get(0).month()).contains("Jan");
        assertThat(payment.history().get(0).daysBeyondTerms()).contains(number("14"));
        assertThat(payment.history().get(0).trend()).contains("Up");
        assertThat(payment.delivery()).isEqualTo(SectionDelivery.DELIVERED);
    }

    @Test
    void days_beyond_terms_of_the_usa_as_an_object_and_as_a_number() {
        PaymentBehaviour object = Fixtures.country("us").evidence().payment();
        assertThat(object.daysBeyondTerms()).contains(number("7"));
        assertThat(object.industryDaysBeyondTerms()).contains(number("12"));
        assertThat(object.trend()).contains("Worse than before");

        assertThat(of("'paymentData':{'dbt':'7'}").payment().daysBeyondTerms()).contains(number("7"));
    }

    @Test
    void france_tells_branch_and_region_alone() {
        PaymentBehaviour payment =
                of("'paymentData':{'industryDbt':'11'},'additionalInformation':{'misc':{'regionDbt':'13'}}")
                        .payment();

        assertThat(payment.daysBeyondTerms()).isEmpty();
        assertThat(payment.industryDaysBeyondTerms()).contains(number("11"));
        assertThat(payment.regionDaysBeyondTerms()).contains(number("13"));
    }

    @Test
    void score_history_of_great_britain() {
        List<RatingHistoryEntry> history = Fixtures.country("gb").evidence().scoreHistory();

        assertThat(history.get(0).date()).contains(LocalDate.of(2025, 6, 1));
        assertThat(history.get(0).score()).hasValue(78);
        assertThat(history.get(0).description()).contains("Very Low");
        assertThat(history.get(1).score()).isEmpty();
        assertThat(history.get(1).scoreText()).contains("-18");
    }

    @Test
    void score_and_limit_history_of_france_are_one_list() {
        CreditEvidence evidence = Fixtures.country("fr").evidence();

        RatingHistoryEntry first = evidence.scoreHistory().get(0);
        assertThat(first.internationalScore()).contains(InternationalScore.E);
        assertThat(first.description()).contains("Not rated");
        assertThat(first.score()).isEmpty();
        assertThat(evidence.scoreHistory().get(1).date()).isEmpty();
        assertThat(evidence.scoreHistory().get(1).score()).hasValue(40);
        assertThat(evidence.limitHistory())
                .extracting(
                        entry -> entry.limit().flatMap(ReportedMoney::amount).orElseThrow())
                .containsExactly(number("0"), number("12000"));
    }

    @Test
    void score_and_limit_history_of_italy_and_the_usa() {
        CreditEvidence italy = Fixtures.country("it").evidence();
        assertThat(italy.scoreHistory().get(0).internationalScore()).contains(InternationalScore.C);
        assertThat(italy.scoreHistory().get(0).score()).hasValue(50);
        assertThat(italy.limitHistory().get(0).limit().flatMap(ReportedMoney::amount))
                .contains(number("5000"));
        assertThat(italy.limitHistory().get(0).date()).contains(LocalDate.of(2025, 1, 1));

        assertThat(
                        of("'additionalInformation':{'creditRatingHistory':[{'date':'2025-01-01','providerValue':{'value':'61'},"
                                        + "'commonRating':'B'}]}")
                                .scoreHistory()
                                .get(0))
                .satisfies(entry -> {
                    assertThat(entry.score()).hasValue(61);
                    assertThat(entry.internationalScore()).contains(InternationalScore.B);
                });
    }

    @Test
    void judgments_of_great_britain_and_ireland() {
        Judgments judgments =
                of("'negativeInformation':{'ccjSummary':{'exactRegistered':2,'numberOfExact':2,'numberOfPossible':5,"
                                + "'numberOfSatisfied':1,'numberOfWrits':0,'currency':'GBP','valueOfExact':1250.5,'valueOfPossible':9},"
                                + "'countyCourtJudgements':{'registered':{'exact':[{'ccjDate':'2025-02-03','court':'Leeds',"
                                + "'ccjAmount':1000,'caseNumber':'C1','ccjStatus':'Judgement'}],'possible':[]}}}")
                        .judgments();

        assertThat(judgments.count()).hasValue(2);
        assertThat(judgments.possibleCount()).hasValue(5);
        assertThat(judgments.satisfiedCount()).hasValue(1);
        assertThat(judgments.writs()).hasValue(0);
        assertThat(judgments.exactValue()).contains(number("1250.5"));
        assertThat(judgments.currency()).contains("GBP");
        Judgment judgment = judgments.exact().get(0);
        assertThat(judgment.date()).contains(LocalDate.of(2025, 2, 3));
        assertThat(judgment.court()).contains("Leeds");
        assertThat(judgment.amount().flatMap(ReportedMoney::amount)).contains(number("1000"));
        assertThat(judgment.caseNumber()).contains("C1");
        assertThat(judgment.status()).contains("Judgement");
        assertThat(judgments.possible()).isEmpty();

        Judgments irish = Fixtures.country("ie").evidence().judgments();
        assertThat(irish.count()).hasValue(1);
        assertThat(irish.totalValue()).contains(number("900"));
        assertThat(irish.exactValue()).isEmpty();
    }

    @Test
    void judgments_of_france_and_the_usa() {
        Judgments french = of("'negativeInformation':{'judgements':[{'effectiveDate':'2025-05-05T00:00:00Z',"
                        + "'typeOfJudgement':{'code':'7','value':'Plan'},'court':{'name':'RCS Lyon'}}]}")
                .judgments();
        assertThat(french.count()).hasValue(1);
        assertThat(french.exactCount()).isEmpty();
        assertThat(french.others().get(0).type()).contains("Plan");
        assertThat(french.others().get(0).court()).contains("RCS Lyon");

        assertThat(Fixtures.country("us").evidence().judgments().count()).hasValue(1);
        assertThat(of("'negativeInformation':{'ccjSummary':{'numberOfExact':-1}}")
                        .judgments()
                        .count())
                .isEmpty();
    }

    @Test
    void insolvency_by_flag() {
        assertThat(Fixtures.country("de").evidence().insolvency().recorded()).contains(false);
        assertThat(Fixtures.country("us").evidence().insolvency().recorded()).contains(true);
        assertThat(of("'negativeInformation':{'legalFilingSummary':{'bankruptcy':0}}")
                        .insolvency()
                        .recorded())
                .contains(false);
        Insolvency italian =
                of("'companySummaryExtra':{'hasInsolvency':'Yes','hasCompaniesInsolvency':'No','hasCigsEvents':true}")
                        .insolvency();
        assertThat(italian.recorded()).contains(true);
        assertThat(italian.ofConnectedCompanies()).contains(false);
        assertThat(italian.shortTimeWork()).contains(true);
    }

    @Test
    void insolvency_by_record() {
        Insolvency french = Fixtures.country("fr").evidence().insolvency();
        assertThat(french.recorded()).contains(true);
        assertThat(french.proceedings()).containsOnlyKeys("courts", "rncs", "bodacc");
        assertThat(french.proceedings().get("rncs")).isEmpty();
        assertThat(of("'negativeInformation':{'collectiveProcedures':{'courts':[]}}")
                        .insolvency()
                        .recorded())
                .contains(false);

        Insolvency german = of("'negativeInformation':{'insolvencyInformation':{'insolvencyEvents':{'event':"
                        + "{'referenceNumberOfTheCourt':'1 IN 2/25','recordCreatedOn':'2025-02-03','court':{'name':'Bonn'},"
                        + "'statuses':[{'status':'1'}]}}}}")
                .insolvency();
        NegativeRecord event = german.proceedings().get("insolvencyEvents").get(0);
        assertThat(event.reference()).contains("1 IN 2/25");
        assertThat(event.date()).contains(LocalDate.of(2025, 2, 3));
        assertThat(event.court()).contains("Bonn");
        assertThat(event.open().get("statuses").size()).isEqualTo(1);

        assertThat(Fixtures.country("es").evidence().insolvency().proceedings()).containsOnlyKeys("concursosEvents");
        assertThat(of("'companySummary':{}").insolvency().recorded()).isEmpty();
    }

    @Test
    void privileges_and_tendencies_of_france() {
        CreditEvidence evidence =
                of("'negativeInformation':{'preferentialRightsDetails':{'statusOfMonitoring':'Watched',"
                        + "'numberOfActivePreferentialRights':'3','socialSecurityAndPensionFunds':{'numberOfPreferentialRights':1},"
                        + "'taxOffice':{'numberOfPreferentialRights':'2'}}},'additionalInformation':{'misc':{'preferentialStatus':'Yes'},"
                        + "'trends':{'profitability':'Less','liquidity':'greater','netWorth':'Sideways'}}");

        assertThat(evidence.privileges().active()).hasValue(3);
        assertThat(evidence.privileges().ofSocialSecurity()).hasValue(1);
        assertThat(evidence.privileges().ofTaxOffice()).hasValue(2);
        assertThat(evidence.privileges().statusOfMonitoring()).contains("Watched");
        assertThat(evidence.privileges().status()).contains("Yes");
        assertThat(evidence.financialTrends().profitability()).contains(Tendency.LESS);
        assertThat(evidence.financialTrends().liquidity()).contains(Tendency.GREATER);
        Tendency unknown = evidence.financialTrends().netWorth().orElseThrow();
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.text()).isEqualTo("Sideways");
    }

    @Test
    void protests_of_italy_and_spain() {
        Protests italian = Fixtures.country("it").evidence().protests();
        assertThat(italian.protested()).contains(true);
        assertThat(italian.severelyProtested()).contains(false);
        assertThat(italian.prejudiced()).isEmpty();
        assertThat(italian.any()).contains(true);
        assertThat(of("'companySummaryExtra':{'hasProtesti':'false'}")
                        .protests()
                        .any())
                .contains(false);

        Protests spanish = of("'negativeInformation':{'protestedBills':[{'date':'2025-02-03','amount':'1,250.50'}]}")
                .protests();
        assertThat(spanish.any()).contains(true);
        assertThat(spanish.records().get(0).amount().flatMap(ReportedMoney::amount))
                .contains(number("1250.50"));
        assertThat(of("'negativeInformation':{'protestedBills':[]}").protests().any())
                .contains(false);
        assertThat(of("'negativeInformation':{}").protests().any()).isEmpty();
    }

    @Test
    void remarks_of_sweden_norway_and_belgium() {
        PaymentRemarks swedish =
                of("'negativeInformation':{'recordOfNonPayment':{'numberOfPublicClaims':'2','numberOfApplications':1},"
                                + "'debtBalance':{'totalBalance':'46900000000','balanceOfPublicClaims':5,'currency':'SEK'}}")
                        .paymentRemarks();
        assertThat(swedish.publicClaims()).hasValue(2);
        assertThat(swedish.applications()).hasValue(1);
        assertThat(swedish.privateClaims()).isEmpty();
        assertThat(swedish.totalBalance()).contains(number("46900000000"));
        assertThat(swedish.currency()).contains("SEK");

        assertThat(of("'negativeInformation':{'paymentRemarks':[{'type':'Voluntary','amount':100}]}")
                        .paymentRemarks()
                        .records()
                        .get(0)
                        .type())
                .contains("Voluntary");
        assertThat(of("'negativeInformation':{'nssoDetails':{'date':'2025-01-01'}}")
                        .paymentRemarks()
                        .socialSecurity())
                .hasSize(1);
    }

    @Test
    void filings_of_the_usa_in_any_case_of_letters() {
        LegalFilings filings =
                of("'negativeInformation':{'legalFilingSummary':{'Bankruptcy':'Yes','Suits':2,'uCCFilings':3,"
                                + "'cautionaryUCCFilings':1,'taxLienFilings':4,'Sum':10},'possibleOfac':true,"
                                + "'legalFilingGroupSummary':{'sum':1},'suits':[{'dateFiled':'2025-02-03','status':{'description':'Open'}}]}")
                        .legalFilings();
        LegalFilingSummary company = filings.company().orElseThrow();
        assertThat(company.bankruptcy()).contains(true);
        assertThat(company.suits()).hasValue(2);
        assertThat(company.uccFilings()).hasValue(3);
        assertThat(company.cautionaryUccFilings()).hasValue(1);
        assertThat(company.taxLiens()).hasValue(4);
        assertThat(company.judgments()).isEmpty();
        assertThat(company.sum()).hasValue(10);
        assertThat(filings.group().orElseThrow().sum()).hasValue(1);
        assertThat(filings.branches()).isEmpty();
        assertThat(filings.possibleSanction()).contains(true);
        assertThat(filings.suits().get(0).status()).contains("Open");
        assertThat(of("'negativeInformation':{'possibleOfac':[]}")
                        .legalFilings()
                        .possibleSanction())
                .contains(false);
    }

    @Test
    void beneficial_owners_from_every_place() {
        CreditEvidence danish = of("'shareCapitalStructureExtra':{'beneficialOwners':[{'name':'A','ownerType':'Person',"
                + "'startDate':'2020-01-01','additionalData':{'percentSharesHeldBanding':'25-33'}}]}");
        assertThat(danish.beneficialOwners().get(0).percentBand()).contains("25-33");

        CreditEvidence british =
                of("'additionalInformation':{'personsWithSignificantControl':{'activePSC':[{'name':'B',"
                        + "'personType':'Person','natureOfControl':['votes'],'notifiedOn':'2020-01-01'}],"
                        + "'ceasedPSC':[{'kind':'statement','ceasedOn':'2021-01-01'}]}}");
        assertThat(british.beneficialOwners()).hasSize(1);
        assertThat(british.beneficialOwners().get(0).natureOfControl()).containsExactly("votes");
        assertThat(british.formerBeneficialOwners().get(0).endDate()).contains(LocalDate.of(2021, 1, 1));
    }

    @Test
    void records_of_no_known_kind_are_listed_by_their_place() {
        CreditEvidence evidence =
                of("'negativeInformation':{'newRegister':{'entries':[{'date':'2025-02-03'}]},'other':[],'n':1}");

        assertThat(evidence.negativeRecords()).containsOnlyKeys("newRegister.entries", "other");
        assertThat(evidence.negativeRecords().get("newRegister.entries").get(0).date())
                .contains(LocalDate.of(2025, 2, 3));
        assertThat(evidence.negativeRecords().get("other")).isEmpty();
    }

    @Test
    void commentaries_with_either_name_of_their_tone() {
        assertThat(
                        of("'additionalInformation':{'commentaries':[{'commentaryText':'Up.','positiveNegative':'Positive'},'Bare.']},"
                                        + "'alternateSummary':{'commentaries':[{'commentaryText':'Giu.','positiveOrNegative':'Negative'}]}")
                                .commentaries())
                .extracting(Commentary::text, Commentary::tone)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Optional.of("Up."), Optional.of("Positive")),
                        org.assertj.core.api.Assertions.tuple(Optional.of("Bare."), Optional.empty()),
                        org.assertj.core.api.Assertions.tuple(Optional.of("Giu."), Optional.of("Negative")));
    }

    @Test
    void none_is_told_from_not_delivered() {
        CompanyReport portuguese = Fixtures.country("pt");
        assertThat(portuguese.delivery(ReportSection.CREDIT_SCORE)).isEqualTo(SectionDelivery.FAILED);
        assertThat(portuguese.evidence().judgments().delivery()).isEqualTo(SectionDelivery.FAILED);
        assertThat(portuguese.evidence().payment().delivery()).isEqualTo(SectionDelivery.FAILED);
        assertThat(portuguese.keyFigures().negativeDelivery()).isEqualTo(SectionDelivery.FAILED);

        CompanyReport report = Fixtures.report("'negativeInformation':{},'directors':[],'paymentData':{'dbt':1},"
                + "'creditScore':null,'financialStatements':[{'type':'x'}]");
        assertThat(report.delivery(ReportSection.NEGATIVE_INFORMATION)).isEqualTo(SectionDelivery.EMPTY);
        assertThat(report.delivery(ReportSection.DIRECTORS)).isEqualTo(SectionDelivery.EMPTY);
        assertThat(report.delivery(ReportSection.PAYMENT_DATA)).isEqualTo(SectionDelivery.DELIVERED);
        assertThat(report.delivery(ReportSection.CREDIT_SCORE)).isEqualTo(SectionDelivery.NOT_SENT);
        assertThat(report.delivery(ReportSection.UPP_DATA)).isEqualTo(SectionDelivery.NOT_SENT);
        assertThat(report.delivery(ReportSection.GLOBAL_FINANCIAL_STATEMENTS)).isEqualTo(SectionDelivery.DELIVERED);
        assertThat(report.evidence().judgments().toString()).isEqualTo("Judgments[EMPTY]");
    }
}
