package io.creditkit.examples.page;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Gap;
import io.creditkit.customer.report.ChartSeries.LeftOut;
import io.creditkit.customer.report.ChartSeries.Point;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.Indicator;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.NegativeItem;
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
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.risk.ScoredCharacteristic;
import io.creditkit.customer.search.CustomerProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Dossiers for the tests of pages: a customer of whom everything is known, and one of whom nothing is. */
public final class Dossiers {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Currency EUR = Currency.getInstance("EUR");
    static final AgencyCompanyId COMPANY = AgencyCompanyId.of("creditsafe", "FR-0-552100554");

    private Dossiers() {}

    /** {@return a customer of whom everything is known} */
    public static CustomerDossier full() {
        return CustomerDossier.builder()
                .profile(profile(linked(customer("C-1001", "Ateliers Lumière & Fils <SARL>"))
                                .build())
                        .company(file(figures().build()).build())
                        .assessment(assessment())
                        .receivables(ledger().build())
                        .build())
                .report(report().build())
                .scores(scores())
                .limits(limits())
                .history(history())
                .trends(List.of(
                        trend(Trend.Kind.PROFITABILITY, Trend.Direction.UP, "up on the last accounts"),
                        trend(Trend.Kind.LIQUIDITY, Trend.Direction.STABLE, "stable"),
                        trend(Trend.Kind.PAYMENT, Trend.Direction.DOWN, "paying later than a year ago")))
                .ruleTitles(Map.of("overdue-60", "Overdue for more than 60 days"))
                .alerts(List.of(alert(Severity.HIGH, Alert.State.FIRING), alert(Severity.LOW, Alert.State.RESOLVED)))
                .invoices(invoices())
                .order(order())
                .build();
    }

    /** A customer of whom everything is known, and for whom a person decided to go by other figures than the agency's. */
    static CustomerDossier overridden() {
        return CustomerDossier.builder()
                .from(full())
                .profile(CustomerProfile.builder()
                        .from(full().profile())
                        .company(file(figures().build())
                                .override(AgencyOverride.builder()
                                        .score(70)
                                        .band(RiskBand.B)
                                        .limit(Money.of("9000", "EUR"))
                                        .reason("The accounts of the holding count.")
                                        .until(LocalDate.of(2026, 12, 31))
                                        .by(Actor.of("jane"))
                                        .at(NOW)
                                        .build())
                                .build())
                        .build())
                .build();
    }

    /** A customer of whom everything is known, with scores and limits of our own. */
    static CustomerDossier withOwnValues(String currency) {
        ChartSeries.Builder limits = ChartSeries.builder()
                .criterion(Criterion.LIMIT)
                .unit(currency)
                .currency(Currency.getInstance(currency))
                .domainMin(BigDecimal.ZERO)
                .domainMax(new BigDecimal("40000"));
        ChartSeries.Builder scores = ChartSeries.builder()
                .criterion(Criterion.SCORE)
                .unit("points")
                .domainMin(BigDecimal.ZERO)
                .domainMax(new BigDecimal("100"));
        LocalDate day = LocalDate.of(2026, 5, 1);
        return CustomerDossier.builder()
                .from(full())
                .ownScores(
                        scores.addPoints(new Point(day, new BigDecimal("48"))).build())
                .ownLimits(limits.addPoints(new Point(day, new BigDecimal("40000")))
                        .build())
                .build();
    }

    /** A customer of whom everything is known, with so many remarks on its payments, one privilege record and two indicators. */
    static CustomerDossier withRecords(int remarks) {
        LocalDate day = LocalDate.of(2026, 2, 3);
        CreditReport report = CreditReport.builder()
                .from(full().report().orElseThrow())
                .addAllNegativeItems(IntStream.rangeClosed(1, remarks)
                        .mapToObj(number -> NegativeItem.builder()
                                .kind(NegativeItem.Kind.PAYMENT_REMARK)
                                .on(day)
                                .amount(Money.of("1200", "EUR"))
                                .state("unpaid")
                                .authority("Enforcement office, Lyon")
                                .reference("no " + number)
                                .build())
                        .toList())
                .addNegativeItems(NegativeItem.builder()
                        .kind(NegativeItem.Kind.PRIVILEGE)
                        .count(3)
                        .build())
                .addIndicators(
                        new Indicator("PAYMENT_BEHAVIOUR", "82", Optional.of(day), Optional.of("75")),
                        new Indicator("localIndex", "B", Optional.empty(), Optional.empty()))
                .build();
        return CustomerDossier.builder()
                .from(full())
                .profile(CustomerProfile.builder()
                        .from(full().profile())
                        .company(file(figures().paymentRemarkCount(remarks).build())
                                .build())
                        .build())
                .report(report)
                .build();
    }

