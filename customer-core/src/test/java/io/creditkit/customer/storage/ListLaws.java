package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.ListText;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.search.SuggestQuery;
import io.creditkit.customer.search.UnsupportedQueryException;
import io.creditkit.customer.supply.SupplyStatus;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link ListStore}: a list has the rows, and the order, that looking at every customer gives. */
abstract class ListLaws extends StorageLaws {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final int CUSTOMERS = 90;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void everyConditionHoldsForTheCustomersForWhomItHoldsForSure() {
        store();
        ListSamples samples = new ListSamples(3);
        for (ZoneId zone : List.of(ZoneOffset.UTC, PARIS, ZoneId.of("America/New_York"))) {
            List<CustomerProfile> everybody = everybody(zone);
            for (Field field : ListSamples.FIELDS) {
                for (int i = 0; i < 6; i++) {
                    assertSameRows(query(List.of(samples.leaf(field)), List.of(), zone), everybody);
                }
            }
        }
    }

    @Test
    void everyTreeHoldsForTheCustomersForWhomItHoldsForSure() {
        store();
        List<CustomerProfile> everybody = everybody(PARIS);
        ListSamples samples = new ListSamples(4);
        for (int i = 0; i < 150; i++) {
            assertSameRows(query(List.of(samples.criteria(3)), List.of(), PARIS), everybody);
        }
    }

    @Test
    void everyOrderIsThatOfTheValues_withWhatIsMissingLast_andThenByNumber() {
        store();
        List<CustomerProfile> everybody = everybody(PARIS);
        for (Field field : ListSamples.FIELDS.stream().filter(Field::isSortable).toList()) {
            for (SortKey.Direction direction : SortKey.Direction.values()) {
                ListQuery query = query(List.of(), List.of(new SortKey(field, direction)), PARIS);

                assertThat(numbers(all(query)))
                        .as(field + " " + direction)
                        .isEqualTo(numbers(expected(query, everybody)));
            }
        }
    }

    @Test
    void pagesThatFollowOneAnotherAreTheList_howeverItIsSorted() {
        store();
        List<CustomerProfile> everybody = everybody(PARIS);
        ListSamples samples = new ListSamples(5);
        for (int i = 0; i < 40; i++) {
            ListQuery query = query(List.of(samples.criteria(1)), samples.sort(3), PARIS);
            List<CustomerProfile> expected = expected(query, everybody);
            List<String> read = new ArrayList<>();
            Optional<RowKey> after = Optional.empty();
            List<RowKey> page;
            do {
                page = page(query, after, 0, 7);
                read.addAll(numbers(page));
                if (!page.isEmpty()) {
                    RowKey last = page.get(page.size() - 1);
                    after = Optional.of(last);
                    int behind = expected.size() - read.size();
                    assertCount(work -> work.lists().countBehind(query, last)).isEqualTo(behind);
                }
            } while (page.size() == 7);

            assertThat(read).as(query.sort().toString()).isEqualTo(numbers(expected));
            assertThat(numbers(page(query, Optional.empty(), 5, 6)))
                    .isEqualTo(numbers(expected.stream().skip(5).limit(6).toList()));
        }
    }

    @Test
    void whatIsTypedAndNumbersNarrowTheList() {
        store();
        List<CustomerProfile> everybody = everybody(PARIS);
        for (String typed :
                List.of("m", "martin", "gros", "n-1", "fr 2", "+33 1 2", "a.b1@example", "mart emi", "\u03b1\u03b8")) {
            ListQuery query = new ListQuery(
                    List.of(),
                    Optional.of(SuggestQuery.of(typed, 1)),
                    Set.of(),
                    List.of(),
                    ListSamples.at(PARIS, ListSamples.rates()));
            assertSameRows(query, everybody);
        }
        ListQuery byNumber = ListQuery.of(
                CustomerQuery.builder()
                        .addNumbers("N-1", " n-2 ", "N-5", "none")
                        .build(),
                ListSamples.at(PARIS, ListSamples.rates()));
        assertSameRows(byNumber, everybody);
    }

