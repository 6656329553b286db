package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.adjustment;
import static io.creditkit.customer.storage.StorageSamples.assessment;
import static io.creditkit.customer.storage.StorageSamples.auditEntry;
import static io.creditkit.customer.storage.StorageSamples.bareFile;
import static io.creditkit.customer.storage.StorageSamples.bareLimit;
import static io.creditkit.customer.storage.StorageSamples.bareLoan;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.fullLimit;
import static io.creditkit.customer.storage.StorageSamples.fullLoan;
import static io.creditkit.customer.storage.StorageSamples.group;
import static io.creditkit.customer.storage.StorageSamples.incomingPayment;
import static io.creditkit.customer.storage.StorageSamples.invoice;
import static io.creditkit.customer.storage.StorageSamples.link;
import static io.creditkit.customer.storage.StorageSamples.ownFields;
import static io.creditkit.customer.storage.StorageSamples.paidInvoice;
import static io.creditkit.customer.storage.StorageSamples.reservation;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.settings.SettingOwner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of the questions about many at once: their answers are those of the questions about each. */
abstract class ManyAtOnceLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    /** More than a storage may well ask for in one statement, with some that there is nothing of, and one that comes again. */
    private static final List<Integer> MANY =
            Stream.concat(IntStream.range(0, 450).boxed(), Stream.of(7)).toList();

    private static final List<CustomerId> CUSTOMERS =
            MANY.stream().map(i -> CustomerId.of("c-" + i)).toList();
    private static final List<AgencyCompanyId> COMPANIES = Stream.concat(
                    MANY.stream().map(i -> company("X-" + i)), Stream.of(AgencyCompanyId.of("other", "X-1")))
            .toList();

    @Test
    void manyCustomersAreFoundEachOnce() {
        run(work ->
                IntStream.of(0, 1, 7, 449, 500).forEach(i -> work.customers().save(ownFields(String.valueOf(i)))));

        List<Customer> found = in(work -> work.customers().find(CUSTOMERS));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(in(work -> Stream.of("c-0", "c-1", "c-7", "c-449")
                        .flatMap(id -> work.customers().find(CustomerId.of(id)).stream())
                        .toList()));
        assertAll(work -> work.customers().find(List.of())).isEmpty();
        List<Customer> ofAnother =
                storage().inUnitOfWork(OTHER_TENANT, work -> work.customers().find(CUSTOMERS));
        assertThat(ofAnother).isEmpty();
    }

    @Test
    void theCustomersLinkedToEachOfManyCompaniesComeByNumber() {
        run(work -> {
            for (String number : List.of("b", "A", "c")) {
                work.customers().save(linked(number, "X-7"));
            }
            work.customers().save(linked("d", "X-440"));
            work.customers().save(linked("e", "X-999"));
            work.customers()
                    .save(Customer.builder()
                            .from(linked("f", "X-1"))
                            .agencyLink(AgencyLink.builder()
                                    .from(link("X-1"))
                                    .company(AgencyCompanyId.of("other", "X-1"))
                                    .build())
                            .build());
        });

        assertMany(
                COMPANIES,
                (work, companies) -> work.customers().linkedTo(companies),
                (work, company) -> work.customers().linkedTo(company),
                3);
    }

    @Test
    void theFilesOfManyCompaniesAreFoundEachOnce() {
        run(work -> IntStream.of(0, 7, 449, 500).forEach(i -> work.reports().saveFile(bareFile("X-" + i))));

        assertAll(work -> work.reports().files(COMPANIES))
                .extracting(CompanyFile::company)
                .containsExactlyInAnyOrder(company("X-0"), company("X-7"), company("X-449"));
        assertAll(work -> work.reports().files(List.of())).isEmpty();
    }

    @Test
    void theLastAssessmentOfEachOfManyIsFound() {
        run(work -> {
            work.assessments().add(assessment("c-0", 10));
            work.assessments().add(assessment("c-7", 90));
            work.assessments().add(assessment("c-7", 20));
            work.assessments().add(assessment("c-440", 30));
            work.assessments().add(assessment("c-999", 40));
        });

        List<RiskAssessment> latest = in(work -> work.assessments().latest(CUSTOMERS));
        assertThat(latest)
                .containsExactlyInAnyOrder(assessment("c-0", 10), assessment("c-7", 20), assessment("c-440", 30));
        assertAll(work -> work.assessments().latest(List.of())).isEmpty();
    }

    @Test
    void theGroupsOfManyAreThoseThatEachBelongsTo() {
        run(work -> {
            work.groups().save(group("g-1", "Wholesale"));
            work.groups().save(group("g-2", "Retail"));
            work.groups().join(CustomerId.of("c-0"), GroupId.of("g-1"));
            work.groups().join(CustomerId.of("c-440"), GroupId.of("g-1"));
            work.groups().join(CustomerId.of("c-7"), GroupId.of("g-2"));
            work.groups().join(CustomerId.of("c-8"), GroupId.of("g-9"));
            work.groups().join(CustomerId.of("c-999"), GroupId.of("g-1"));
        });

        Map<CustomerId, CustomerGroup> groups = in(work -> work.groups().groupsOf(CUSTOMERS));
        assertThat(groups)
                .containsOnly(
                        Map.entry(CustomerId.of("c-0"), stored("g-1")),
                        Map.entry(CustomerId.of("c-440"), stored("g-1")),
                        Map.entry(CustomerId.of("c-7"), stored("g-2")));
        Map<CustomerId, CustomerGroup> none = in(work -> work.groups().groupsOf(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void theLoansOfEachOfManyComeById() {
        run(work -> {
            work.loans().save(fullLoan("b", "c-7"));
            work.loans().save(bareLoan("B", "c-7"));
            work.loans().save(bareLoan("a", "c-440"));
            work.loans().save(bareLoan("c", "c-999"));
        });

        assertMany(
                CUSTOMERS,
                (work, customers) -> work.loans().of(customers),
                (work, customer) -> work.loans().of(customer),
                2);
    }

    @Test
    void theDecisionsOnEachOfManyComeInTheOrderTheyWereAskedFor() {
        run(work -> {
            work.limits().save(fullLimit("a", "X-7"));
            work.limits()
                    .save(LimitDecision.builder()
                            .from(bareLimit("b", "c-7"))
                            .subject(LimitSubject.of(company("X-7")))
                            .build());
            work.limits().save(bareLimit("c", "c-7"));
            work.limits().save(bareLimit("d", "c-440"));
            work.limits().save(bareLimit("e", "c-999"));
        });

        assertMany(
                Stream.concat(
                                CUSTOMERS.stream().map(LimitSubject::of),
                                COMPANIES.stream().map(LimitSubject::of))
                        .toList(),
                (work, subjects) -> work.limits().of(subjects),
                (work, subject) -> work.limits().of(subject),
                3);
    }

    @Test
    void theDocumentsOfManyAreHandedOverOneCustomerAfterTheOther() {
        run(work -> {
            work.invoices().save(invoice("B", "c-7", DAY));
            work.invoices().save(paidInvoice("d", "c-440"));
            work.invoices().save(paidInvoice("a", "c-7"));
            work.invoices().save(invoice("c", "c-7", DAY.minusDays(1)));
            work.invoices().save(invoice("e", "c-999", DAY));
        });

        List<Invoice> handedOver = in(work -> {
            List<Invoice> taken = new ArrayList<>();
            work.invoices().forEachOf(CUSTOMERS, taken::add);
            return taken;
        });
        assertOneAfterTheOther(
                handedOver,
                Invoice::customerId,
                (work, customer) -> work.invoices().of(customer),
                4);
        run(work -> work.invoices().forEachOf(List.of(), document -> {
            throw new AssertionError("Nobody was asked for.");
        }));
    }

    @Test
    void theEntriesOfManySubjectsAreHandedOverOneSubjectAfterTheOther() {
        run(work -> {
            work.audit().append(auditEntry("c-7", NOON));
            work.audit().append(auditEntry("c-440", NOON));
            work.audit().append(auditEntry("c-7", NOON.minusSeconds(5)));
            work.audit().append(auditEntry("c-999", NOON));
        });
        List<Subject> subjects = Stream.concat(
                        CUSTOMERS.stream().map(Subject::of), Stream.of(Subject.of(Subject.Kind.CONTACT, "c-7")))
                .toList();

        List<AuditEntry> handedOver = in(work -> {
            List<AuditEntry> taken = new ArrayList<>();
            work.audit().forEachOf(subjects, taken::add);
            return taken;
        });
        assertOneAfterTheOther(
                handedOver, AuditEntry::subject, (work, subject) -> work.audit().of(subject), 3);
    }

    @Test
    void whatIsBookedOfEachOfManyCustomersComesInItsOrder() {
        run(work -> {
            for (String customer : List.of("c-1", "c-7", "c-440")) {
                for (String id : List.of("b", "a")) {
                    work.ledger()
                            .addAdjustment(BalanceAdjustment.builder()
                                    .from(adjustment(id + customer, DAY))
                                    .customerId(CustomerId.of(customer))
                                    .build());
                    work.ledger()
                            .savePayment(IncomingPayment.builder()
                                    .from(incomingPayment(id + customer, DAY))
                                    .customerId(CustomerId.of(customer))
                                    .build());
                    work.limits().saveReservation(reservation(customer, id, NOON));
                }
            }
        });

        assertMany(
                CUSTOMERS,
                (work, ids) -> work.ledger().adjustmentsOf(ids),
                (work, id) -> work.ledger().adjustmentsOf(id),
                3);
        assertMany(
                CUSTOMERS,
                (work, ids) -> work.ledger().paymentsOf(ids),
                (work, id) -> work.ledger().paymentsOf(id),
                3);
        assertMany(
                CUSTOMERS,
                (work, ids) -> work.limits().reservationsOf(ids, NOON),
                (work, id) -> work.limits().reservationsOf(id, NOON),
                3);
    }

    @Test
    void whatIsSetOfEachOfManyOwnersIsToldApartByLevel() {
        SettingOwner customer = SettingOwner.of(CustomerId.of("same"));
        SettingOwner group = SettingOwner.of(GroupId.of("same"));
        SettingOwner bare = SettingOwner.of(CustomerId.of("bare"));
        run(work -> {
            work.settings().put(customer, "colour", "red");
            work.settings().put(customer, "size", "");
            work.settings().put(group, "colour", "blue");
            work.settings().put(SettingOwner.company(), "colour", "grey");
        });

        Map<SettingOwner, Map<String, String>> found =
                in(work -> work.settings().values(List.of(customer, group, bare)));

        assertThat(found)
                .isEqualTo(Map.of(customer, Map.of("colour", "red", "size", ""), group, Map.of("colour", "blue")));
        Map<SettingOwner, Map<String, String>> none = in(work -> work.settings().values(List.of()));
        assertThat(none).isEmpty();
    }

    /** The same, in the same order, as who asks for each; and nothing for those of whom there is nothing. */
    private <K, V> void assertMany(
            List<K> asked,
            BiFunction<UnitOfWork, Collection<K>, Map<K, List<V>>> many,
            BiFunction<UnitOfWork, K, List<V>> one,
            int known) {
        Map<K, List<V>> found = in(work -> many.apply(work, asked));
        Map<K, List<V>> expected = in(work -> asked.stream()
                .distinct()
                .filter(key -> !one.apply(work, key).isEmpty())
                .collect(Collectors.toMap(key -> key, key -> one.apply(work, key))));
        assertThat(expected).hasSize(known);
        assertThat(found).isEqualTo(expected);
        Map<K, List<V>> none = in(work -> many.apply(work, List.of()));
        assertThat(none).isEmpty();
    }

    private <K, V> void assertOneAfterTheOther(
            List<V> handedOver, Function<V, K> key, BiFunction<UnitOfWork, K, List<V>> one, int known) {
        List<K> keys = new ArrayList<>();
        for (V value : handedOver) {
            if (keys.isEmpty() || !keys.get(keys.size() - 1).equals(key.apply(value))) {
                keys.add(key.apply(value));
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(handedOver).hasSize(known);
        List<V> asked = in(work ->
                keys.stream().flatMap(each -> one.apply(work, each).stream()).toList());
        assertThat(handedOver).isEqualTo(asked);
    }

    private CustomerGroup stored(String id) {
        return in(work -> work.groups().find(GroupId.of(id)).orElseThrow());
    }

    private static Customer linked(String number, String company) {
        return Customer.builder()
                .from(ownFields(number))
                .agencyLink(link(company))
                .build();
    }
}
