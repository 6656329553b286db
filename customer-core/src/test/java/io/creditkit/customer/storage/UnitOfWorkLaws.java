package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.accessEntry;
import static io.creditkit.customer.storage.StorageSamples.account;
import static io.creditkit.customer.storage.StorageSamples.action;
import static io.creditkit.customer.storage.StorageSamples.adjustment;
import static io.creditkit.customer.storage.StorageSamples.alert;
import static io.creditkit.customer.storage.StorageSamples.alertRule;
import static io.creditkit.customer.storage.StorageSamples.assessment;
import static io.creditkit.customer.storage.StorageSamples.assignment;
import static io.creditkit.customer.storage.StorageSamples.assignmentRule;
import static io.creditkit.customer.storage.StorageSamples.attachment;
import static io.creditkit.customer.storage.StorageSamples.attribute;
import static io.creditkit.customer.storage.StorageSamples.auditEntry;
import static io.creditkit.customer.storage.StorageSamples.bareAction;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.bareLimit;
import static io.creditkit.customer.storage.StorageSamples.bareLoan;
import static io.creditkit.customer.storage.StorageSamples.bareSilence;
import static io.creditkit.customer.storage.StorageSamples.bulkJob;
import static io.creditkit.customer.storage.StorageSamples.bytes;
import static io.creditkit.customer.storage.StorageSamples.comment;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.completed;
import static io.creditkit.customer.storage.StorageSamples.consent;
import static io.creditkit.customer.storage.StorageSamples.contact;
import static io.creditkit.customer.storage.StorageSamples.details;
import static io.creditkit.customer.storage.StorageSamples.document;
import static io.creditkit.customer.storage.StorageSamples.erasure;
import static io.creditkit.customer.storage.StorageSamples.event;
import static io.creditkit.customer.storage.StorageSamples.fullFile;
import static io.creditkit.customer.storage.StorageSamples.fullLimit;
import static io.creditkit.customer.storage.StorageSamples.fullLoan;
import static io.creditkit.customer.storage.StorageSamples.group;
import static io.creditkit.customer.storage.StorageSamples.guarantee;
import static io.creditkit.customer.storage.StorageSamples.incomingPayment;
import static io.creditkit.customer.storage.StorageSamples.invited;
import static io.creditkit.customer.storage.StorageSamples.invoice;
import static io.creditkit.customer.storage.StorageSamples.lead;
import static io.creditkit.customer.storage.StorageSamples.link;
import static io.creditkit.customer.storage.StorageSamples.member;
import static io.creditkit.customer.storage.StorageSamples.merge;
import static io.creditkit.customer.storage.StorageSamples.order;
import static io.creditkit.customer.storage.StorageSamples.outboxEvent;
import static io.creditkit.customer.storage.StorageSamples.override;
import static io.creditkit.customer.storage.StorageSamples.plannedStep;
import static io.creditkit.customer.storage.StorageSamples.policy;
import static io.creditkit.customer.storage.StorageSamples.portfolio;
import static io.creditkit.customer.storage.StorageSamples.report;
import static io.creditkit.customer.storage.StorageSamples.reservation;
import static io.creditkit.customer.storage.StorageSamples.resolved;
import static io.creditkit.customer.storage.StorageSamples.review;
import static io.creditkit.customer.storage.StorageSamples.savedSearch;
import static io.creditkit.customer.storage.StorageSamples.scenario;
import static io.creditkit.customer.storage.StorageSamples.score;
import static io.creditkit.customer.storage.StorageSamples.scoreCard;
import static io.creditkit.customer.storage.StorageSamples.silence;
import static io.creditkit.customer.storage.StorageSamples.snapshot;
import static io.creditkit.customer.storage.StorageSamples.standing;
import static io.creditkit.customer.storage.StorageSamples.supply;
import static io.creditkit.customer.storage.StorageSamples.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.Notice;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.bulk.BulkRow;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.receivables.AdjustmentDecision;
import io.creditkit.customer.receivables.AdjustmentDecision.Verdict;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.BookedReference.Booked;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.SnapshotRun;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder.Outcome;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.settings.SettingOwner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Storage#inUnitOfWork}. */
abstract class UnitOfWorkLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Subject DETAILED = Subject.of(Subject.Kind.PAYMENT, "p-1");

    @Test
    void whatTheWorkReturnsIsReturned() {
        String result = in(work -> "result");

        assertThat(result).isEqualTo("result");
    }

    @Test
    void aUnitOfWorkSeesItsOwnWrites() {
        List<Customer> seen = in(work -> {
            Customer saved = work.customers().save(bareCustomer("1"));
            work.customers()
                    .save(Customer.builder().from(saved).agencyLink(link("X-1")).build());
            return work.customers().linkedTo(company("X-1"));
        });

        assertThat(seen).singleElement().extracting(Customer::version).isEqualTo(2L);
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("A failure of the work."),
                new StorageException("A failure of the storage."),
                new AssertionError("An error."),
                new StackOverflowError("An error of the machine."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailedUnitOfWorkLeavesEverythingUntouched(Throwable failure) {
        run(UnitOfWorkLaws::writeFirst);
        List<Object> before = in(UnitOfWorkLaws::everything);

        assertThatThrownBy(() -> run(work -> {
                    writeSecond(work);
                    assertThat(everything(work)).isNotEqualTo(before);
                    throw sneaky(failure);
                }))
                .isSameAs(failure);

        assertAll(UnitOfWorkLaws::everything).isEqualTo(before);
    }

    @Test
    void afterAFailureTheSameWorkGoesThrough() {
        run(UnitOfWorkLaws::writeFirst);
        assertThatThrownBy(() -> run(work -> {
                    writeSecond(work);
                    throw new IllegalStateException("A failure of the work.");
                }))
                .isInstanceOf(IllegalStateException.class);

        run(UnitOfWorkLaws::writeSecond);

        assertCount(work -> work.customers().count()).isEqualTo(2);
        assertCount(work -> work.invoices().count()).isEqualTo(2);
    }

    @Test
    void aRefusalOfTheStorageLeavesWhatWasWrittenBeforeItUntouched() {
        run(work -> work.customers().save(bareCustomer("1")));

        assertThatThrownBy(() -> run(work -> {
                    work.customers().save(bareCustomer("2"));
                    work.customers().save(bareCustomer("1"));
                }))
                .isInstanceOf(DuplicateKeyException.class);

        assertCount(work -> work.customers().count()).isEqualTo(1);
        assertOne(work -> work.customers().findByNumber("2")).isEmpty();
    }

    @Test
    void unfinishedWritesOfOthersAreNotSeen() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        List<Long> seen = new ArrayList<>();
        Thread reader = new Thread(() -> {
            try {
                written.await();
                seen.add(in(work -> work.customers().count()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                looked.countDown();
            }
        });
        reader.start();

        // The writer fails in the end, so the reader must see nothing, whether it had to wait for the writer or not.
        assertThatThrownBy(() -> run(work -> {
                    work.customers().save(bareCustomer("1"));
                    written.countDown();
                    await(looked);
                    throw new IllegalStateException("A failure of the work.");
                }))
                .isInstanceOf(IllegalStateException.class);
        reader.join();

        assertThat(seen).containsExactly(0L);
    }

    @Test
    void aNestedUnitOfWorkIsRefused() {
        assertThatThrownBy(() -> run(work -> run(inner -> inner.customers().count())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> run(work -> storage().inUnitOfWork(OTHER_TENANT, UnitOfWork::customers)))
                .isInstanceOf(IllegalStateException.class);

        assertCount(work -> work.customers().count())
                .as("the next one goes through")
                .isZero();
    }

    @Test
    void storesThatOutliveTheirUnitOfWorkRefuse() {
        UnitOfWork over = in(work -> work);
        CustomerStore customers = in(UnitOfWork::customers);
        AlertStore alerts = in(UnitOfWork::alerts);

        assertThatThrownBy(() -> customers.save(bareCustomer("1"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(customers::count).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(alerts::all).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.invoices().count()).isInstanceOf(IllegalStateException.class);
        assertCount(work -> work.customers().count()).isZero();
    }

    @Test
    void closingTwiceDoesNoHarm() {
        storage().close();
        storage().close();
    }

    /** One value in each store. */
    static void writeFirst(UnitOfWork work) {
        work.customers().save(bareCustomer("1"));
        work.customers().putReview(review("c-1"));
        work.people().putContact(contact("p-1", "c-1"));
        work.people().putAccount(account("u-1", "one@example.org", "c-1", "c-2"));
        work.attributes().save(attribute("tier"));
        work.details().save(details(DETAILED));
        work.invoices().save(invoice("1", "c-1", DAY));
        work.reports().saveFile(fullFile("X-1"));
        keep(work, "r-1", 10);
        work.reports().openOrder(order("o-1", "X-1", NOON));
        work.history().append(score("X-1", 80, DAY, NOON));
        work.assessments().add(assessment("c-1", 71));
        work.scoreCards().save(scoreCard(1));
        work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON));
        work.monitoring().savePortfolio(portfolio("p"));
        work.monitoring().saveMember(member("p", "X-1"));
        work.monitoring().addEvent(event("n-1", "X-1", NOON));
        work.scenarios().saveScenario(scenario("soft"));
        work.scenarios().saveRule(assignmentRule("r-1", 1));
        work.scenarios().assign(assignment("c-1", AssignedAttribute.COLLECTOR, "joe"));
        work.scenarios().saveStep(plannedStep("p-1", "c-1", DAY));
        work.ledger().addAdjustment(adjustment("a-1", DAY));
        work.ledger().savePayment(incomingPayment("p-1", DAY));
        work.ledger().addSnapshot(snapshot("c-1", DAY, "EUR", "100"));
        work.ledger().addSnapshotRun(new SnapshotRun(DAY, 1, NOON));
        work.ledger().addBooked(new BookedReference("line-1", Booked.PAYMENT, "p-1", "first"));
        work.loans().save(bareLoan("l-1", "c-1"));
        work.limits().save(bareLimit("d-1", "c-1"));
        work.limits().turn("headroom");
        work.limits().saveReservation(reservation("c-1", "SO-1", NOON));
        work.limits().putOverride(override("v-1", "c-1", "first"));
        work.limits().saveGuarantee(guarantee("g-1", "c-1"));
        work.limits().putStanding(standing("c-1", CreditStatus.STOP));
        work.privacy().addConsent(consent("k-1", ConsentState.GIVEN));
        work.privacy().addConsent(consent("k-7", ConsentState.GIVEN).of(Subject.of(PreCustomerId.of("p-1"))));
        work.privacy().saveErasure(erasure("e-1", DAY));
        work.preCustomers().save(lead("p-1"));
        work.preCustomers().publish(policy(1));
        work.groups().save(group("g-1", "Wholesale"));
        work.groups().join(CustomerId.of("c-1"), GroupId.of("g-1"));
        work.settings().put(SettingOwner.company(), "key", "first");
        work.comments().save(comment("k-1", "c-1", "first"));
        work.portal().save(invited("u-1", "hash-1"));
        work.searches().save(savedSearch("s-1", "jane", "Big"));
        work.attachments().keepBytes("0".repeat(64), bytes(3));
        work.attachments().put(attachment("f-1", "c-1", NOON));
        work.supply().save(supply("s-1", "c-1", "Flat 1", DAY, Optional.empty()));
        work.alertRules().save(alertRule("SCORE", 1));
        work.notices().saveSilence(silence("s-1", "c-1", NOON));
        work.notices().saveNotice(new Notice("jane", "a-1", Severity.HIGH, NOON, 0));
        work.actions().save(action("t-1", "c-1", NOON));
        work.merges().save(merge("m-1", "c-1", "c-7", "N7"));
        work.bulk().save(bulkJob("b-1"));
        work.bulk().addRows(List.of(BulkRow.pending("b-1", 1, CustomerId.of("c-1"))));
        work.jobs().claim("nightly", "node-1", NOON, NOON.plusSeconds(60));
        work.audit().append(auditEntry("c-1", NOON));
        work.accesses().add(accessEntry("c-1", NOON, "name"));
        work.outbox().add(outboxEvent("c-1", NOON, "first"));
    }

    /** Another value in each store, and a change or removal of the first where there is one. */
    private static void writeSecond(UnitOfWork work) {
        Customer first = work.customers().find(CustomerId.of("c-1")).orElseThrow();
        work.customers()
                .save(Customer.builder()
                        .from(first)
                        .number("9")
                        .agencyLink(link("X-1"))
                        .build());
        work.customers().save(bareCustomer("2"));
        work.customers().removeReview(CustomerId.of("c-1"));
        work.attributes().remove("tier");
        work.details()
                .save(SubjectDetails.builder()
                        .from(details(DETAILED))
                        .externalIds(Map.of("crm", "8"))
                        .version(1)
                        .build());
        work.ledger().decideAdjustment("a-1", new AdjustmentDecision(Verdict.APPROVED, Actor.of("boss"), NOON));
        IncomingPayment payment = work.ledger().payment("p-1").orElseThrow();
        work.ledger()
                .savePayment(IncomingPayment.builder()
                        .from(payment)
                        .customerId(CustomerId.of("c-2"))
                        .build());
        work.ledger().addSnapshot(snapshot("c-2", DAY, "EUR", "100"));
        work.ledger().addSnapshotRun(new SnapshotRun(DAY.plusDays(1), 1, NOON));
        work.ledger().addBooked(new BookedReference("line-2", Booked.PAYMENT, "p-1", "second"));
        work.loans().save(Loan.builder().from(fullLoan("l-1", "c-2")).version(1).build());
        work.limits()
                .save(LimitDecision.builder()
                        .from(fullLimit("d-1", "X-1"))
                        .version(1)
                        .build());
        work.limits().turn("headroom");
        work.limits()
                .saveReservation(Reservation.builder()
                        .from(reservation("c-1", "SO-1", NOON))
                        .state(Reservation.State.RELEASED)
                        .endedAt(NOON)
                        .version(1)
                        .build());
        work.limits().putOverride(override("v-1", "c-2", "second"));
        work.limits()
                .saveGuarantee(Guarantee.builder()
                        .from(guarantee("g-1", "c-2"))
                        .version(1)
                        .build());
        work.limits().removeStanding(LimitSubject.of(CustomerId.of("c-1")));
        work.limits().putStanding(standing("c-2", CreditStatus.NO_CHECK));
        work.privacy().addConsent(consent("k-1", ConsentState.WITHDRAWN));
        work.privacy().addConsent(consent("k-7", ConsentState.WITHDRAWN).of(Subject.of(PreCustomerId.of("p-1"))));
        work.privacy()
                .saveErasure(Erasure.builder()
                        .from(erasure("e-1", DAY))
                        .version(1)
                        .completedAt(NOON)
                        .build());
        work.people().putContact(contact("p-1", "c-2"));
        work.people().putAccount(account("u-1", "changed@example.org", "c-3", "c-2"));
        Invoice invoice = work.invoices().find("1").orElseThrow();
        work.invoices()
                .save(Invoice.builder()
                        .from(invoice)
                        .customerId(CustomerId.of("c-2"))
                        .build());
        work.invoices().save(invoice("2", "c-1", DAY));
        CompanyFile file = work.reports().file(company("X-1")).orElseThrow();
        work.reports().saveFile(CompanyFile.builder().from(file).name("CHANGED").build());
        work.reports().saveFile(fullFile("X-2"));
        keep(work, "r-2", 20);
        work.reports().updateOrder(completed(order("o-1", "X-1", NOON), Outcome.DELIVERED));
        work.reports().openOrder(order("o-2", "X-1", NOON));
        work.history().append(score("X-1", 30, DAY, NOON));
        work.assessments().add(assessment("c-1", 20));
        work.scoreCards().save(scoreCard(2));
        work.scoreCards().remove("mine", 1);
        work.alerts().save(resolved(work.alerts().open("overdue|c-1").orElseThrow()));
        work.alerts().save(alert("a-2", "c-1", Severity.LOW, NOON));
        Portfolio portfolio = work.monitoring().portfolio("p").orElseThrow();
        work.monitoring()
                .savePortfolio(Portfolio.builder()
                        .from(portfolio)
                        .eventsTakenUntil(NOON)
                        .build());
        work.monitoring().removeMember("p", company("X-1"));
        work.monitoring().saveMember(member("p", "X-2"));
        work.monitoring().addEvent(event("n-2", "X-1", NOON));
        work.monitoring().markProcessed(event("n-1", "X-1", NOON), NOON, "jane");
        work.monitoring().savePortfolio(portfolio("q"));
        work.scenarios().removeScenario("soft");
        work.scenarios().removeRule("r-1");
        work.scenarios().forget(CustomerId.of("c-1"));
        work.scenarios().saveScenario(scenario("hard"));
        work.scenarios().saveRule(assignmentRule("r-2", 1));
        work.scenarios().assign(assignment("c-1", AssignedAttribute.SCENARIO, "hard"));
        work.scenarios().saveStep(plannedStep("p-2", "c-1", DAY));
        work.audit().append(auditEntry("c-1", NOON));
        work.preCustomers().save(lead("p-2"));
        work.preCustomers().publish(policy(2));
        CustomerGroup group = work.groups().find(GroupId.of("g-1")).orElseThrow();
        work.groups().save(CustomerGroup.builder().from(group).name("Retail").build());
        work.groups().save(group("g-2", "Other"));
        work.groups().join(CustomerId.of("c-1"), GroupId.of("g-2"));
        work.settings().put(SettingOwner.company(), "key", "second");
        work.comments().save(comment("k-1", "c-1", "second").stored(1));
        work.portal().save(invited("u-1", "hash-2").version(1));
        SavedSearch search = work.searches().find(SavedSearchId.of("s-1")).orElseThrow();
        work.searches().save(SavedSearch.builder().from(search).name("Small").build());
        work.searches().save(savedSearch("s-2", "jane", "Big"));
        work.attachments().remove("f-1");
        work.attachments().put(attachment("f-2", "c-1", NOON));
        work.alertRules().remove("SCORE", 1);
        work.alertRules().save(alertRule("SCORE", 2));
        work.notices().saveSilence(work.notices().silence("s-1").orElseThrow().of(CustomerId.of("c-2")));
        work.notices().saveSilence(bareSilence("s-2", NOON));
        work.notices().removeNotice(new Notice("jane", "a-1", Severity.HIGH, NOON, 1));
        work.notices().saveNotice(new Notice("jane", "a-2", Severity.HIGH, NOON, 0));
        work.actions().save(work.actions().find("t-1").orElseThrow().of(CustomerId.of("c-2")));
        work.actions().save(bareAction("t-2", NOON));
        work.supply().remove("s-1");
        work.supply().save(supply("s-2", "c-1", "Flat 1", DAY, Optional.empty()));
        work.merges().save(undone(merge("m-1", "c-1", "c-7", "N7").version(1), NOON));
        work.merges().save(merge("m-2", "c-1", "c-7", "N7"));
        work.customers().remove(work.customers().find(CustomerId.of("c-2")).orElseThrow());
        work.customers().restore(CustomerId.of("c-2"));
        work.ledger().moveAdjustment("a-1", CustomerId.of("c-2"));
        work.privacy().moveConsents(CustomerId.of("c-1"), CustomerId.of("c-2"), Set.of("k-1"));
        work.bulk().save(bulkJob("b-1").version(1));
        work.bulk().putRow(row("b-1", 1, BulkRow.Outcome.DONE));
        work.bulk().addRows(List.of(BulkRow.pending("b-1", 2, CustomerId.of("c-2"))));
        JobClaim claim = work.jobs().find("nightly").orElseThrow();
        work.jobs().renew(claim, NOON.plusSeconds(90));
        work.jobs().claim("hourly", "node-2", NOON, NOON.plusSeconds(60));
        work.audit().eraseValues(Subject.of(CustomerId.of("c-1")));
        work.accesses().add(accessEntry("c-1", NOON, "phone"));
        OutboxEvent waiting = work.outbox().undelivered(Optional.empty(), 10).get(0);
        work.outbox().add(outboxEvent("c-1", NOON, "second"));
        work.outbox().markDelivered(waiting);
    }

    /** Everything that any query of the port tells of these values. */
    static List<Object> everything(UnitOfWork work) {
        return List.of(
                work.customers().page(Optional.empty(), 10),
                work.customers().count(),
                work.customers().findByNumber("1"),
                work.customers().findByNumber("9"),
                work.customers().linkedTo(company("X-1")),
                work.customers().reviews(),
                work.customers().formerVersions(CustomerId.of("c-1")),
                work.people().contactsOf(CustomerId.of("c-1")),
                work.people().contactsOf(CustomerId.of("c-2")),
                work.people().accounts(),
                work.people().findAccount("one@example.org"),
                work.people().contact("p-1"),
                work.people().account("u-1"),
                work.attributes().all(),
                work.details().find(DETAILED),
                work.details().findAll(List.of(DETAILED)),
                work.details().findByExternalId(DETAILED.kind(), ExternalId.of("crm", "7")),
                work.details().findByExternalId(DETAILED.kind(), ExternalId.of("crm", "8")),
                work.people().findAccount("changed@example.org"),
                work.invoices().of(CustomerId.of("c-1")),
                work.invoices().of(CustomerId.of("c-2")),
                work.invoices().count(),
                work.reports().files(),
                work.reports().reports(company("X-1")),
                work.reports().document(ReportId.of("r-2")),
                work.reports().orders(),
                work.reports().openOrders(),
                work.reports().openOrderFor(company("X-1")),
                work.reports().billedSince(NOON),
                work.history().series(company("X-1"), Criterion.SCORE),
                work.assessments().all(CustomerId.of("c-1")),
                work.scoreCards().versions("mine"),
                work.scoreCards().find("mine", 1),
                work.scoreCards().inForce("mine", DAY),
                work.alerts().all(),
                work.alerts().of(CustomerId.of("c-1")),
                work.alerts().open("overdue|c-1"),
                work.monitoring().portfolio("p"),
                work.monitoring().portfolios(),
                work.monitoring().members("p"),
                work.monitoring().member("p", company("X-1")),
                work.monitoring().waiting(10),
                work.monitoring().events(company("X-1")),
                work.scenarios().scenarios(),
                work.scenarios().scenario("soft"),
                work.scenarios().rules(),
                work.scenarios().rule("r-1"),
                work.scenarios().assignments(CustomerId.of("c-1")),
                work.scenarios().assigned(CustomerId.of("c-1"), AssignedAttribute.COLLECTOR),
                work.scenarios().steps(CustomerId.of("c-1")),
                work.ledger().adjustmentsOf(CustomerId.of("c-1")),
                work.ledger().paymentsOf(CustomerId.of("c-1")),
                work.ledger().paymentsOf(CustomerId.of("c-2")),
                work.ledger().snapshotsOn(DAY),
                work.ledger().snapshots(CustomerId.of("c-1"), DAY, DAY),
                work.ledger().snapshotRuns(DAY, DAY.plusDays(1)),
                work.ledger().booked("line-1"),
                work.ledger().booked("line-2"),
                work.loans().of(CustomerId.of("c-1")),
                work.loans().of(CustomerId.of("c-2")),
                work.loans().count(),
                work.limits().find("d-1"),
                work.limits().of(LimitSubject.of(CustomerId.of("c-1"))),
                work.limits().of(LimitSubject.of(company("X-1"))),
                work.limits().in(LimitState.APPROVED),
                work.limits().in(LimitState.SUBMITTED),
                work.limits().ending(DAY, DAY.plusYears(9)),
                work.limits().reservation(CustomerId.of("c-1"), "so-1"),
                work.limits().reservationsOf(CustomerId.of("c-1"), NOON),
                work.limits().overdueReservations(NOON.plusSeconds(99_999_999)),
                work.limits().overridesOf(CustomerId.of("c-1")),
                work.limits().overridesOf(CustomerId.of("c-2")),
                work.limits().guaranteesOf(LimitSubject.of(CustomerId.of("c-1"))),
                work.limits().guaranteesOf(LimitSubject.of(CustomerId.of("c-2"))),
                work.limits().standing(LimitSubject.of(CustomerId.of("c-1"))),
                work.limits().standing(LimitSubject.of(CustomerId.of("c-2"))),
                work.privacy().consentsOf(CustomerId.of("c-1")),
                work.privacy().consentsOf(Subject.of(PreCustomerId.of("p-1"))),
                work.privacy().erasuresOf(Subject.of(CustomerId.of("c-1"))),
                work.privacy().erasuresDue(DAY.plusYears(99)),
                work.preCustomers().page(Optional.empty(), 10),
                work.preCustomers().count(),
                work.preCustomers().policies(PartyKind.COMPANY),
                work.groups().all(),
                work.groups().findByName("wholesale"),
                work.groups().members(GroupId.of("g-1")),
                work.groups().groupOf(CustomerId.of("c-1")),
                work.settings().values(SettingOwner.company()),
                work.comments().of(CustomerId.of("c-1")),
                work.portal().find("u-1"),
                work.searches().all(),
                work.attachments().of(Subject.of(CustomerId.of("c-1"))),
                work.attachments().count("0".repeat(64)),
                work.alertRules().all(),
                work.alertRules().find("SCORE", 1),
                work.notices().silences(),
                work.notices().silence("s-1"),
                work.notices().toldTo("jane"),
                work.actions().find("t-1"),
                work.actions().withKey("key t-1"),
                work.actions().of(CustomerId.of("c-1")),
                work.actions().unfinished(),
                work.supply().of(CustomerId.of("c-1")),
                work.supply().at("Flat 1"),
                work.supply().suppliedOn(List.of(CustomerId.of("c-1")), DAY),
                work.merges().of(CustomerId.of("c-1")),
                work.merges().standing(CustomerId.of("c-7")),
                work.merges().standing("N7"),
                work.customers().formerVersions(CustomerId.of("c-2")),
                work.ledger().adjustmentsOf(CustomerId.of("c-2")),
                work.privacy().consentsOf(CustomerId.of("c-2")),
                work.bulk().find("b-1"),
                work.bulk().rows("b-1", 0, 10),
                work.bulk().pending("b-1", 10),
                work.bulk().counts("b-1"),
                work.jobs().find("nightly"),
                work.jobs().find("hourly"),
                work.portal().findByToken("hash-1"),
                work.audit().of(Subject.of(CustomerId.of("c-1"))),
                work.audit().between(NOON, NOON.plusSeconds(1), 10),
                work.accesses().of(Subject.of(CustomerId.of("c-1"))),
                work.accesses().between(NOON, NOON.plusSeconds(1), 10),
                work.outbox().undelivered(Optional.empty(), 10));
    }

    private static BulkRow row(String job, long position, BulkRow.Outcome outcome) {
        return new BulkRow(job, position, CustomerId.of("c-1"), outcome, "", Optional.of(NOON));
    }

    private static void keep(UnitOfWork work, String id, int size) {
        ReportDocument document = document(bytes(size), NOON);
        work.reports().keep(report(id, "X-1", document), document);
    }

    private static void await(CountDownLatch latch) {
        try {
            // A storage that serialises its units of work lets the reader in only later, so this ends without it.
            latch.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable failure) throws X {
        throw (X) failure;
    }
}