    /** A customer with one open alert. */
    static CustomerDossier alerted(Severity severity) {
        return withFigures(KeyFigures.none())
                .alerts(List.of(alert(severity, Alert.State.FIRING)))
                .build();
    }

    /** A linked customer with a file of these figures and without any report. */
    static CustomerDossier.Builder withFigures(KeyFigures figures) {
        return CustomerDossier.builder()
                .profile(profile(linked(customer("C-1002", "Beispiel GmbH")).build())
                        .company(file(figures).build())
                        .build());
    }

    static CustomerDossier unlinked(LinkReview.Outcome outcome, List<Candidate> candidates) {
        return CustomerDossier.builder()
                .profile(profile(customer("C-1003", "Nirgendwo AG").build()).build())
                .review(LinkReview.builder()
                        .customerId(CustomerId.of("id-C-1003"))
                        .outcome(outcome)
                        .candidates(candidates)
                        .note("Looked for by name and post code.")
                        .checkedAt(NOW)
                        .build())
                .build();
    }

    static Candidate candidate(String name, int confidence) {
        return Candidate.builder()
                .hit(CompanyHit.builder()
                        .company(AgencyCompanyId.of("creditsafe", "DE-0-HRB" + confidence))
                        .country(CountryCode.of("DE"))
                        .name(name)
                        .city("Köln")
                        .postCode("50667")
                        .build())
                .confidence(confidence)
                .addReasons("The name is nearly the same.", "The post code differs.")
                .build();
    }

    static Customer.Builder customer(String number, String name) {
        return Customer.builder()
                .id(CustomerId.of("id-" + number))
                .number(number)
                .name(name)
                .address(Address.builder()
                        .street("12 rue de l'Étoile")
                        .postCode("75017")
                        .city("Paris")
                        .country(CountryCode.of("FR"))
                        .build())
                .riskCurrency(EUR)
                .internalLimit(Money.of("40000", "EUR"))
                .statusChangedAt(NOW)
                .onboardedAt(NOW)
                .createdAt(NOW)
                .updatedAt(NOW)
                .updatedBy(Actor.of("import"));
    }

    static Customer.Builder linked(Customer.Builder customer) {
        return customer.agencyLink(AgencyLink.builder()
                .company(COMPANY)
                .agencyName("ATELIERS LUMIERE ET FILS")
                .confidence(100)
                .addReasons("The registration number is the same.")
                .linkedBy(Actor.of("main-job"))
                .linkedAt(NOW)
                .build());
    }

    static CustomerProfile.Builder profile(Customer customer) {
        return CustomerProfile.builder()
                .customer(customer)
                .receivables(emptyLedger())
                .asOf(TODAY);
    }

