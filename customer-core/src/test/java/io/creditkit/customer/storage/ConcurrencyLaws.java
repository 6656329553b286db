package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.alert;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.event;
import static io.creditkit.customer.storage.StorageSamples.invited;
import static io.creditkit.customer.storage.StorageSamples.link;
import static io.creditkit.customer.storage.StorageSamples.order;
import static io.creditkit.customer.storage.StorageSamples.portfolio;
import static io.creditkit.customer.storage.StorageSamples.reservation;
import static io.creditkit.customer.storage.StorageSamples.score;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.GroupRefusedException;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.limit.CheckRequest;
import io.creditkit.customer.limit.CreditLimits;
import io.creditkit.customer.limit.LimitEntry;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.onboarding.ActivationTerms;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.receivables.Payments;
import io.creditkit.customer.report.HistoryPoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The laws of a storage that many threads use at once. */
abstract class ConcurrencyLaws extends StorageLaws {
    private static final int THREADS = 4;
    private static final int INCREMENTS = 25;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void noUpdateIsLost() throws Exception {
        run(work -> work.customers().save(named(bareCustomer("1"), "0")));

        atOnce(thread -> {
            for (int i = 0; i < INCREMENTS; i++) {
                incrementUntilItGoesThrough();
            }
            return true;
        });

        Customer end = in(work -> work.customers().find(CustomerId.of("c-1"))).orElseThrow();
        assertThat(end.name()).isEqualTo(Integer.toString(THREADS * INCREMENTS));
        assertThat(end.version()).isEqualTo(THREADS * INCREMENTS + 1L);
    }

    @RepeatedTest(5)
    void ofOrdersPlacedAtTheSameMomentForOneCompanyOneIsPlaced() throws Exception {
        List<Boolean> placed =
                atOnce(thread -> accepted(work -> work.reports().openOrder(order("o-" + thread, "X-1", NOON))));

        assertThat(placed).containsOnlyOnce(true);
        assertAll(work -> work.reports().orders()).hasSize(1);
    }

    @RepeatedTest(5)
    void ofMoneyThatIsSentAgainAtTheSameMomentUnderOneReferenceOneIsBooked() throws Exception {
        CustomerId customer = CustomerId.of("c-1");
        run(work -> work.customers().save(bareCustomer("1")));
        Payments payments = CreditKit.builder()
                .storage(storage())
                .build()
                .workspace(TENANT, Actor.of("clerk"))
                .receivables()
                .payments();

        List<String> booked =
                atOnce(thread -> payments.receive(customer, Money.of("100", "EUR"), DAY, Optional.empty(), "line-7")
                        .id());

        assertThat(booked).hasSize(THREADS).containsOnly(booked.get(0));
        assertAll(work -> work.ledger().paymentsOf(customer)).hasSize(1);
    }

    @RepeatedTest(5)
    void ofManyWhoClaimAJobAtTheSameMomentOneGetsIt() throws Exception {
        for (int round = 0; round < 2; round++) {
            Instant now = NOON.plusSeconds(60L * round);
            List<Boolean> claimed = atOnce(
                    thread -> in(work -> work.jobs().claim("nightly", "node-" + thread, now, now.plusSeconds(60)))
                            .isPresent());

            assertThat(claimed).containsOnlyOnce(true);
        }
    }

    @RepeatedTest(5)
    void ofManyWhoTakeATurnAtTheSameHeadroomEachSeesWhatThoseBeforeItReserved() throws Exception {
        CustomerId customer = CustomerId.of("c-1");
        run(work -> work.limits().turn("customer c-1"));
        List<Boolean> reserved = atOnce(thread -> in(work -> {
            work.limits().turn("customer c-1");
            if (work.limits().reservationsOf(customer, NOON).size() == 3) {
                return false;
            }
            work.limits().saveReservation(reservation("c-1", "SO-" + thread, NOON));
            return true;
        }));

        assertThat(reserved).filteredOn(granted -> granted).hasSize(3);
        assertAll(work -> work.limits().reservationsOf(customer, NOON)).hasSize(3);
    }

