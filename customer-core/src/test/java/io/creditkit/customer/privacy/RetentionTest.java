package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A duty to keep counts from the day of each record, so that what is old is not kept for the whole term again. */
class RetentionTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final String LAW = "Tax law.";
    private static final RetentionPolicy TEN_YEARS =
            RetentionPolicy.standard().keeping("invoice", Period.ofYears(10), LAW);

    private final Storage storage = InMemoryStorage.create();

    @BeforeEach
    void aCustomer() {
        Workbench.on(storage).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
    }

    @Test
    void eachDocumentIsKeptForTheRestOfItsOwnTerm() {
        paid("old", TODAY.minusYears(11));
        paid("nine", TODAY.minusYears(9));
        paid("new", TODAY.minusDays(1));

        Erasure begun = at(TODAY, TEN_YEARS).erase(CUSTOMER, "Asked for by letter.");

        assertThat(begun.lines())
                .filteredOn(line -> line.recordType().equals("invoice"))
                .extracting(ErasureLine::action, ErasureLine::records, ErasureLine::retainUntil)
                .containsExactly(
                        tuple(ErasureLine.Action.ANONYMISED, 1, Optional.empty()),
                        tuple(ErasureLine.Action.KEPT, 1, Optional.of(TODAY.plusYears(1))),
                        tuple(ErasureLine.Action.KEPT, 1, Optional.of(LocalDate.of(2036, 3, 30))));
        assertThat(disputes()).containsExactly("new=Jane", "nine=Jane", "old=erased");
        assertThat(at(TODAY.plusYears(1), TEN_YEARS).completeDue())
                .as("its last day")
                .isEmpty();

        Erasure on = at(TODAY.plusYears(1).plusDays(1), TEN_YEARS).completeDue().get(0);
        assertThat(on.completedAt()).isEmpty();
        assertThat(disputes()).containsExactly("new=Jane", "nine=erased", "old=erased");

        Erasure done = at(LocalDate.of(2036, 3, 31), TEN_YEARS).completeDue().get(0);
        assertThat(done.completedAt()).isPresent();
        assertThat(disputes()).containsExactly("new=erased", "nine=erased", "old=erased");
    }

    @Test
    void aCustomerIsErasedSinceItsErasureAlsoOnceTheLastOfItWent() {
        paid("new", TODAY.minusDays(1));
        at(TODAY, TEN_YEARS).erase(CUSTOMER, "Asked for by letter.");
        Instant erased = customer().statusChangedAt();

        assertThat(at(LocalDate.of(2036, 3, 31), TEN_YEARS).completeDue()).hasSize(1);

        assertThat(customer().statusChangedAt()).isEqualTo(erased);
    }

    private Customer customer() {
        return Workbench.on(storage)
                .inUnitOfWork(work -> work.customers().find(CUSTOMER))
                .orElseThrow();
    }

    @Test
    void consentsAreKeptAsProofForThreeYearsFromTheEndOfTheYearOfTheirEndAndThenLoseTheirEvidence() {
        LocalDate spring = TODAY.minusYears(2);
        Consents then = at(spring, RetentionPolicy.standard()).consents();
        give(then, ConsentPurpose.MARKETING);
        give(then, ConsentPurpose.CREDIT_CHECK);
        then.withdraw(CUSTOMER, ConsentPurpose.MARKETING, "phone");

        Erasure begun = at(TODAY, RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        assertThat(begun.lines())
                .filteredOn(line -> line.recordType().equals("consent"))
                .extracting(ErasureLine::action, ErasureLine::records, ErasureLine::retainUntil)
                .containsExactly(
                        tuple(ErasureLine.Action.KEPT, 2, Optional.of(LocalDate.of(2027, 12, 31))),
                        tuple(ErasureLine.Action.KEPT, 1, Optional.of(LocalDate.of(2029, 12, 31))));
        assertThat(evidence()).containsExactly("sha256:MARKETING", "sha256:CREDIT_CHECK");

        at(LocalDate.of(2028, 1, 1), RetentionPolicy.standard()).completeDue();
        assertThat(evidence()).containsExactly("sha256:CREDIT_CHECK");

        Erasure done = at(LocalDate.of(2030, 1, 1), RetentionPolicy.standard())
                .completeDue()
                .get(0);
        assertThat(done.completedAt()).isPresent();
        assertThat(evidence()).isEmpty();
        assertThat(at(TODAY, RetentionPolicy.standard()).consents().of(CUSTOMER))
                .as("they stay without it")
                .hasSize(2);
    }

    @Test
    void aConsentThatRanOutEndedThatDay() {
        LocalDate then = TODAY.minusYears(3);
        give(
                at(then, RetentionPolicy.standard()).consents(),
                ConsentPurpose.MARKETING,
                Optional.of(then.plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant()));

        Erasure begun = at(TODAY, RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        assertThat(begun.lines())
                .filteredOn(line -> line.recordType().equals("consent"))
                .extracting(ErasureLine::retainUntil)
                .containsExactly(Optional.of(LocalDate.of(then.plusYears(1).getYear() + 3, 12, 31)));
    }

    private static void give(Consents consents, ConsentPurpose purpose) {
        give(consents, purpose, Optional.empty());
    }

    private static void give(Consents consents, ConsentPurpose purpose, Optional<Instant> until) {
        consents.give(
                CUSTOMER,
                purpose,
                new ConsentNotice("privacy", 1),
                "web",
                until,
                Optional.of("sha256:" + purpose.code()));
    }

    private List<String> evidence() {
        return Workbench.on(storage)
                .inUnitOfWork(work -> work.privacy().consentsOf(CUSTOMER).stream()
                        .flatMap(entry -> entry.evidence().stream())
                        .toList());
    }

    @Test
    void aTermMayCountFromTheEndOfTheYear() {
        paid("R-1", LocalDate.of(2025, 2, 1));

        assertThat(lines(RetentionPolicy.standard().keepingFromEndOfYear("invoice", Period.ofYears(10), LAW)))
                .contains(tuple("invoice", Optional.of(LocalDate.of(2035, 12, 31))));
    }

    @Test
    void moneyLoansAndAdjustmentsCountFromTheirDayAndAContactFromTheErasure() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.ledger().savePayment(StorageSamples.incomingPayment("p-1", TODAY.minusYears(2)));
            work.loans().save(StorageSamples.fullLoan("ended", "c-1"));
            work.loans().save(StorageSamples.bareLoan("asked", "c-1"));
            work.ledger().addAdjustment(StorageSamples.adjustment("a-1", TODAY.minusYears(5)));
            work.ledger()
                    .addAdjustment(BalanceAdjustment.builder()
                            .from(StorageSamples.adjustment("a-2", TODAY.minusYears(3)))
                            .reversesId(Optional.empty())
                            .build());
            work.people().putContact(StorageSamples.contact("p-1", "c-1"));
            return work;
        });
        RetentionPolicy policy = new RetentionPolicy(
                RetentionPolicy.standard()
                        .keeping("payment", Period.ofYears(10), LAW)
                        .keeping("loan", Period.ofYears(10), LAW)
                        .keeping("balance adjustment", Period.ofYears(10), LAW)
                        .keeping("contact", Period.ofYears(10), LAW)
                        .duties(),
                RetentionPolicy.WhileOwing.ERASE);

        assertThat(lines(policy))
                .contains(
                        tuple(
                                "payment",
                                Optional.of(TODAY.minusYears(2).plusDays(3).plusYears(10))),
                        tuple("loan", Optional.of(LocalDate.of(2036, 4, 1))),
                        tuple("loan", Optional.of(TODAY.plusYears(10))),
                        tuple("balance adjustment", Optional.of(TODAY.plusYears(7))),
                        tuple("contact", Optional.of(TODAY.plusYears(10))));
    }

    @Test
    void aDutyThatIsNoMoreLeavesNothingBehindWhenTheLastDayIsOver() {
        paid("nine", TODAY.minusYears(9));
        paid("new", TODAY);
        at(TODAY, TEN_YEARS).erase(CUSTOMER, "Asked for by letter.");

        at(TODAY.plusYears(2), RetentionPolicy.standard()).completeDue();
        Erasure done = at(TODAY.plusYears(11), RetentionPolicy.standard())
                .completeDue()
                .get(0);

        assertThat(done.completedAt()).isPresent();
        assertThat(disputes()).containsExactly("new=erased", "nine=erased");
    }

    @Test
    void aLoanThatEndsAfterTheErasureIsKeptForItsTermFromThen() {
        RetentionPolicy policy = new RetentionPolicy(
                RetentionPolicy.standard()
                        .keeping("loan", Period.ofYears(10), LAW)
                        .duties(),
                RetentionPolicy.WhileOwing.ERASE);
        Loan ended = StorageSamples.fullLoan("l-1", "c-1");
        Loan running = Workbench.on(storage).inUnitOfWork(work -> {
            work.loans().save(StorageSamples.bareLoan("asked", "c-1"));
            return work.loans()
                    .save(Loan.builder()
                            .from(ended)
                            .moves(ended.moves().subList(0, 3))
                            .refinancedBy(Optional.empty())
                            .build());
        });
        at(TODAY, policy).erase(CUSTOMER, "Asked for by letter.");
        LoanMove end = ended.moves().get(3);
        LocalDate endedOn = TODAY.plusYears(8);
        Workbench.on(storage)
                .inUnitOfWork(work -> work.loans()
                        .save(Loan.builder()
                                .from(running)
                                .addMoves(new LoanMove(end.to(), endedOn, end.recordedAt(), end.by(), "Jane"))
                                .refinancedBy("after")
                                .build()));

        Erasure half = at(TODAY.plusYears(10).plusDays(1), policy).completeDue().get(0);
        assertThat(half.completedAt()).isEmpty();
        assertThat(loans(half))
                .containsExactly(
                        tuple(ErasureLine.Action.ANONYMISED, 1, Optional.empty()),
                        tuple(ErasureLine.Action.KEPT, 1, Optional.of(endedOn.plusYears(10))));
        assertThat(lastReason("l-1")).isEqualTo("Jane");
        assertThat(lastReason("asked")).isEqualTo("erased");

        Erasure done =
                at(endedOn.plusYears(10).plusDays(1), policy).completeDue().get(0);
        assertThat(done.completedAt()).isPresent();
        assertThat(loans(done))
                .containsExactly(
                        tuple(ErasureLine.Action.ANONYMISED, 1, Optional.empty()),
                        tuple(ErasureLine.Action.ANONYMISED, 1, Optional.empty()));
        assertThat(lastReason("l-1")).isEqualTo("erased");
    }

    private static List<Tuple> loans(Erasure erasure) {
        return erasure.lines().stream()
                .filter(line -> line.recordType().equals("loan"))
                .map(line -> tuple(line.action(), line.records(), line.retainUntil()))
                .toList();
    }

    private String lastReason(String id) {
        return Workbench.on(storage).inUnitOfWork(work -> {
            List<LoanMove> moves = work.loans().find(id).orElseThrow().moves();
            return moves.get(moves.size() - 1).reason();
        });
    }

    @Property(tries = 100)
    void onEveryDayExactlyWhatIsOlderThanTheTermIsErased(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 600) Integer> ages,
            @ForAll @IntRange(max = 700) int later) {
        RetentionTest fresh = new RetentionTest();
        fresh.aCustomer();
        fresh.erasesByAge(ages, later);
    }

    private void erasesByAge(List<Integer> ages, int later) {
        RetentionPolicy policy = RetentionPolicy.standard().keeping("invoice", Period.ofDays(300), LAW);
        TreeMap<String, Integer> documents = new TreeMap<>();
        for (int age : ages) {
            String number = "R-" + documents.size();
            documents.put(number, age);
            paid(number, TODAY.minusDays(age));
        }
        at(TODAY, policy).erase(CUSTOMER, "Asked for by letter.");
        at(TODAY.plusDays(later), policy).completeDue();

        assertThat(disputes())
                .containsExactlyElementsOf(documents.entrySet().stream()
                        .map(one -> one.getKey() + (one.getValue() + later > 300 ? "=erased" : "=Jane"))
                        .toList());
    }

    private void paid(String number, LocalDate issued) {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices()
                        .save(Invoice.builder()
                                .number(number)
                                .customerId(CUSTOMER)
                                .issueDate(issued)
                                .dueDate(issued)
                                .gross(Money.of("10", "EUR"))
                                .addPayments(new Payment(issued, Money.of("10", "EUR")))
                                .dispute(new Dispute(issued, "Jane"))
                                .build()));
    }

    @Test
    void anAnonymisedDocumentLeadsNoMoreToTheHostsPaper() {
        paid("R-1", TODAY.minusYears(1));
        Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices()
                        .save(Invoice.builder()
                                .from(work.invoices().find("R-1").orElseThrow())
                                .dispute(Optional.empty())
                                .documentRef("dms:jane.pdf")
                                .build()));

        at(TODAY, RetentionPolicy.standard().keeping("invoice", Period.ofDays(300), LAW))
                .erase(CUSTOMER, "Asked for.");

        assertThat(Workbench.on(storage)
                        .inUnitOfWork(work -> work.invoices().find("R-1"))
                        .orElseThrow()
                        .documentRef())
                .isEmpty();
    }

    private List<String> disputes() {
        return Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices().of(CUSTOMER).stream()
                        .map(invoice -> invoice.number() + "="
                                + invoice.dispute().orElseThrow().reason())
                        .sorted()
                        .toList());
    }

    private List<Tuple> lines(RetentionPolicy policy) {
        return at(TODAY, policy).plan(CUSTOMER).lines().stream()
                .map(line -> tuple(line.recordType(), line.retainUntil()))
                .toList();
    }

    private Privacy at(LocalDate day, RetentionPolicy policy) {
        return new Privacy(
                Workbench.on(
                        storage,
                        day.atTime(LocalTime.NOON)
                                .atZone(ZoneId.of("Europe/Paris"))
                                .toInstant(),
                        Actor.of("job")),
                new PrivacySettings(policy, List.of()));
    }
}
