package io.creditkit.creditsafe.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.ReportedMoney;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each oddity that was seen in reports, one by one. */
class ReportQuirksTest {

    private static CreditRating rating(String inside) {
        return Fixtures.report("'creditScore':{'currentCreditRating':{" + inside + "}}")
                .creditScore()
                .flatMap(CreditScore::current)
                .orElseThrow();
    }

    private static BasicInformation basic(String country, String inside) {
        return Fixtures.report("'companySummary':{'country':'" + country
                        + "'},'companyIdentification':{'basicInformation':{" + inside + "}}")
                .identification()
                .flatMap(CompanyIdentification::basicInformation)
                .orElseThrow();
    }

    @Test
    void scores_and_limits_are_texts() {
        CreditRating rating = rating(
                "'providerValue':{'value':'64','minValue':'0','maxValue':'100'},'creditLimit':{'value':'75000'}");
        assertThat(rating.score()).hasValue(64);
        assertThat(rating.providerScore().flatMap(ProviderScore::maximum)).contains(new BigDecimal("100"));
        assertThat(rating.limitAmount()).contains(new BigDecimal("75000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not Rated", "No credit rating", "Not rated - insufficient information to rate"})
    void words_stand_in_the_place_of_a_score(String words) {
        CreditRating rating = rating("'providerValue':{'value':'" + words + "'}");
        assertThat(rating.score()).isEmpty();
        assertThat(rating.scoreText()).contains(words);
    }

    @Test
    void a_score_may_be_an_object_of_nothing() {
        CreditRating rating = rating("'providerValue':{},'commonValue':'E'");
        assertThat(rating.score()).isEmpty();
        assertThat(rating.scoreText()).isEmpty();
        assertThat(rating.internationalScore()).contains(InternationalScore.E);
    }

    @Test
    void words_stand_in_the_place_of_a_limit_and_zero_is_another_thing() {
        assertThat(rating("'creditLimit':{'value':'Credit Limit not applicable'}")
                        .limitAmount())
                .isEmpty();
        assertThat(rating("'creditLimit':{'value':'Credit Limit not applicable'}")
                        .limitText())
                .contains("Credit Limit not applicable");
        assertThat(rating("'creditLimit':{'value':'0'}").limitAmount()).contains(BigDecimal.ZERO);
        assertThat(rating("'commonValue':'E'").limitAmount()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-18", "-28", "-29", "-95", "-97", "-1", "-2", "101", "46.5"})
    void a_number_outside_the_scale_is_a_reason_and_no_score(String reason) {
        CreditRating rating = rating("'providerValue':{'value':'" + reason + "'}");
        assertThat(rating.score()).isEmpty();
        assertThat(rating.providerScore().flatMap(ProviderScore::number)).contains(new BigDecimal(reason));
    }

    @Test
    void amounts_are_larger_than_an_int_and_keep_their_digits() {
        CompanyReport report = Fixtures.report("'creditScore':{'currentContractLimit':{'value':4.69E10}},"
                + "'companySummary':{'latestTurnoverFigure':{'value':115000.0}},"
                + "'shareCapitalStructure':{'numberOfSharesIssued':9223372036854775807}");
        assertThat(report.creditScore()
                        .flatMap(CreditScore::contractLimit)
                        .flatMap(ReportedMoney::amount)
                        .orElseThrow())
                .isEqualByComparingTo("46900000000");
        assertThat(report.summary().flatMap(CompanySummary::latestTurnover).flatMap(ReportedMoney::amount))
                .contains(new BigDecimal("115000.0"));
        assertThat(report.shareCapitalStructure().orElseThrow().numberOfShares())
                .hasValue(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,250,000|1250000", "1 250 000.50|1250000.50", "1\u00a0250|1250", "1.250,50|"})
    void amounts_may_have_marks_between_thousands(String text, BigDecimal amount) {
        CreditRating rating = rating("'creditLimit':{'value':'" + text + "'}");
        assertThat(rating.limitAmount()).isEqualTo(Optional.ofNullable(amount));
        assertThat(rating.limitText()).contains(text);
    }

    @Test
    void a_currency_may_be_missing_and_none_is_made_up() {
        assertThat(rating("'creditLimit':{'value':'5000'}").limit().flatMap(ReportedMoney::currency))
                .isEmpty();
        assertThat(rating("'creditLimit':{'value':'5000','currency':'AFA'}")
                        .limit()
                        .flatMap(ReportedMoney::currency))
                .contains("AFA");
    }

    @Test
    void countries_may_be_none_of_the_standard() {
        assertThat(Fixtures.report("'companySummary':{'country':'XK'}")
                        .summary()
                        .flatMap(CompanySummary::country))
                .contains(CountryCode.of("XK"));
        assertThat(Fixtures.report("'companySummary':{'country':'PLC'}")
                        .summary()
                        .flatMap(CompanySummary::country))
                .contains(CountryCode.LISTED_COMPANIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'DE1'", "['DE1']", "{}", "[]", "null"})
    void one_thing_stands_where_a_list_belongs_or_the_reverse(String numbers) {
        GroupCompany parent = Fixtures.report(
                        "'groupStructure':{'ultimateParent':{'name':'X','vatNo':" + numbers + "}}")
                .groupStructure()
                .flatMap(GroupStructure::ultimateParent)
                .orElseThrow();
        assertThat(parent.vatNumbers()).allMatch("DE1"::equals);
        assertThat(parent.vatNumbers()).hasSize(numbers.contains("DE1") ? 1 : 0);
    }

    @Test
    void a_section_may_be_wrapped_in_a_list_of_one() {
        CompanyReport report = Fixtures.report(
                "'companySummary':[{'businessName':'X'}],'directors':{'currentDirectors':{'name':'Y'}}");
        assertThat(report.summary().flatMap(CompanySummary::businessName)).contains("X");
        assertThat(report.directors().orElseThrow().current()).hasSize(1);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void more_of_the_group_is_a_list_or_an_object_with_a_list() {
        String company =
                "{'companyName':'SUB','providerValue':'55','creditLimit':{'value':100,'currency':'EUR'},'dbt':4}";
        for (String extra : new String[] {"[" + company + "]", "{'groupStructure':[" + company + "]}"}) {
            GroupCompanyDetail detail = Fixtures.report("'companySummary':{},'extendedGroupStructureExtra':" + extra)
                    .groupCompanyDetails()
                    .get(0);
            assertThat(detail.name()).contains("SUB");
            assertThat(detail.score()).hasValue(55);
            assertThat(detail.daysBeyondTerms()).contains(BigDecimal.valueOf(4));
        }
        assertThat(Fixtures.report("'extendedGroupStructureExtra':{},'companySummary':{}")
                        .groupCompanyDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-01-01T00:00:00Z|2019-01-01",
                "2020-10-12T07:12:15.25Z|2020-10-12",
                "2014-03-31T00:00:00.000000Z|2014-03-31",
                "2014-03-31T00:00:00.000Z|2014-03-31",
                "2019-12-06 08:23:37|2019-12-06",
                "2020-01-01 11:23:56+00:00|2020-01-01",
                "2021-05-05|2021-05-05",
                "04/2007|2007-04-01",
                "''|",
                "0001-01-01T00:00:00Z|",
                "2021-02-30T00:00:00Z|",
                "2021-13-01T00:00:00Z|"
            })
    void days_have_many_forms(String text, LocalDate day) {
        assertThat(basic("GB", "'companyRegistrationDate':'" + text + "','x':1").registrationDate())
                .isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void a_day_may_be_the_instant_of_midnight_in_the_country() {
        String shifted = "'companyRegistrationDate':'2009-03-31T23:00:00.000Z'";
        assertThat(basic("GB", shifted).registrationDate()).contains(LocalDate.of(2009, 4, 1));
        assertThat(basic("US", shifted).registrationDate()).contains(LocalDate.of(2009, 3, 31));
        assertThat(basic("DE", "'companyRegistrationDate':'2009-03-31T22:00:00Z'")
                        .registrationDate())
                .contains(LocalDate.of(2009, 4, 1));
        assertThat(basic("DE", "'companyRegistrationDate':'2009-03-31T00:00:00Z'")
                        .registrationDate())
                .contains(LocalDate.of(2009, 3, 31));
        CompanyReport report = Fixtures.report("'companySummary':{'country':'GB'},"
                + "'directors':{'currentDirectors':[{'positions':[{'dateAppointed':'2009-03-31T23:00:00Z'}]}]}");
        assertThat(report.directors()
                        .orElseThrow()
                        .current()
                        .get(0)
                        .positions()
                        .get(0)
                        .appointedOn())
                .contains(LocalDate.of(2009, 4, 1));
    }

    @Test
    void a_change_of_rating_is_a_moment() {
        assertThat(Fixtures.report(
                                "'companySummary':{'country':'GB'},'creditScore':{'latestRatingChangeDate':'2020-10-12T23:12:15.25Z'}")
                        .creditScore()
                        .flatMap(CreditScore::latestRatingChange))
                .contains(Instant.parse("2020-10-12T23:12:15.250Z"));
    }

    @Test
    void missing_null_and_empty_are_nothing() {
        for (String nothing : new String[] {"", "'directors':null,", "'directors':{},", "'directors':[],"}) {
            CompanyReport report = Fixtures.report(nothing + "'companySummary':{'businessName':'X','country':null}");
            assertThat(report.directors()).isEmpty();
            assertThat(report.summary().flatMap(CompanySummary::country)).isEmpty();
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void keys_and_safe_numbers_are_kept_as_they_are() {
        CompanyReport report = CompanyReport.parse(
                "{\"companyId\":\"GB-0-03977902\",\"report\":{\"companyId\":\"GB001-0-03977902\",\"companySummary\":{\"companyNumber\":\"UK03977902\",\"companyRegistrationNumber\":3836192}}}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(report.companyId()).contains(ConnectId.of("GB-0-03977902"));
        assertThat(report.open().get("companyId").text()).contains("GB001-0-03977902");
        assertThat(report.summary().flatMap(CompanySummary::safeNumber)).contains("UK03977902");
        assertThat(report.summary().flatMap(CompanySummary::registrationNumber)).contains("3836192");
        assertThat(report.summary().flatMap(CompanySummary::country)).isEmpty();
    }

    @Test
    void addresses_and_group_companies_have_several_spellings() {
        CompanyReport report = Fixtures.report(
                "'contactInformation':{'mainAddress':{'simple':'1 Street','postcode':'X1','houseNo':'1'}},"
                        + "'groupStructure':{'ultimateParent':{'regNo':'1','safeNo':'2'},'immediateParent':{'registrationNumber':'1',"
                        + "'safeNumber':'2'}},'extendedGroupStructure':[{'registeredNumber':'1','commonRating':'A'},"
                        + "{'commonRatingBand':'A'}]");
        assertThat(report.contactInformation()
                        .flatMap(ContactInformation::mainAddress)
                        .orElseThrow())
                .satisfies(address -> {
                    assertThat(address.simpleValue()).contains("1 Street");
                    assertThat(address.postalCode()).contains("X1");
                    assertThat(address.houseNumber()).contains("1");
                });
        GroupStructure group = report.groupStructure().orElseThrow();
        assertThat(group.ultimateParent().flatMap(GroupCompany::registrationNumber))
                .contains("1");
        assertThat(group.immediateParent().flatMap(GroupCompany::safeNumber)).contains("2");
        assertThat(report.extendedGroupStructure())
                .allSatisfy(company -> assertThat(company.internationalScore()).contains(InternationalScore.A));
    }

    @Test
    void the_case_of_names_is_of_no_matter() {
        CompanyReport report = Fixtures.report(
                "'companySummary':{'ggsID':'G'},'shareCapitalStructure':{'shareholders':[{'name':'X'}]},"
                        + "'paymentData':{'payments0to30Dayslate':1},'financialStatements':[{'ratios':{'stocKTurnoverRatio':2}}]");
        assertThat(report.summary().flatMap(CompanySummary::ggsId)).contains("G");
        assertThat(report.shareCapitalStructure().orElseThrow().shareholders()).hasSize(1);
        assertThat(report.paymentData().get("payments0To30DaysLate").integer()).hasValue(1);
        assertThat(report.financialStatements().get(0).ratios().flatMap(FinancialRatios::stockTurnoverRatio))
                .contains(BigDecimal.valueOf(2));
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "1,true",
        "0,false",
        "'''true''',true",
        "'''Yes''',true",
        "'''NO''',false",
        "'''perhaps''',"
    })
    void yes_and_no_have_many_spellings(String json, Boolean active) {
        assertThat(Fixtures.report("'companySummary':{'isActive':" + json + ",'x':1}")
                        .summary()
                        .flatMap(CompanySummary::active))
                .isEqualTo(Optional.ofNullable(active));
    }

    @Test
    void numbers_are_texts_and_employees_may_be_a_range() {
        CompanyReport report = Fixtures.report(
                "'shareCapitalStructure':{'numberOfSharesIssued':'1000','shareHolders':[{'percentSharesHeld':'50.00'}]},"
                        + "'otherInformation':{'employeesInformation':[{'year':2025,'numberOfEmployees':'20 - 49'}]}");
        assertThat(report.shareCapitalStructure().orElseThrow().numberOfShares())
                .hasValue(1000);
        assertThat(report.shareCapitalStructure()
                        .orElseThrow()
                        .shareholders()
                        .get(0)
                        .percentHeld())
                .contains(new BigDecimal("50.00"));
        Employees employees =
                report.otherInformation().orElseThrow().employees().get(0);
        assertThat(employees.number()).isEmpty();
        assertThat(employees.text()).contains("20 - 49");
    }

    @Test
    void words_of_no_known_list_are_kept() {
        BasicInformation basic = basic("GB", "'officeType':'HeadOffice','companyStatus':{'status':'Dormant'}");
        assertThat(basic.officeType()).contains(OfficeType.of("headOffice"));
        CompanyStatus status = basic.status().flatMap(ReportedStatus::status).orElseThrow();
        assertThat(status.isKnown()).isFalse();
        assertThat(status.text()).isEqualTo("Dormant");
        assertThat(rating("'commonValue':'','pod':1").internationalScore()).isEmpty();
    }

    @Test
    void text_is_utf_8_and_keeps_its_blanks() {
        CompanyReport report = Fixtures.report("'companySummary':{'businessName':'ÄLMHULT  KÖK   AB'}");
        assertThat(report.summary().flatMap(CompanySummary::businessName)).contains("ÄLMHULT  KÖK   AB");
    }

    @Test
    void an_activity_may_be_a_classification_alone() {
        CodedText activity = basic("GB", "'principalActivity':{'classification':'default'}")
                .principalActivity()
                .orElseThrow();
        assertThat(activity.classification()).contains("default");
        assertThat(activity.code()).isEmpty();
    }

    @Test
    void a_report_may_come_without_envelope_and_with_capital_letters() {
        CompanyReport report = CompanyReport.parse(Fixtures.write(
                Fixtures.json("{'CompanyId':'IT-0-1','CompanySummary':{'BusinessName':'X','Country':'IT'},"
                        + "'CompanySummaryExtra':{'HasProtesti':true}}")));
        assertThat(report.companyId()).contains(ConnectId.of("IT-0-1"));
        assertThat(report.summary().flatMap(CompanySummary::businessName)).contains("X");
        assertThat(report.evidence().protests().any()).contains(true);
    }

    @Test
    void contingent_liabilities_are_a_word_or_a_flag() {
        CompanyReport report =
                Fixtures.report("'financialStatements':[{'otherFinancials':{'contingentLiabilities':'NO'}}],"
                        + "'localFinancialStatements':[{'type':'LocalFinancialsCSUK','otherFinancials':{'contingentLiabilities':false},"
                        + "'ratios':{'structureAndLiquidity':{'currentRatio':1.25},'years':['7']}}]");
        assertThat(report.financialStatements().get(0).contingentLiabilities()).contains("NO");
        FinancialStatement local = report.localFinancialStatements().get(0);
        assertThat(local.contingentLiabilities()).contains("false");
        assertThat(local.figures())
                .containsEntry("ratios.structureAndLiquidity.currentRatio", new BigDecimal("1.25"))
                .containsEntry("ratios.years[0]", BigDecimal.valueOf(7))
                .hasSize(2);
    }

    @Test
    void shares_of_several_kinds_have_no_percent_of_the_whole() {
        String british = "{'shareClasses':[{'additionalData':{'percentSharesHeld':39.5}}]}";
        String two =
                "{'shareClasses':[{'additionalData':{'percentSharesHeld':100}},{'additionalData':{'percentSharesHeld':1}}]}";
        ShareCapitalStructure capital = Fixtures.report(
                        "'shareCapitalStructure':{'shareHolders':[" + british + "," + two + "]}")
                .shareCapitalStructure()
                .orElseThrow();
        assertThat(capital.shareholders().get(0).percentHeldAnywhere()).contains(new BigDecimal("39.5"));
        assertThat(capital.shareholders().get(1).percentHeldAnywhere()).isEmpty();
    }
}
