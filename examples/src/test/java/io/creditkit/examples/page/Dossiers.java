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
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.PaymentProfilePolicy;
import io.creditkit.customer.receivables.PaymentProfileTrend;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.ChartSeries.Point;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.Indicator;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.customer.report.RiskBand;
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
                        .company(AgencySamples.file(AgencySamples.figures().build())
                                .build())
                        .assessment(assessment())
                        .receivables(ledger().build())
                        .build())
                .report(AgencySamples.report().build())
                .scores(AgencySamples.scores())
                .limits(AgencySamples.limits())
                .history(AgencySamples.history())
                .trends(List.of(
                        AgencySamples.trend(Trend.Kind.PROFITABILITY, Trend.Direction.UP, "up on the last accounts"),
                        AgencySamples.trend(Trend.Kind.LIQUIDITY, Trend.Direction.STABLE, "stable"),
                        AgencySamples.trend(Trend.Kind.PAYMENT, Trend.Direction.DOWN, "paying later than a year ago")))
                .ruleTitles(Map.of("overdue-60", "Overdue for more than 60 days"))
                .alerts(List.of(alert(Severity.HIGH, Alert.State.FIRING), alert(Severity.LOW, Alert.State.RESOLVED)))
                .invoices(invoices())
                .order(AgencySamples.order())
                .build();
    }

    /** A customer of whom everything is known, and for whom a person decided to go by other figures than the agency's. */
    static CustomerDossier overridden() {
        return CustomerDossier.builder()
                .from(full())
                .profile(CustomerProfile.builder()
                        .from(full().profile())
                        .company(AgencySamples.file(AgencySamples.figures().build())
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
                        new Indicator("PAYMENT_BEHAVIOUR", "82", Optional.empty(), Optional.of(day), Optional.of("75")),
                        new Indicator("localIndex", "B", Optional.empty(), Optional.empty(), Optional.empty()))
                .build();
        return CustomerDossier.builder()
                .from(full())
                .profile(CustomerProfile.builder()
                        .from(full().profile())
                        .company(AgencySamples.file(AgencySamples.figures()
                                        .paymentRemarkCount(remarks)
                                        .build())
                                .build())
                        .build())
                .report(report)
                .build();
    }

    /** A customer of whose payments the agency and our own ledger tell for some time. */
    static CustomerDossier paying() {
        ChartSeries.Builder agency = ChartSeries.builder()
                .criterion(Criterion.DBT)
                .unit("days")
                .domainMin(BigDecimal.ZERO)
                .domainMax(new BigDecimal("120"));
        return CustomerDossier.builder()
                .from(full())
                .agencyDaysBeyondTerms(agency.addPoints(
                                new Point(LocalDate.of(2026, 5, 4), new BigDecimal("11")),
                                new Point(LocalDate.of(2026, 10, 9), new BigDecimal("18")))
                        .build())
                .pastLedgers(List.of(
                        past(LocalDate.of(2026, 8, 31), "4", "-2", 2),
                        past(LocalDate.of(2026, 9, 30), "5.40", "-0.5", 7),
                        past(LocalDate.of(2026, 10, 31), "9.20", "6", 8),
                        ledger().build()))
                .paymentTrend(new PaymentProfileTrend(
                        TODAY.minusMonths(12),
                        Measure.known(PaymentProfile.GOOD),
                        TODAY,
                        Measure.known(PaymentProfile.AVERAGE),
                        Measure.known(new BigDecimal("9.75"))))
                .build();
    }

    private static ReceivablesSummary past(LocalDate on, String floored, String signed, int paid) {
        BigDecimal days = new BigDecimal(floored);
        return ledger().asOf(on)
                .dbtFloored(Measure.known(days))
                .dbtSigned(Measure.known(new BigDecimal(signed)))
                .paidInvoices(paid)
                .paymentProfile(
                        paid < 3
                                ? Measure.unknown(UnknownReason.MISSING_INPUT, "Too few were paid.")
                                : Measure.known(PaymentProfilePolicy.standard().classOf(days)))
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
                        .company(AgencySamples.file(figures).build())
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
}
