package io.creditkit.examples.page;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Gap;
import io.creditkit.customer.report.ChartSeries.LeftOut;
import io.creditkit.customer.report.ChartSeries.Point;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.customer.report.Statement;
import io.creditkit.customer.report.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the agency tells of the company in the dossiers of the tests: figures, report, history, and the order of it. */
final class AgencySamples {
    private AgencySamples() {}

    static CompanyFile.Builder file(KeyFigures figures) {
        return CompanyFile.builder()
                .company(Dossiers.COMPANY)
                .country(CountryCode.of("FR"))
                .name("ATELIERS LUMIERE ET FILS")
                .state(ReportState.STALE)
                .stateReason("An event came after the report.")
                .figures(figures)
                .reportReceivedAt(Dossiers.NOW)
                .lastEventAt(Dossiers.NOW.plusSeconds(86_400 * 12));
    }

    static KeyFigures.Builder figures() {
        return KeyFigures.builder()
                .score(ProviderScore.of(46))
                .previousScore(ProviderScore.of(61))
                .band(RiskBand.C)
                .ratingDescription("Moderate Risk")
                .ratingChangedOn(LocalDate.of(2026, 10, 2))
                .limit(ProviderLimit.of(Money.of("27500", "EUR")))
                .contractLimit(Money.of("55000", "EUR"))
                .probabilityOfDefault(new BigDecimal("0.0312"))
                .dbt(18)
                .industryDbt(9)
                .judgmentCount(2)
                .judgmentTotal(Money.of("12480.50", "EUR"))
                .insolvent(false)
                .privilegeCount(0)
                .companyStatus(CompanyStatus.ACTIVE)
                .turnover(Money.of("8250000", "EUR"))
                .equity(Money.of("-120000", "EUR"))
                .employees(1);
    }

    static CreditReport.Builder report() {
        return CreditReport.builder()
                .company(Dossiers.COMPANY)
                .country(CountryCode.of("FR"))
                .name("ATELIERS LUMIERE ET FILS")
                .registrationNumber("552100554")
                .vatNumber("FR40552100554")
                .legalForm("Société à responsabilité limitée")
                .activity("Manufacture of electric lighting equipment")
                .registeredOn(LocalDate.of(1987, 4, 1))
                .failedSections(List.of("NegativeInformation"))
                .figures(figures().build())
                .addStatements(
                        statement(2025, 8_250_000, 1), statement(2024, 7_900_000, 2), statement(2023, 7_410_500, 3))
                .addDirectors(
                        Director.builder()
                                .kind(PartyKind.PERSON)
                                .name("Zoë <b>O'Néill</b>")
                                .position("Gérant")
                                .appointedOn(LocalDate.of(2019, 3, 1))
                                .current(true)
                                .build(),
                        Director.builder()
                                .kind(PartyKind.PERSON)
                                .name("Jean Dupont")
                                .current(false)
                                .build())
                .addShareholders(
                        Shareholder.builder()
                                .kind(PartyKind.COMPANY)
                                .name("LUMIERE HOLDING")
                                .company(AgencyCompanyId.of("creditsafe", "FR-0-1"))
                                .sharePercent(new BigDecimal("62.5"))
                                .build(),
                        Shareholder.builder()
                                .kind(PartyKind.PERSON)
                                .name("Zoë O'Néill")
                                .build())
                .ultimateParent(new RelatedCompany(
                        Optional.of(AgencyCompanyId.of("creditsafe", "FR-0-1")),
                        "LUMIERE HOLDING",
                        Optional.of(CountryCode.of("FR")),
                        Optional.empty(),
                        Optional.of(RiskBand.B)))
                .addRemarks("The company has filed late twice.");
    }

    static Statement statement(int year, long revenue, int weeksLess) {
        return Statement.builder()
                .yearEnd(LocalDate.of(year, 12, 31))
                .weeks(weeksLess == 3 ? 26 : 52)
                .currency(Dossiers.EUR)
                .lines(Map.of(
                        "revenue", BigDecimal.valueOf(revenue),
                        "profitBeforeTax", BigDecimal.valueOf(-41_200),
                        "totalAssets", BigDecimal.valueOf(3_900_000),
                        "goodwill", BigDecimal.valueOf(12_000)))
                .ratios(Map.of("currentRatio", new BigDecimal("1.34"), "debtorDays", new BigDecimal("61.2")))
                .build();
    }

    static ChartSeries scores() {
        return ChartSeries.builder()
                .criterion(Criterion.SCORE)
                .unit("points")
                .domainMin(BigDecimal.ZERO)
                .domainMax(BigDecimal.valueOf(100))
                .addPoints(
                        new Point(LocalDate.of(2025, 10, 2), BigDecimal.valueOf(58)),
                        new Point(LocalDate.of(2025, 11, 9), BigDecimal.valueOf(61)),
                        new Point(LocalDate.of(2026, 10, 2), BigDecimal.valueOf(46)))
                .addGaps(new Gap(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 9, 30)))
                .addLeftOut(new LeftOut(LocalDate.of(2026, 3, 1), "130", "The score is outside of 0 to 100."))
                .build();
    }

    static ChartSeries limits() {
        return ChartSeries.builder()
                .criterion(Criterion.LIMIT)
                .unit("EUR")
                .currency(Dossiers.EUR)
                .domainMin(BigDecimal.ZERO)
                .domainMax(BigDecimal.valueOf(60_000))
                .points(IntStream.range(0, 60)
                        .mapToObj(month -> new Point(
                                LocalDate.of(2021, 12, 1).plusMonths(month),
                                BigDecimal.valueOf(5_000L * (month * 7 % 8))))
                        .toList())
                .build();
    }

    static List<HistoryPoint> history() {
        return List.of(
                point(Criterion.SCORE, "46", Optional.of(new BigDecimal("46")), HistoryPoint.Source.EVENT),
                point(Criterion.LIMIT, "27500", Optional.of(new BigDecimal("27500")), HistoryPoint.Source.REPORT),
                point(Criterion.BAND, "C", Optional.empty(), HistoryPoint.Source.REPORT_HISTORY));
    }

    static HistoryPoint point(
            Criterion criterion, String text, Optional<BigDecimal> number, HistoryPoint.Source source) {
        return HistoryPoint.builder()
                .company(Dossiers.COMPANY)
                .criterion(criterion)
                .number(number)
                .currency(criterion == Criterion.LIMIT ? Optional.of(Dossiers.EUR) : Optional.empty())
                .text(text)
                .observedOn(Dossiers.TODAY.minusDays(3))
                .recordedAt(Dossiers.NOW)
                .source(source)
                .sourceId("r-1")
                .build();
    }

    static Trend trend(Trend.Kind kind, Trend.Direction direction, String text) {
        return new Trend(kind, direction, Trend.Source.PROVIDER, text);
    }

    static ReportOrder order() {
        return ReportOrder.builder()
                .id(OrderId.of("o-1"))
                .company(Dossiers.COMPANY)
                .country(CountryCode.of("FR"))
                .requestedBy(Actor.of("main-job"))
                .requestedAt(Dossiers.NOW)
                .reason("First report of a linked customer")
                .outcome(ReportOrder.Outcome.DELIVERED)
                .completedAt(Dossiers.NOW)
                .reportId(ReportId.of("r-1"))
                .build();
    }
}
