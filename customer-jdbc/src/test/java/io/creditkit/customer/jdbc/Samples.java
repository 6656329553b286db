package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.storage.Storage;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Small valid values for tests that look at the database rather than at the values. */
final class Samples {
    static final TenantId TENANT = TenantId.of("acme");
    static final AgencyCompanyId COMPANY = AgencyCompanyId.of("creditsafe", "GB-0-00445790");
    static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123456Z");

    private Samples() {}

    static Customer customer(String id) {
        return Customer.builder()
                .id(CustomerId.of(id))
                .number("N-" + id)
                .name("Brown & Sons")
                .address(Address.builder().country(CountryCode.of("GB")).build())
                .riskCurrency(Currency.getInstance("GBP"))
                .internalLimit(Optional.of(Money.of("1200.50", "GBP")))
                .statusChangedAt(NOW)
                .onboardedAt(NOW)
                .createdAt(NOW)
                .updatedAt(NOW)
                .updatedBy(Actor.of("importer"))
                .build();
    }

    static ReportOrder order(String id) {
        return ReportOrder.builder()
                .id(OrderId.of(id))
                .company(COMPANY)
                .country(CountryCode.of("GB"))
                .requestedBy(Actor.of("clerk-7"))
                .requestedAt(NOW)
                .reason("new customer")
                .outcome(ReportOrder.Outcome.PLACED)
                .build();
    }

    static ReportDocument document(byte[] bytes) {
        return ReportDocument.of(bytes, "application/json", NOW);
    }

    static KeptReport report(String id, ReportDocument document) {
        return KeptReport.builder()
                .id(ReportId.of(id))
                .company(COMPANY)
                .orderId(OrderId.of("o-" + id))
                .receivedAt(document.receivedAt())
                .mediaType(document.mediaType())
                .sha256(Keys.digest(document.bytes()))
                .size(document.size())
                .failedSections(List.of())
                .figures(KeyFigures.none())
                .build();
    }

    static Customer save(Storage storage, Customer customer) {
        return storage.inUnitOfWork(TENANT, work -> work.customers().save(customer));
    }

    static Optional<Customer> find(Storage storage, String id) {
        return storage.inUnitOfWork(TENANT, work -> work.customers().find(CustomerId.of(id)));
    }

    static long count(Storage storage) {
        return storage.inUnitOfWork(TENANT, work -> work.customers().count());
    }
}