    @Test
    void valuesAreSpreadAsTheyAreReadOneByOne() {
        store();
        List<CustomerProfile> everybody = everybody(PARIS);
        ListQuery query = query(List.of(Criteria.parse("country != \"IT\"", CATALOGUE)), List.of(), PARIS);
        for (Field field : ListSamples.FIELDS) {
            Map<Optional<FieldValue>, Long> expected = new HashMap<>();
            expected(query, everybody)
                    .forEach(profile -> values(field, profile).forEach(value -> expected.merge(value, 1L, Long::sum)));

            Map<Optional<FieldValue>, Long> spread = in(work -> work.lists().spread(query, field));

            assertThat(spread).as(field.key()).isEqualTo(expected);
        }
    }

    @Test
    void aListGoesOnBehindItsPlace_whateverWasAddedOrTakenAwayMeanwhile() {
        run(work -> {
            for (String name : List.of("B", "D", "F", "H")) {
                work.customers().save(named(name));
            }
        });
        ListQuery byName = query(List.of(), List.of(SortKey.ascending(CATALOGUE.get("name"))), PARIS);
        RowKey second = page(byName, Optional.empty(), 0, 2).get(1);
        run(work -> {
            work.customers().save(named("A"));
            work.customers().save(named("E"));
            Customer gone = work.customers().findByNumber("D").orElseThrow();
            work.customers()
                    .save(Customer.builder()
                            .from(gone)
                            .status(CustomerStatus.ERASED)
                            .build());
        });

        assertThat(numbers(page(byName, Optional.of(second), 0, 10))).containsExactly("e", "f", "h");
    }