    static CompanyFile.Builder file(KeyFigures figures) {
        return CompanyFile.builder()
                .company(COMPANY)
                .country(CountryCode.of("FR"))
                .name("ATELIERS LUMIERE ET FILS")
                .state(ReportState.STALE)
                .stateReason("An event came after the report.")
                .figures(figures)
                .reportReceivedAt(NOW)
                .lastEventAt(NOW.plusSeconds(86_400 * 12));
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

    static ReceivablesSummary.Builder ledger() {
        return ReceivablesSummary.builder()
                .asOf(TODAY)
                .currency(EUR)
                .exposure(Measure.known(Money.of("18420.75", "EUR")))
                .overdue(Measure.known(Money.of("6200.75", "EUR")))
                .oldestOverdueDays(72)
                .ageing(Measure.known(List.of(
                        new AgeingBucket("not due", Money.of("12220", "EUR")),
                        new AgeingBucket("1-30", Money.of("3000", "EUR")),
                        new AgeingBucket("31-60", Money.of("1500.75", "EUR")),
                        new AgeingBucket("61-90", Money.of("1700", "EUR")),
                        new AgeingBucket("91-120", Money.zero(EUR)),
                        new AgeingBucket("over 120", Money.zero(EUR)),
                        new AgeingBucket("credits", Money.of("-300", "EUR")))))
                .dbtSigned(Measure.known(new BigDecimal("14.25")))
                .dbtFloored(Measure.known(new BigDecimal("15.10")))
                .paymentProfile(Measure.known(PaymentProfile.AVERAGE))
                .paidInvoices(9)
                .openInvoices(4);
    }

    static ReceivablesSummary emptyLedger() {
        return ReceivablesSummary.builder()
                .asOf(TODAY)
                .currency(EUR)
                .exposure(Measure.unknown(UnknownReason.NO_RATE, "There is no rate from ISK to EUR."))
                .overdue(Measure.known(Money.zero(EUR)))
                .oldestOverdueDays(0)
                .ageing(Measure.unknown(UnknownReason.NO_RATE, "There is no rate from ISK to EUR."))
                .dbtSigned(Measure.unknown(UnknownReason.MISSING_INPUT, "Nothing was paid yet."))
                .dbtFloored(Measure.unknown(UnknownReason.MISSING_INPUT, "Nothing was paid yet."))
                .paymentProfile(Measure.unknown(UnknownReason.MISSING_INPUT, "Nothing was paid yet."))
                .paidInvoices(0)
                .openInvoices(1)
                .build();
    }

    static RiskAssessment assessment() {
        return RiskAssessment.builder()
                .customerId(CustomerId.of("id-C-1001"))
                .scoreCard("starter")
                .scoreCardVersion(1)
                .asOf(TODAY)
                .assessedAt(NOW)
                .score(OptionalInt.of(48))
                .riskClass(RiskClass.ELEVATED)
                .certainty(RiskAssessment.Certainty.FIRM)
                .completeness(new BigDecimal("0.92"))
                .addCharacteristics(
                        new ScoredCharacteristic("score", "46", "30 to 50", new BigDecimal("15"), new BigDecimal("30")),
                        new ScoredCharacteristic(
                                "oldestOverdueDays", "72", "61 to 90", new BigDecimal("4"), new BigDecimal("20")),
                        new ScoredCharacteristic("judgments", "2", "1 or more", BigDecimal.ZERO, BigDecimal.TEN))
                .addReasons("The oldest open invoice is 72 days late.", "The agency's score is 46.", "2 judgments.")
                .build();
    }

    static CreditReport.Builder report() {
        return CreditReport.builder()
                .company(COMPANY)
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

    private static Statement statement(int year, long revenue, int weeksLess) {
        return Statement.builder()
                .yearEnd(LocalDate.of(year, 12, 31))
                .weeks(weeksLess == 3 ? 26 : 52)
                .currency(EUR)
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
                .currency(EUR)
                .domainMin(BigDecimal.ZERO)
                .domainMax(BigDecimal.valueOf(60_000))
                .points(IntStream.range(0, 60)
                        .mapToObj(month -> new Point(
                                LocalDate.of(2021, 12, 1).plusMonths(month),
                                BigDecimal.valueOf(5_000L * (month * 7 % 8))))
                        .toList())
                .build();
    }

    private static List<HistoryPoint> history() {
        return List.of(
                point(Criterion.SCORE, "46", Optional.of(new BigDecimal("46")), HistoryPoint.Source.EVENT),
                point(Criterion.LIMIT, "27500", Optional.of(new BigDecimal("27500")), HistoryPoint.Source.REPORT),
                point(Criterion.BAND, "C", Optional.empty(), HistoryPoint.Source.REPORT_HISTORY));
    }

    private static HistoryPoint point(
            Criterion criterion, String text, Optional<BigDecimal> number, HistoryPoint.Source source) {
        return HistoryPoint.builder()
                .company(COMPANY)
                .criterion(criterion)
                .number(number)
                .currency(criterion == Criterion.LIMIT ? Optional.of(EUR) : Optional.empty())
                .text(text)
                .observedOn(TODAY.minusDays(3))
                .recordedAt(NOW)
                .source(source)
                .sourceId("r-1")
                .build();
    }

    private static Trend trend(Trend.Kind kind, Trend.Direction direction, String text) {
        return new Trend(kind, direction, Trend.Source.PROVIDER, text);
    }

    private static Alert alert(Severity severity, Alert.State state) {
        return Alert.builder()
                .id("a-" + severity)
                .rule("overdue-60")
                .customerId(CustomerId.of("id-C-1001"))
                .dedupKey("overdue-60:id-C-1001")
                .severity(severity)
                .state(state)
                .firedAt(NOW)
                .resolvedAt(state == Alert.State.RESOLVED ? Optional.of(NOW) : Optional.empty())
                .explanation("The oldest overdue invoice is 72 days late; the rule asks for more than 60.")
                .snapshot(Map.of("oldestOverdueDays", "72"))
                .build();
    }

    private static List<Invoice> invoices() {
        return List.of(
                invoice("RE-1", TODAY.minusDays(102), "1700"),
                invoice("RE-2", TODAY.minusDays(40), "4500.75"),
                invoice("RE-3", TODAY.minusDays(3), "12220"));
    }

    private static Invoice invoice(String number, LocalDate issued, String amount) {
        return Invoice.builder()
                .number(number)
                .customerId(CustomerId.of("id-C-1001"))
                .issueDate(issued)
                .dueDate(issued.plusDays(30))
                .gross(Money.of(amount, "EUR"))
                .build();
    }

    private static ReportOrder order() {
        return ReportOrder.builder()
                .id(OrderId.of("o-1"))
                .company(COMPANY)
                .country(CountryCode.of("FR"))
                .requestedBy(Actor.of("main-job"))
                .requestedAt(NOW)
                .reason("First report of a linked customer")
                .outcome(ReportOrder.Outcome.DELIVERED)
                .completedAt(NOW)
                .reportId(ReportId.of("r-1"))
                .build();
    }
}