    @RepeatedTest(5)
    void ofManyWhoTakeTheSameTurnsInAnyOrderEachGetsThem() throws Exception {
        List<String> some = List.of("a", "b", "c", "d");
        run(work -> work.limits().turns(List.of("b", "d")));

        atOnce(thread -> in(work -> {
            List<String> keys = new ArrayList<>(some);
            Collections.rotate(keys, thread);
            work.limits().turns(keys);
            return true;
        }));

        for (String key : some) {
            long before = key.equals("b") || key.equals("d") ? 1 : 0;
            assertCount(work -> work.limits().turn(key)).as(key).isEqualTo(THREADS + before + 1);
        }
    }

    @RepeatedTest(5)
    void ofOrdersCheckedAtTheSameMomentNoMoreAreGrantedThanThereIsHeadroomFor() throws Exception {
        CreditLimits limits = CreditKit.builder()
                .storage(storage())
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .build()
                .workspace(TENANT, Actor.of("clerk"))
                .limits();
        run(work -> {
            for (String number : List.of("1", "2")) {
                work.customers()
                        .save(Customer.builder()
                                .from(bareCustomer(number))
                                .agencyLink(link("X-1"))
                                .build());
            }
        });
        limits.decisions()
                .decide(LimitEntry.permanent(LimitSubject.of(company("X-1")), Money.of("1000", "EUR"), "Committee."));

        List<Boolean> granted = atOnce(thread -> limits.checks()
                .reserve(CheckRequest.order(
                        CustomerId.of(thread % 2 == 0 ? "c-1" : "c-2"), "SO-" + thread, Money.of("400", "EUR")))
                .isGranted());

        assertThat(granted).filteredOn(one -> one).hasSize(2);
    }

    @RepeatedTest(5)
    void aConsentThatIsNotedWhileItsPreCustomerBecomesACustomerIsNotLost() throws Exception {
        Workspace work = CreditKit.builder()
                .storage(storage())
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .build()
                .workspace(TENANT, Actor.of("clerk"));
        PreCustomerId lead = PreCustomerId.of("p-1");
        work.preCustomers()
                .save(PreCustomer.builder()
                        .from(StorageSamples.lead("p-1"))
                        .name("Lead Ltd")
                        .country(CountryCode.of("GB"))
                        .build());
        ConsentNotice notice = new ConsentNotice("privacy", 1);

        List<Boolean> noted = atOnce(thread -> {
            if (thread == 0) {
                work.preCustomers().activate(lead, ActivationTerms.of("77", Currency.getInstance("EUR")));
                return false;
            }
            try {
                work.privacy().consents().request(lead, new ConsentPurpose("PURPOSE_" + thread), notice, "web");
                return true;
            } catch (UnknownReferenceException becameACustomer) {
                return false;
            }
        });

        Customer customer = in(stores -> stores.customers().findByNumber("77")).orElseThrow();
        assertAll(stores -> stores.privacy().consentsOf(customer.id()))
                .hasSize((int) noted.stream().filter(one -> one).count());
        assertAll(stores -> stores.privacy().consentsOf(Subject.of(lead))).isEmpty();
    }

    @RepeatedTest(5)
    void ofGroupsThatArePutBelowEachOtherAtTheSameMomentNoneComesBelowItself() throws Exception {
        Groups groups = clerk().groups();
        for (int i = 0; i < THREADS; i++) {
            groups.save(StorageSamples.group("g-" + i, "Group " + i));
        }

        List<Boolean> put = atOnce(thread -> {
            try {
                groups.save(CustomerGroup.builder()
                        .from(groups.find(GroupId.of("g-" + thread)).orElseThrow())
                        .parentId(GroupId.of("g-" + (thread + 1) % THREADS))
                        .build());
                return true;
            } catch (GroupRefusedException wouldBeACircle) {
                return false;
            }
        });

        assertThat(put).containsOnlyOnce(false);
    }

