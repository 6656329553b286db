package io.creditkit.customer.csv;

import static io.creditkit.customer.Workbench.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Customers;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.search.CustomerSearch;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportsTest {
    private static final String CUSTOMERS =
            "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,currency,"
                    + "internal_limit,onboarded_on";
    private static final String INVOICES =
            "invoice_number,customer_number,kind,issue_date,due_date,currency,amount,paid_date,paid_amount";
    private static final String CONTACTS = "customer_number,name,role,email,phone,portal_role";
    private static final String FULL =
            "000004,\"Dupont, Fils\",784301772,FR03784301772,1 rue Haute,01000,Bourg,fr,Ada@Example.ORG,'+33 1 23,eur,"
                    + "25000.50,2025-06-01";

    private final Storage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final CsvImports imports = new CsvImports(context);
    private final Customers customers = new Customers(context);

    @Test
    void aCustomerIsTakenInWithEverythingItsRowTells() {
        assertThat(customers(FULL).added()).isEqualTo(1);

        Customer customer = customers.findByNumber("000004").orElseThrow();
        assertThat(customer.name()).isEqualTo("Dupont, Fils");
        assertThat(customer.registrationNumber()).contains("784301772");
        assertThat(customer.vatNumber()).contains("FR03784301772");
        assertThat(customer.address().street()).contains("1 rue Haute");
        assertThat(customer.address().postCode()).contains("01000");
        assertThat(customer.address().city()).contains("Bourg");
        assertThat(customer.address().country().value()).isEqualTo("FR");
        assertThat(customer.email()).contains("Ada@example.org");
        assertThat(customer.phone()).as("without the guard").contains("+33 1 23");
        assertThat(customer.riskCurrency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(customer.internalLimit()).contains(Money.of("25000.50", "EUR"));
        assertThat(customer.onboardedAt()).as("midnight in Paris").isEqualTo(Instant.parse("2025-05-31T22:00:00Z"));
        assertThat(customer.createdAt()).isEqualTo(NOW);
        assertThat(customer.updatedBy()).isEqualTo(Actor.of("tester"));
        assertThat(customer.version()).isEqualTo(1);
    }

    @Test
    void aFieldOfTheTenantsThatIsNowOneOfTheHouseStopsNoImport() {
        for (String key : List.of("region", "tags", "kind")) {
            context.inUnitOfWork(work -> work.attributes()
                    .save(AttributeDefinition.builder()
                            .key(key)
                            .heading("From before")
                            .type(FieldType.NUMBER)
                            .build()));
        }

        assertThat(customers(FULL).added()).isEqualTo(1);
        String withRegion = CUSTOMERS + ",region\r\n" + FULL + ",Ain\r\n";
        assertThat(imports.customers(new StringReader(withRegion), "customers.csv")
                        .changed())
                .isEqualTo(1);

        Customer customer = customers.findByNumber("000004").orElseThrow();
        assertThat(customer.address().region()).contains("Ain");
        assertThat(customer.attributes()).isEmpty();
    }

    @Test
    void aRowThatIsTooWideIsToldWhichSignMayBeWithoutQuotes() {
        String commas = CUSTOMERS + "\n1,N,,,,,,FR,,,EUR,,,\n";
        String semicolons = commas.replace(',', ';');

        assertThat(imports.customers(new StringReader(commas), "customers.csv").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("a field that holds a comma."));
        assertThat(imports.customers(new StringReader(semicolons), "customers.csv")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("a field that holds a semicolon."));
    }

    @Test
    void aFileOfOurOwnForEuropeanSpreadsheetsIsTakenIn() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<String> columns = List.of((CUSTOMERS + ",kind").split(","));
        try (CsvTable table = CsvTable.to(file, CsvTable.Dialect.SPREADSHEET_EU, columns)) {
            List<CsvCell> cells = new ArrayList<>(Collections.nCopies(columns.size(), CsvCell.blank()));
            cells.set(0, CsvCell.text("7"));
            cells.set(1, CsvCell.text("Dupont; Fils, SA"));
            cells.set(columns.indexOf("country"), CsvCell.text("FR"));
            cells.set(columns.indexOf("phone"), CsvCell.text("+33 1"));
            cells.set(columns.indexOf("currency"), CsvCell.text("EUR"));
            cells.set(columns.indexOf("internal_limit"), CsvCell.number(new BigDecimal("1200.5")));
            cells.set(columns.indexOf("kind"), CsvCell.text("PERSON"));
            table.row(cells);
        }

        String text = file.toString(StandardCharsets.UTF_8);
        assertThat(text).contains(";1200,5;");
        assertThat(imports.customers(new StringReader(text), "eu.csv").added()).isEqualTo(1);

        Customer customer = customers.findByNumber("7").orElseThrow();
        assertThat(customer.name()).isEqualTo("Dupont; Fils, SA");
        assertThat(customer.phone()).contains("+33 1");
        assertThat(customer.internalLimit()).contains(Money.of("1200.50", "EUR"));
        assertThat(customer.kind()).isEqualTo(PartyKind.PERSON);
    }

    @Test
    void aFileMayTellLanguageAndChannelOfAContactAndOneWithoutTheColumnsKeepsThem() {
        customers("1,N,,,,,,FR,,,EUR,,");
        String header = CONTACTS + ",language,preferred_channel";
        ImportResult result = imports.contacts(
                reader(header, "1,Ada,,,,,de-ch,text_message", "1,Bob,,,,,no-tag-,pigeon"), "contacts.csv");

        assertThat(result.problems())
                .extracting(RowProblem::column, RowProblem::key)
                .containsExactly(tuple("language", "malformed"), tuple("preferred_channel", "unknown-code"));
        assertThat(contacts("1,Ada,CFO,,,").changed()).isEqualTo(1);
        assertThat(customers.contactsOf(CustomerId.of("id-1"))).singleElement().satisfies(ada -> {
            assertThat(ada.role()).contains("CFO");
            assertThat(ada.language()).contains(Locale.forLanguageTag("de-CH"));
            assertThat(ada.preferredChannel()).contains(Reminder.Channel.TEXT_MESSAGE);
        });
        imports.contacts(reader(header, "1,Ada,CFO,,,,,"), "contacts.csv");
        assertThat(customers.contactsOf(CustomerId.of("id-1")))
                .singleElement()
                .satisfies(ada -> assertThat(ada.language()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1200,50 | 1200.50", "1200.5 | 1200.50", "1.200 | ", "1.200,50 | ", "12,5,0 | "})
    void inAFileWithSemicolonsAnAmountIsTakenOnlyIfItCanMeanOneThing(String written, @Nullable String meant) {
        ImportResult result = imports.customers(
                new StringReader(CUSTOMERS.replace(',', ';') + "\r\n1;A;;;;;;GB;;;EUR;" + written + ";\r\n"), "eu.csv");

        assertThat(customers.findByNumber("1").flatMap(Customer::internalLimit))
                .isEqualTo(Optional.ofNullable(meant).map(amount -> Money.of(amount, "EUR")));
        assertThat(result.problems().stream().map(RowProblem::message))
                .allSatisfy(message -> assertThat(message).contains("decimal comma"));
    }

    @Test
    void theKindOfACustomerStaysWhereAFileDoesNotTellIt() {
        String header = CUSTOMERS + ",kind\r\n";
        imports.customers(new StringReader(header + "1,A,,,,,,GB,,,GBP,,,person\r\n"), "k.csv");
        imports.customers(new StringReader(CUSTOMERS + "\r\n1,B,,,,,,GB,,,GBP,,\r\n"), "k.csv");
        assertThat(customers.findByNumber("1")).map(Customer::kind).contains(PartyKind.PERSON);

        imports.customers(new StringReader(header + "1,B,,,,,,GB,,,GBP,,,\r\n"), "k.csv");
        assertThat(customers.findByNumber("1")).map(Customer::kind).contains(PartyKind.COMPANY);
        assertThat(imports.customers(new StringReader(header + "1,B,,,,,,GB,,,GBP,,,firm\r\n"), "k.csv")
                        .problems())
                .extracting(RowProblem::column)
                .containsExactly("kind");
    }

    @Test
    void customersAreKnownByTheIdOfAnotherSystemAlsoUnderANewNumber() {
        customers("1,A,,,,,,GB,,,GBP,,");
        ImportOptions options = ImportOptions.standard().byExternalId("erp");
        String header = CUSTOMERS + ",external_id\r\n";
        String rows = "1,A,,,,,,GB,,,GBP,,,E1\r\n2,B,,,,,,GB,,,GBP,,,E2\r\n3,C,,,,,,GB,,,GBP,,,\r\n";
        assertThat(imports.customers(new StringReader(header + rows), "c.csv", options.dryRun()))
                .extracting(ImportResult::added, ImportResult::changed)
                .containsExactly(1L, 1L);
        ImportResult first = imports.customers(new StringReader(header + rows), "c.csv", options);
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.changed()).isEqualTo(1);
        assertThat(first.problems())
                .extracting(RowProblem::toString)
                .containsExactly("line 4, external_id: It is empty, but needed.");
        CustomerId one = customers.findByNumber("1").orElseThrow().id();

        ImportResult renumbered = imports.customers(
                new StringReader(
                        header + "11,A,,,,,,GB,,,GBP,,,E1\r\n2,B,,,,,,GB,,,GBP,,,E9\r\n11,D,,,,,,GB,,,GBP,,,E4"),
                "c.csv",
                options);
        assertThat(customers.findByNumber("11")).map(Customer::id).contains(one);
        assertThat(customers.findByNumber("1")).isEmpty();
        assertThat(customers.findByExternalId(ExternalId.of("erp", "E1")))
                .map(Customer::id)
                .contains(one);
        assertThat(renumbered.changed()).isEqualTo(1);
        assertThat(renumbered.problems())
                .extracting(RowProblem::line, RowProblem::column)
                .containsExactly(tuple(3L, "external_id"), tuple(4L, "customer_number"));

        ImportResult again = imports.customers(
                new StringReader(header + "11,A,,,,,,GB,,,GBP,,,E1\r\n2,B,,,,,,GB,,,GBP,,,E2"), "c.csv", options);
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void twoRowsWithOneIdOfAnotherSystemDoNotBecomeOneCustomer() {
        ImportOptions options = ImportOptions.standard().byExternalId("erp");
        String file = CUSTOMERS + ",external_id\r\n1,Alpha,,,,,,GB,,,GBP,,,E1\r\n2,Beta,,,,,,GB,,,GBP,,,E1\r\n";

        ImportResult tried = imports.customers(new StringReader(file), "c.csv", options.dryRun());
        ImportResult taken = imports.customers(new StringReader(file), "c.csv", options);

        assertThat(taken).isEqualTo(tried);
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.problems())
                .extracting(RowProblem::toString)
                .containsExactly("line 3, external_id: It is in line 2 already.");
        assertThat(customers.findByNumber("1").orElseThrow().name()).isEqualTo("Alpha");
    }

    @Test
    void theLegalNameIsTakenFromFilesThatHaveItAndLeftAloneByOthers() {
        String header = CUSTOMERS + ",legal_name\r\n";
        imports.customers(new StringReader(header + "1,A,,,,,,GB,,,GBP,,,Alpha Trading Ltd\r\n"), "c.csv");
        customers("1,A,,,,,,GB,,,GBP,5,");
        Customer kept = customers.findByNumber("1").orElseThrow();
        imports.customers(new StringReader(header + "1,A,,,,,,GB,,,GBP,5,,\r\n"), "c.csv");

        assertThat(kept.legalName()).contains("Alpha Trading Ltd");
        assertThat(kept.createdBy()).contains(context.actor());
        assertThat(customers.findByNumber("1").orElseThrow().legalName()).isEmpty();
    }

    @Test
    void theRegionIsTakenFromFilesThatHaveItAndLeftAloneByOthers() {
        String header = CUSTOMERS + ",region\r\n";
        imports.customers(new StringReader(header + "1,A,,,,,Leeds,GB,,,GBP,,,Yorkshire\r\n"), "c.csv");
        customers("1,A,,,,,York,GB,,,GBP,5,");
        Customer kept = customers.findByNumber("1").orElseThrow();
        imports.customers(new StringReader(header + "1,A,,,,,York,GB,,,GBP,5,,\r\n"), "c.csv");

        assertThat(kept.address().region()).contains("Yorkshire");
        assertThat(customers.findByNumber("1").orElseThrow().address().region()).isEmpty();
    }

    @Test
    void tagsAreTakenFromFilesThatHaveThemAndLeftAloneByOthers() {
        String header = CUSTOMERS + ",tags\r\n";
        imports.customers(new StringReader(header + "1,A,,,,,,GB,,,GBP,,,VIP / vip / key account\r\n"), "c.csv");
        customers("1,A,,,,,,GB,,,GBP,5,");
        Customer kept = customers.findByNumber("1").orElseThrow();
        imports.customers(new StringReader(header + "1,A,,,,,,GB,,,GBP,5,,\r\n"), "c.csv");

        assertThat(kept.tags()).containsExactlyInAnyOrder("VIP", "key account");
        assertThat(customers.findByNumber("1").orElseThrow().tags()).isEmpty();
    }

    @Test
    void tradeNamesAndLeiAreTakenFromFilesThatHaveThem() {
        String header = CUSTOMERS + ",lei,trade_names\r\n";
        imports.customers(
                new StringReader(header + "1,A,,,,,,GB,,,GBP,,,5493000IBP32UQZ0KL24,Corner Shop / Night Bar\r\n"),
                "c.csv");
        assertThat(customers.findByNumber("1").orElseThrow().tradeNames()).containsExactly("Corner Shop", "Night Bar");
        customers("1,A,,,,,,GB,,,GBP,5,");

        Customer customer = customers.findByNumber("1").orElseThrow();
        assertThat(customer.lei()).contains("5493000IBP32UQZ0KL24");
        assertThat(new CustomerSearch(context).suggest("night 54930", 5).list())
                .extracting(found -> found.customer().number())
                .containsExactly("1");
    }

    @Test
    void whatMayBeEmptyIsAbsentThenAndALimitOfZeroIsNotNone() {
        customers("1,A,,,,,,GB,,,GBP,,", "2,B,,,,,,GB,,,GBP,0,");

        assertThat(customers.findByNumber("1").orElseThrow())
                .isEqualTo(Customer.builder()
                        .from(StorageSamples.bareCustomer("1"))
                        .id(CustomerId.of("id-1"))
                        .name("A")
                        .address(Address.builder().country(CountryCode.of("GB")).build())
                        .riskCurrency(Currency.getInstance("GBP"))
                        .statusChangedAt(NOW)
                        .onboardedAt(NOW)
                        .createdAt(NOW)
                        .createdBy(context.actor())
                        .updatedAt(NOW)
                        .updatedBy(Actor.of("tester"))
                        .version(1)
                        .build());
        assertThat(customers.findByNumber("2")).flatMap(Customer::internalLimit).contains(Money.of("0", "GBP"));
    }

    @Test
    void columnsMayComeInAnyOrderWithABomAndUnknownOnesAreNamed() {
        String text = "\uFEFFPhone,portal_role,shoe size,customer_number,NAME,role,email\r\n,,44,1,Ada,CFO,\r\n";
        customers("1,A,,,,,,GB,,,GBP,,");

        ImportResult result = imports.contacts(new StringReader(text), "contacts.csv");

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.notes()).containsExactly("The column 'shoe size' is not known and was ignored.");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String[] rows = {FULL, "2,B,,,,,,GB,,,GBP,0,"};
        customers(rows);
        Map<String, Customer> before = all();

        ImportResult again = laterImports().customers(reader(CUSTOMERS, rows), "customers.csv");

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aChangedRowKeepsIdLinkStateAndDateOfCreation() {
        customers(FULL);
        Customer first = customers.findByNumber("000004").orElseThrow();
        Customer linked = customers.save(Customer.builder()
                .from(first)
                .agencyLink(StorageSamples.link("FR-X-1"))
                .status(CustomerStatus.BLOCKED)
                .build());

        ImportResult result =
                laterImports().customers(reader(CUSTOMERS, FULL.replace("25000.50", "30000")), "customers.csv");

        assertThat(result.changed()).isEqualTo(1);
        assertThat(customers.findByNumber("000004"))
                .contains(Customer.builder()
                        .from(linked)
                        .internalLimit(Money.of("30000", "EUR"))
                        .updatedAt(NOW.plusSeconds(86_400))
                        .updatedBy(Actor.of("later"))
                        .version(3)
                        .build());
    }

    @Test
    void anErasedCustomerIsNotFilledAgain() {
        customers(FULL);
        Customer first = customers.findByNumber("000004").orElseThrow();
        context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder()
                        .from(first)
                        .status(CustomerStatus.ERASED)
                        .build()));

        assertThat(customers(FULL.replace("Fils", "Frères")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("customer_number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer_number | ,N,,,,,,FR,,,EUR,, | It is empty, but needed.",
                "name | 1,,,,,,,FR,,,EUR,, | It is empty, but needed.",
                "country | 1,N,,,,,,ZZ,,,EUR,, | 'ZZ' is not a country of ISO 3166-1. Give two letters such as FR.",
                "country | 1,N,,,,,,,,,EUR,, | It is empty, but needed.",
                "currency | 1,N,,,,,,FR,,,XAU,, | 'XAU' is not a currency of ISO 4217. Give one such as EUR.",
                "currency | 1,N,,,,,,FR,,,Lovelace,, | It is not a currency of ISO 4217. Give one such as EUR.",
                "email | 1,N,,,,,,FR,ada example.org,,EUR,, | It is not an e-mail address. Give one address such as"
                        + " name@example.org, or none.",
                "internal_limit | 1,N,,,,,,FR,,,EUR,-1, | It is negative. Give 0 for no credit, or nothing for no limit.",
                "onboarded_on | 1,N,,,,,,FR,,,EUR,,31/12/2025 | '31/12/2025' is not a day. Write it as 2026-03-31.",
                "onboarded_on | 1,N,,,,,,FR,,,EUR,,2026-02-29 | '2026-02-29' is not a day. Write it as 2026-03-31.",
                "onboarded_on | 1,N,,,,,,FR,,,EUR,,06.12.34.56.78 | It is not a day. Write it as 2026-03-31."
            })
    void aWrongCellIsToldWithLineColumnAndWhatIsAllowed(String column, String row, String message) {
        ImportResult result = customers("0,Sound,,,,,,FR,,,EUR,,", row, "2,Sound,,,,,,FR,,,EUR,,");

        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.key()).matches("[a-z-]+");
        });
        assertThat(result.added()).isEqualTo(2);
    }

    @Test
    void aProblemHasAKeyAndParametersForAHostThatTranslates() {
        ImportResult result = customers("1," + "N".repeat(301) + ",,,,,,FR,,,EUR,,", "2,N");

        assertThat(result.problems())
                .extracting(RowProblem::column, RowProblem::key, RowProblem::parameters)
                .contains(
                        tuple("name", "too-long", Map.of("most", "300")),
                        tuple("", "wrong-width", Map.of("fields", "2", "columns", "13")),
                        tuple("country", "required", Map.of()));
    }

    @Test
    void anAddressThatNobodyCouldEnterIsNotTakenInFromAFile() {
        ImportResult result = customers("1,N,,,,,,FR,ada\u3000lovelace@example.org,,EUR,,");

        assertThat(result.problems()).extracting(RowProblem::column).containsExactly("email");
    }

    @Test
    void everythingThatIsWrongWithARowIsToldAtOnce() {
        ImportResult result = customers(",,,,,,,ZZ,not-mail,,E,1.2.3,today");

        assertThat(result.problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder(
                        "customer_number", "name", "country", "email", "currency", "internal_limit", "onboarded_on");
    }

    @ParameterizedTest
    @CsvSource({"'1,200.50'", "'1E9'", "'1e999999999'", "'12,5'", "'NaN'", "'0x10'", "'1234567890123456789'"})
    void anAmountIsADecimalNumberAndNothingElse(String amount) {
        assertThat(customers("1,N,,,,,,FR,,,EUR,\"" + amount + "\",").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is not an amount"));
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsLeftOut() {
        ImportResult result = customers("1,Dupont, Fils,,,,,,FR,,,EUR,,", "2,N", "3,N,,,,,,FR,,,EUR,,");

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.problems())
                .filteredOn(problem -> problem.column().isEmpty())
                .extracting(RowProblem::line)
                .containsExactly(2L, 3L);
        assertThat(result.problems().toString()).doesNotContain("Dupont");
    }

    @Test
    void ofTwoRowsWithOneNumberTheSecondIsLeftOut() {
        ImportResult result = customers("a,First,,,,,,FR,,,EUR,,", "A,Second,,,,,,FR,,,EUR,,");

        assertThat(result.problems())
                .containsExactly(new RowProblem(
                        3, "customer_number", "repeated", "It is in line 2 already.", Map.of("line", "2")));
        assertThat(customers.findByNumber("a")).map(Customer::name).contains("First");
    }

    @Test
    void ofVeryManyBadRowsAllAreCountedAndTheFirstOnesTold() {
        String[] rows = new String[ImportRun.MOST_PROBLEMS + 500];
        Arrays.fill(rows, "1");

        ImportResult result = customers(rows);

        assertThat(result.refused()).isEqualTo(rows.length);
        assertThat(result.problems()).hasSize(ImportRun.MOST_PROBLEMS);
        assertThat(result.problems().get(0).line()).isEqualTo(2);
    }

    @Test
    void aCrashInTheMiddleIsMendedByImportingTheSameFileAgain() {
        String[] rows = IntStream.range(0, 4000)
                .mapToObj(i -> i + ",Name " + i + ",,,,,,FR,,,EUR,,")
                .toArray(String[]::new);
        AtomicInteger works = new AtomicInteger();
        Storage breaking = new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                if (works.incrementAndGet() == 3) {
                    throw new StorageUnavailableException("The disk is full.", new IllegalStateException());
                }
                return storage.inUnitOfWork(tenant, work);
            }

            @Override
            public void close() {}
        };
        CsvImports crashing = new CsvImports(Workbench.on(breaking));
        assertThatThrownBy(() -> crashing.customers(reader(CUSTOMERS, rows), "customers.csv"))
                .isInstanceOf(StorageUnavailableException.class);
        long survived = customers.count();
        assertThat(survived).isBetween(1L, 3999L);

        // Ids of another run: those of the first run are in use.
        ImportResult again = laterImports().customers(reader(CUSTOMERS, rows), "customers.csv");

        assertThat(again.unchanged()).isEqualTo(survived);
        assertThat(again.added()).isEqualTo(4000 - survived);
        assertThat(customers.count()).isEqualTo(4000);
    }

    @Test
    void anInvoiceIsTakenInWithItsPayment() {
        customers("1,N,,,,,,FR,,,EUR,,");
        ImportResult result = invoices(
                "inv-1,1,,2026-01-01,2026-01-31,EUR,1200.50,2026-02-10,1000",
                "inv-2,1,INVOICE,2026-01-01,2026-01-31,USD,10,,0",
                "cn-1,1,credit_note,2026-01-01,2026-01-01,EUR,-17.35,,");

        assertThat(result.problems()).isEmpty();
        assertThat(invoice("INV-1"))
                .isEqualTo(Invoice.builder()
                        .number("inv-1")
                        .customerId(CustomerId.of("id-1"))
                        .issueDate(LocalDate.of(2026, 1, 1))
                        .dueDate(LocalDate.of(2026, 1, 31))
                        .gross(Money.of("1200.50", "EUR"))
                        .addPayments(new Payment(LocalDate.of(2026, 2, 10), Money.of("1000", "EUR")))
                        .version(1)
                        .build());
        assertThat(invoice("inv-2").payments()).isEmpty();
        assertThat(invoice("cn-1").kind()).isEqualTo(Invoice.Kind.CREDIT_NOTE);
    }

    @Test
    void invoicesAgainChangeNothingAndAPaymentChangesOne() {
        customers("1,N,,,,,,FR,,,EUR,,");
        String open = "inv-1,1,,2026-01-01,2026-01-31,EUR,1200.50,,";
        invoices(open);

        assertThat(invoices(open).unchanged()).isEqualTo(1);
        assertThat(invoice("inv-1").version()).isEqualTo(1);
        assertThat(invoices("inv-1,1,,2026-01-01,2026-01-31,EUR,1200.5,2026-02-10,1200.5")
                        .changed())
                .isEqualTo(1);
        assertThat(invoice("inv-1").version()).isEqualTo(2);
    }

    @Test
    void aDocumentIsTakenInWithWhatItsAmountIsMadeOfAndWhereItIs() {
        customers("1,N,,,,,,FR,,,EUR,,");
        ImportResult result = taxed(
                "i,1,,2026-01-01,2026-01-31,EUR,119,,,100,19,dms:1",
                "d,1,DEBIT_NOTE,2026-01-01,2026-01-31,EUR,119,,,100,,",
                "c,1,CREDIT_NOTE,2026-01-01,2026-01-31,EUR,-119,,,,-19,",
                "n,1,,2026-01-01,2026-01-31,EUR,119,,,,,");

        assertThat(result.problems()).isEmpty();
        assertThat(split("i")).isEqualTo("100.00 EUR + 19.00 EUR");
        assertThat(invoice("i").documentRef()).contains("dms:1");
        assertThat(split("d")).isEqualTo("100.00 EUR + 19.00 EUR");
        assertThat(invoice("d").kind()).isEqualTo(Invoice.Kind.DEBIT_NOTE);
        assertThat(split("c")).isEqualTo("-100.00 EUR + -19.00 EUR");
        assertThat(split("n")).isEqualTo("none + none");
    }

    @Test
    void aFileThatDoesNotTellWhatAnAmountIsMadeOfLeavesItUnlessTheAmountIsAnother() {
        customers("1,N,,,,,,FR,,,EUR,,");
        taxed("i,1,,2026-01-01,2026-01-31,EUR,119,,,100,19,dms:1");

        assertThat(invoices("i,1,,2026-01-01,2026-01-31,EUR,119.00,,").unchanged())
                .isEqualTo(1);
        assertThat(invoices("i,1,,2026-01-01,2026-01-31,EUR,120,,").changed()).isEqualTo(1);
        assertThat(split("i")).isEqualTo("none + none");
        assertThat(invoice("i").documentRef()).contains("dms:1");
        assertThat(taxed("i,1,,2026-01-01,2026-01-31,EUR,120,,,,,").changed()).isEqualTo(1);
        assertThat(invoice("i").documentRef()).isEmpty();
    }

    @Test
    void netAndTaxThatAreNotTheAmountAreToldAsSuch() {
        customers("1,N,,,,,,FR,,,EUR,,");
        ImportResult result = taxed(
                "i,1,,2026-01-01,2026-01-31,EUR,119,,,100,18,", "d,1,DEBIT_NOTE,2026-01-01,2026-01-31,EUR,-1,,,,,");

        assertThat(result.accepted()).isZero();
        assertThat(result.problems())
                .extracting(RowProblem::column, RowProblem::key)
                .containsExactly(tuple("net_amount", "not-gross"), tuple("amount", "negative"));
    }

    @Test
    void netOrTaxThatIsNoPartOfTheAmountIsAProblemAndMakesNoRestOfIt() {
        customers("1,N,,,,,,FR,,,EUR,,");
        ImportResult result = taxed(
                "c,1,CREDIT_NOTE,2026-01-01,2026-01-31,EUR,-119,,,100,,",
                "i,1,,2026-01-01,2026-01-31,EUR,119,,,,120,",
                "z,1,,2026-01-01,2026-01-31,EUR,119,,,,0,");

        assertThat(result.problems())
                .extracting(RowProblem::column, RowProblem::key)
                .containsExactly(tuple("net_amount", "not-part"), tuple("tax_amount", "not-part"));
        assertThat(split("z")).isEqualTo("119.00 EUR + 0.00 EUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer_number | i,9,,2026-01-01,2026-01-31,EUR,1,, | no customer with this number",
                "kind | i,1,BILL,2026-01-01,2026-01-31,EUR,1,, | INVOICE, CREDIT_NOTE",
                "amount | i,1,,2026-01-01,2026-01-31,EUR,-1,, | kind CREDIT_NOTE",
                "amount | i,1,CREDIT_NOTE,2026-01-01,2026-01-31,EUR,1,, | negative or zero",
                "paid_amount | i,1,,2026-01-01,2026-01-31,EUR,1,2026-02-01, | both paid_date and paid_amount",
                "paid_date | i,1,,2026-01-01,2026-01-31,EUR,1,,1 | both paid_date and paid_amount",
                "issue_date | i,1,,,2026-01-31,EUR,1,, | empty, but needed"
            })
    void aWrongInvoiceIsLeftOut(String column, String row, String message) {
        customers("1,N,,,,,,FR,,,EUR,,");
        ImportResult result = invoices(row);

        assertThat(result.accepted()).isZero();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void anInvoiceDueBeforeItsIssueIsTakenAsItIsAndFlagged() {
        customers("1,N,,,,,,FR,,,EUR,,");
        ImportResult result = invoices("i,1,,2026-01-31,2026-01-01,EUR,1,,");

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.problems()).isEmpty();
        assertThat(result.warnings())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::key)
                .containsExactly(tuple(2L, "due_date", "before-issue-date"));
        assertThat(invoice("i").dueDate()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(invoice("i").isDueBeforeIssue()).isTrue();
    }

    @Test
    void oneThatWasEnteredHereIsNotMadeDueBeforeItsIssueAndTheRestGoesIn() {
        customers("1,N,,,,,,FR,,,EUR,,");
        Invoice entered = context.inUnitOfWork(work -> work.invoices()
                .save(Invoice.builder()
                        .number("i")
                        .customerId(CustomerId.of("id-1"))
                        .origin(Invoice.Origin.MANUAL)
                        .issueDate(LocalDate.of(2026, 1, 1))
                        .dueDate(LocalDate.of(2026, 1, 31))
                        .gross(Money.of("1", "EUR"))
                        .build()));

        ImportResult result = invoices("i,1,,2026-01-31,2026-01-01,EUR,1,,", "j,1,,2026-01-31,2026-01-01,EUR,1,,");

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::key)
                .containsExactly(tuple(2L, "due_date", "before-issue-date"));
        assertThat(invoice("i")).isEqualTo(entered);
    }

    @Test
    void aNumberKeepsTheSpellingUnderWhichItsHistoryIs() {
        customers("1,N,,,,,,FR,,,EUR,,");
        invoices("INV-1,1,,2026-01-01,2026-01-31,EUR,1,,");

        assertThat(invoices("inv-1,1,,2026-01-01,2026-01-31,EUR,1,,").unchanged())
                .isEqualTo(1);
        assertThat(invoices("inv-1,1,,2026-01-01,2026-01-31,EUR,2,,").changed()).isEqualTo(1);

        assertThat(invoice("inv-1").number()).isEqualTo("INV-1");
        List<AuditEntry> trail =
                context.inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.INVOICE, "INV-1")));
        assertThat(trail).hasSize(2);
    }

    @Test
    void anInvoiceWithoutDueDateIsDueByTheTermsOfItsCustomerAndFlagged() {
        customers("1,N,,,,,,FR,,,EUR,,", "2,M,,,,,,FR,,,EUR,,");
        Settings settings = new Settings(context);
        settings.set(SettingOwner.of(CustomerId.of("id-2")), Setting.PAYMENT_TERMS_DAYS, 60);
        String[] rows = {"a,1,,2026-01-01,,EUR,1,,", "b,2,,2026-01-01,,EUR,1,,"};

        ImportResult result = invoices(rows);

        assertThat(result.added()).isEqualTo(2);
        assertThat(result.warnings()).extracting(RowProblem::key).containsExactly("by-terms", "by-terms");
        assertThat(invoice("a").dueDate()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(invoice("b").dueDate()).isEqualTo(LocalDate.of(2026, 3, 2));

        settings.set(SettingOwner.company(), Setting.PAYMENT_TERMS_DAYS, 10);
        assertThat(invoices(rows).unchanged()).as("the terms changed meanwhile").isEqualTo(2);
        assertThat(invoices("a,1,,2026-01-02,,EUR,1,,").changed()).isEqualTo(1);
        assertThat(invoice("a").dueDate()).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    @Test
    void aRowThatIsRefusedIsNotFlaggedToo() {
        customers("1,N,,,,,,FR,,,EUR,,");

        assertThat(invoices("i,9,,2026-01-31,2026-01-01,EUR,1,,").warnings()).isEmpty();
        assertThat(invoices("i,1,,2026-01-31,2026-01-01,EUR,x,,").warnings()).isEmpty();
    }

    @Test
    void aContactMayBringAPortalAccountForSeveralCustomers() {
        customers("1,N,,,,,,FR,,,EUR,,", "2,M,,,,,,FR,,,EUR,,");
        ImportResult result = contacts(
                "1,Ada Lovelace,CFO,ada@example.org,+44 20,OWNER",
                "2,A. Lovelace,,ADA@example.org,,viewer",
                "2,Bob,,,,");

        assertThat(result.problems()).isEmpty();
        assertThat(customers.accounts()).singleElement().satisfies(account -> {
            assertThat(account.name()).isEqualTo("Ada Lovelace");
            assertThat(account.roles())
                    .isEqualTo(Map.of(
                            CustomerId.of("id-1"), UserAccount.Role.OWNER,
                            CustomerId.of("id-2"), UserAccount.Role.VIEWER));
        });
        assertThat(customers.contactsOf(CustomerId.of("id-2")))
                .extracting(Contact::name)
                .containsExactlyInAnyOrder("A. Lovelace", "Bob");
    }

    @Test
    void contactsAgainChangeNothingAndANewPortalRoleIsAChange() {
        customers("1,N,,,,,,FR,,,EUR,,", "2,M,,,,,,FR,,,EUR,,");
        String[] rows = {"1,Ada,CFO,ada@example.org,,OWNER", "2,A. L.,,ada@example.org,,VIEWER", "1,Bob,,,,"};
        contacts(rows);
        List<Contact> before = customers.contactsOf(CustomerId.of("id-1"));
        List<UserAccount> accounts = customers.accounts();

        assertThat(contacts(rows).unchanged()).isEqualTo(3);
        assertThat(customers.contactsOf(CustomerId.of("id-1"))).isEqualTo(before);
        assertThat(customers.accounts()).isEqualTo(accounts);
        assertThat(contacts("2,A. L.,,ada@example.org,,OWNER").changed()).isEqualTo(1);
        assertThat(contacts("1,Bob,CEO,,,").changed()).isEqualTo(1);
        assertThat(customers.contactsOf(CustomerId.of("id-1"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | 1,Ada Lovelace,,,+44 20,OWNER",
                "portal_role | 1,Ada Lovelace,,ada@example.org,+44 20,ADMIN",
                "email | 1,Ada Lovelace,,ada@example.org@x,+44 20,",
                "customer_number | 9,Ada Lovelace,,ada@example.org,+44 20,OWNER"
            })
    void noProblemRepeatsANameAnEmailOrAPhone(String column, String row) {
        customers("1,N,,,,,,FR,,,EUR,,");
        ImportResult result = contacts(row);

        assertThat(result.problems()).extracting(RowProblem::column).containsExactly(column);
        assertThat(result.toString()).doesNotContain("Lovelace", "ada@", "+44");
        assertThat(customers.accounts()).isEmpty();
    }

    private ImportResult customers(String... rows) {
        return imports.customers(reader(CUSTOMERS, rows), "customers.csv");
    }

    private ImportResult invoices(String... rows) {
        return imports.invoices(reader(INVOICES, rows), "invoices.csv");
    }

    private ImportResult taxed(String... rows) {
        return imports.invoices(reader(INVOICES + ",net_amount,tax_amount,document_ref", rows), "invoices.csv");
    }

    private String split(String number) {
        Invoice invoice = invoice(number);
        return invoice.net().map(Money::toString).orElse("none") + " + "
                + invoice.tax().map(Money::toString).orElse("none");
    }

    private ImportResult contacts(String... rows) {
        return imports.contacts(reader(CONTACTS, rows), "contacts.csv");
    }

    /** The same imports a day later, by somebody else, with ids of its own. */
    private CsvImports laterImports() {
        WorkContext later = Workbench.on(storage, NOW.plusSeconds(86_400), Actor.of("later"));
        AtomicInteger ids = new AtomicInteger();
        return new CsvImports(new WorkContext(
                later.storage(),
                later.tenant(),
                later.actor(),
                later.clock(),
                later.zone(),
                () -> "later-" + ids.incrementAndGet(),
                later.rates()));
    }

    private Map<String, Customer> all() {
        List<Customer> page = context.inUnitOfWork(work -> work.customers().page(Optional.empty(), 1000));
        return page.stream().collect(Collectors.toMap(Customer::number, Function.identity()));
    }

    private Invoice invoice(String number) {
        return context.inUnitOfWork(work -> work.invoices().find(number)).orElseThrow();
    }

    private static StringReader reader(String header, String... rows) {
        return new StringReader(header + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }
}
