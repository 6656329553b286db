package io.creditkit.customer.csv;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of customers.csv. */
final class CustomerRows implements RowFormat<CustomerRows.Row> {
    /** What a row tells of a customer. */
    record Row(
            String number,
            String name,
            Optional<String> registrationNumber,
            Optional<String> vatNumber,
            Address address,
            Optional<String> email,
            Optional<String> phone,
            Currency currency,
            Optional<Money> limit,
            Optional<LocalDate> onboardedOn) {}

    private final WorkContext context;

    CustomerRows(WorkContext context) {
        this.context = context;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "customer_number",
                "name",
                "registration_number",
                "vat_number",
                "street",
                "post_code",
                "city",
                "country",
                "email",
                "phone",
                "currency",
                "internal_limit",
                "onboarded_on");
    }

    @Override
    public Optional<Row> read(CsvRow cells) {
        Optional<String> number = cells.required("customer_number", 32);
        Optional<String> name = cells.required("name", 300);
        Optional<String> registrationNumber = cells.text("registration_number", 64);
        Optional<String> vatNumber = cells.text("vat_number", 64);
        Optional<CountryCode> country = cells.country("country");
        Optional<String> street = cells.text("street", 300);
        Optional<String> postCode = cells.text("post_code", 32);
        Optional<String> city = cells.text("city", 200);
        Optional<String> email = cells.email("email");
        Optional<String> phone = cells.text("phone", 64);
        Optional<Currency> currency = cells.currency("currency");
        Optional<BigDecimal> limit = cells.amount("internal_limit");
        Optional<LocalDate> onboardedOn = cells.day("onboarded_on");
        if (limit.filter(amount -> amount.signum() < 0).isPresent()) {
            cells.problem("internal_limit", "It is negative. Give 0 for no credit, or nothing for no limit.");
        }
        if (!cells.isSound()) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                number.orElseThrow(),
                name.orElseThrow(),
                registrationNumber,
                vatNumber,
                Address.builder()
                        .street(street)
                        .postCode(postCode)
                        .city(city)
                        .country(country.orElseThrow())
                        .build(),
                email,
                phone,
                currency.orElseThrow(),
                limit.map(amount -> Money.of(amount, currency.orElseThrow())),
                onboardedOn));
    }

    @Override
    public String key(Row row) {
        return row.number().toLowerCase(Locale.ROOT);
    }

    @Override
    public String keyColumn() {
        return "customer_number";
    }

    @Override
    public Step step(UnitOfWork work, Row row) {
        Optional<Customer> found = work.customers().findByNumber(row.number());
        if (found.isEmpty()) {
            return Step.of(new Stored.Added(), stores -> stores.customers().save(fresh(row)));
        }
        Customer before = found.get();
        if (!key(row).equals(before.number().toLowerCase(Locale.ROOT))) {
            return Step.of(new Stored.Refused(
                    "customer_number",
                    "This customer was merged into " + before.number()
                            + ". Take the row out of the file, or undo the merge."));
        }
        if (before.status() == CustomerStatus.ERASED) {
            return Step.of(new Stored.Refused(
                    "customer_number", "The personal data of this customer was erased, and is not taken in again."));
        }
        Customer after = told(row, before);
        if (after.equals(before)) {
            return Step.of(new Stored.Unchanged());
        }
        return Step.of(
                new Stored.Changed(),
                stores -> stores.customers()
                        .save(Customer.builder()
                                .from(after)
                                .updatedAt(context.now())
                                .updatedBy(context.actor())
                                .build()));
    }

    private Customer fresh(Row row) {
        Instant now = context.now();
        return told(
                row,
                Customer.builder()
                        .id(CustomerId.of(context.ids().next()))
                        .number(row.number())
                        .name(row.name())
                        .address(row.address())
                        .riskCurrency(row.currency())
                        .statusChangedAt(now)
                        .onboardedAt(now)
                        .createdAt(now)
                        .updatedAt(now)
                        .updatedBy(context.actor())
                        .build());
    }

    /** {@return the customer with what the row tells; an empty cell means that there is none} */
    private Customer told(Row row, Customer customer) {
        return Customer.builder()
                .from(customer)
                .number(row.number())
                .name(row.name())
                .registrationNumber(row.registrationNumber())
                .vatNumber(row.vatNumber())
                .address(row.address())
                .email(row.email())
                .phone(row.phone())
                .riskCurrency(row.currency())
                .internalLimit(row.limit())
                .onboardedAt(onboardedAt(row, customer))
                .build();
    }

    /** The file knows only the day: the hour that is stored stays as long as the day is the same. */
    private Instant onboardedAt(Row row, Customer customer) {
        LocalDate stored = LocalDate.ofInstant(customer.onboardedAt(), context.zone());
        return row.onboardedOn()
                .filter(day -> !day.equals(stored))
                .map(day -> day.atStartOfDay(context.zone()).toInstant())
                .orElse(customer.onboardedAt());
    }
}
