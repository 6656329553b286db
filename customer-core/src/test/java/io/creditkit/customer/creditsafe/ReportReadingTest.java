package io.creditkit.customer.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.customer.report.Statement;
import io.creditkit.customer.report.Trend;
import io.creditkit.customer.report.UnreadableReportException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
        assertThat(report.remarks()).containsExactly("Sales rose.");
    }

    @Test
    void the_history_of_great_britain_has_no_score_where_a_reason_stands() {
        CreditReport report = Fixtures.read("GB");

        assertThat(report.history())
                .extracting(figure -> figure.criterion() + " " + figure.on() + " "
                        + figure.number().map(BigDecimal::toPlainString).orElse("-") + " " + figure.text())
                .containsExactly("SCORE 2024-06-01 - -18", "SCORE 2025-06-01 78 78", "LIMIT 2025-06-01 90000 90000");
        assertThat(report.history().get(2).currency().orElseThrow().getCurrencyCode())
                .isEqualTo("GBP");
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
        assertThat(report.shareholders().get(1).sharePercent()).contains(new BigDecimal("39.5"));
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

    @ParameterizedTest
    @CsvSource({"NL,60,B", "DK,44,C", "ES,88,A", "NO,90,A", "IE,22,D"})
    void every_country_has_score_and_band_in_the_same_place(String country, int score, RiskBand band) {
        KeyFigures figures = Fixtures.read(country).figures();

        assertThat(figures.score()).contains(ProviderScore.of(score));
        assertThat(figures.band()).contains(band);
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
        assertThat(figures.limit()).isEmpty();
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
