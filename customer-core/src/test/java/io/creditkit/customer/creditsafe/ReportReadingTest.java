package io.creditkit.customer.creditsafe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.BandScheme;
import io.creditkit.customer.report.BeneficialOwner;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.FigurePart;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.SectionDelivery;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.customer.report.Statement;
import io.creditkit.customer.report.Trend;
import io.creditkit.customer.report.UnreadableReportException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReadingTest {
    @Test
    void the_figures_of_great_britain() {
        KeyFigures figures = Fixtures.read("GB").figures();

        assertThat(figures)
                .isEqualTo(KeyFigures.builder()
                        .score(ProviderScore.of(64))
                        .previousScore(ProviderScore.of(78))
                        .band(RiskBand.B)
                        .ratingDescription("Low Risk")
                        .ratingChangedOn(LocalDate.of(2026, 1, 15))
                        .limit(new ProviderLimit(Optional.of(Money.of("75000", "GBP")), "75000"))
                        .contractLimit(Money.of("150000", "GBP"))
                        .probabilityOfDefault(new BigDecimal("0.005096"))
                        .dbt(12)
                        .industryDbt(9)
                        .judgmentCount(2)
                        .judgmentTotal(Money.of("1250.50", "GBP"))
                        .insolvent(false)
                        .companyStatus(CompanyStatus.ACTIVE)
                        .turnover(Money.of("1234567.5", "GBP"))
                        .equity(Money.of("-50", "GBP"))
                        .employees(42)
                        .build());
    }

    @Test
    void the_profile_of_great_britain() {
        CreditReport report = Fixtures.read("GB");

        assertThat(report.name()).isEqualTo("ALPHA LIMITED");
        assertThat(report.country()).isEqualTo(CountryCode.of("GB"));
        assertThat(report.registrationNumber()).contains("R-1");
        assertThat(report.vatNumber()).contains("GB999999973");
        assertThat(report.lei()).contains("00000000000000000001");
        assertThat(report.legalForm()).contains("Private limited");
        assertThat(report.activity()).contains("Consultancy");
        assertThat(report.registeredOn()).contains(LocalDate.of(2001, 4, 1));
        assertThat(report.address().orElseThrow().street()).contains("High Street 1");
        assertThat(report.address().orElseThrow().postCode()).contains("LS1 1AA");
        assertThat(report.orderedAt()).contains(Instant.parse("2026-02-28T07:12:15.250Z"));
        assertThat(report.language()).contains("en");
        assertThat(report.scoreModel()).contains("0 to 100");
        assertThat(report.remarks()).containsExactly("Sales rose.");
    }

    @Test
    void the_history_of_great_britain_has_no_score_where_a_reason_stands() {
        CreditReport report = Fixtures.read("GB");

        assertThat(past(report))
                .startsWith("SCORE 2024-06-01 - -18", "SCORE 2025-06-01 78 78", "LIMIT 2025-06-01 90000 90000");
        assertThat(report.history().get(2).currency().orElseThrow().getCurrencyCode())
                .isEqualTo("GBP");
    }

    @Test
    void it_says_of_each_section_whether_it_came_and_what_the_score_means() {
        CreditReport report = Fixtures.read("GB");

        assertThat(report.sections())
                .containsEntry("PaymentData", SectionDelivery.DELIVERED)
                .containsEntry("ExtendedGroupStructure", SectionDelivery.NOT_SENT);
        assertThat(report.scoreDescription()).contains("Low risk of failure");
    }

    @Test
    void the_days_beyond_terms_of_months_past_are_history() {
        assertThat(past(Fixtures.read("GB")))
                .endsWith("DBT 2025-12-31 16 16", "DBT 2026-01-31 15 15", "DBT 2026-02-28 12 12")
                .filteredOn(line -> line.startsWith("DBT"))
                .hasSize(3);
        assertThat(past(Fixtures.read("US")))
                .filteredOn(line -> line.startsWith("DBT"))
                .containsExactly("DBT 2025-11-30 3 3", "DBT 2025-12-31 4 4");
    }

    private static List<String> past(CreditReport report) {
        return report.history().stream()
                .map(figure -> figure.criterion() + " " + figure.on() + " "
                        + figure.number().map(BigDecimal::toPlainString).orElse("-") + " " + figure.text())
                .toList();
    }

    @Test
    void statements_come_newest_first_with_every_line_that_is_a_number() {
        CreditReport report = Fixtures.read("GB");

        Statement newest = report.statements().get(0);
        assertThat(newest.yearEnd()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(newest.weeks()).contains(52);
        assertThat(newest.consolidated()).contains(false);
        assertThat(newest.lines()).containsOnlyKeys("revenue", "totalAssets", "netWorth");
        assertThat(newest.ratios()).containsEntry("currentRatio", new BigDecimal("1.5"));
        assertThat(report.statements()).hasSize(2);
    }

    @Test
    void directors_owners_and_group_are_told_apart() {
        CreditReport report = Fixtures.read("GB");

        Director director = report.directors().get(0);
        assertThat(director.current()).isTrue();
        assertThat(director.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(director.position()).contains("Director, Secretary");
        assertThat(director.appointedOn()).contains(LocalDate.of(2014, 3, 4));
        Director former = report.directors().get(1);
        assertThat(former.name()).isEqualTo("Former Director");
        assertThat(former.current()).isFalse();
        assertThat(former.resignedOn()).contains(LocalDate.of(2020, 1, 1));
        Shareholder holding = report.shareholders().get(0);
        assertThat(holding.company()).contains(AgencyCompanyId.of("creditsafe", "GB-0-2"));
        assertThat(holding.sharePercent()).contains(new BigDecimal("60.5"));
        assertThat(holding.since()).contains(LocalDate.of(2019, 4, 1));
        assertThat(holding.until()).contains(LocalDate.of(2031, 12, 31));
        assertThat(holding.shareClass()).isEmpty();
        assertThat(report.shareholders().get(1).sharePercent()).contains(new BigDecimal("39.5"));
        assertThat(report.shareholders().get(1).shareClass()).contains("ORDINARY");
        assertThat(report.ultimateParent().orElseThrow().band()).contains(RiskBand.A);
        assertThat(report.immediateParent().orElseThrow().company()).isEmpty();
        assertThat(report.subsidiaries())
                .singleElement()
                .satisfies(child -> assertThat(child.name()).isEqualTo("SUB LTD"));
        assertThat(report.affiliates()).isEmpty();
    }

    @Test
    void the_whole_group_is_listed_as_far_as_it_is_told() {
        assertThat(Fixtures.read("NL").groupTree()).singleElement().satisfies(place -> {
            assertThat(place.company().name()).isEqualTo("TOP BV");
            assertThat(place.company().band()).contains(RiskBand.A);
            assertThat(place.level()).isEmpty();
            assertThat(place.percentOwned()).isEmpty();
        });
        assertThat(Fixtures.read("GB").groupTree()).isEmpty();
    }

    @Test
    void france_has_proceedings_privileges_and_a_limit_whose_currency_is_assumed() {
        CreditReport report = Fixtures.read("FR");
        KeyFigures figures = report.figures();

        assertThat(figures.limit())
                .contains(new ProviderLimit(Optional.of(Money.of("0", "EUR")), "0 (no currency told, EUR assumed)"));
        assertThat(figures.dbt()).isEmpty();
        assertThat(figures.industryDbt()).contains(11);
        assertThat(figures.judgmentCount()).contains(1);
        assertThat(figures.insolvent()).contains(true);
        assertThat(figures.privilegeCount()).contains(3);
        assertThat(report.trends())
                .extracting(trend -> trend.kind() + " " + trend.direction())
                .containsExactly("PROFITABILITY DOWN", "LIQUIDITY UP", "NET_WORTH STABLE");
        assertThat(report.history())
                .extracting(figure -> figure.criterion() + " " + figure.on() + " " + figure.text())
                .containsExactly(
                        "SCORE 2024-01-01 55",
                        "SCORE 2025-01-01 -1",
                        "BAND 2024-01-01 B",
                        "BAND 2025-01-01 NOT_RATED",
                        "LIMIT 2024-01-01 12000",
                        "LIMIT 2025-01-01 0");
    }

    @Test
    void germany_says_in_its_own_place_that_there_is_no_insolvency() {
        CreditReport report = Fixtures.read("DE");

        assertThat(report.figures().insolvent()).contains(false);
        assertThat(report.directors().get(0).kind()).isEqualTo(PartyKind.COMPANY);
        assertThat(report.directors().get(0).company()).isEmpty();
    }

    @Test
    void italy_has_flags_texts_and_a_very_high_risk_named_e() {
        CreditReport report = Fixtures.read("IT");
        KeyFigures figures = report.figures();

        assertThat(figures.band()).contains(RiskBand.E);
        assertThat(figures.score()).contains(ProviderScore.of(5));
        assertThat(figures.limit()).contains(ProviderLimit.none("Credit Limit not applicable"));
        assertThat(figures.protested()).contains(true);
        assertThat(figures.insolvent()).contains(false);
        assertThat(figures.employees()).contains(17);
        assertThat(report.vatNumber()).contains("IT01");
        assertThat(report.remarks()).containsExactly("Nota.");
        assertThat(report.shareholders().get(0).sharePercent()).contains(new BigDecimal("50.00"));
        assertThat(report.history())
                .extracting(figure -> figure.criterion())
                .contains(Criterion.SCORE, Criterion.BAND, Criterion.LIMIT);
    }

    @Test
    void a_host_may_have_nothing_assumed() {
        CreditsafeSettings strict = CreditsafeSettings.builder()
                .missingCurrency(MissingCurrency.UNKNOWN)
                .build();

        assertThat(Fixtures.read("FR", strict).figures().limit()).contains(ProviderLimit.none("0"));
    }

    @Test
    void sweden_does_not_rate_and_gives_no_currency() {
        CreditReport report = Fixtures.read("SE");
        KeyFigures figures = report.figures();

        assertThat(figures.band()).contains(RiskBand.NOT_RATED);
        assertThat(figures.score()).contains(ProviderScore.unrated("No credit rating"));
        assertThat(figures.limit()).contains(ProviderLimit.none("0"));
        assertThat(figures.contractLimit()).isEmpty();
        assertThat(report.directors().get(0).kind()).isEqualTo(PartyKind.PERSON);
    }

    @Test
    void belgium_says_nothing_of_e_so_the_setting_decides() {
        CreditsafeSettings unrated = CreditsafeSettings.builder()
                .putMeaningOfE(CountryCode.of("BE"), MeaningOfE.NOT_RATED)
                .build();

        assertThat(Fixtures.read("BE").figures().band()).contains(RiskBand.E);
        assertThat(Fixtures.read("BE", unrated).figures().band()).contains(RiskBand.NOT_RATED);
        assertThat(Fixtures.read("BE").figures().score()).isEmpty();
        assertThat(Fixtures.read("BE").figures().insolvent()).contains(true);
        assertThat(Fixtures.read("BE").figures().companyStatus()).contains(CompanyStatus.NON_ACTIVE);
        assertThat(Fixtures.read("BE").figures().limit().orElseThrow().amount()).contains(Money.of("0", "EUR"));
    }

    @Test
    void the_united_states_nest_their_days_and_write_bankruptcy_as_a_word() {
        CreditReport report = Fixtures.read("US");
        KeyFigures figures = report.figures();

        assertThat(figures.dbt()).contains(7);
        assertThat(figures.industryDbt()).contains(12);
        assertThat(figures.insolvent()).contains(true);
        assertThat(figures.privilegeCount()).contains(4);
        assertThat(figures.judgmentCount()).contains(1);
        assertThat(report.trends()).singleElement().satisfies(trend -> {
            assertThat(trend.kind()).isEqualTo(Trend.Kind.PAYMENT);
            assertThat(trend.direction()).isEqualTo(Trend.Direction.DOWN);
            assertThat(trend.source()).isEqualTo(Trend.Source.PROVIDER);
        });
    }

    @Test
    void ireland_norway_and_spain_have_their_own_places() {
        assertThat(Fixtures.read("IE").figures().judgmentCount()).contains(1);
        assertThat(Fixtures.read("IE").figures().judgmentTotal()).contains(Money.of("900", "EUR"));
        assertThat(Fixtures.read("NO").shareholders().get(0).registrationNumber())
                .contains("999999999");
        assertThat(Fixtures.read("NO").shareholders().get(0).kind()).isEqualTo(PartyKind.COMPANY);
        assertThat(Fixtures.read("ES").figures().insolvent()).contains(true);
    }

    @Test
    void each_country_tells_its_records_in_a_place_of_its_own() {
        assertThat(records("GB"))
                .containsExactly(
                        "JUDGMENT 1 2025-02-03 1000 GBP Judgement",
                        "POSSIBLE_JUDGMENT 1 2025-03-03 9 GBP -",
                        "indicator PAYMENT_EXPECTATION B against C",
                        "indicator new 7 against -");
        assertThat(records("FR"))
                .containsExactly(
                        "JUDGMENT 1 2025-05-05 - -", "PROCEEDING 1 - - -", "PRIVILEGE 1 - - -", "PRIVILEGE 2 - - -");
        assertThat(records("ES"))
                .containsExactly("PROCEEDING 1 2025-01-01 - -", "PROTEST 1 2025-02-03 1250.5 EUR Open");
        assertThat(records("NO"))
                .containsExactly("PAYMENT_REMARK 1 2025-11-03 12500.5 NOK -", "PAYMENT_REMARK 1 2025-12-01 900 NOK -");
        assertThat(records("SE")).containsExactly("PAYMENT_REMARK 2 - 46900 SEK -", "PAYMENT_REMARK 1 - - -");
        assertThat(records("BE")).containsExactly("PAYMENT_REMARK 1 2025-04-01 4100 EUR -");
        assertThat(records("DE")).isEmpty();
        assertThat(records("PT")).as("its section failed").isEmpty();
    }

    @Test
    void liens_of_the_united_states_are_told_with_day_and_amount_and_their_sum_only_if_all_of_them_are() {
        String liens = new String(Fixtures.report("US"), UTF_8)
                .replaceFirst(
                        "\"taxLienFilings\": *4",
                        "\"taxLienFilings\": 2, \"x\": 0}, \"taxLiens\": ["
                                + "{\"filingDate\": \"2025-03-04\", \"amount\": 1200.5, \"type\": \"Federal tax lien\"},"
                                + "{\"filingDate\": \"2024-01-02\", \"amount\": {\"currency\": \"USD\", \"value\": 300}}],"
                                + " \"more\": {\"y\": 0");
        CreditReport report = readAs("US-0-1", liens.getBytes(UTF_8));

        assertThat(records(report)).contains("PRIVILEGE 1 2025-03-04 1200.5 USD -", "PRIVILEGE 1 2024-01-02 300 USD -");
        assertThat(report.figures().privilegeCount()).contains(2);
        assertThat(report.figures().privilegeTotal()).contains(Money.of("1500.5", "USD"));
        assertThat(readAs("US-0-1", liens.replace("\"amount\": 1200.5,", "").getBytes(UTF_8))
                        .figures()
                        .privilegeTotal())
                .as("one tells no amount")
                .isEmpty();
        assertThat(readAs(
                                "US-0-1",
                                liens.replace("\"taxLienFilings\": 2", "\"taxLienFilings\": 3")
                                        .getBytes(UTF_8))
                        .figures()
                        .privilegeTotal())
                .as("one is counted and not listed")
                .isEmpty();
        assertThat(Fixtures.read("FR").figures().privilegeTotal())
                .as("France tells how many there are and no more")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true,-,true", "false,true,true", "false,false,false", "-,No,false", "-,-,-"})
    void italy_tells_adverse_records_in_registers_of_land_by_two_flags(
            @Nullable String any, @Nullable String severe, @Nullable Boolean prejudiced) {
        String flags = (any == null ? "" : "\"hasPrejudicials\": \"" + any + "\", ")
                + (severe == null ? "" : "\"hasSeverePrejudicials\": \"" + severe + "\", ");
        String told = new String(Fixtures.report("IT"), UTF_8).replace("\"hasProtesti\":", flags + "\"hasProtesti\":");

        assertThat(readAs("IT-0-1", told.getBytes(UTF_8)).figures().prejudiced())
                .isEqualTo(Optional.ofNullable(prejudiced));
    }

    @Test
    void a_french_company_without_accounts_has_the_key_financials_of_its_newest_year() {
        String told = new String(Fixtures.report("FR"), UTF_8)
                .replaceFirst(
                        "\"additionalInformation\": *\\{",
                        "\"additionalInformation\": {\"keyFinancials\": ["
                                + "{\"year\": 2023, \"turnover\": 70000, \"shareholdersEquity\": 5},"
                                + "{\"year\": 2024, \"turnover\": {\"currency\": \"EUR\", \"value\": 80000.5}}],");

        KeyFigures figures = readAs("FR-0-1", told.getBytes(UTF_8)).figures();

        assertThat(figures.turnover()).contains(Money.of("80000.5", "EUR"));
        assertThat(figures.equity())
                .as("an older year would pass for the newest")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31",
                "{\"numberOfEmployees\": \"31\"}",
                "[{\"year\": 2023, \"numberOfEmployees\": 29}, {\"year\": 2025, \"numberOfEmployees\": 31}]"
            })
    void employees_of_the_united_states_have_a_section_of_their_own(String section) {
        String told = new String(Fixtures.report("US"), UTF_8)
                .replaceFirst(
                        "\"report\": *\\{",
                        "\"report\": {\"additionalInformation\": {\"employeeInformation\": " + section + "},");

        assertThat(readAs("US-0-1", told.getBytes(UTF_8)).figures().employees()).contains(31);
    }

    private static List<String> records(String country) {
        return records(Fixtures.read(country));
    }

    private static List<String> records(CreditReport report) {
        return Stream.concat(
                        report.negativeItems().stream()
                                .map(item -> item.kind() + " " + item.count() + " "
                                        + item.on().map(LocalDate::toString).orElse("-") + " "
                                        + item.amount()
                                                .map(sum -> sum.amount().toPlainString() + " " + sum.currency())
                                                .orElse("-")
                                        + " " + item.state().orElse("-")),
                        report.indicators().stream()
                                .map(indicator -> "indicator " + indicator.name() + " " + indicator.value()
                                        + " against "
                                        + indicator.industryAverage().orElse("-")))
                .toList();
    }

    @Test
    void remarks_and_claims_of_the_north_and_of_belgium_are_counted() {
        assertThat(Fixtures.read("NO").figures().paymentRemarkCount()).contains(2);
        assertThat(Fixtures.read("SE").figures().paymentRemarkCount()).contains(3);
        assertThat(Fixtures.read("BE").figures().paymentRemarkCount()).contains(1);
        assertThat(Fixtures.read("DK").figures().paymentRemarkCount())
                .as("not told is not none")
                .isEmpty();
        assertThat(Fixtures.read("ES").figures().protested()).contains(true);
    }

    @Test
    void words_of_records_and_names_of_owners_are_in_no_log() {
        CreditReport report = Fixtures.read("GB");

        assertThat(report.negativeItems().toString()).doesNotContain("Leeds", "C1");
        assertThat(report.beneficialOwners().toString()).doesNotContain("HOLDING PLC");
    }

    @Test
    void who_owns_a_company_in_the_end_is_told_by_denmark_as_a_range_and_by_great_britain_as_control() {
        BeneficialOwner danish = Fixtures.read("DK").beneficialOwners().get(0);
        assertThat(danish.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(danish.shareBand()).contains("25-33");
        assertThat(danish.country()).contains(CountryCode.of("DK"));
        assertThat(danish.since()).contains(LocalDate.of(2020, 1, 1));
        BeneficialOwner british = Fixtures.read("GB").beneficialOwners().get(0);
        assertThat(british.kind()).isEqualTo(PartyKind.COMPANY);
        assertThat(british.natureOfControl()).containsExactly("ownership-of-shares-75-to-100-percent");
        assertThat(british.sharePercent()).isEmpty();
    }

    @Test
    void a_share_is_read_from_where_a_country_adds_it() {
        String elsewhere = new String(Fixtures.report("GB"), UTF_8)
                .replace("\"percentSharesHeld\": 60.5", "\"additionalData\": {\"percentSharesHeld\": 60.5}");

        assertThat(readAs(Fixtures.company("GB").value(), elsewhere.getBytes(UTF_8))
                        .shareholders())
                .extracting(Shareholder::sharePercent)
                .containsExactly(Optional.of(new BigDecimal("60.5")), Optional.of(new BigDecimal("39.5")));
    }

    @Test
    void an_owner_in_the_end_is_told_with_the_day_of_birth() {
        String born = new String(Fixtures.report("DK"), UTF_8)
                .replace("\"startDate\": \"2020-01-01\"", "\"dateOfBirth\": \"1970-05-01\"");

        assertThat(readAs(Fixtures.company("DK").value(), born.getBytes(UTF_8)).beneficialOwners())
                .extracting(BeneficialOwner::bornOn)
                .containsExactly(Optional.of(LocalDate.of(1970, 5, 1)));
    }

    @Test
    void a_former_owner_is_told_with_the_day_of_the_end() {
        String ended = new String(Fixtures.report("DK"), UTF_8)
                .replace("\"startDate\": \"2020-01-01\"", "\"startDate\": \"2020-01-01\", \"endDate\": \"2024-06-30\"");

        assertThat(readAs(Fixtures.company("DK").value(), ended.getBytes(UTF_8)).beneficialOwners())
                .extracting(BeneficialOwner::until)
                .containsExactly(Optional.of(LocalDate.of(2024, 6, 30)));
    }

    @ParameterizedTest
    @CsvSource({"NL,60,B", "DK,44,C", "ES,88,A", "NO,90,A", "IE,22,D"})
    void every_country_has_score_and_band_in_the_same_place(String country, int score, RiskBand band) {
        KeyFigures figures = Fixtures.read(country).figures();

        assertThat(figures.score()).contains(ProviderScore.of(score));
        assertThat(figures.band()).contains(band);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "71,-,-,A,A",
                "51,-,-,B,B",
                "30,-,-,C,C",
                "29,-,-,D,D",
                "20,-,-,E,D",
                "0,-,-,E,NOT_RATED",
                "-28,-,-,NOT_RATED,NOT_RATED",
                "Not Rated,-,-,NOT_RATED,NOT_RATED",
                "12,0,20,-,-"
            })
    void a_score_without_a_letter_has_the_band_of_the_scheme_of_its_country(
            String value,
            @Nullable String least,
            @Nullable String most,
            @Nullable RiskBand ofFive,
            @Nullable RiskBand ofFour) {
        byte[] report = report(value, least, most, Optional.empty());

        assertThat(rated(report, Optional.of(BandScheme.FIVE_BANDS))).isEqualTo(Optional.ofNullable(ofFive));
        assertThat(rated(report, Optional.of(BandScheme.FOUR_BANDS_E_UNRATED))).isEqualTo(Optional.ofNullable(ofFour));
        assertThat(rated(report, Optional.empty())).as("no scheme").isEmpty();
    }

    @Test
    void words_beside_a_missing_score_are_no_rating_by_a_scheme_as_they_are_the_score() {
        byte[] report = new String(report("71", null, null, Optional.empty()), UTF_8)
                .replace("\"providerValue\":{\"value\":\"71\"}", "\"providerDescription\":\"Not Rated\"")
                .getBytes(UTF_8);

        assertThat(readAs("GB-0-1", report).figures().score()).contains(ProviderScore.unrated("Not Rated"));
        assertThat(rated(report, Optional.of(BandScheme.FIVE_BANDS))).contains(RiskBand.NOT_RATED);
        assertThat(rated(report, Optional.empty())).isEmpty();
    }

    @Test
    void a_score_of_another_scale_has_the_band_of_a_scheme_of_that_scale_and_no_value() {
        byte[] report = report("12", "0", "20", Optional.empty());

        assertThat(rated(
                        report,
                        Optional.of(new BandScheme(0, 20, Map.of(1, RiskBand.D, 8, RiskBand.C, 12, RiskBand.B)))))
                .contains(RiskBand.B);
        assertThat(readAs("GB-0-1", report).figures().score())
                .contains(ProviderScore.unrated("12 on a scale of 0 to 20"));
    }

    @Test
    void the_letter_of_the_agency_goes_before_the_scheme() {
        assertThat(rated(report("90", null, null, Optional.of("D")), Optional.of(BandScheme.FIVE_BANDS)))
                .contains(RiskBand.D);
    }

    @Test
    void a_scheme_that_gets_worse_as_the_score_rises_is_refused() {
        assertThatThrownBy(() -> new BandScheme(0, 20, Map.of(0, RiskBand.A, 10, RiskBand.B)))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("better score");
        assertThatThrownBy(() -> new BandScheme(0, 20, Map.of(21, RiskBand.A)))
                .isInstanceOf(InvalidEntryException.class);
    }

    private static Optional<RiskBand> rated(byte[] report, Optional<BandScheme> scheme) {
        CreditsafeSettings.Builder settings = CreditsafeSettings.builder();
        scheme.ifPresent(bands -> settings.putBandSchemes(CountryCode.of("GB"), bands));
        try (CreditsafeClient client = Fixtures.client(URI.create("http://127.0.0.1:1/v1"))) {
            return CreditsafeBureau.over(client, Fixtures.CLOCK, settings.build())
                    .read(Fixtures.company("GB"), ReportDocument.of(report, "application/json", Fixtures.NOW))
                    .figures()
                    .band();
        }
    }

    private static byte[] report(String score, @Nullable String least, @Nullable String most, Optional<String> letter) {
        String scale = (least == null ? "" : ",\"minValue\":\"" + least + "\",\"maxValue\":\"" + most + "\"");
        String common = letter.map(of -> "\"commonValue\":\"" + of + "\",").orElse("");
        return ("{\"correlationId\":\"c\",\"companyId\":\"GB-0-1\",\"report\":{\"companyId\":\"GB-0-1\","
                        + "\"language\":\"EN\",\"companySummary\":{\"businessName\":\"Acme\",\"country\":\"GB\"},"
                        + "\"creditScore\":{\"currentCreditRating\":{" + common
                        + "\"providerValue\":{\"value\":\"" + score + "\"" + scale + "}}}}}")
                .getBytes(UTF_8);
    }

    @Test
    void a_limit_of_zero_beside_not_rated_is_no_amount_in_whatever_currency() {
        assertThat(limitOf(rating("E", "Not Rated", "0"))).contains(ProviderLimit.none("0"));
        assertThat(limitOf(rating("E", "-29", "0"))).contains(ProviderLimit.none("0"));
        assertThat(limitOf(rating("E", "-29", "500")))
                .contains(new ProviderLimit(Optional.of(Money.of("500", "GBP")), "500"));
        assertThat(limitOf(rating("E", "5", "0"))).contains(new ProviderLimit(Optional.of(Money.of("0", "GBP")), "0"));
        assertThat(limitOf(rating("D", "25", "0"))).contains(new ProviderLimit(Optional.of(Money.of("0", "GBP")), "0"));
        assertThat(limitOf(rating("E", "Not Rated", "0").replace("\"commonValue\":\"E\",", "")))
                .as("a reason instead of a score, and no letter")
                .contains(ProviderLimit.none("0"));
    }

    private static String rating(String letter, String score, String limit) {
        return new String(report(score, null, null, Optional.of(letter)), UTF_8)
                .replace(
                        "\"currentCreditRating\":{",
                        "\"currentCreditRating\":{\"creditLimit\":{\"value\":\"" + limit + "\",\"currency\":\"GBP\"},");
    }

    private static Optional<ProviderLimit> limitOf(String report) {
        return readAs("GB-0-1", report.getBytes(UTF_8)).figures().limit();
    }

    @Test
    void the_past_is_read_by_the_rules_of_the_present() {
        String told = new String(Fixtures.report("SE"), UTF_8)
                .replaceFirst(
                        "\"report\": *\\{",
                        "\"report\": {\"additionalInformation\": {\"ratingHistory\": ["
                                + "{\"date\": \"2024-01-01\", \"localRating\": \"61\", \"commonValue\": \"B\", \"limit\": 900},"
                                + "{\"date\": \"2025-01-01\", \"localRating\": \"-28\", \"commonValue\": \"E\", \"limit\": 0},"
                                + "{\"date\": \"2026-01-01\", \"localRating\": \"5\", \"commonValue\": \"E\", \"limit\": 0}]},");

        assertThat(past(readAs("SE-0-1", told.getBytes(UTF_8))))
                .containsExactly(
                        "SCORE 2024-01-01 61 61",
                        "SCORE 2025-01-01 - -28",
                        "SCORE 2026-01-01 5 5",
                        "BAND 2024-01-01 - B",
                        "BAND 2025-01-01 - NOT_RATED",
                        "BAND 2026-01-01 - E",
                        "LIMIT 2024-01-01 900 900",
                        "LIMIT 2025-01-01 - 0",
                        "LIMIT 2026-01-01 0 0");
    }

    @Test
    void of_several_ratings_of_one_day_the_last_comes_last_whichever_way_the_list_goes() {
        String newer = "{\"date\": \"2025-01-01\", \"localRating\": \"40\"}";
        String older = "{\"date\": \"2025-01-01\", \"localRating\": \"70\"}";
        String oldest = "{\"date\": \"2024-01-01\", \"localRating\": \"80\"}";
        for (List<String> list : List.of(List.of(newer, older, oldest), List.of(oldest, older, newer))) {
            String told = new String(Fixtures.report("SE"), UTF_8)
                    .replaceFirst(
                            "\"report\": *\\{",
                            "\"report\": {\"additionalInformation\": {\"ratingHistory\": [" + String.join(",", list)
                                    + "]},");

            assertThat(past(readAs("SE-0-1", told.getBytes(UTF_8))))
                    .containsExactly("SCORE 2024-01-01 80 80", "SCORE 2025-01-01 70 70", "SCORE 2025-01-01 40 40");
        }
    }

    @Test
    void a_limit_that_is_listed_apart_stands_beside_the_last_rating_of_its_time() {
        String told = new String(Fixtures.report("GB"), UTF_8)
                .replaceFirst(
                        "\"creditLimitHistory\": *\\[",
                        "\"creditLimitHistory\": [{\"date\": \"2024-07-01\", \"companyValue\": {\"currency\": \"GBP\", \"value\": 0}},"
                                + " {\"date\": \"2025-07-01\", \"companyValue\": {\"currency\": \"GBP\", \"value\": 0}},");

        assertThat(past(readAs("GB-0-1", told.getBytes(UTF_8))))
                .filteredOn(line -> line.startsWith("LIMIT"))
                .containsExactly("LIMIT 2024-07-01 - 0", "LIMIT 2025-06-01 90000 90000", "LIMIT 2025-07-01 0 0");
    }

    @Test
    void the_scheme_of_a_country_is_for_the_past_what_it_is_for_the_present() {
        String past = "\"report\":{\"additionalInformation\":{\"ratingHistory\":"
                + "[{\"date\":\"2025-01-01\",\"companyValue\":55},{\"date\":\"2025-06-01\",\"companyValue\":-18}]},";
        String unlettered = new String(report("71", null, null, Optional.empty()), UTF_8).replace("\"report\":{", past);
        String lettered = new String(report("71", null, null, Optional.of("A")), UTF_8).replace("\"report\":{", past);

        assertThat(bandsOf(unlettered)).containsExactly("BAND 2025-01-01 - B", "BAND 2025-06-01 - NOT_RATED");
        assertThat(bandsOf(lettered))
                .as("the agency's letters and a scheme beside each other would show changes that never were")
                .isEmpty();
    }

    private static List<String> bandsOf(String report) {
        CreditsafeSettings.Builder settings = CreditsafeSettings.builder();
        settings.putBandSchemes(CountryCode.of("GB"), BandScheme.FIVE_BANDS);
        try (CreditsafeClient client = Fixtures.client(URI.create("http://127.0.0.1:1/v1"))) {
            return past(CreditsafeBureau.over(client, Fixtures.CLOCK, settings.build())
                            .read(
                                    Fixtures.company("GB"),
                                    ReportDocument.of(report.getBytes(UTF_8), "application/json", Fixtures.NOW)))
                    .stream()
                    .filter(line -> line.startsWith("BAND"))
                    .toList();
        }
    }

    @Test
    void a_limit_in_words_stays_words() {
        assertThat(Fixtures.read("DK").figures().limit()).contains(ProviderLimit.none("Ikke tilgængelig"));
    }

    @Test
    void a_country_without_a_reading_of_its_own_is_read_by_what_all_have_in_common() {
        KeyFigures figures = Fixtures.read("CH").figures();

        assertThat(figures.band()).contains(RiskBand.NOT_RATED);
        assertThat(figures.score()).contains(ProviderScore.unrated("Not Rated"));
        assertThat(figures.limit()).contains(ProviderLimit.none("none given"));
        assertThat(figures.judgmentCount()).isEmpty();
        assertThat(figures.insolvent()).contains(false);
    }

    @Test
    void a_section_that_failed_tells_nothing() {
        CreditReport report = Fixtures.read("PT");

        assertThat(report.failedSections()).containsExactly("CreditScore", "NegativeInformation", "PaymentData");
        assertThat(report.figures().score()).contains(ProviderScore.of(61));
        assertThat(report.figures().judgmentCount()).isEmpty();
        assertThat(report.figures().insolvent()).isEmpty();
        assertThat(report.figures().dbt()).isEmpty();
        assertThat(report.wholeParts())
                .doesNotContain(FigurePart.RATING, FigurePart.NEGATIVE_RECORDS, FigurePart.PAYMENT);
    }

    @Test
    void a_report_tells_which_parts_of_its_figures_came_whole() {
        assertThat(Fixtures.read("GB").wholeParts())
                .contains(FigurePart.RATING, FigurePart.NEGATIVE_RECORDS, FigurePart.PAYMENT);
    }

    @Test
    void the_page_of_a_company_is_that_of_its_country_and_carries_no_secret() {
        CreditsafeSettings settings = CreditsafeSettings.builder()
                .page("https://portal.example.com/companies/{id}?view=all")
                .putPageOf(CountryCode.of("FR"), "https://fr.example.com/{id}")
                .build();
        try (CreditsafeClient client = Fixtures.client(URI.create("http://127.0.0.1:1/v1"))) {
            CreditsafeBureau bureau = CreditsafeBureau.over(client, Fixtures.CLOCK, settings);

            assertThat(bureau.page(AgencyCompanyId.of("creditsafe", "GB 0/1"), CountryCode.of("GB")))
                    .contains(URI.create("https://portal.example.com/companies/GB%200%2F1?view=all"));
            assertThat(bureau.page(Fixtures.company("FR"), CountryCode.of("FR")))
                    .contains(URI.create("https://fr.example.com/FR-0-1"));
            assertThat(bureau.page(AgencyCompanyId.of("another", "GB-0-1"), CountryCode.of("GB")))
                    .isEmpty();
            assertThat(CreditsafeBureau.over(client, Fixtures.CLOCK).page(Fixtures.company("GB"), CountryCode.of("GB")))
                    .isEmpty();
        }
        for (String bad : List.of(
                "https://user:secret@portal.example.com/{id}",
                "http://portal.example.com/{id}",
                "https://portal.example.com/",
                "portal {id}")) {
            assertThatThrownBy(() -> CreditsafeSettings.builder().page(bad).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB-0-2", "FR-0-1", "GB001-0-12", "GB-1-1"})
    void a_report_of_another_company_can_not_be_read(String asked) {
        assertThatThrownBy(() -> readAs(asked))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining(asked)
                .hasMessageContaining("another company, GB-0-1");
    }

    @Test
    void a_key_longer_than_any_makes_the_report_unreadable_and_that_of_a_party_no_key() {
        String endless = "GB-0-" + "9".repeat(2_000);
        String told = new String(Fixtures.report("GB"), UTF_8);
        String own = "\"companyId\": \"GB-0-1\"";
        assertThat(told).contains(own);

        assertThatThrownBy(() -> readAs(
                        "GB-0-1",
                        told.replace(own, "\"companyId\": \"" + endless + "\"").getBytes(UTF_8)))
                .isExactlyInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("GB-0-1")
                .hasMessageContaining("2005 characters")
                .hasMessageNotContaining("9999");
        assertThat(readAs("GB-0-1", told.replace("US-X-US1", endless).getBytes(UTF_8))
                        .ultimateParent())
                .hasValueSatisfying(parent -> {
                    assertThat(parent.name()).isEqualTo("TOP INC");
                    assertThat(parent.company()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB-0-1", "GB001-0-1", "gb-0-0001"})
    void another_form_of_the_same_key_is_the_same_company(String asked) {
        assertThat(readAs(asked).name()).isEqualTo("ALPHA LIMITED");
    }

    @Test
    void a_score_of_another_scale_is_none_of_0_to_100() {
        String told = new String(Fixtures.report("GB"), UTF_8)
                .replace("\"maxValue\": \"100\"", "\"maxValue\": \"10\"")
                .replace("\"value\": \"64\"", "\"value\": \"8\"");

        KeyFigures figures = readAs("GB-0-1", told.getBytes(UTF_8)).figures();

        assertThat(figures.score()).contains(ProviderScore.unrated("8 on a scale of 0 to 10"));
        assertThat(figures.previousScore()).contains(ProviderScore.unrated("78 on a scale of 0 to 10"));
    }

    @Test
    void statements_of_the_country_are_read_beside_the_standardised_ones() {
        String told = new String(Fixtures.report("GB"), UTF_8)
                .replaceFirst(
                        "\"indicators\": \\[",
                        "\"localFinancialStatements\": [{\"type\": \"LocalFinancialsCSUK\","
                                + " \"yearEndDate\": \"2024-12-31T00:00:00Z\", \"numberOfWeeks\": 52, \"currency\": \"GBP\","
                                + " \"consolidatedAccounts\": true, \"profitAndLoss\": {\"turnover\": 12},"
                                + " \"notes\": {\"guarantees\": 3}}], \"indicators\": [");

        CreditReport report = readAs("GB-0-1", told.getBytes(UTF_8));

        assertThat(report.statements()).hasSize(2);
        assertThat(report.localStatements()).singleElement().satisfies(local -> {
            assertThat(local.form()).contains("LocalFinancialsCSUK");
            assertThat(local.yearEnd()).isEqualTo("2024-12-31");
            assertThat(local.consolidated()).contains(true);
            assertThat(local.lines())
                    .containsOnly(
                            Map.entry("turnover", BigDecimal.valueOf(12)),
                            Map.entry("guarantees", BigDecimal.valueOf(3)));
        });
    }

    @Test
    void what_is_expected_of_payments_in_the_netherlands_is_a_trend() {
        String told = new String(Fixtures.report("NL"), UTF_8)
                .replaceFirst(
                        "\"report\": *\\{",
                        "\"report\": {\"additionalInformation\": {\"paymentExpectationsSummary\":"
                                + " {\"number\": 7, \"trend\": \"Improving\"}},");

        assertThat(readAs("NL-0-1", told.getBytes(UTF_8)).trends())
                .contains(new Trend(Trend.Kind.PAYMENT, Trend.Direction.UP, Trend.Source.PROVIDER, "Improving"));
    }

    @ParameterizedTest
    @CsvSource({"TrendImproving,UP", "trend: worse,DOWN", "Trend Stable,STABLE", "Improving,UP", "TrendNotAvailable,"})
    void a_word_that_begins_with_trend_tells_its_direction(String word, Trend.@Nullable Direction direction) {
        String told = new String(Fixtures.report("GB"), UTF_8)
                .replace("\"paymentTrend\": \"Improving\"", "\"paymentTrend\": \"" + word + "\"");

        assertThat(readAs("GB-0-1", told.getBytes(UTF_8)).trends())
                .filteredOn(trend -> trend.kind() == Trend.Kind.PAYMENT)
                .extracting(Trend::direction)
                .isEqualTo(direction == null ? List.of() : List.of(direction));
    }

    private static CreditReport readAs(String asked) {
        return readAs(asked, Fixtures.report("GB"));
    }

    private static CreditReport readAs(String asked, byte[] document) {
        try (CreditsafeClient client = Fixtures.client(URI.create("http://127.0.0.1:1/v1"))) {
            return CreditsafeBureau.over(client, Fixtures.CLOCK)
                    .read(
                            AgencyCompanyId.of("creditsafe", asked),
                            ReportDocument.of(document, "application/json", Fixtures.NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{\"report\":null}",
                "{\"report\":{\"companySummary\":{\"businessName\":\"Somebody\"}}}"
            })
    void what_is_no_report_of_a_country_can_not_be_read(String document) {
        try (CreditsafeClient client = Fixtures.client(URI.create("http://127.0.0.1:1/v1"))) {
            CreditsafeBureau bureau = CreditsafeBureau.over(client, Fixtures.CLOCK);
            ReportDocument bytes =
                    ReportDocument.of(document.getBytes(StandardCharsets.UTF_8), "application/json", Fixtures.NOW);

            assertThatThrownBy(() -> bureau.read(Fixtures.company("GB"), bytes))
                    .isInstanceOf(UnreadableReportException.class)
                    .hasMessageContaining("GB-0-1")
                    .hasMessageNotContaining("Somebody");
        }
    }
}
