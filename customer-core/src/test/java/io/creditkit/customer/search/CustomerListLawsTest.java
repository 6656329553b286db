package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertRun;
import io.creditkit.customer.alert.Alerts;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.bulk.BulkActions;
import io.creditkit.customer.bulk.BulkJob;
import io.creditkit.customer.bulk.BulkRow;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearches;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The same query means the same rows, whoever is asked: page, cursor, count, facet, row by row, file, segment, mass action, and the
 * rules of alerts.
 */
class CustomerListLawsTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final List<String> SORTED_BY = List.of(
            "number",
            "name",
            "city",
            "country",
            "status",
            "internalLimit",
            "statusChangedOn",
            "linked",
            "openInvoices",
            "overdue");

    private final WorkContext context = Workbench.on(InMemoryStorage.create());
    private final CustomerProfiles profiles = new CustomerProfiles(context, (customer, day) -> ledger(customer));
    private final CustomerList list = new CustomerList(context, profiles);

    /** It may not read the whole book, and may read all of it but one. */
    private final CustomerList narrow = new CustomerList(context, profiles, new ListSettings(59));

    private final List<CustomerProfile> everybody = new ArrayList<>();
    private int massActions;

    CustomerListLawsTest() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Customer customer = someone(i, random);
            context.inUnitOfWork(work -> work.customers().save(customer));
        }
        profiles.forEach(context.today(), everybody::add);
    }

    @Property(tries = 60)
    void everyWayToAskGivesTheSameRows(@ForAll("queries") CustomerQuery query) {
        List<String> expected = expected(query);

        assertThat(byOffset(query)).as(query.explanation(context.today())).containsExactlyElementsOf(expected);
        assertThat(byCursor(query)).containsExactlyElementsOf(expected);
        assertThat(rowByRow(query)).containsExactlyElementsOf(expected);
        assertThat(inFile(query)).containsExactlyElementsOf(expected);
        assertThat(asSegment(query)).containsExactlyElementsOf(expected);
        assertThat(inMassAction(query)).containsExactlyElementsOf(expected);
        assertThat(list.count(query)).isEqualTo(expected.size());
        for (Facet facet : list.facets(query, List.of(CATALOGUE.get("country"), CATALOGUE.get("city")))) {
            long sum = facet.counts().stream().mapToLong(Map.Entry::getValue).sum();
            assertThat(sum + facet.without()).isEqualTo(expected.size());
        }
        assertThat(everybody.stream()
                        .filter(profile -> list.matches(query, profile))
                        .map(profile -> profile.customer().number()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 60)
    void whoeverIsLookedAtTheRowsAreTheSame(@ForAll("queries") CustomerQuery query) {
        try {
            CustomerPage page = narrow.page(query, PageRequest.first(7));

            List<String> expected = expected(query);
            assertThat(page.rows())
                    .extracting(row -> row.profile().customer().number())
                    .containsExactlyElementsOf(expected.subList(0, Math.min(7, expected.size())));
            assertThat(page.total()).isEqualTo(expected.size());
            assertThat(page.overall())
                    .isEqualTo(
                            list.page(CustomerQuery.all(), PageRequest.first(1)).total());
            assertThat(narrow.count(query)).isEqualTo(expected.size());
            List<String> all = new ArrayList<>();
            narrow.forEach(query, profile -> all.add(profile.customer().number()));
            assertThat(all).containsExactlyElementsOf(expected);
        } catch (UnsupportedQueryException everybodyHadToBeLookedAt) {
            assertThat(ListQuery.isOfKeptFields(query, context.today())).isFalse();
        }
    }

    @Property(tries = 60)
    void aRuleRaisesAlertsOfThoseWhomItsConditionLists(@ForAll("conditions") Criteria condition) {
        AlertRule rule = AlertRule.builder()
                .code("RULE")
                .title("A rule")
                .severity(Severity.MEDIUM)
                .category(AlertRule.Category.RISK)
                .criteria(condition)
                .build();

        AlertRun run = new Alerts(context, List.of(rule)).previewAll(profiles, context.today());

        assertThat(run.raised())
                .extracting(alert -> alert.customerId().value())
                .containsExactlyInAnyOrderElementsOf(ids(CustomerQuery.where(condition)));
    }

    private List<String> ids(CustomerQuery query) {
        List<String> ids = new ArrayList<>();
        list.forEach(query, profile -> ids.add(profile.customer().id().value()));
        return ids;
    }

    /** Kept, and asked again as another call of the host does it. */
    private List<String> asSegment(CustomerQuery query) {
        SavedSearches searches = new SavedSearches(context, CATALOGUE);
        SavedSearch kept = searches.save("Segment", query, List.of());
        try {
            return rowByRow(new SavedSearches(context, CATALOGUE).query(kept.id()));
        } finally {
            searches.remove(kept.id());
        }
    }

    /** Those who were written down for it, in their order. */
    private List<String> inMassAction(CustomerQuery query) {
        BulkActions bulk = new BulkActions(context, list);
        String id = "r-" + ++massActions;
        BulkJob job = bulk.plan(id, query, bulk.removeFromGroup());
        List<BulkRow> rows = bulk.rows(id, 0, 1000);
        assertThat(job.customers()).isEqualTo(rows.size());
        assertThat(bulk.dryRun(query, bulk.removeFromGroup()).customers()).isEqualTo(rows.size());
        return rows.stream()
                .map(row -> context.inUnitOfWork(work -> work.customers().find(row.customer()))
                        .orElseThrow()
                        .number())
                .toList();
    }

    /** By a comparator of its own: what is missing last, then by id. */
    private List<String> expected(CustomerQuery query) {
        return everybody.stream()
                .filter(profile -> profile.customer().status() != CustomerStatus.ERASED)
                .filter(profile -> query.text()
                        .filter(typed -> !typed.isBlank())
                        .map(typed -> SuggestQuery.of(typed, 1)
                                .rank(profile.customer())
                                .isPresent())
                        .orElse(true))
                .filter(profile -> query.conditions(context.today()).stream()
                        .allMatch(part ->
                                part.evaluate(profile, ExchangeRates.none()).isTrue()))
                .sorted(inOrderOf(query))
                .map(profile -> profile.customer().number())
                .toList();
    }

    private static Comparator<CustomerProfile> inOrderOf(CustomerQuery query) {
        Collator alphabet = Collator.getInstance(query.locale());
        Comparator<CustomerProfile> order = (one, other) -> 0;
        for (SortKey column : query.sort()) {
            order = order.thenComparing((one, other) -> {
                FieldValue first = column.field().read(one, ExchangeRates.none());
                FieldValue second = column.field().read(other, ExchangeRates.none());
                if (first instanceof FieldValue.Missing || second instanceof FieldValue.Missing) {
                    return Boolean.compare(first instanceof FieldValue.Missing, second instanceof FieldValue.Missing);
                }
                int compared = compared(column.field(), first, second, alphabet);
                return column.direction() == SortKey.Direction.ASCENDING ? compared : -compared;
            });
        }
        return order.thenComparing(profile -> profile.customer().number().toLowerCase(Locale.ROOT))
                .thenComparing(profile -> profile.customer().id().value());
    }

    private static int compared(Field field, FieldValue one, FieldValue other, Collator alphabet) {
        if (one instanceof FieldValue.Text first && other instanceof FieldValue.Text second) {
            return alphabet.compare(first.value(), second.value());
        }
        if (one instanceof FieldValue.Numeric first && other instanceof FieldValue.Numeric second) {
            return first.value().compareTo(second.value());
        }
        if (one instanceof FieldValue.Amount first && other instanceof FieldValue.Amount second) {
            int currency = first.value()
                    .currency()
                    .getCurrencyCode()
                    .compareTo(second.value().currency().getCurrencyCode());
            return currency != 0
                    ? currency
                    : first.value().amount().compareTo(second.value().amount());
        }
        if (one instanceof FieldValue.Day first && other instanceof FieldValue.Day second) {
            return first.value().compareTo(second.value());
        }
        if (one instanceof FieldValue.Flag first && other instanceof FieldValue.Flag second) {
            return Boolean.compare(first.value(), second.value());
        }
        if (one instanceof FieldValue.Choice first && other instanceof FieldValue.Choice second) {
            return Integer.compare(
                    field.choices().indexOf(first.symbol()), field.choices().indexOf(second.symbol()));
        }
        throw new IllegalStateException("Nobody sorts by " + field.key() + ".");
    }

    private List<String> byOffset(CustomerQuery query) {
        List<String> numbers = new ArrayList<>();
        CustomerPage page;
        do {
            page = list.page(query, PageRequest.at(numbers.size(), 7));
            assertThat(page.before()).isEqualTo(numbers.size());
            page.rows().forEach(row -> numbers.add(row.profile().customer().number()));
        } while (page.next().isPresent());
        assertThat(page.total()).isEqualTo(numbers.size());
        return numbers;
    }

    private List<String> byCursor(CustomerQuery query) {
        List<String> numbers = new ArrayList<>();
        Optional<ListCursor> after = Optional.empty();
        do {
            CustomerPage page = list.page(
                    query, after.map(cursor -> PageRequest.after(cursor, 7)).orElse(PageRequest.first(7)));
            assertThat(page.before()).isEqualTo(numbers.size());
            page.rows().forEach(row -> numbers.add(row.profile().customer().number()));
            after = page.next();
        } while (after.isPresent());
        return numbers;
    }

    private List<String> rowByRow(CustomerQuery query) {
        List<String> numbers = new ArrayList<>();
        list.forEach(query, profile -> numbers.add(profile.customer().number()));
        return numbers;
    }

    private List<String> inFile(CustomerQuery query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportRecord kept = new CustomerExport(context, list)
                .write(out, ExportRequest.of(query, List.of(CATALOGUE.get("number")), CsvTable.Dialect.MACHINE));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(kept.rows()).isEqualTo(lines.size() - 1);
        return lines.subList(1, lines.size());
    }

    @Provide
    Arbitrary<CustomerQuery> queries() {
        Arbitrary<Optional<String>> texts =
                Arbitraries.of("m", "ma", "par", "müller", "acme par", " ").optional(0.4);
        Arbitrary<Optional<Criteria>> criteria = conditions().optional(0.6);
        Arbitrary<List<DateFilter>> dates = Arbitraries.of(Period.values())
                .map(period -> DateFilter.in(CATALOGUE.get("statusChangedOn"), period))
                .list()
                .ofMaxSize(1);
        Arbitrary<List<SortKey>> sort = Combinators.combine(
                        Arbitraries.of(SORTED_BY).map(CATALOGUE::get), Arbitraries.of(SortKey.Direction.values()))
                .as(SortKey::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(SortKey::field);
        return Combinators.combine(texts, criteria, dates, sort)
                .as((text, filter, days, order) -> CustomerQuery.builder()
                        .text(text)
                        .criteria(filter)
                        .dates(days)
                        .sort(order)
                        .build());
    }

    @Provide
    Arbitrary<Criteria> conditions() {
        return Arbitraries.of(
                        "country = \"FR\"",
                        "country in (\"FR\", \"BE\") and not city = \"Paris\"",
                        "internalLimit > 500 EUR",
                        "internalLimit is missing or status = BLOCKED",
                        "not internalLimit > 500 EUR",
                        "openInvoices > 1",
                        "overdue > 20 EUR and city = \"Paris\"",
                        "overdue > 20 EUR and (city = \"Paris\" or city is missing) and status = ENABLED",
                        "not (openInvoices = 0 and country = \"FR\") and internalLimit < 300 EUR",
                        "openInvoices = 0 or country = \"FR\"")
                .map(text -> Criteria.parse(text, CATALOGUE));
    }

    private static ReceivablesSummary ledger(Customer customer) {
        int seed = customer.number().hashCode() % 7;
        return ReceivablesSummary.builder()
                .from(SampleProfiles.emptyLedger())
                .openInvoices(seed % 3)
                .overdue(Measure.known(Money.of(Integer.toString(seed * 10), "EUR")))
                .build();
    }

    private Customer someone(int i, Random random) {
        List<String> names = List.of("Martin", "Müller", "Acme", "acme", "Zoé", "Émile", "Paris Match");
        List<String> cities = List.of("Paris", "Parma", "Lyon", "Liège");
        Customer bare = SampleProfiles.bareCustomer("N" + i);
        return Customer.builder()
                .from(bare)
                .name(names.get(random.nextInt(names.size())))
                .address(Address.builder()
                        .country(CountryCode.of(List.of("FR", "BE", "IT").get(random.nextInt(3))))
                        .city(i % 5 == 0 ? Optional.empty() : Optional.of(cities.get(random.nextInt(4))))
                        .build())
                .internalLimit(
                        i % 3 == 0
                                ? Optional.empty()
                                : Optional.of(
                                        Money.of(Integer.toString(random.nextInt(1000)), i % 2 == 0 ? "EUR" : "GBP")))
                .status(List.of(CustomerStatus.values()).get(random.nextInt(CustomerStatus.values().length)))
                .statusChangedAt(Workbench.NOW.minusSeconds(random.nextInt(100) * 86_400L))
                .build();
    }
}
