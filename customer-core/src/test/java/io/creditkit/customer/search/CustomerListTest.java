package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Customers;
import io.creditkit.customer.SlowClock;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.bulk.BulkActions;
import io.creditkit.customer.csv.CsvTable.Dialect;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.ListStore;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerListTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final Field NAME = CATALOGUE.get("name");
    private static final Field CITY = CATALOGUE.get("city");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final CustomerProfiles profiles =
            new CustomerProfiles(context, (customer, day) -> SampleProfiles.emptyLedger());
    private final CustomerList list = new CustomerList(context, profiles);
    private final CustomerExport export = new CustomerExport(context, list);

    @TempDir
    private Path folder;

    @BeforeEach
    void fiveCustomersOfWhomOneIsErased() {
        store("1", "Zulu", Optional.of("Lyon"), CustomerStatus.ENABLED);
        store("2", "émile", Optional.empty(), CustomerStatus.BLOCKED);
        store("3", "Emil", Optional.of("Paris"), CustomerStatus.ENABLED);
        store("4", "=1+1", Optional.of("Lyon"), CustomerStatus.ENABLED);
        store("5", "Gone", Optional.of("Paris"), CustomerStatus.ERASED);
    }

    @Test
    void textsAreSortedAsInTheAlphabetAndWhatIsMissingComesLastBothWays() {
        assertThat(numbers(sorted(SortKey.ascending(NAME)))).containsExactly("4", "3", "2", "1");
        assertThat(numbers(sorted(SortKey.ascending(CITY), SortKey.descending(NAME))))
                .containsExactly("1", "4", "3", "2");
        assertThat(numbers(sorted(SortKey.descending(CITY), SortKey.ascending(NAME))))
                .containsExactly("3", "4", "1", "2");
    }

    @Test
    void aPageTellsItsRangeAndBothTotals() {
        CustomerQuery query = CustomerQuery.where(Criteria.parse("status = ENABLED", CATALOGUE));

        CustomerPage page = list.page(query, PageRequest.at(2, 2));

        assertThat(page.rows()).hasSize(1);
        assertThat(page.before()).isEqualTo(2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.overall()).isEqualTo(4);
        assertThat(page.next()).isEmpty();
        assertThat(page.query()).isEqualTo(query);
        assertThat(page.explanation()).contains("status = ENABLED");
    }

    @Test
    void whatIsAskedOfPersonalDataAndItsValuesStandInNoText() {
        CustomerQuery query = CustomerQuery.where(Criteria.parse("city = \"Lyon\"", CATALOGUE));

        assertThat(list.page(query, PageRequest.first(5))).asString().doesNotContain("Lyon");
        assertThat(list.facets(query, List.of(CITY))).asString().doesNotContain("Lyon");
        assertThat(new BulkActions(context, list).dryRun(query, new BulkActions(context, list).removeFromGroup()))
                .asString()
                .doesNotContain("Lyon")
                .contains("2 customers");
    }

    @Test
    void aCursorStaysRightWhenRowsAreAddedBeforeIt() {
        CustomerQuery query = sorted(SortKey.ascending(NAME));
        CustomerPage first = list.page(query, PageRequest.first(2));
        store("0", "Aaron", Optional.empty(), CustomerStatus.ENABLED);

        CustomerPage second = list.page(query, PageRequest.after(first.next().orElseThrow(), 2));

        assertThat(second.rows())
                .extracting(row -> row.profile().customer().number())
                .containsExactly("2", "1");
        assertThat(second.before()).isEqualTo(3);
    }

    @Test
    void aPlaceInAnotherSortOrNoneAtAllIsRefused() {
        ListCursor cursor = list.page(sorted(SortKey.ascending(NAME)), PageRequest.first(1))
                .next()
                .orElseThrow();

        assertThatThrownBy(() -> list.page(sorted(SortKey.ascending(CITY)), PageRequest.after(cursor, 1)))
                .hasMessageContaining("another sort");
        assertThatThrownBy(() -> list.page(CustomerQuery.all(), PageRequest.after(new ListCursor("abc"), 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ListCursor("a b")).isInstanceOf(IllegalArgumentException.class);
        String whole = new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8);
        ListCursor torn = new ListCursor(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(whole.substring(0, whole.lastIndexOf('\n')).getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> list.page(sorted(SortKey.ascending(NAME)), PageRequest.after(torn, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Begin at the first page");
        assertThat(cursor).asString().doesNotContain(cursor.value());
    }

    @Test
    @Timeout(10)
    void aPlaceWithANumberThatWouldFillTheMemoryIsDamaged() {
        CustomerQuery query = sorted(SortKey.ascending(CATALOGUE.get("updatedOn")));
        ListCursor cursor = list.page(query, PageRequest.first(1)).next().orElseThrow();
        String whole = new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8);
        for (String number : List.of("1E+999999999", "1E-999999999")) {
            String made = whole.replaceFirst("\n \\d+\n", "\n " + number + "\n");
            assertThat(made).isNotEqualTo(whole);
            ListCursor huge = new ListCursor(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8)));

            assertThatThrownBy(() -> list.page(query, PageRequest.after(huge, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Begin at the first page");
        }
    }

    @Test
    void aListIsLeafedThroughAlsoIfItIsSortedByManyLongTexts() {
        List<SortKey> sort = IntStream.range(0, 20)
                .mapToObj(i -> SortKey.ascending(Field.of(
                        "long" + i, "Long", FieldType.TEXT, (profile, rates) -> new FieldValue.Text("x".repeat(1000)))))
                .toList();
        CustomerQuery query = CustomerQuery.builder().sort(sort).build();

        CustomerPage first = list.page(query, PageRequest.first(3));

        assertThat(list.page(query, PageRequest.after(first.next().orElseThrow(), 3))
                        .rows())
                .hasSize(1);
    }

    @Test
    void pastedNumbersAreAConditionAndTheUnknownOnesAreNamed() {
        List<String> pasted = List.of("3", " 1 ", "nobody", "NOBODY ");
        CustomerQuery query = CustomerQuery.builder().numbers(pasted).build();

        assertThat(numbers(query)).containsExactly("1", "3");
        assertThat(list.unknownNumbers(pasted)).containsExactly("nobody", "NOBODY ");
        assertThat(list.unknownNumbers(List.of("5", "3")))
                .as("who was erased is in no list")
                .containsExactly("5");
        assertThatThrownBy(() -> CustomerQuery.builder()
                        .numbers(Stream.generate(() -> "1").limit(10_001).toList())
                        .build())
                .hasMessageContaining("10000");
    }

    @Test
    void whatNoStorageListsByIsReadFromEveryCustomer_butOfNoMoreThanMayBe() {
        CustomerList bounded = new CustomerList(context, profiles, new ListSettings(4));
        CustomerList enough = new CustomerList(context, profiles, new ListSettings(5));
        CustomerQuery ledger = CustomerQuery.where(Criteria.parse("openInvoices = 0", CATALOGUE));
        Field invoices = CATALOGUE.get("openInvoices");

        assertThat(enough.count(ledger)).isEqualTo(4);
        assertThat(bounded.count(CustomerQuery.all())).isEqualTo(4);
        for (Executable asked : List.<Executable>of(
                () -> bounded.page(ledger, PageRequest.first(1)),
                () -> bounded.count(ledger),
                () -> bounded.quickCounts(
                        CustomerQuery.all(), Map.of("none", ledger.criteria().orElseThrow())),
                () -> bounded.facets(CustomerQuery.all(), List.of(invoices)))) {
            assertThatThrownBy(asked::execute)
                    .isInstanceOf(UnsupportedQueryException.class)
                    .hasMessageContaining("'openInvoices'")
                    .hasMessageContaining("4");
        }
        List<String> all = new ArrayList<>();
        bounded.forEach(ledger, profile -> all.add(profile.customer().number()));
        assertThat(all).containsExactly("1", "2", "3", "4");
    }

    /** A storage may look through its whole book for each part of what it finds. */
    @Test
    void wholeListsReadEverybodyOnceUnlessTheOtherConditionsLeaveFew() {
        AtomicInteger parts = new AtomicInteger();
        Storage counted = countingParts(parts);
        CustomerList bounded = new CustomerList(Workbench.on(counted), profiles, new ListSettings(2));
        CustomerQuery inLyon = CustomerQuery.where(Criteria.parse("openInvoices = 0 and city = \"Lyon\"", CATALOGUE));
        List<String> numbers = new ArrayList<>();

        bounded.forEach(inLyon, profile -> numbers.add(profile.customer().number()));

        assertThat(numbers).containsExactly("1", "4");
        assertThat(bounded.scope(inLyon)).isNotNull();
        assertThat(bounded.isLongerThan(inLyon, 1)).isTrue();
        assertThat(parts).as("parts of those in Lyon, who are half of all").hasValue(0);
        assertThat(bounded.count(inLyon)).isEqualTo(2);
        assertThat(parts).as("where only so many may be read").hasPositiveValue();
    }

    private Storage countingParts(AtomicInteger parts) {
        return new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                return storage.inUnitOfWork(
                        tenant,
                        stores -> work.apply(watched(UnitOfWork.class, stores, call -> {
                            if (call.equals("page")) {
                                parts.incrementAndGet();
                            }
                        })));
            }

            @Override
            public void close() {
                storage.close();
            }
        };
    }

    /** That, and the list store it gives, telling the names of what is called. */
    private static <S> S watched(Class<S> type, S target, Consumer<String> calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls.accept(method.getName());
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof ListStore lists ? watched(ListStore.class, lists, calls) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    @Test
    void onlyThoseWhomTheOtherConditionsLeaveAreReadOneByOne() {
        CustomerList bounded = new CustomerList(context, profiles, new ListSettings(2));
        Field invoices = CATALOGUE.get("openInvoices");
        CustomerQuery inLyon = CustomerQuery.builder()
                .criteria(Criteria.parse("openInvoices = 0 and city = \"Lyon\"", CATALOGUE))
                .addSort(SortKey.descending(CATALOGUE.get("overdue")))
                .build();

        CustomerPage page = bounded.page(inLyon, PageRequest.first(1));

        assertThat(page.rows())
                .extracting(row -> row.profile().customer().number())
                .containsExactly("1");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.overall()).isEqualTo(4);
        assertThat(bounded.page(inLyon, PageRequest.after(page.next().orElseThrow(), 1))
                        .rows())
                .extracting(row -> row.profile().customer().number())
                .containsExactly("4");
        assertThat(bounded.count(inLyon)).isEqualTo(2);
        assertThat(bounded.facets(CustomerQuery.where(Criteria.parse("city = \"Lyon\"", CATALOGUE)), List.of(invoices)))
                .containsExactly(new Facet(invoices, List.of(Map.entry("0", 2L)), 0));
        assertThat(bounded.count(CustomerQuery.builder()
                        .text("emil")
                        .criteria(Criteria.parse("openInvoices = 0", CATALOGUE))
                        .build()))
                .isEqualTo(2);
        assertThat(bounded.count(CustomerQuery.builder()
                        .addNumbers("1", "3", "9")
                        .criteria(Criteria.parse("openInvoices = 0", CATALOGUE))
                        .build()))
                .isEqualTo(2);
        for (String more : List.of(
                "openInvoices = 0 or city = \"Lyon\"",
                "openInvoices = 0 and status in (ENABLED, BLOCKED)",
                "not (openInvoices = 0 and city = \"Lyon\")")) {
            assertThatThrownBy(() -> bounded.count(CustomerQuery.where(Criteria.parse(more, CATALOGUE))))
                    .as(more)
                    .isInstanceOf(UnsupportedQueryException.class)
                    .hasMessageContaining("'openInvoices'");
        }
    }

    @Test
    void facetsAndQuickFiltersCountWhatTheListHolds() {
        assertThat(list.facets(CustomerQuery.all(), List.of(CITY)))
                .containsExactly(new Facet(CITY, List.of(Map.entry("Lyon", 2L), Map.entry("Paris", 1L)), 1));
        assertThat(list.quickCounts(
                        CustomerQuery.all(),
                        Map.of(
                                "blocked", Criteria.parse("status = BLOCKED", CATALOGUE),
                                "not in Lyon", Criteria.parse("city != \"Lyon\"", CATALOGUE))))
                .containsOnly(Map.entry("blocked", 1L), Map.entry("not in Lyon", 1L));
    }

    @Test
    void aRowNamesWhatCanBeDoneWithItAndWhyTheRestCanNot() {
        CustomerRow row =
                list.page(CustomerQuery.all(), PageRequest.first(1)).rows().get(0);

        assertThat(row.displayName()).isEqualTo("[1] Zulu");
        assertThat(row.displayName("{name} ({number})")).isEqualTo("Zulu (1)");
        CustomerList patterned =
                new CustomerList(context, profiles, ListSettings.standard().showing("{name} / {number}"));
        assertThat(patterned.page(CustomerQuery.all(), PageRequest.first(1)).rows())
                .extracting(CustomerRow::displayName)
                .containsExactly("Zulu / 1");
        assertThatThrownBy(() -> ListSettings.standard().showing("number"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{number}");
        assertThat(row.riskQuality()).isEqualTo(CustomerRow.Quality.UNKNOWN);
        assertThat(row.actions().stream().filter(RowAction::isAvailable).map(RowAction::kind))
                .containsExactly(RowAction.Kind.LINK, RowAction.Kind.EDIT);
        assertThat(row.actions())
                .filteredOn(action -> !action.isAvailable())
                .allSatisfy(action -> assertThat(action.refusal()).contains(RowAction.Refusal.NOT_LINKED));
        assertThat(list.actions(row.profile())).as("on its page").isEqualTo(row.actions());
    }

    @Test
    void aRowTellsSinceWhenAndWhyTheCustomerHasItsStatus() {
        Instant later = Workbench.NOW.plusSeconds(60);
        Actor dunning = Actor.of("dunning");
        new Customers(Workbench.on(storage, later, dunning.because("Three reminders were in vain.")))
                .move(CustomerId.of("c-1"), CustomerStatus.BLOCKED);
        new Customers(Workbench.on(storage, later.plusSeconds(60), dunning.because("Typing error.")))
                .save(Customer.builder()
                        .from(context.<Customer>inUnitOfWork(work ->
                                work.customers().find(CustomerId.of("c-1")).orElseThrow()))
                        .name("Zulu Ltd")
                        .build());

        CustomerRow row =
                list.page(CustomerQuery.all(), PageRequest.first(1)).rows().get(0);

        assertThat(row.profile().customer().status()).isEqualTo(CustomerStatus.BLOCKED);
        assertThat(row.profile().customer().statusChangedAt()).isEqualTo(later);
        assertThat(row.statusReason()).contains("Three reminders were in vain.");
        assertThat(list.page(CustomerQuery.all(), PageRequest.at(2, 1)).rows())
                .extracting(CustomerRow::statusReason)
                .containsExactly(Optional.empty());
        assertThat(row.toString()).doesNotContain("reminders");
    }

    @Test
    void theFileHasTheRowsOfTheListInItsOrderAndIsRecorded() {
        CustomerQuery query = sorted(SortKey.ascending(NAME));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ExportRecord kept = export.write(out, ExportRequest.of(query, List.of(NAME, CITY), Dialect.SPREADSHEET_US));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFName,Town\r\n\"'=1+1\",Lyon\r\nEmil,Paris\r\némile,\r\nZulu,Lyon\r\n");
        assertThat(kept)
                .isEqualTo(new ExportRecord(
                        context.actor(), Workbench.NOW, "all customers; sorted by name", List.of("name", "city"), 4));
        assertThat(context.<List<AccessEntry>>inUnitOfWork(
                        work -> work.accesses().between(Instant.EPOCH, Instant.MAX, 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(AccessEntry.Kind.EXPORT);
                    assertThat(entry.detail()).contains(kept.rows() + " customers", "name,city", kept.filter());
                });
    }

    @Test
    void aFileForPeopleIsHeadedInTheirLanguageAndOneForMachinesByTheKeys() {
        ResourceBundle french = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"city", "Ville"}};
            }
        };
        CustomerQuery one = CustomerQuery.builder().addNumbers("1").build();

        assertThat(List.of(Dialect.SPREADSHEET_EU, Dialect.MACHINE))
                .extracting(dialect -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    export.write(
                            out,
                            ExportRequest.of(one, List.of(NAME, CITY), dialect).headed(french));
                    return out.toString(StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElseThrow();
                })
                .containsExactly("\uFEFFName;Ville", "name,city");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=y | Own credit limit;Own credit limit (currency)",
                "internalLimit=Plafond | Plafond;Plafond \u00a4",
                "internalLimit=Plafond,currency=Devise | Plafond;Plafond (Devise)",
                "internalLimit=Plafond,internalLimitCurrency=Devise du plafond | Plafond;Devise du plafond"
            })
    void theHeadingOfACurrencyIsInTheLanguageOfItsAmount(String words, String headings) {
        ResourceBundle texts = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return Stream.of(words.split(",")).map(pair -> pair.split("=")).toArray(Object[][]::new);
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.write(
                out,
                ExportRequest.of(CustomerQuery.all(), List.of(CATALOGUE.get("internalLimit")), Dialect.SPREADSHEET_EU)
                        .headed(texts));

        assertThat(out.toString(StandardCharsets.UTF_8).lines().findFirst()).contains("\uFEFF" + headings);
    }

    @Test
    void cityAndCountryAreFilteredByAndCountedAndTheCityIsFoundByWhatIsTyped() {
        Field country = CATALOGUE.get("country");

        assertThat(numbers(CustomerQuery.where(
                        Criteria.parse("country = \"FR\" and city in (\"lyon\", \"Paris\")", CATALOGUE))))
                .containsExactly("1", "3", "4");
        assertThat(numbers(CustomerQuery.where(Criteria.parse("country = \"BE\"", CATALOGUE))))
                .isEmpty();
        assertThat(list.facets(CustomerQuery.all(), List.of(country)))
                .containsExactly(new Facet(country, List.of(Map.entry("FR", 4L)), 0));
        assertThat(numbers(CustomerQuery.builder().text("LYON").build())).containsExactly("1", "4");
    }

    @Test
    void aStreamThatBreaksOffIsOnRecordToo() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("The reader has gone.");
            }
        };

        assertThatThrownBy(() ->
                        export.write(broken, ExportRequest.of(CustomerQuery.all(), List.of(NAME), Dialect.MACHINE)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(exports())
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).startsWith("4 customers, then it broke off; filter: "));
    }

    @Test
    void aListThatTakesTooLongIsBrokenOffAndTheFormerFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "former");
        WorkContext slow = new WorkContext(
                storage,
                context.tenant(),
                context.actor(),
                new SlowClock(Workbench.NOW, Duration.ofSeconds(10)),
                context.zone(),
                context.ids(),
                context.rates());
        CustomerExport slowExport = new CustomerExport(slow, new CustomerList(slow, profiles));
        ExportRequest request = ExportRequest.of(CustomerQuery.all(), List.of(NAME), Dialect.MACHINE);

        assertThatThrownBy(() -> slowExport.write(file, request.within(Duration.ofSeconds(25))))
                .isInstanceOfSatisfying(
                        ExportTooSlowException.class,
                        refused -> assertThat(refused.maxTime()).isEqualTo(Duration.ofSeconds(25)));

        assertThat(file).hasContent("former");
        assertThat(exports())
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("then it broke off"));
        assertThat(slowExport.write(file, request.within(Duration.ofHours(1))).rows())
                .isEqualTo(4);
    }

    @Test
    void theRecordOfAFileHoldsNoPersonalWordsOfItsFilterAndTheWholeOfALongOne() {
        Criteria criteria = Criteria.parse(
                "name = \"Zulu\" or email in (\"a@b.org\") or phone startsWith \"+33\" or score < 40", CATALOGUE);
        export.write(
                new ByteArrayOutputStream(),
                ExportRequest.of(CustomerQuery.where(criteria), List.of(NAME), Dialect.MACHINE));
        Criteria scores =
                Criteria.parse("score in (" + String.join(", ", Collections.nCopies(300, "40")) + ")", CATALOGUE);
        export.write(
                new ByteArrayOutputStream(),
                ExportRequest.of(CustomerQuery.where(scores), List.of(NAME), Dialect.MACHINE));

        assertThat(exports().get(0).detail())
                .doesNotContain("Zulu", "a@b.org", "+33")
                .contains("name = (personal data) or email in ((personal data))", "score < 40");
        List<AccessEntry> parts = exports().subList(1, exports().size());
        assertThat(parts)
                .hasSizeGreaterThan(1)
                .extracting(AccessEntry::subject)
                .containsOnly(parts.get(0).subject());
        assertThat(parts.stream()
                        .map(AccessEntry::detail)
                        .collect(Collectors.joining())
                        .replace("\u2026", ""))
                .isEqualTo("0 customers; filter: " + scores.text() + "; columns name");
    }

    private List<AccessEntry> exports() {
        return context.inUnitOfWork(work -> work.accesses().between(Instant.EPOCH, Instant.MAX, 10));
    }

    @Test
    void whoIsChangedWhileAListIsHandedOverComesOnceAtTheFormerPlace_andNotAtAllIfItBelongsThereNoMore() {
        for (int i = 100; i < 600; i++) {
            store(String.valueOf(i), "Row " + i, Optional.empty(), CustomerStatus.ENABLED);
        }
        Criteria enabled = Criteria.parse("status = ENABLED and name startsWith \"Row\"", CATALOGUE);
        CustomerQuery query = CustomerQuery.builder()
                .criteria(enabled)
                .sort(List.of(SortKey.ascending(NAME)))
                .build();
        List<String> handedOver = new ArrayList<>();

        list.forEach(query, profile -> {
            if (handedOver.isEmpty()) {
                change("599", customer -> customer.name("Row 0"));
                change("598", customer -> customer.status(CustomerStatus.BLOCKED));
                store("99", "Row 00", Optional.empty(), CustomerStatus.ENABLED);
            }
            handedOver.add(profile.customer().number());
        });

        List<String> expected = IntStream.range(100, 600)
                .filter(i -> i != 598)
                .mapToObj(String::valueOf)
                .toList();
        assertThat(handedOver).isEqualTo(expected);
    }

    private void change(String number, UnaryOperator<Customer.Builder> change) {
        context.inUnitOfWork(work -> {
            Customer customer = work.customers().findByNumber(number).orElseThrow();
            return work.customers()
                    .save(change.apply(Customer.builder().from(customer)).build());
        });
    }

    @Test
    void aListThatIsTooLongIsRefusedAndTheFormerFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "former");
        ExportRequest request = new ExportRequest(CustomerQuery.all(), List.of(NAME), Dialect.MACHINE, 3);

        assertThatThrownBy(() -> export.write(file, request))
                .isInstanceOfSatisfying(
                        ExportTooLargeException.class,
                        refused -> assertThat(refused.maxRows()).isEqualTo(3));

        assertThat(file).hasContent("former");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(export.write(file, new ExportRequest(CustomerQuery.all(), List.of(NAME), Dialect.MACHINE, 4))
                        .rows())
                .isEqualTo(4);
    }

    @Test
    void aFileHasAllRowsHoweverFewAListMayReadAndIsStillRefusedWhereItIsTooLong() {
        CustomerExport bounded = new CustomerExport(context, new CustomerList(context, profiles, new ListSettings(2)));
        CustomerQuery ledger = CustomerQuery.where(Criteria.parse("openInvoices = 0", CATALOGUE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(bounded.write(out, new ExportRequest(ledger, List.of(NAME), Dialect.MACHINE, 4))
                        .rows())
                .isEqualTo(4);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(5);
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        assertThatThrownBy(() -> bounded.write(refused, new ExportRequest(ledger, List.of(NAME), Dialect.MACHINE, 3)))
                .isInstanceOf(ExportTooLargeException.class);
        assertThat(refused.size()).isZero();
    }

    private static CustomerQuery sorted(SortKey... keys) {
        return CustomerQuery.builder().addSort(keys).locale(Locale.FRENCH).build();
    }

    private List<String> numbers(CustomerQuery query) {
        return list.page(query, PageRequest.first(100)).rows().stream()
                .map(row -> row.profile().customer().number())
                .toList();
    }

    private void store(String number, String name, Optional<String> city, CustomerStatus status) {
        context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer(number))
                        .name(name)
                        .address(Address.builder()
                                .country(CountryCode.of("FR"))
                                .city(city)
                                .build())
                        .status(status)
                        .build()));
    }
}
