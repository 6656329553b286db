package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.action;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.group;
import static io.creditkit.customer.storage.StorageSamples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.ChangeTrigger;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.LimitBase;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.RecommendationPolicy;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.receivables.DayRange;
import io.creditkit.customer.receivables.DayRanges;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.ProvisionMatrix;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.scenario.ScenarioStep;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Whatever is stored was checked at the edge: all faults at once, each with its field, a key and parameters. */
class EntryFaultsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final String NUL = "a\0b";
    private static final Pattern CHECK = Pattern.compile(
            "\\n( +)(?:public [A-Z]\\w+|default \\w+ check\\w*\\(\\)) \\{\\n(.*?)\\n\\1\\}\\n", Pattern.DOTALL);
    /** Made by the house or by programs, or with faults each of which makes the next one meaningless. */
    private static final List<String> ONE_AFTER_THE_OTHER = List.of(
            "AlertRuleVersion",
            "DateFilter",
            "JobClaim",
            "LedgerSnapshot",
            "ListSettings",
            "OddsScale",
            "PageRequest",
            "ReviewSchedule",
            "RiskAssessment",
            "ScoreCardVersion",
            "ScoreDistribution");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Workspace work =
            CreditKit.builder().storage(storage).build().tenant("acme").as(Actor.of("jane"));

    @Test
    void everythingThatIsWrongWithACustomerIsToldAtOnce() {
        Customer wrong = wrong();

        for (ThrowingCallable edge : List.<ThrowingCallable>of(
                () -> work.customers().save(wrong),
                () -> work.customers().addAll(List.of(wrong)),
                () -> work.customers().createOnce(wrong))) {
            assertThat(catchThrowableOfType(InvalidEntryException.class, edge).faults())
                    .extracting(EntryFault::field, EntryFault::key, EntryFault::parameters)
                    .containsExactly(
                            tuple("registrationNumber", "malformed", Map.of()),
                            tuple("vatNumber", "too-long", Map.of("most", "100")),
                            tuple("street", "too-long", Map.of("most", "300")),
                            tuple("postCode", "too-long", Map.of("most", "32")),
                            tuple("city", "malformed", Map.of()),
                            tuple("email", "malformed", Map.of()),
                            tuple("phone", "too-long", Map.of("most", "64")));
        }
        assertThat(work.customers().count()).isZero();
    }

    @Test
    void aFaultNeverTellsTheValue() {
        assertThatThrownBy(() -> work.customers().save(wrong()))
                .hasMessageContaining("email")
                .hasMessageNotContaining("no address");
    }

    @Test
    void whatWasStoredBeforeIsNotHeldAgainstACustomer() {
        Customer old = Workbench.on(storage)
                .inUnitOfWork(unit -> unit.customers()
                        .save(Customer.builder()
                                .from(bareCustomer("1"))
                                .email("of another age")
                                .build()));
        Workspace tenant =
                CreditKit.builder().storage(storage).build().tenant("tenant").as(Actor.of("jane"));

        Customer blocked = tenant.customers().move(old.id(), CustomerStatus.BLOCKED);

        assertThat(blocked.status()).isEqualTo(CustomerStatus.BLOCKED);
        assertThatThrownBy(() -> tenant.customers()
                        .save(Customer.builder()
                                .from(blocked)
                                .email("still none")
                                .build()))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void everythingThatIsWrongWithAPreCustomerIsToldAtOnce() {
        PreCustomer wrong = PreCustomer.builder()
                .from(lead("p-1"))
                .email("no address")
                .phone(NUL)
                .idType("t".repeat(51))
                .idNumber("9".repeat(65))
                .city("c".repeat(201))
                .build();

        assertThat(catchThrowableOfType(
                                InvalidEntryException.class,
                                () -> work.preCustomers().save(wrong))
                        .faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(
                        tuple("email", "malformed"),
                        tuple("phone", "malformed"),
                        tuple("idType", "too-long"),
                        tuple("idNumber", "too-long"),
                        tuple("city", "too-long"));
        assertThat(work.preCustomers().count()).isZero();
    }

    @Test
    void aGroupIsCheckedToo() {
        assertThat(catchThrowableOfType(
                                InvalidEntryException.class, () -> work.groups().create(" "))
                        .faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(tuple("name", "required"));
        assertThat(catchThrowableOfType(
                                InvalidEntryException.class, () -> work.groups().create(NUL))
                        .faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(tuple("name", "malformed"));
        assertThat(work.groups().all()).isEmpty();
    }

    @Test
    void tagsAreFewShortTrimmedAndThereOnce() {
        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class,
                () -> Customer.builder()
                        .from(bareCustomer("1"))
                        .tags(Set.of(" vip", "Key", "kEY", "t".repeat(51), " "))
                        .build());
        InvalidEntryException many = catchThrowableOfType(
                InvalidEntryException.class,
                () -> Customer.builder()
                        .from(bareCustomer("1"))
                        .tags(IntStream.range(0, 51).mapToObj(i -> "t" + i).toList())
                        .build());

        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactlyInAnyOrder(
                        tuple("tags", "blank"),
                        tuple("tags", "too-long"),
                        tuple("tags", "malformed"),
                        tuple("tags", "repeated"));
        assertThat(many.faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(tuple("tags", "too-many"));
    }

    @Test
    void whatNoCustomerCanBeIsRefusedWhereItIsBuiltWithAllThatIsWrongBesides() {
        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class,
                () -> Customer.builder()
                        .from(bareCustomer("1"))
                        .number(" ")
                        .name(NUL)
                        .tradeNames(Collections.nCopies(21, "t"))
                        .legalName(" ")
                        .lei(" ")
                        .putExternalIds("s".repeat(33), "1")
                        .email("no address")
                        .internalLimit(Money.of("-1", "EUR"))
                        .build());

        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key, EntryFault::parameters)
                .containsExactly(
                        tuple("number", "required", Map.of()),
                        tuple("name", "malformed", Map.of()),
                        tuple("legalName", "blank", Map.of()),
                        tuple("tradeNames", "too-many", Map.of("most", "20")),
                        tuple("lei", "blank", Map.of()),
                        tuple("externalIds", "too-long", Map.of("most", "32")),
                        tuple("email", "malformed", Map.of()),
                        tuple("internalLimit", "negative", Map.of()));
    }

    @Test
    void detailsOfAThingAreCheckedWhereTheyAreBuiltAndWhereTheyAreStored() {
        Subject group = Subject.of(Subject.Kind.CUSTOMER_GROUP, "g-1");
        work.groups().save(group("g-1", "Retail"));

        assertFaults(
                () -> SubjectDetails.builder()
                        .subject(Subject.of(CustomerId.of("c-1")))
                        .putExternalIds("s".repeat(33), "")
                        .build(),
                tuple("subject", "on-the-customer"),
                tuple("externalIds", "too-long"),
                tuple("externalIds", "blank"));
        assertFaults(
                () -> work.hostDetails()
                        .save(SubjectDetails.builder()
                                .subject(group)
                                .putExternalIds("erp", NUL)
                                .putAttributes("region", new FieldValue.Text("North"))
                                .build()),
                tuple("externalIds", "malformed"),
                tuple("region", "unknown"));
    }

    @Test
    void everyValueTellsAllItsFaultsWhereItIsBuilt() {
        assertFaults(
                () -> PreCustomer.builder()
                        .from(lead("p-1"))
                        .name("n".repeat(301))
                        .phone(NUL)
                        .convertedTo(CustomerId.of("c-1"))
                        .build(),
                tuple("name", "too-long"),
                tuple("phone", "malformed"),
                tuple("convertedTo", "not-as-status"));
        assertFaults(
                () -> CustomerGroup.builder()
                        .from(group("g-1", "Retail"))
                        .name("")
                        .description("d".repeat(2001))
                        .creditLimit(Money.of("-1", "EUR"))
                        .build(),
                tuple("name", "required"),
                tuple("description", "too-long"),
                tuple("creditLimit", "negative"));
        assertFaults(
                () -> Contact.builder()
                        .id(" ")
                        .customerId(CustomerId.of("c-1"))
                        .name("")
                        .email("no address")
                        .language(Locale.ROOT)
                        .build(),
                tuple("id", "required"),
                tuple("name", "required"),
                tuple("email", "malformed"),
                tuple("language", "malformed"));
        assertFaults(
                () -> NationalId.builder()
                        .customer(CustomerId.of("c-1"))
                        .number(" ")
                        .type("t".repeat(51))
                        .build(),
                tuple("number", "required"),
                tuple("type", "too-long"));
    }

    @Test
    void whatOnlySomeDatabasesKeepIsReadAndRefusedWhereItIsStored() {
        Customer customer = Customer.builder()
                .from(bareCustomer("1"))
                .name(NUL)
                .tradeNames(List.of(NUL))
                .build();
        Contact contact =
                Contact.builder().id("p-1").customerId(customer.id()).name("").build();
        NationalId number =
                NationalId.builder().customer(customer.id()).number(NUL).build();

        assertFaults(
                () -> work.customers().save(customer), tuple("name", "malformed"), tuple("tradeNames", "malformed"));
        work.customers().save(bareCustomer("1"));
        assertFaults(() -> work.customers().contacts().save(contact), tuple("name", "required"));
        assertFaults(() -> work.customers().nationalIds().put(number), tuple("number", "malformed"));
        assertFaults(
                () -> work.portfolios()
                        .create(Portfolio.builder().name(NUL).agency("test").build()),
                tuple("name", "malformed"));
    }

    @Test
    void halfOfACharacterIsRefusedWhereItIsStored_andAWholeOneIsNot() {
        Customer half =
                Customer.builder().from(bareCustomer("1")).name("Caf\uD83D").build();

        assertFaults(() -> work.customers().save(half), tuple("name", "malformed"));
        assertFaults(() -> work.groups().create("\uDE80 Retail"), tuple("name", "malformed"));
        assertThat(work.groups().create("Retail \uD83D\uDE80").name()).isEqualTo("Retail \uD83D\uDE80");
    }

    @Test
    void whatIsOwedTellsAllItsFaultsWhereItIsBuilt() {
        Money less = Money.of("-1", "EUR");
        Payment foreign = new Payment(DAY, Money.of("1", "USD"));
        assertFaults(
                () -> Loan.builder()
                        .id("l-1")
                        .customerId(CustomerId.of("c-1"))
                        .principal(less)
                        .addInstallments(new Installment(
                                1, DAY, Money.of("1", "USD"), Money.of("0", "USD"), Money.of("0", "USD"), List.of()))
                        .build(),
                tuple("principal", "not-positive"),
                tuple("moves", "required"),
                tuple("installments", "other-currency"));
        assertFaults(
                () -> Invoice.builder()
                        .number(" ")
                        .customerId(CustomerId.of("c-1"))
                        .issueDate(DAY)
                        .dueDate(DAY.minusDays(1))
                        .origin(Invoice.Origin.MANUAL)
                        .gross(less)
                        .net(less)
                        .tax(less)
                        .documentRef("d".repeat(501))
                        .addPayments(foreign)
                        .closedOn(DAY)
                        .build(),
                tuple("number", "required"),
                tuple("dueDate", "before-issue-date"),
                tuple("gross", "negative"),
                tuple("net", "not-gross"),
                tuple("documentRef", "too-long"),
                tuple("payments", "other-currency"),
                tuple("closedOn", "not-as-stage"));
        assertFaults(
                () -> IncomingPayment.builder()
                        .id("p-1")
                        .customerId(CustomerId.of("c-1"))
                        .receivedOn(DAY)
                        .amount(less)
                        .stage(IncomingPayment.Stage.RETURNED)
                        .addAllocations(new IncomingPayment.Allocation("R-1", Money.of("1", "EUR"), DAY))
                        .build(),
                tuple("amount", "not-positive"),
                tuple("closedOn", "not-as-stage"),
                tuple("allocations", "out-of-range"));
        assertFaults(
                () -> Invoice.builder()
                        .number("R-1")
                        .customerId(CustomerId.of("c-1"))
                        .kind(Invoice.Kind.CREDIT_NOTE)
                        .issueDate(DAY)
                        .dueDate(DAY)
                        .gross(Money.of("1", "EUR"))
                        .build(),
                tuple("gross", "positive"));
        assertFaults(
                () -> Invoice.builder()
                        .number("R-1")
                        .customerId(CustomerId.of("c-1"))
                        .kind(Invoice.Kind.DEBIT_NOTE)
                        .issueDate(DAY)
                        .dueDate(DAY)
                        .gross(less)
                        .net(Money.of("1", "USD"))
                        .tax(Money.of("1", "JPY"))
                        .documentRef(" ")
                        .build(),
                tuple("gross", "negative"),
                tuple("net", "other-currency"),
                tuple("tax", "other-currency"),
                tuple("documentRef", "blank"));
    }

    @Test
    void whatPeopleSetUpTellsAllItsFaultsWhereItIsBuilt() {
        String long501 = "r".repeat(501);
        assertFaults(
                () -> Action.builder()
                        .from(action("a-1", "c-1", Workbench.NOW))
                        .title(" ")
                        .assignee("")
                        .addNotes("n".repeat(2001))
                        .state(Action.State.OPEN)
                        .snoozedUntil(DAY)
                        .build(),
                tuple("title", "required"),
                tuple("assignee", "blank"),
                tuple("notes", "too-long"),
                tuple("snoozedUntil", "not-as-state"));
        assertFaults(
                () -> new ActionTemplate("", -1, Priority.HIGH, Optional.of(" ")),
                tuple("title", "required"),
                tuple("assignee", "blank"),
                tuple("dueInDays", "out-of-range"));
        assertFaults(
                () -> AttributeDefinition.builder()
                        .key("Not a key")
                        .heading("")
                        .type(FieldType.DAYS)
                        .addChoices("GOLD")
                        .build(),
                tuple("key", "malformed"),
                tuple("heading", "required"),
                tuple("type", "not-allowed"),
                tuple("choices", "not-as-type"));
        assertFaults(
                () -> Silence.builder()
                        .id(" ")
                        .begins(Workbench.NOW)
                        .ends(Workbench.NOW.minusSeconds(1))
                        .reason(long501)
                        .by(Actor.of("jane"))
                        .build(),
                tuple("id", "required"),
                tuple("reason", "too-long"),
                tuple("ends", "before-begin"));
        assertFaults(
                () -> CreditStanding.builder()
                        .subject(LimitSubject.of(CustomerId.of("c-1")))
                        .status(CreditStatus.HOLD)
                        .reason(" ")
                        .by(Actor.of("jane"))
                        .at(Workbench.NOW)
                        .build(),
                tuple("status", "not-allowed"),
                tuple("reason", "required"));
        assertFaults(
                () -> RecommendationPolicy.builder()
                        .putRatios(LimitBase.TURNOVER, Map.of(RiskBand.A, BigDecimal.ONE.negate()))
                        .putBehaviourFactors(PaymentProfile.BAD, BigDecimal.ONE.negate())
                        .cap(Money.of("-1", "EUR"))
                        .step(0)
                        .build(),
                tuple("ratios", "negative"),
                tuple("behaviourFactors", "negative"),
                tuple("cap", "negative"),
                tuple("step", "too-small"));
        assertFaults(
                () -> UserAccount.builder().id("").email("no address").name("").build(),
                tuple("id", "required"),
                tuple("email", "malformed"),
                tuple("name", "required"));
    }

    @Test
    void whatJobsGoByTellsAllItsFaultsWhereItIsBuilt() {
        Criteria any = Criteria.parse("score < 1", FieldCatalogue.standard());
        assertFaults(
                () -> AlertRule.builder()
                        .code("low")
                        .title(" ")
                        .version(0)
                        .severity(Severity.HIGH)
                        .category(AlertRule.Category.RISK)
                        .criteria(any)
                        .owner("")
                        .addLevels(new AlertRule.Level(Severity.LOW, any))
                        .build(),
                tuple("code", "malformed"),
                tuple("title", "required"),
                tuple("version", "too-small"),
                tuple("owner", "blank"),
                tuple("levels", "not-in-order"));
        assertFaults(
                () -> new ChangeTrigger(
                        Criterion.NAME,
                        ChangeTrigger.Move.FELL,
                        Optional.empty(),
                        ChangeTrigger.Unit.ABSOLUTE,
                        Optional.of("x"),
                        0),
                tuple("withinDays", "out-of-range"),
                tuple("move", "not-as-criterion"),
                tuple("by", "required"),
                tuple("to", "not-as-move"));
        assertFaults(
                () -> AssignmentRule.builder()
                        .id("")
                        .name(" ")
                        .attribute(AssignedAttribute.SETTING)
                        .target("nothing")
                        .priority(1)
                        .minimumStayDays(-1)
                        .build(),
                tuple("id", "required"),
                tuple("name", "required"),
                tuple("target", "malformed"),
                tuple("minimumStayDays", "out-of-range"));
        assertFaults(
                () -> Scenario.builder()
                        .code("")
                        .name("")
                        .addSteps(
                                ScenarioStep.of("s", 5, Reminder.Channel.EMAIL, "t"),
                                ScenarioStep.of("s", 4, Reminder.Channel.EMAIL, "t"))
                        .build(),
                tuple("code", "required"),
                tuple("name", "required"),
                tuple("steps", "twice"),
                tuple("steps", "not-in-order"));
        assertFaults(
                () -> new ProvisionMatrix("", DAY, DAY.minusDays(1), Map.of("1-30", BigDecimal.TEN)),
                tuple("source", "required"),
                tuple("validTo", "before-first-day"),
                tuple("rates.1-30", "out-of-range"));
        assertFaults(
                () -> ReportPolicy.builder()
                        .maxAge(Period.ofDays(-1))
                        .perDay(-1)
                        .build(),
                tuple("maxAge", "negative"),
                tuple("perDay", "negative"));
    }

    /** What a person enters in one form is no value that stops at its first fault. */
    @Test
    void noPublicValueRefusesOneFaultAfterTheOther() throws IOException {
        Path sources = Path.of("src", "main", "java");
        List<String> several;
        try (Stream<Path> files = Files.walk(sources)) {
            several = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> refusals(file) > 1)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
        assertThat(several)
                .as("checks of values with several IllegalArgumentException; collect them in an EntryCheck")
                .containsExactlyElementsOf(ONE_AFTER_THE_OTHER);
    }

    /** How often one check of a value, or one constructor of a record, refuses at once. */
    private static long refusals(Path file) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CHECK.matcher(source)
                .results()
                .mapToLong(check -> Pattern.compile("throw new IllegalArgumentException")
                        .matcher(check.group(2))
                        .results()
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void aRefusalNamesTheDocument() {
        assertThatThrownBy(() -> Invoice.builder()
                        .number("R-1")
                        .customerId(CustomerId.of("c-1"))
                        .issueDate(DAY)
                        .dueDate(DAY.minusDays(1))
                        .origin(Invoice.Origin.MANUAL)
                        .gross(Money.of("1", "EUR"))
                        .build())
                .hasMessage("The document R-1 can't be taken. dueDate: It is before the issue date.");
    }

    @Test
    void whatPeopleEnterOfDaysCountriesAndSettingsIsToldWithKeys() {
        assertFaults(() -> DateRange.of(DAY, DAY.minusDays(1)), tuple("last", "before-first-day"));
        assertFaults(() -> CountryCode.of("Neverland"), tuple("country", "unknown-code"));
        assertFaults(
                () -> new DayRange(" ", 0, -1),
                tuple("label", "required"),
                tuple("from", "too-small"),
                tuple("to", "before-begin"));
        assertFaults(
                () -> new DayRanges(List.of(new DayRange("a", 2, 5), new DayRange("a", 4, 9))),
                tuple("ranges", "gap"),
                tuple("ranges", "overlap"),
                tuple("ranges", "repeated"),
                tuple("ranges", "not-endless"));
        assertFaults(
                () -> CustomerQuery.builder()
                        .numbers(Collections.nCopies(CustomerQuery.MAX_NUMBERS + 1, "1"))
                        .build(),
                tuple("numbers", "other-count"));
        assertFaults(() -> Setting.WATCH_RATIO.parse("1.5"), tuple("watchRatio", "out-of-range"));
        assertFaults(() -> Setting.WATCH_RATIO.parse("half"), tuple("watchRatio", "malformed"));
        assertFaults(() -> Setting.CREDIT_CHECK.parse("MAYBE"), tuple("creditCheck", "malformed"));
        assertFaults(() -> Setting.OVERDUE_STOP_AMOUNT.parse("500"), tuple("overdueStopAmount", "currency-missing"));
        assertFaults(() -> Setting.OVERDUE_STOP_AMOUNT.parse("5 XYZ"), tuple("overdueStopAmount", "malformed"));
        assertFaults(() -> Setting.DEFAULT_CREDIT_LIMIT.parse("-1 EUR"), tuple("defaultCreditLimit", "negative"));
        assertFaults(() -> Setting.PAYMENT_TERMS_DAYS.parse("-1"), tuple("paymentTermsDays", "negative"));
    }

    @Test
    void whyOnboardingOrAPersonsDataEndIsAskedWithKeys() {
        PreCustomer lead = work.preCustomers()
                .save(PreCustomer.builder().from(StorageSamples.lead("p-1")).build());

        assertFaults(() -> work.preCustomers().reject(lead.id(), " "), tuple("reason", "required"));
        assertFaults(() -> work.preCustomers().meet(lead.id(), "nothing", "doc-7"), tuple("code", "not-needed"));
        assertFaults(() -> work.privacy().erase(lead.id(), ""), tuple("reason", "required"));
        assertFaults(() -> work.privacy().erase(lead.id(), "x".repeat(501)), tuple("reason", "too-long"));
    }

    private static void assertFaults(ThrowingCallable building, Tuple... faults) {
        assertThat(catchThrowableOfType(InvalidEntryException.class, building).faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(faults);
    }

    private static Customer wrong() {
        return Customer.builder()
                .from(bareCustomer("1"))
                .registrationNumber(NUL)
                .vatNumber("V".repeat(101))
                .address(Address.builder()
                        .street("s".repeat(301))
                        .postCode("p".repeat(33))
                        .city(NUL)
                        .country(new CountryCode("FR"))
                        .build())
                .email("no address")
                .phone("1".repeat(65))
                .putExternalIds("erp", "1")
                .build();
    }
}
