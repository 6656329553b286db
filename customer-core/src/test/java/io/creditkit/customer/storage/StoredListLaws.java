package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerPage;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListCursor;
import io.creditkit.customer.search.Operator;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.search.SortKey;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of the house over the storage: what the storage answers is what reading every customer one by one finds. */
abstract class StoredListLaws extends StorageLaws {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int CUSTOMERS = 45;

    /** A field that no storage knows and every customer has: a query that asks for it is answered by reading everybody. */
    private static final Field KNOWN_TO_NO_STORAGE =
            Field.of("ofTheHost", "Of the host", FieldType.FLAG, (profile, rates) -> new FieldValue.Flag(true));

    private static final Criteria ALWAYS =
            new Criteria.Comparison(KNOWN_TO_NO_STORAGE, Operator.EQUAL, new FieldValue.Flag(true));

    @Test
    void everyWayToAskGivesTheRowsThatReadingEverybodyGives() {
        CustomerList list = list();
        ListSamples samples = new ListSamples(11);
        run(work -> samples.store(work, CUSTOMERS));
        for (int i = 0; i < 12; i++) {
            Criteria criteria = samples.criteria(2);
            List<SortKey> sort = samples.sort(2);
            CustomerQuery query =
                    CustomerQuery.builder().criteria(criteria).sort(sort).build();
            CustomerQuery read = CustomerQuery.builder()
                    .criteria(new Criteria.And(List.of(criteria, ALWAYS)))
                    .sort(sort)
                    .build();
            String asked = criteria.text() + " by " + sort;

            CustomerPage expected = list.page(read, PageRequest.first(CUSTOMERS));

            assertThat(numbers(expected)).as(asked).isEqualTo(numbers(list.page(query, PageRequest.first(CUSTOMERS))));
            assertThat(byCursor(list, query)).as(asked).isEqualTo(numbers(expected));
            assertThat(oneByOne(list, query)).as(asked).isEqualTo(numbers(expected));
            assertThat(list.count(query)).as(asked).isEqualTo(expected.total());
            List<Field> facets = List.of(ListSamples.FIELDS.get(2 * i), ListSamples.FIELDS.get(2 * i + 1));
            assertThat(list.facets(query, facets)).as(asked).isEqualTo(list.facets(read, facets));
        }
    }

    @Test
    void noCustomerIsHandedOverTwice_thoughEachMovesToTheEndWhileTheListIsRead() {
        CustomerList list = list();
        run(work -> new ListSamples(12).store(work, CUSTOMERS));
        CustomerQuery byName = CustomerQuery.builder()
                .addSort(SortKey.ascending(FieldCatalogue.standard().get("name")))
                .build();
        List<String> handedOver = new ArrayList<>();

        list.forEach(byName, profile -> {
            handedOver.add(profile.customer().number());
            run(work -> work.customers()
                    .save(Customer.builder()
                            .from(work.customers().find(profile.customer().id()).orElseThrow())
                            .name("Zz " + profile.customer().name())
                            .build()));
        });

        assertThat(handedOver).doesNotHaveDuplicates().hasSize((int) list.count(CustomerQuery.all()));
    }

    private CustomerList list() {
        WorkContext context = new WorkContext(
                storage(),
                TENANT,
                Actor.of("jane"),
                Clock.fixed(StorageSamples.NOON, PARIS),
                PARIS,
                () -> "id",
                ListSamples.rates());
        return new CustomerList(
                context,
                new CustomerProfiles(context, (customer, day) -> ListLaws.noLedger(customer), ExpiredLimit.NO_CREDIT));
    }

    private static List<String> byCursor(CustomerList list, CustomerQuery query) {
        List<String> numbers = new ArrayList<>();
        Optional<ListCursor> after = Optional.empty();
        do {
            CustomerPage page = list.page(
                    query, after.map(cursor -> PageRequest.after(cursor, 10)).orElse(PageRequest.first(10)));
            assertThat(page.before()).isEqualTo(numbers.size());
            numbers.addAll(numbers(page));
            after = page.next();
        } while (after.isPresent());
        return numbers;
    }

    private static List<String> oneByOne(CustomerList list, CustomerQuery query) {
        List<String> numbers = new ArrayList<>();
        list.forEach(query, profile -> numbers.add(profile.customer().number()));
        return numbers;
    }

    private static List<String> numbers(CustomerPage page) {
        return page.rows().stream()
                .map(row -> row.profile().customer().number())
                .toList();
    }
}