    @Test
    void aChangeIsSeenByTheUnitOfWorkThatMadeIt_andByNoOtherIfItFails() {
        Customer before = in(work -> work.customers().save(named("Before")));
        ListQuery after = query(List.of(Criteria.parse("name = \"after\"", CATALOGUE)), List.of(), PARIS);

        assertThatThrownBy(() -> run(work -> {
                    work.customers()
                            .save(Customer.builder().from(before).name("After").build());
                    assertThat(work.lists().count(after)).isEqualTo(1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertCount(work -> work.lists().count(after)).isZero();
    }

    @Test
    void anotherTenantsCustomersAreInNoList() {
        store();
        ListQuery all = query(List.of(), List.of(), PARIS);
        ListQuery rated =
                query(List.of(Criteria.parse("score >= 0 or providerLimit > 0 EUR", CATALOGUE)), List.of(), PARIS);

        for (ListQuery query : List.of(all, rated)) {
            long listed =
                    storage().inUnitOfWork(OTHER_TENANT, work -> work.lists().count(query));

            assertThat(listed).isZero();
        }
    }

    @Test
    void withoutRatesAmountsOfOtherCurrenciesAreComparedByTheirSignAlone() {
        store();
        List<CustomerProfile> everybody = everybody(PARIS);
        for (String text : List.of("equity > 100 EUR", "not equity > 100 EUR", "equity < -1 USD", "equity != 0 JPY")) {
            ListQuery query = new ListQuery(
                    List.of(Criteria.parse(text, CATALOGUE)),
                    Optional.empty(),
                    Set.of(),
                    List.of(),
                    ListSamples.at(PARIS, ExchangeRates.none()));
            assertSameRows(query, everybody);
        }
    }

    @Test
    void whatNoStorageKeepsIsRefusedWhenItIsAsked() {
        Criteria ledger = Criteria.parse("overdue > 0 EUR", CATALOGUE);
        Field own = Field.of("city", "Their own", FieldType.TEXT, (profile, rates) -> new FieldValue.Text("x"));

        assertThatThrownBy(() -> query(List.of(ledger), List.of(), PARIS))
                .isInstanceOf(UnsupportedQueryException.class)
                .hasMessageContaining("overdue");
        assertThatThrownBy(() -> query(List.of(), List.of(SortKey.ascending(own)), PARIS))
                .isInstanceOf(UnsupportedQueryException.class);
        assertThatThrownBy(() -> run(work -> work.lists().spread(query(List.of(), List.of(), PARIS), own)))
                .isInstanceOf(UnsupportedQueryException.class);
    }

    @Test
    void aPageOutsideItsRangeIsRefused() {
        ListQuery all = query(List.of(), List.of(), PARIS);
        for (int[] range : new int[][] {{0, 0}, {0, ListStore.MAX_PAGE + 1}, {-1, 1}, {ListStore.MAX_OFFSET + 1, 1}}) {
            assertThatThrownBy(() -> page(all, Optional.empty(), range[0], range[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void store() {
        run(work -> new ListSamples(1).store(work, CUSTOMERS));
    }

    private static Customer named(String name) {
        return Customer.builder()
                .from(StorageSamples.bareCustomer(name))
                .name(name)
                .build();
    }

    private static ListQuery query(List<Criteria> conditions, List<SortKey> sort, ZoneId zone) {
        return new ListQuery(conditions, Optional.empty(), Set.of(), sort, ListSamples.at(zone, ListSamples.rates()));
    }

    private List<RowKey> page(ListQuery query, Optional<RowKey> after, int offset, int limit) {
        return in(work -> work.lists().page(query, after, offset, limit));
    }

    private List<RowKey> all(ListQuery query) {
        return page(query, Optional.empty(), 0, 1000);
    }

    private void assertSameRows(ListQuery query, List<CustomerProfile> everybody) {
        List<CustomerProfile> expected = expected(query, everybody);
        List<String> conditions =
                query.conditions().stream().map(Criteria::text).toList();

        assertThat(numbers(all(query))).as(conditions + " in " + query.zone()).isEqualTo(numbers(expected));
        assertCount(work -> work.lists().count(query)).isEqualTo(expected.size());
    }

    private List<CustomerProfile> everybody(ZoneId zone) {
        return in(work -> {
            assertThat(work.lists().refresh()).isFalse();
            return work.customers().page(Optional.empty(), CUSTOMERS).stream()
                    .map(customer -> profile(work, customer, zone))
                    .toList();
        });
    }

    static CustomerProfile profile(UnitOfWork work, Customer customer, ZoneId zone) {
        Optional<CustomerGroup> group = work.groups().groupOf(customer.id()).flatMap(work.groups()::find);
        Optional<Assignment> scenario = work.scenarios().assigned(customer.id(), AssignedAttribute.SCENARIO);
        return CustomerProfile.builder()
                .customer(customer)
                .company(customer.agencyLink()
                        .flatMap(link -> work.reports().file(link.company()))
                        .map(file ->
                                file.asShownOn(ListSamples.TODAY, new ReportAge(ListSamples.REPORT_MAX_AGE, zone))))
                .linkWaits(work.customers()
                        .review(customer.id())
                        .filter(review -> review.outcome() == LinkReview.Outcome.CANDIDATES)
                        .isPresent())
                .receivables(noLedger(customer))
                .assessment(work.assessments().latest(customer.id()))
                .groupName(group.map(CustomerGroup::name))
                .groupId(group.map(CustomerGroup::id))
                .limits(HoldingLimits.of(work, List.of(customer), ListSamples.TODAY, ExpiredLimit.NO_CREDIT)
                        .get(customer.id()))
                .portfolios(ListSamples.VISIBLE_PORTFOLIOS.stream()
                        .filter(portfolio -> customer.agencyLink()
                                .flatMap(link -> work.monitoring().member(portfolio, link.company()))
                                .filter(member -> member.state().isWanted())
                                .isPresent())
                        .toList())
                .scenario(scenario.map(Assignment::target))
                .collector(work.scenarios()
                        .assigned(customer.id(), AssignedAttribute.COLLECTOR)
                        .map(Assignment::target))
                .keptByHand(scenario.flatMap(one -> work.scenarios().scenario(one.target()))
                        .filter(Scenario::isByHand)
                        .isPresent())
                .nationalId(work.people().nationalIds(List.of(customer.id())).stream()
                        .findFirst()
                        .map(NationalId::masked))
                .accepted(Consent.accepted(work.privacy().consentsOf(customer.id()), StorageSamples.NOON))
                .supplyStatus(
                        work.supply().of(customer.id()).stream().anyMatch(period -> period.runsOn(ListSamples.TODAY))
                                ? SupplyStatus.DELIVERED
                                : SupplyStatus.NOT_DELIVERED)
                .decidedLimit(LimitInForce.decided(work, customer, ListSamples.TODAY, ExpiredLimit.NO_CREDIT))
                .asOf(ListSamples.TODAY)
                .zone(zone)
                .build();
    }

    static ReceivablesSummary noLedger(Customer customer) {
        return ReceivablesSummary.builder()
                .asOf(ListSamples.TODAY)
                .currency(customer.riskCurrency())
                .exposure(unknown())
                .overdue(unknown())
                .oldestOverdueDays(0)
                .ageing(unknown())
                .dbtSigned(unknown())
                .dbtFloored(unknown())
                .paymentProfile(unknown())
                .paidInvoices(0)
                .openInvoices(0)
                .build();
    }

    private static <T> Measure<T> unknown() {
        return Measure.unknown(UnknownReason.MISSING_INPUT, "No law asks for it.");
    }

    private static List<CustomerProfile> expected(ListQuery query, List<CustomerProfile> everybody) {
        return everybody.stream()
                .filter(profile -> profile.customer().status() != CustomerStatus.ERASED)
                .filter(profile -> query.numbers().isEmpty() || query.numbers().contains(number(profile)))
                .filter(profile -> query.text()
                        .map(text -> text.rank(profile.customer()).isPresent())
                        .orElse(true))
                .filter(profile -> query.conditions().stream()
                        .allMatch(part -> part.evaluate(profile, query.rates()).isTrue()))
                .sorted(order(query))
                .toList();
    }

    /** Of its own, column by column; the order of texts is the one that is promised to storages. */
    private static Comparator<CustomerProfile> order(ListQuery query) {
        Comparator<CustomerProfile> order = (one, other) -> 0;
        for (SortKey key : query.sort()) {
            Comparator<FieldValue> values = (one, other) -> compare(key.field(), one, other);
            Comparator<FieldValue> directed =
                    key.direction() == SortKey.Direction.ASCENDING ? values : values.reversed();
            order = order.thenComparing((one, other) -> {
                Optional<FieldValue> left = value(key.field(), one);
                Optional<FieldValue> right = value(key.field(), other);
                return left.isPresent() && right.isPresent()
                        ? directed.compare(left.get(), right.get())
                        : Boolean.compare(left.isEmpty(), right.isEmpty());
            });
        }
        return order.thenComparing(
                ListLaws::number,
                (one, other) -> Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
    }

    private static int compare(Field field, FieldValue one, FieldValue other) {
        if (one instanceof FieldValue.Text left && other instanceof FieldValue.Text right) {
            return Arrays.compareUnsigned(ListText.order(left.value()), ListText.order(right.value()));
        }
        if (one instanceof FieldValue.Numeric left && other instanceof FieldValue.Numeric right) {
            return left.value().compareTo(right.value());
        }
        if (one instanceof FieldValue.Amount left && other instanceof FieldValue.Amount right) {
            int currency = left.value()
                    .currency()
                    .getCurrencyCode()
                    .compareTo(right.value().currency().getCurrencyCode());
            return currency == 0 ? left.value().amount().compareTo(right.value().amount()) : currency;
        }
        if (one instanceof FieldValue.Day left && other instanceof FieldValue.Day right) {
            return left.value().compareTo(right.value());
        }
        if (one instanceof FieldValue.Flag left && other instanceof FieldValue.Flag right) {
            return Boolean.compare(left.value(), right.value());
        }
        return Integer.compare(
                field.choices().indexOf(((FieldValue.Choice) one).symbol()),
                field.choices().indexOf(((FieldValue.Choice) other).symbol()));
    }

    static Optional<FieldValue> value(Field field, CustomerProfile profile) {
        FieldValue value = field.read(profile, ListSamples.rates());
        return value instanceof FieldValue.Missing ? Optional.empty() : Optional.of(value);
    }

    /** Each of several stands for itself. */
    private static List<Optional<FieldValue>> values(Field field, CustomerProfile profile) {
        Optional<FieldValue> value = value(field, profile);
        return value.isPresent() && value.get() instanceof FieldValue.Several several
                ? several.values().stream()
                        .<Optional<FieldValue>>map(text -> Optional.of(new FieldValue.Text(text)))
                        .toList()
                : List.of(value);
    }

    private static String number(CustomerProfile profile) {
        return profile.customer().number().toLowerCase(Locale.ROOT);
    }

    private static List<String> numbers(List<?> rows) {
        return rows.stream()
                .map(row -> row instanceof RowKey key ? number(key) : number((CustomerProfile) row))
                .toList();
    }

    /** The last value of every place. */
    private static String number(RowKey key) {
        byte[] bytes = key.values().get(key.values().size() - 1).orElseThrow().bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