    @RepeatedTest(5)
    void whoJoinsAGroupWhileItIsRemovedKeepsItOrIsRefused() throws Exception {
        Groups groups = clerk().groups();
        GroupId group = groups.save(StorageSamples.group("g-1", "North")).id();
        run(work -> {
            for (int i = 0; i < THREADS; i++) {
                work.customers().save(bareCustomer(String.valueOf(i)));
            }
        });

        List<Boolean> done = atOnce(thread -> {
            try {
                if (thread == 0) {
                    groups.remove(group);
                } else {
                    groups.move(List.of(CustomerId.of("c-" + thread)), Optional.of(group));
                }
                return true;
            } catch (GroupRefusedException | UnknownReferenceException tooLate) {
                return false;
            }
        });

        assertThat(groups.find(group).isEmpty()).isEqualTo(done.get(0));
        assertThat(groups.members(group))
                .hasSize((int) done.stream().skip(1).filter(joined -> joined).count());
        assertThat(done.get(0) && !groups.members(group).isEmpty()).isFalse();
    }

    private Workspace clerk() {
        return CreditKit.builder()
                .storage(storage())
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .build()
                .workspace(TENANT, Actor.of("clerk"));
    }

    @RepeatedTest(5)
    void ofManyWhoUseATokenAtTheSameMomentOneMakesItVoid() throws Exception {
        run(work -> work.portal().save(invited("u-1", "hash-1")));

        assertThat(atOnce(thread -> in(work -> work.portal().voidToken("hash-1"))))
                .containsOnlyOnce(true);
    }

    @RepeatedTest(5)
    void ofAlertsRaisedAtTheSameMomentUnderOneKeyOneIsRaised() throws Exception {
        List<Boolean> raised = atOnce(thread ->
                accepted(work -> work.alerts().save(alert("a-" + thread, "c-1", Severity.HIGH, NOON))));

        assertThat(raised).containsOnlyOnce(true);
        assertAll(work -> work.alerts().all()).hasSize(1);
    }

    @RepeatedTest(5)
    void ofCustomersSavedAtTheSameMomentUnderOneNumberOneIsSaved() throws Exception {
        List<Boolean> saved = atOnce(thread -> accepted(work -> work.customers()
                .save(Customer.builder()
                        .from(bareCustomer("1"))
                        .id(CustomerId.of("c-" + thread))
                        .build())));

        assertThat(saved).containsOnlyOnce(true);
        assertCount(work -> work.customers().count()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void anEventTakenOverByManyAtTheSameMomentIsNewOnceAndSoIsItsHistory() throws Exception {
        run(work -> work.monitoring().savePortfolio(portfolio("p")));
        HistoryPoint point = score("X-1", 30, DAY, NOON);

        List<Boolean> taken = atOnce(thread -> {
            try {
                return in(work -> {
                    boolean isNew = work.monitoring().addEvent(event("n-1", "X-1", NOON));
                    assertThat(work.history().append(point)).isEqualTo(isNew);
                    return isNew;
                });
            } catch (DuplicateKeyException e) {
                return false;
            }
        });

        assertThat(taken).containsOnlyOnce(true);
        assertAll(work -> work.history().series(point.company(), point.criterion()))
                .containsExactly(point);
    }

    private void incrementUntilItGoesThrough() {
        while (true) {
            try {
                run(work -> {
                    Customer now = work.customers().find(CustomerId.of("c-1")).orElseThrow();
                    work.customers().save(named(now, Integer.toString(Integer.parseInt(now.name()) + 1)));
                });
                return;
            } catch (StaleVersionException e) {
                // Another thread came first: read the new one and repeat, as the message says.
                Thread.onSpinWait();
            }
        }
    }

    private boolean accepted(Consumer<UnitOfWork> write) {
        try {
            run(write);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                Callable<T> task = () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return work.apply(thread);
                };
                running.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed.", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Customer named(Customer customer, String name) {
        return Customer.builder().from(customer).name(name).build();
    }
}
