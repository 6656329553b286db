package io.creditkit.customer.search;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
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
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Customers to ask about: one of whom all is known and well, and one of whom nothing is known. */
public final class SampleProfiles {
    /** The day all of them are for. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The moment everything was stored. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The company of the linked one. */
    public static final AgencyCompanyId COMPANY = AgencyCompanyId.of("creditsafe", "FR-X-1");

    private static final Currency EUR = Currency.getInstance("EUR");

    private SampleProfiles() {}

    /** {@return rates that know one pound as 1.25 euros, and nothing else} */
    public static ExchangeRates poundAtEuro125() {
        return (amount, target, on) -> {
            String pair = amount.currency().getCurrencyCode() + target.getCurrencyCode();
            return switch (pair) {
                case "GBPEUR" -> Measure.known(Money.of(amount.amount().multiply(new BigDecimal("1.25")), target));
                case "EUREUR", "GBPGBP" -> Measure.known(amount);
                default -> Measure.unknown(UnknownReason.NO_RATE, "There is no rate for it.");
            };
        };
    }

    /** {@return a customer linked to no company, with nothing optional} */
    public static Customer bareCustomer(String number) {
        return Customer.builder()
                .id(CustomerId.of("c-" + number))
                .number(number)
                .name("Société Générale d'Essai S.A.")
                .address(Address.builder().country(CountryCode.of("FR")).build())
                .riskCurrency(EUR)
                .statusChangedAt(NOON)
                .onboardedAt(NOON)
                .createdAt(NOON)
                .updatedAt(NOON)
                .updatedBy(Actor.of("test"))
                .build();
    }

    /** {@return a customer that is linked and has a limit of 10 000 euros} */
    public static Customer linkedCustomer(String number) {
        return Customer.builder()
                .from(bareCustomer(number))
                .internalLimit(Money.of("10000", "EUR"))
                .agencyLink(AgencyLink.builder()
                        .company(COMPANY)
                        .agencyName("SOCIETE GENERALE D ESSAI")
                        .confidence(95)
                        .linkedBy(Actor.of("test"))
                        .linkedAt(NOON)
                        .build())
                .build();
    }

    /** {@return figures of a company in the best of health, with every optional part} */
    public static KeyFigures goodFigures() {
        return KeyFigures.builder()
                .score(ProviderScore.of(85))
                .previousScore(ProviderScore.of(84))
                .band(RiskBand.A)
                .limit(ProviderLimit.of(Money.of("50000", "EUR")))
                .contractLimit(Money.of("20000", "EUR"))
                .probabilityOfDefault(new BigDecimal("0.004"))
                .dbt(2)
                .industryDbt(9)
                .judgmentCount(0)
                .judgmentTotal(Money.of("0", "EUR"))
                .insolvent(false)
                .privilegeCount(0)
                .protested(false)
                .privilegeTotal(Money.of("0", "EUR"))
                .prejudiced(false)
                .paymentRemarkCount(0)
                .companyStatus(CompanyStatus.ACTIVE)
                .turnover(Money.of("12000000", "EUR"))
                .equity(Money.of("3000000", "EUR"))
                .employees(42)
                .ratingChangedOn(LocalDate.of(2026, 1, 15))
                .build();
    }

    /** {@return a file with these figures and a report ten days old} */
    public static CompanyFile file(KeyFigures figures) {
        return CompanyFile.builder()
                .company(COMPANY)
                .country(CountryCode.of("FR"))
                .name("SOCIETE GENERALE D ESSAI")
                .state(ReportState.UP_TO_DATE)
                .figures(figures)
                .reportReceivedAt(Instant.parse("2026-02-20T08:00:00Z"))
                .build();
    }

    /** {@return the ledger of a customer who pays on the day and owes 4 000 euros} */
    public static ReceivablesSummary goodLedger() {
        return ReceivablesSummary.builder()
                .asOf(DAY)
                .currency(EUR)
                .exposure(Measure.known(Money.of("4000", "EUR")))
                .overdue(Measure.known(Money.of("0", "EUR")))
                .oldestOverdueDays(0)
                .ageing(Measure.known(List.of()))
                .dbtSigned(Measure.known(new BigDecimal("-1.50")))
                .dbtFloored(Measure.known(new BigDecimal("0.40")))
                .paymentProfile(Measure.known(PaymentProfile.VERY_GOOD))
                .paidInvoices(12)
                .openInvoices(3)
                .build();
    }

    /** {@return the ledger of a customer who never bought anything} */
    public static ReceivablesSummary emptyLedger() {
        return ReceivablesSummary.builder()
                .asOf(DAY)
                .currency(EUR)
                .exposure(Measure.known(Money.of("0", "EUR")))
                .overdue(Measure.known(Money.of("0", "EUR")))
                .oldestOverdueDays(0)
                .ageing(Measure.known(List.of()))
                .dbtSigned(Measure.unknown(UnknownReason.NOT_APPLICABLE, "Nothing was paid yet."))
                .dbtFloored(Measure.unknown(UnknownReason.NOT_APPLICABLE, "Nothing was paid yet."))
                .paymentProfile(Measure.unknown(UnknownReason.NOT_APPLICABLE, "Nothing was paid yet."))
                .paidInvoices(0)
                .openInvoices(0)
                .build();
    }

    /** {@return a linked customer with these figures and this ledger} */
    public static CustomerProfile profile(KeyFigures figures, ReceivablesSummary ledger) {
        return CustomerProfile.builder()
                .customer(linkedCustomer("100"))
                .company(file(figures))
                .receivables(ledger)
                .asOf(DAY)
                .build();
    }

    /** {@return a customer of whom all is known and well} */
    public static CustomerProfile good() {
        return profile(goodFigures(), goodLedger());
    }

    /** {@return a customer linked to no company who never bought anything} */
    public static CustomerProfile unknown() {
        return CustomerProfile.builder()
                .customer(bareCustomer("200"))
                .receivables(emptyLedger())
                .asOf(DAY)
                .build();
    }
}
