package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceivablesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final MeasureSettings STANDARD = MeasureSettings.standard();

    private final Storage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final Receivables receivables = new Receivables(context);

    @Test
    void aScopeIsTheSumOfItsCustomersAndNothingElse() {
        customer("c-1");
        customer("c-2");
        customer("c-3");
        store(open("a", "c-1", 10, "100"), open("b", "c-2", 40, "200"), open("c", "c-3", -5, "400"));

        assertThat(owed(LedgerScope.everyone())).isEqualTo(eur("700"));
        assertThat(owed(LedgerScope.of(CustomerId.of("c-2")))).isEqualTo(eur("200"));
        assertThat(owed(LedgerScope.of(Set.of(CustomerId.of("c-1"), CustomerId.of("c-3")))))
                .isEqualTo(eur("500"));
        assertThat(owed(LedgerScope.where(customer -> !customer.id().value().equals("c-3"))))
                .isEqualTo(eur("300"));
        assertThat(owed(LedgerScope.of(CustomerId.of("nobody")))).isEqualTo(eur("0"));
    }

    @Test
    void anyFilterOfListsIsAScope() {
        for (String id : List.of("c-1", "c-2", "c-3")) {
            customer(id);
        }
        store(open("a", "c-1", 10, "100"), open("b", "c-2", 40, "200"), open("c", "c-3", -5, "400"));
        context.inUnitOfWork(work -> {
            Customer belgian = Customer.builder()
                    .from(work.customers().find(CustomerId.of("c-3")).orElseThrow())
                    .address(Address.builder().country(CountryCode.of("BE")).build())
                    .build();
            work.customers().save(belgian);
            work.groups().save(StorageSamples.group("g-1", "Trade"));
            work.groups().join(CustomerId.of("c-2"), GroupId.of("g-1"));
            work.groups().join(CustomerId.of("c-3"), GroupId.of("g-1"));
            return true;
        });

        assertThat(owed(where("customerGroup = \"trade\""))).isEqualTo(eur("600"));
        assertThat(owed(where("customerGroupId = \"g-1\"")))
                .as("read one by one")
                .isEqualTo(eur("600"));
        assertThat(owed(where("country = \"BE\""))).isEqualTo(eur("400"));
        assertThat(owed(where("overdue > 150 EUR"))).isEqualTo(eur("200"));
        assertThat(owed(where("customerGroup is missing and country = \"BE\""))).isEqualTo(eur("0"));
    }

    @Test
    void moneyThatNoDocumentHasStandsInAColumnOfItsOwn() {
        customer("c-1");
        customer("c-2");
        store(open("a", "c-1", 10, "100"), open("b", "c-1", -5, "400"), open("c", "c-2", 40, "200"));
        pay(payment("p-1", "c-1", "70", "EUR", new IncomingPayment.Allocation("a", money("30"), TODAY)));
        pay(payment("p-2", "c-2", "15", "EUR"));
        pay(payment("p-3", "c-2", "99", "EUR", new IncomingPayment.Allocation("c", money("99"), TODAY)));
        pay(IncomingPayment.builder()
                .from(payment("p-4", "c-2", "5", "EUR"))
                .receivedOn(TODAY.plusDays(1))
                .build());

        LedgerMeasures book = receivables.measures(LedgerScope.everyone(), EUR, TODAY, STANDARD);

        assertThat(book.unallocated()).isEqualTo(eur("55"));
        assertThat(book.receivables()).isEqualTo(eur("700"));
        assertThat(book.netReceivables()).isEqualTo(eur("645"));
        List<AgeingBucket> columns = book.netAgeing().toOptional().orElseThrow();
        assertThat(columns).last().isEqualTo(new AgeingBucket("unallocated payments", money("-55")));
        assertThat(columns.subList(0, columns.size() - 1))
                .isEqualTo(book.ageing().toOptional().orElseThrow());
        assertThat(columns.stream().map(AgeingBucket::amount).reduce(money("0"), Money::plus))
                .isEqualTo(money("645"));
    }

    @Test
    void unallocatedMoneyThatCanNotBeConvertedMakesTheNetUnknownAlone() {
        customer("c-1");
        store(open("a", "c-1", 10, "100"));
        pay(payment("p-1", "c-1", "70", "USD"));

        LedgerMeasures book = receivables.measures(LedgerScope.everyone(), EUR, TODAY, STANDARD);

        assertThat(reason(book.unallocated())).isEqualTo(UnknownReason.NO_RATE);
        assertThat(reason(book.netReceivables())).isEqualTo(UnknownReason.NO_RATE);
        assertThat(reason(book.netAgeing())).isEqualTo(UnknownReason.NO_RATE);
        assertThat(book.receivables()).isEqualTo(eur("100"));
    }

    @Test
    void anAgeingBalanceIsPartedByCollectorGroupCustomerAndCompany() {
        for (String id : List.of("c-1", "c-2", "c-3", "c-4")) {
            customer(id);
        }
        store(open("a", "c-1", 10, "100"), open("b", "c-2", 40, "200"), open("c", "c-3", -5, "400"));
        pay(payment("p-1", "c-2", "15", "EUR"));
        context.inUnitOfWork(work -> {
            for (String id : List.of("c-1", "c-2")) {
                work.scenarios().assign(StorageSamples.assignment(id, AssignedAttribute.COLLECTOR, "mary"));
            }
            work.scenarios().assign(StorageSamples.assignment("c-4", AssignedAttribute.COLLECTOR, "abel"));
            work.groups().save(StorageSamples.group("g-1", "Trade"));
            work.groups().join(CustomerId.of("c-3"), GroupId.of("g-1"));
            return true;
        });

        List<AgeingRow> rows = parted(AgeingBy.COLLECTOR);

        assertThat(rows)
                .extracting(
                        AgeingRow::key, AgeingRow::customers, row -> known(row.total()), row -> known(row.overdue()))
                .containsExactly(
                        tuple(Optional.of("abel"), 1L, money("0"), money("0")),
                        tuple(Optional.of("mary"), 2L, money("285"), money("300")),
                        tuple(Optional.empty(), 1L, money("400"), money("0")));
        assertThat(parted(AgeingBy.GROUP))
                .extracting(AgeingRow::key, row -> known(row.total()))
                .containsExactly(tuple(Optional.of("g-1"), money("400")), tuple(Optional.empty(), money("285")));
        assertThat(parted(AgeingBy.CUSTOMER))
                .extracting(AgeingRow::key)
                .containsExactly(Optional.of("c-1"), Optional.of("c-2"), Optional.of("c-3"), Optional.of("c-4"));
        assertThat(parted(AgeingBy.COMPANY)).extracting(AgeingRow::customers).containsExactly(4L);
        List<AgeingBucket> whole = receivables
                .measures(LedgerScope.everyone(), EUR, TODAY, STANDARD)
                .netAgeing()
                .toOptional()
                .orElseThrow();
        for (AgeingBy by : AgeingBy.values()) {
            for (int column = 0; column < whole.size(); column++) {
                int at = column;
                assertThat(parted(by).stream()
                                .map(row -> row.columns()
                                        .toOptional()
                                        .orElseThrow()
                                        .get(at)
                                        .amount())
                                .reduce(money("0"), Money::plus))
                        .isEqualTo(whole.get(at).amount());
            }
        }
    }

    private List<AgeingRow> parted(AgeingBy by) {
        return receivables.ageing(LedgerScope.everyone(), by, EUR, TODAY, STANDARD);
    }

    private static Money known(Measure<Money> amount) {
        return amount.toOptional().orElseThrow();
    }

    private void pay(IncomingPayment payment) {
        context.inUnitOfWork(work -> work.ledger().savePayment(payment));
    }

    private static IncomingPayment payment(
            String id, String customer, String amount, String currency, IncomingPayment.Allocation... allocations) {
        return IncomingPayment.builder()
                .id(id)
                .customerId(CustomerId.of(customer))
                .receivedOn(TODAY)
                .amount(Money.of(amount, currency))
                .stage(IncomingPayment.Stage.RECEIVED)
                .addAllocations(allocations)
                .build();
    }

    private LedgerScope where(String criteria) {
        return new CustomerList(context, new CustomerProfiles(context))
                .scope(CustomerQuery.where(Criteria.parse(criteria, FieldCatalogue.standard())));
    }

    @Test
    void theSimpleMethodLooksAtAsManyMonthsAsTheSettingsSay() {
        customer("c-1");
        store(open("now", "c-1", -10, "3000"));

        DayPeriod one = measures(LedgerScope.everyone(), STANDARD.withSalesMonths(1))
                .dso(DsoMethod.SIMPLE)
                .toOptional()
                .orElseThrow()
                .period();
        assertThat(one.from()).isEqualTo("2026-03-01");
        assertThatThrownBy(() -> STANDARD.withSalesMonths(0)).hasMessageContaining("1 to 24");
    }

    @Test
    void theAgeingOfAScopeFollowsItsOwnColumnsAndGrace() {
        customer("c-1");
        store(open("a", "c-1", 4, "10"), open("b", "c-1", 16, "20"));
        MeasureSettings settings = STANDARD.withGraceDays(5)
                .withAgeing(new DayRanges(List.of(new DayRange("first", 1, 10), DayRange.from("later", 11))));

        assertThat(measures(LedgerScope.everyone(), settings)
                        .ageing()
                        .toOptional()
                        .orElseThrow())
                .containsExactly(
                        new AgeingBucket("not due", money("10")),
                        new AgeingBucket("first", money("0")),
                        new AgeingBucket("later", money("20")),
                        new AgeingBucket("open credits", money("0")));
        assertThat(measures(LedgerScope.everyone(), settings).overdueRatio())
                .isEqualTo(Measure.known(new BigDecimal("0.666667")));
    }

    @Test
    void theOverdueSplitNamesMethodAndPeriod() {
        customer("c-1");
        store(open("late", "c-1", 10, "3000"), open("fine", "c-1", -10, "6000"));

        OverdueSplit simple = measures(LedgerScope.everyone(), STANDARD)
                .overdueSplit(DsoMethod.SIMPLE)
                .toOptional()
                .orElseThrow();
        OverdueSplit countBack = measures(LedgerScope.everyone(), STANDARD)
                .overdueSplit(DsoMethod.COUNT_BACK)
                .toOptional()
                .orElseThrow();

        assertThat(simple.total().period()).isEqualTo(new DayPeriod(LocalDate.of(2026, 1, 1), TODAY));
        assertThat(simple.total().days()).isEqualByComparingTo("90");
        assertThat(simple.bestPossible().days()).isEqualByComparingTo("60");
        assertThat(simple.overdueDays()).isEqualByComparingTo("30");
        assertThat(countBack.total().method()).isEqualTo(DsoMethod.COUNT_BACK);
    }

    @Test
    void disputedAndPromisedDocumentsAreLeftOutOnRequestOnly() {
        customer("c-1");
        Invoice disputed = Invoice.builder()
                .from(open("a", "c-1", 10, "100"))
                .dispute(new Dispute(TODAY.minusDays(2), "The goods never came."))
                .build();
        Invoice promised = Invoice.builder()
                .from(open("b", "c-1", 10, "30"))
                .promise(new PromiseToPay(TODAY.minusDays(1), TODAY, money("30")))
                .build();
        Invoice broken = Invoice.builder()
                .from(open("c", "c-1", 10, "7"))
                .promise(new PromiseToPay(TODAY.minusDays(5), TODAY.minusDays(1), money("7")))
                .build();
        store(disputed, promised, broken);

        assertThat(overdue(STANDARD)).isEqualTo(eur("137"));
        assertThat(overdue(STANDARD.leavingOut(DocumentFlag.DISPUTED))).isEqualTo(eur("37"));
        assertThat(overdue(STANDARD.leavingOut(DocumentFlag.PROMISED))).isEqualTo(eur("107"));
        assertThat(overdue(STANDARD.leavingOut(DocumentFlag.DISPUTED, DocumentFlag.PROMISED)))
                .isEqualTo(eur("7"));
    }

    @Test
    void ownDaysBeyondTermsSayHowTheyWereCounted() {
        customer("c-1");
        store(paid("a", "c-1", "100", -10), paid("b", "c-1", "200", -5), paid("c", "c-1", "300", 0));
        store(paid("d", "c-1", "400", 5), paid("e", "c-1", "500", 10), open("f", "c-1", 20, "1500"));
        LedgerMeasures measures = measures(LedgerScope.everyone(), STANDARD);

        OwnDbt signed = measures.daysBeyondTerms(DbtVariant.SIGNED).toOptional().orElseThrow();
        OwnDbt withOpen = measures.daysBeyondTerms(DbtVariant.SIGNED_WITH_OPEN)
                .toOptional()
                .orElseThrow();

        assertThat(signed.days()).isEqualByComparingTo("3.33");
        assertThat(signed.documents()).isEqualTo(5);
        assertThat(signed.window()).isEqualTo(new DayPeriod(LocalDate.of(2025, 4, 1), TODAY));
        assertThat(measures.daysBeyondTerms(DbtVariant.FLOORED)
                        .toOptional()
                        .orElseThrow()
                        .days())
                .isEqualByComparingTo("4.67");
        assertThat(withOpen.days()).isEqualByComparingTo("11.67");
        assertThat(withOpen.documents()).isEqualTo(6);
        assertThat(measures.averagePaymentDays()).isEqualTo(Measure.known(new BigDecimal("33.33")));
    }

    @Test
    void ownAndAgencyDaysStandSideBySide() {
        Customer linked = Customer.builder()
                .from(StorageSamples.bareCustomer("1"))
                .agencyLink(StorageSamples.link("FR-X-1"))
                .build();
        context.inUnitOfWork(work -> work.customers().save(linked));
        context.inUnitOfWork(work -> work.reports().saveFile(StorageSamples.fullFile("FR-X-1")));
        store(paid("a", "c-1", "100", 9));

        DbtComparison comparison = receivables.daysBeyondTerms(linked, TODAY);

        assertThat(comparison.agency()).contains(12);
        assertThat(comparison.agencyIndustry()).contains(9);
        assertThat(comparison.ownFloored().toOptional().orElseThrow().days()).isEqualByComparingTo("9");
    }

    @Test
    void theClassesOfPayerAreToldByCustomersAndByAmount() {
        customer("c-1");
        customer("c-2");
        store(paid("a", "c-1", "100", 2), paid("b", "c-1", "100", 2), paid("c", "c-1", "100", 2));
        store(open("d", "c-1", -1, "50"), open("e", "c-2", -1, "8"));

        List<PaymentProfileShare> shares = receivables.paymentProfiles(LedgerScope.everyone(), EUR, TODAY, STANDARD);

        assertThat(shares).hasSize(PaymentProfile.values().length + 1);
        assertThat(shares)
                .contains(
                        new PaymentProfileShare(Optional.of(PaymentProfile.GOOD), 1, eur("50")),
                        new PaymentProfileShare(Optional.of(PaymentProfile.BAD), 0, eur("0")),
                        new PaymentProfileShare(Optional.empty(), 1, eur("8")));
    }

    @Test
    void laterPaymentThanBeforeIsATrendForTheWorse() {
        customer("c-1");
        for (int i = 0; i < 3; i++) {
            store(paidOn("old-" + i, "c-1", TODAY.minusMonths(13), 1), paidOn("new-" + i, "c-1", TODAY, 30));
        }

        PaymentProfileTrend trend = receivables.paymentTrend(LedgerScope.everyone(), EUR, TODAY, 12, STANDARD);

        assertThat(trend.earlier()).isEqualTo(Measure.known(PaymentProfile.GOOD));
        assertThat(trend.now()).isEqualTo(Measure.known(PaymentProfile.BAD));
        assertThat(trend.change()).isEqualTo(Measure.known(new BigDecimal("29.00")));
        assertThat(trend.direction()).isEqualTo(Measure.known(PaymentProfileTrend.Direction.WORSE));
    }

    @Test
    void collectionEffectivenessLooksAtWholeMonths() {
        customer("c-1");
        Invoice before = issued("before", LocalDate.of(2026, 2, 10), 10, "100", LocalDate.of(2026, 3, 5));
        Invoice during = issued("during", LocalDate.of(2026, 3, 1), 60, "70", TODAY.plusDays(1));
        Invoice late = issued("late", LocalDate.of(2026, 3, 1), 10, "130", TODAY.plusDays(1));
        store(before, during, late);

        CollectionEffectiveness cei = receivables
                .collectionEffectiveness(LedgerScope.everyone(), EUR, LocalDate.of(2026, 4, 15), 1, STANDARD)
                .toOptional()
                .orElseThrow();

        assertThat(cei.period()).isEqualTo(new DayPeriod(LocalDate.of(2026, 3, 1), TODAY));
        assertThat(cei.percent()).as("(100 + 200 - 200) / (100 + 200 - 70)").isEqualByComparingTo("43.48");
    }

    @Test
    void oneAmountWithoutARateMakesTheSumUnknownAndNeverWrong() {
        customer("c-1");
        store(open("a", "c-1", 10, "100"));
        store(Invoice.builder()
                .from(open("b", "c-1", 10, "1"))
                .gross(Money.of("5", "USD"))
                .build());
        LedgerMeasures measures = measures(LedgerScope.everyone(), STANDARD);

        assertThat(reason(measures.receivables())).isEqualTo(UnknownReason.NO_RATE);
        assertThat(reason(measures.ageing())).isEqualTo(UnknownReason.NO_RATE);
        assertThat(reason(measures.dso(DsoMethod.SIMPLE))).isEqualTo(UnknownReason.NO_RATE);
        assertThat(reason(measures.overdueSplit(DsoMethod.COUNT_BACK))).isEqualTo(UnknownReason.NO_RATE);
    }

    @Test
    void returnedPaymentsAreCountedAsASignOfRisk() {
        Customer customer = customer("c-1");
        store(Invoice.builder()
                .from(open("a", "c-1", 10, "100"))
                .addPayments(
                        new Payment(TODAY.minusDays(5), money("100")), new Payment(TODAY.minusDays(2), money("-100")))
                .build());

        ReceivablesSummary summary = receivables.summary(customer, TODAY);

        assertThat(summary.returnedPayments()).isEqualTo(1);
        assertThat(summary.overdue()).isEqualTo(eur("100"));
        customer("c-2");
        store(open("b", "c-2", 10, "7"));
        assertThat(owed(where("returnedPayments > 0"))).isEqualTo(eur("100"));
    }

    @Test
    void callsDoNotRaiseTheReminderLevelUnlessThePolicySaysSo() {
        Invoice reminded = Invoice.builder()
                .from(open("a", "c-1", 10, "100"))
                .addReminders(
                        new Reminder(TODAY, Reminder.Channel.LETTER),
                        new Reminder(TODAY, Reminder.Channel.PHONE),
                        new Reminder(TODAY, Reminder.Channel.EMAIL))
                .build();

        assertThat(reminded.reminderLevel(ReminderPolicy.standard())).isEqualTo(2);
        assertThat(reminded.reminderLevel(new ReminderPolicy(Set.of(Reminder.Channel.PHONE))))
                .isEqualTo(1);
    }

    private Measure<Money> owed(LedgerScope scope) {
        return measures(scope, STANDARD).receivables();
    }

    private Measure<Money> overdue(MeasureSettings settings) {
        return measures(LedgerScope.everyone(), settings).overdue();
    }

    private LedgerMeasures measures(LedgerScope scope, MeasureSettings settings) {
        return receivables.measures(scope, EUR, TODAY, settings);
    }

    private Customer customer(String id) {
        return context.inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer(id.substring(2))));
    }

    private void store(Invoice... invoices) {
        context.inUnitOfWork(work -> {
            List.of(invoices).forEach(work.invoices()::save);
            return true;
        });
    }

    private static Invoice open(String number, String customer, int daysPastDue, String amount) {
        LocalDate due = TODAY.minusDays(daysPastDue);
        return Invoice.builder()
                .number(number)
                .customerId(CustomerId.of(customer))
                .issueDate(due.isAfter(TODAY) ? TODAY.minusDays(3) : due.minusDays(30))
                .dueDate(due)
                .gross(money(amount))
                .build();
    }

    private static Invoice paid(String number, String customer, String amount, int daysLate) {
        Invoice open = open(number, customer, 40, amount);
        return Invoice.builder()
                .from(open)
                .addPayments(new Payment(open.dueDate().plusDays(daysLate), open.gross()))
                .build();
    }

    private static Invoice paidOn(String number, String customer, LocalDate day, int daysLate) {
        return Invoice.builder()
                .from(open(number, customer, 0, "100"))
                .issueDate(day.minusDays(daysLate + 30L))
                .dueDate(day.minusDays(daysLate))
                .addPayments(new Payment(day, money("100")))
                .build();
    }

    private static Invoice issued(String number, LocalDate issued, int terms, String amount, LocalDate paidOn) {
        return Invoice.builder()
                .number(number)
                .customerId(CustomerId.of("c-1"))
                .issueDate(issued)
                .dueDate(issued.plusDays(terms))
                .gross(money(amount))
                .addPayments(new Payment(paidOn, money(amount)))
                .build();
    }

    private static UnknownReason reason(Measure<?> measure) {
        return ((Measure.Unknown<?>) measure).reason();
    }

    private static Measure<Money> eur(String amount) {
        return Measure.known(money(amount));
    }

    private static Money money(String amount) {
        return Money.of(amount, "EUR");
    }
}
