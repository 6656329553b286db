package io.creditkit.customer.csv;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.attribute.AttributeFields;
import io.creditkit.customer.internal.Tags;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            Optional<LocalDate> onboardedOn,
            Optional<String> externalId,
            Details details) {}

    /**
     * What a row tells in columns that not every file has: empty at the outside if there is no such column.
     *
     * @param attributes by key; of a field without a column nothing is there
     */
    record Details(
            Optional<PartyKind> kind,
            Optional<Optional<String>> legalName,
            Optional<Optional<String>> lei,
            Optional<List<String>> tradeNames,
            Optional<Optional<String>> region,
            Optional<Set<String>> tags,
            Map<String, Optional<FieldValue>> attributes) {
        Customer told(Customer customer) {
            Map<String, FieldValue> values = new HashMap<>(customer.attributes());
            attributes.forEach(
                    (key, value) -> value.ifPresentOrElse(known -> values.put(key, known), () -> values.remove(key)));
            return Customer.builder()
                    .from(customer)
                    .kind(kind.orElse(customer.kind()))
                    .legalName(legalName.orElse(customer.legalName()))
                    .lei(lei.orElse(customer.lei()))
                    .tradeNames(tradeNames.orElse(customer.tradeNames()))
                    .tags(tags.orElse(customer.tags()))
                    .attributes(values)
                    .build();
        }
    }

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+/\\s+");
    private static final String EXTERNAL_ID = "external_id";

    private final WorkContext context;
    private final AttributeCells attributes;
    private final Optional<String> externalSystem;

    private CustomerRows(WorkContext context, AttributeCells attributes, Optional<String> externalSystem) {
        this.context = context;
        this.attributes = attributes;
        this.externalSystem = externalSystem;
    }

    /** Rows with the columns that the tenant's own fields and the options call for. */
    static CustomerRows of(WorkContext context, ImportOptions options) {
        return new CustomerRows(
                context,
                new AttributeCells(context.inUnitOfWork(AttributeFields::ofCustomers).stream()
                        .filter(CustomerRows::isOfTenant)
                        .toList()),
                options.externalSystem());
    }

    /** Of two fields with one key lists take that of the house, too: a former version may not have had it yet. */
    private static boolean isOfTenant(AttributeDefinition definition) {
        return FieldCatalogue.standard().find(definition.key()).isEmpty();
    }

    @Override
    public List<String> optionalColumns() {
        return Stream.concat(
                        Stream.of("kind", "legal_name", "lei", "trade_names", "region", "tags"),
                        attributes.columns().stream())
                .toList();
    }

    @Override
    public List<String> columns() {
        Stream<String> known = Stream.of(
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
        return Stream.concat(known, externalSystem.stream().map(system -> EXTERNAL_ID))
                .toList();
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
        Optional<String> externalId = externalSystem.flatMap(system -> cells.required(EXTERNAL_ID, 100));
        Details details = details(cells);
        if (limit.filter(amount -> amount.signum() < 0).isPresent()) {
            cells.problem(
                    "internal_limit", "negative", "It is negative. Give 0 for no credit, or nothing for no limit.");
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
                onboardedOn,
                externalId,
                details));
    }

    private Details details(CsvRow cells) {
        Optional<Optional<String>> legalName =
                cells.has("legal_name") ? Optional.of(cells.text("legal_name", 300)) : Optional.empty();
        Optional<Optional<String>> lei = cells.has("lei") ? Optional.of(cells.text("lei", 100)) : Optional.empty();
        Optional<Optional<String>> region =
                cells.has("region") ? Optional.of(cells.text("region", 100)) : Optional.empty();
        Optional<List<String>> names = cells.has("trade_names")
                ? Optional.of(cells.text("trade_names", 6000).stream()
                        .flatMap(BETWEEN_NAMES::splitAsStream)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList())
                : Optional.empty();
        names.filter(given -> given.size() > 20 || given.stream().anyMatch(name -> name.length() > 300))
                .ifPresent(tooMuch -> cells.problem(
                        "trade_names", "too-long", "At most 20 names with at most 300 characters each are allowed."));
        // An account is a company unless it is said to be a person.
        Optional<PartyKind> kind = cells.has("kind")
                ? cells.word("kind", PartyKind.class).or(() -> Optional.of(PartyKind.COMPANY))
                : Optional.empty();
        return new Details(kind, legalName, lei, names, region, tags(cells), attributes.read(cells));
    }

    private static Optional<Set<String>> tags(CsvRow cells) {
        if (!cells.has("tags")) {
            return Optional.empty();
        }
        Set<String> tags = Tags.read(cells.text("tags", 6000).orElse(""));
        if (tags.size() > Customer.MAX_TAGS || tags.stream().anyMatch(tag -> tag.length() > 50)) {
            cells.problem("tags", "too-long", "At most 50 tags with at most 50 characters each are allowed.");
        }
        return Optional.of(tags);
    }

    @Override
    public Map<String, String> keys(Row row) {
        return row.externalId()
                .map(id -> Map.of("customer_number", number(row), EXTERNAL_ID, id))
                .orElseGet(() -> Map.of("customer_number", number(row)));
    }

    private static String number(Row row) {
        return row.number().toLowerCase(Locale.ROOT);
    }

    @Override
    public Step step(UnitOfWork work, Row row) {
        Optional<Customer> numbered = work.customers().findByNumber(row.number());
        Optional<Customer> found = known(work, row).or(() -> numbered);
        if (found.isEmpty()) {
            return Step.of(new Stored.Added(), stores -> stores.customers().save(fresh(row)));
        }
        Customer before = found.get();
        if (numbered.filter(other -> !other.id().equals(before.id())).isPresent()) {
            return Step.of(new Stored.Refused(
                    "customer_number",
                    "taken",
                    "Another customer has this number. Give each customer a number of its own."));
        }
        if (numbered.isPresent() && !number(row).equals(before.number().toLowerCase(Locale.ROOT))) {
            return Step.of(new Stored.Refused(
                    "customer_number",
                    "merged",
                    "This customer was merged into " + before.number()
                            + ". Take the row out of the file, or undo the merge."));
        }
        if (before.status() == CustomerStatus.ERASED) {
            return Step.of(new Stored.Refused(
                    "customer_number",
                    "erased",
                    "The personal data of this customer was erased, and is not taken in again."));
        }
        if (otherId(row, before)) {
            return Step.of(new Stored.Refused(
                    EXTERNAL_ID,
                    "other-id",
                    "The customer with this number has another id of the same system. Correct one of them."));
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

    private Optional<Customer> known(UnitOfWork work, Row row) {
        return externalSystem.flatMap(system ->
                row.externalId().flatMap(id -> work.customers().findByExternalId(ExternalId.of(system, id))));
    }

    private boolean otherId(Row row, Customer customer) {
        return externalSystem
                .map(system -> customer.externalIds().get(system))
                .filter(id -> !row.externalId().equals(Optional.of(id)))
                .isPresent();
    }

    private Map<String, String> externalIds(Row row, Customer customer) {
        Map<String, String> ids = new HashMap<>(customer.externalIds());
        externalSystem.ifPresent(system -> row.externalId().ifPresent(id -> ids.put(system, id)));
        return ids;
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
                        .createdBy(context.actor())
                        .updatedAt(now)
                        .updatedBy(context.actor())
                        .build());
    }

    /** {@return the customer with what the row tells; an empty cell means that there is none} */
    private Customer told(Row row, Customer customer) {
        return Customer.builder()
                .from(row.details().told(customer))
                .externalIds(externalIds(row, customer))
                .number(row.number())
                .name(row.name())
                .registrationNumber(row.registrationNumber())
                .vatNumber(row.vatNumber())
                .address(Address.builder()
                        .from(row.address())
                        .region(row.details().region().orElse(customer.address().region()))
                        .build())
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
