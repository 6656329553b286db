package io.creditkit.customer.attribute;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertRule.Category;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.csv.CsvTable.Dialect;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.ExportRequest;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.segment.SavedSearch;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private final CreditKit kit = CreditKit.builder().build();
    private final Workspace work = kit.tenant("acme").as(Actor.of("jane"));

    AttributesTest() {
        define("tier", FieldType.ENUM, "GOLD", "SILVER");
        define("deposit", FieldType.MONEY);
        define("seats", FieldType.NUMBER);
        define("auditedOn", FieldType.DATE);
        define("vip", FieldType.FLAG);
        define("note", FieldType.TEXT);
        work.customers().save(customer("1", Map.of("tier", choice("GOLD"), "seats", FieldValue.Numeric.of(12))));
        work.customers().save(customer("2", Map.of("tier", choice("SILVER"), "seats", FieldValue.Numeric.of(3))));
        work.customers().save(bareCustomer("3"));
    }

    @Test
    void theyAreCriteriaColumnsAndSortOfLists() {
        FieldCatalogue catalogue = work.attributes().catalogue();

        assertThat(numbers(CustomerQuery.where(Criteria.parse("tier = GOLD and seats > 10", catalogue))))
                .containsExactly("1");
        assertThat(numbers(CustomerQuery.where(Criteria.parse("tier is missing", catalogue))))
                .containsExactly("3");
        assertThat(numbers(CustomerQuery.builder()
                        .addSort(SortKey.ascending(catalogue.get("seats")))
                        .build()))
                .containsExactly("2", "1", "3");
        assertThat(work.list().facets(CustomerQuery.all(), List.of(catalogue.get("tier"))))
                .singleElement()
                .satisfies(facet ->
                        assertThat(facet.counts()).extracting(Map.Entry::getKey).contains("GOLD"));
        assertThatThrownBy(() -> Criteria.parse("teir = GOLD", catalogue)).hasMessageContaining("Did you mean 'tier'?");
        assertThatThrownBy(() -> Criteria.parse("tier = BRONZE", catalogue)).hasMessageContaining("GOLD, SILVER");
    }

    @Test
    void locationGroupCustomerTypeAndPaymentMethodAreFiltersWithCountsAsATenantNamesThem() {
        List<String> keys = List.of("locationGroup", "customerType", "paymentMethod");
        List<List<String>> names =
                List.of(List.of("NORTH", "SOUTH"), List.of("HOUSEHOLD", "TRADE"), List.of("DEBIT", "TRANSFER"));
        for (int i = 0; i < keys.size(); i++) {
            define(keys.get(i), FieldType.ENUM, names.get(i).toArray(String[]::new));
        }
        work.customers().save(customer("7", described("NORTH", "TRADE", "DEBIT")));
        work.customers().save(customer("8", described("SOUTH", "TRADE", "TRANSFER")));
        work.customers().save(customer("9", described("NORTH", "HOUSEHOLD", "DEBIT")));
        FieldCatalogue catalogue = work.attributes().catalogue();

        assertThat(numbers(CustomerQuery.where(Criteria.parse(
                        "locationGroup in (NORTH, SOUTH) and customerType = TRADE and paymentMethod = DEBIT",
                        catalogue))))
                .containsExactly("7");
        assertThat(work.list()
                        .facets(
                                CustomerQuery.where(Criteria.parse("customerType is present", catalogue)),
                                keys.stream().map(catalogue::get).toList()))
                .extracting(facet -> Map.copyOf(
                        facet.counts().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                .containsExactly(
                        Map.of("NORTH", 2L, "SOUTH", 1L),
                        Map.of("TRADE", 2L, "HOUSEHOLD", 1L),
                        Map.of("DEBIT", 2L, "TRANSFER", 1L));
    }

    private static Map<String, FieldValue> described(String location, String type, String payment) {
        return Map.of(
                "locationGroup", choice(location), "customerType", choice(type), "paymentMethod", choice(payment));
    }

    @Test
    void theyGoOutInFilesAndComeInAgainAsTheyWere() {
        FieldCatalogue catalogue = work.attributes().catalogue();
        Map<String, FieldValue> all = Map.of(
                "tier", choice("SILVER"),
                "deposit", new FieldValue.Amount(Money.of("1000.25", "GBP")),
                "seats", FieldValue.Numeric.of(-4),
                "auditedOn", new FieldValue.Day(LocalDate.of(2024, 2, 29)),
                "vip", new FieldValue.Flag(true),
                "note", new FieldValue.Text("=1+1"));
        Customer before = work.customers().save(customer("4", all));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        work.export()
                .write(
                        file,
                        ExportRequest.of(
                                CustomerQuery.where(Criteria.parse("number = \"4\"", catalogue)),
                                List.of(
                                        catalogue.get("tier"),
                                        catalogue.get("deposit"),
                                        catalogue.get("seats"),
                                        catalogue.get("auditedOn"),
                                        catalogue.get("vip"),
                                        catalogue.get("note")),
                                Dialect.MACHINE));
        String[] lines = file.toString(StandardCharsets.UTF_8).split("\r\n");
        String header = "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,"
                + "currency,internal_limit,onboarded_on,";
        work.customers()
                .save(Customer.builder().from(before).attributes(Map.of()).build());

        var result = work.imports()
                .customers(
                        new StringReader(header + lines[0] + "\r\n4,Company 4,,,,,,FR,,,EUR,,," + lines[1]),
                        "customers.csv");

        assertThat(result.problems()).isEmpty();
        assertThat(work.customers().findByNumber("4").orElseThrow().attributes())
                .isEqualTo(all);
    }

    @Test
    void aFileWithoutTheirColumnsLeavesThemAndWrongCellsAreTold() {
        String known = "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,"
                + "currency,internal_limit,onboarded_on";
        work.imports().customers(new StringReader(known + "\r\n1,New name,,,,,,FR,,,EUR,,\r\n"), "customers.csv");
        assertThat(work.customers().findByNumber("1").orElseThrow().attributes())
                .hasSize(2);

        var result = work.imports()
                .customers(
                        new StringReader(
                                known + ",tier,seats,vip,deposit\r\n1,New name,,,,,,FR,,,EUR,,,TIN,many,si,5\r\n"),
                        "customers.csv");
        assertThat(result.problems())
                .extracting(problem -> problem.column())
                .containsExactlyInAnyOrder("tier", "seats", "vip", "deposit");
    }

    @Test
    void customersThatAreAddedAtOnceAreCheckedToo() {
        List<Customer> fresh = List.of(
                customer("7", Map.of("seats", FieldValue.Numeric.of(1))),
                customer("8", Map.of("seats", choice("GOLD"), "unheardOf", FieldValue.Numeric.of(1))));

        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class, () -> work.customers().addAll(fresh));

        assertThat(refused.faults()).extracting(EntryFault::field).containsExactlyInAnyOrder("seats", "unheardOf");
        assertThat(work.customers().findByNumber("7")).isEmpty();
        assertThat(work.customers().addAll(fresh.subList(0, 1))).hasSize(1);
    }

    @Test
    void aValueOfNoFieldOrOfAnotherTypeIsRefusedWithAllFaults() {
        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class,
                () -> work.customers()
                        .save(customer(
                                "5",
                                Map.of(
                                        "shoe", FieldValue.Numeric.of(44),
                                        "tier", choice("TIN"),
                                        "seats", new FieldValue.Text("many")))));

        assertThat(refused.faults()).extracting(EntryFault::field).containsExactlyInAnyOrder("shoe", "tier", "seats");
        assertThat(refused).hasMessageNotContaining("many");
        assertThat(work.customers().findByNumber("5")).isEmpty();
    }

    @Test
    void eachChangeIsInTheHistoryOfTheFieldAndErasureTakesItOut() {
        Customer one = work.customers().findByNumber("1").orElseThrow();
        work.customers()
                .save(Customer.builder()
                        .from(one)
                        .putAttributes("seats", FieldValue.Numeric.of(13))
                        .build());

        assertThat(work.audit().field(Subject.of(one.id()), "attribute.seats"))
                .last()
                .extracting(history -> history.change())
                .isEqualTo(new FieldChange("attribute.seats", Optional.of("12"), Optional.of("13")));
        assertThat(work.privacy().dataOf(one.id()))
                .anySatisfy(found -> assertThat(found.fields()).containsEntry("attributes", "seats=13; tier=GOLD"));

        work.privacy().erase(one.id(), "asked for");
        assertThat(work.customers().find(one.id()).orElseThrow().attributes()).isEmpty();
        assertThat(work.audit().field(Subject.of(one.id()), "attribute.seats"))
                .allSatisfy(history -> assertThat(history.change().after()).isEmpty());
    }

    @Test
    void savedSearchesAndAlertRulesLookAtThem() {
        FieldCatalogue catalogue = work.attributes().catalogue();
        SavedSearch gold = work.searches()
                .save(
                        "gold",
                        CustomerQuery.where(Criteria.parse("tier = GOLD", catalogue)),
                        List.of(catalogue.get("seats")));
        assertThat(numbers(work.searches().query(gold.id()))).containsExactly("1");
        assertThat(work.searches().columns(gold.id()))
                .extracting(Object::toString)
                .containsExactly("seats");

        AlertRule rule = AlertRule.of(
                "SEATS", "Many seats", Severity.LOW, Category.RISK, "seats >= 12 and tier = GOLD", catalogue);
        var profile = work.profiles().of(work.customers().findByNumber("1").orElseThrow(), work.today());
        assertThat(rule.criteria().evaluate(profile, ExchangeRates.none()).isTrue())
                .isTrue();
        assertThat(rule.criteria().explain(profile, ExchangeRates.none()).words())
                .as("personal unless said otherwise")
                .doesNotContain("12,");
    }

    @Test
    void aDefinitionKeepsItsTypeAndNamesAndTakesNoFieldOfTheHouse() {
        AttributeDefinition tier = work.attributes().all().stream()
                .filter(one -> one.key().equals("tier"))
                .findFirst()
                .orElseThrow();

        assertThat(work.attributes()
                        .define(AttributeDefinition.builder()
                                .from(tier)
                                .addChoices("TIN")
                                .build())
                        .choices())
                .containsExactly("GOLD", "SILVER", "TIN");
        assertThatThrownBy(() -> work.attributes()
                        .define(AttributeDefinition.builder()
                                .from(tier)
                                .version(2)
                                .choices(List.of("GOLD"))
                                .build()))
                .isInstanceOf(AttributeRefusedException.class)
                .hasMessageContaining("SILVER");
        assertThatThrownBy(() -> work.attributes()
                        .define(AttributeDefinition.builder()
                                .key("tier")
                                .heading("Tier")
                                .type(FieldType.TEXT)
                                .version(2)
                                .build()))
                .isInstanceOf(AttributeRefusedException.class)
                .hasMessageContaining("Define another one");
        assertThatThrownBy(() -> define("score", FieldType.NUMBER)).isInstanceOf(AttributeRefusedException.class);
        assertThatThrownBy(() -> define("within", FieldType.NUMBER)).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aKeyThatFilesCouldNotTellFromAnotherIsRefused() {
        for (String key : List.of("eMail", "sCORE", "tIER", "depositcurrency")) {
            assertThatThrownBy(() -> define(key, FieldType.TEXT))
                    .as(key)
                    .isInstanceOf(AttributeRefusedException.class)
                    .hasMessageContaining("Choose another key");
        }
        define("bondCurrency", FieldType.TEXT);
        assertThatThrownBy(() -> define("bond", FieldType.MONEY)).isInstanceOf(AttributeRefusedException.class);
        assertThat(work.attributes().catalogue().find("bondCurrency")).isPresent();
    }

    @Test
    void aRemovedFieldIsSeenNoMoreAndItsValuesComeBackWithIt() {
        work.attributes().remove("tier");
        assertThat(work.attributes().catalogue().find("tier")).isEmpty();
        Customer one = work.customers().findByNumber("1").orElseThrow();
        work.customers().save(Customer.builder().from(one).name("Other name").build());

        define("tier", FieldType.ENUM, "GOLD", "SILVER");
        assertThat(numbers(CustomerQuery.where(
                        Criteria.parse("tier = GOLD", work.attributes().catalogue()))))
                .containsExactly("1");
    }

    @Test
    void otherTenantsHaveNoneAndWhoMayNotSetSettingsDefinesNone() {
        assertThat(kit.tenant("other").as(Actor.of("jane")).attributes().all()).isEmpty();
        Workspace clerk = kit.tenant("acme").as(Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS)));
        assertThat(clerk.attributes().all()).hasSize(6);
        assertThatThrownBy(() -> clerk.attributes().remove("tier"))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("EDIT_SETTINGS");
    }

    private AttributeDefinition define(String key, FieldType type, String... choices) {
        return work.attributes()
                .define(AttributeDefinition.builder()
                        .key(key)
                        .heading("The " + key)
                        .type(type)
                        .addChoices(choices)
                        .build());
    }

    private List<String> numbers(CustomerQuery query) {
        return work.list().page(query, PageRequest.first(10)).rows().stream()
                .map(row -> row.profile().customer().number())
                .toList();
    }

    private static Customer customer(String number, Map<String, FieldValue> attributes) {
        return Customer.builder()
                .from(bareCustomer(number))
                .id(CustomerId.of("c-" + number))
                .attributes(attributes)
                .build();
    }

    private static FieldValue choice(String name) {
        return new FieldValue.Choice(name);
    }
}
