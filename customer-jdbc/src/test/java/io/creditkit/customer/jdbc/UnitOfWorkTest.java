package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@Timeout(120)
class UnitOfWorkTest {
    private HostDatabase host = HostDatabase.on(server());

    DatabaseServer server() {
        return new H2Server();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aConnection_goesBackAsItCame_whateverTheWorkDid() {
        host.close();
        host = HostDatabase.handingOut(server(), false, Connection.TRANSACTION_SERIALIZABLE);
        JdbcStorage storage = open();
        host.returned().clear();

        Samples.save(storage, Samples.customer("c-1"));
        assertThatThrownBy(() -> storage.inUnitOfWork(Samples.TENANT, work -> {
                    work.customers().save(Samples.customer("c-2"));
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        storage.close();

        assertThat(host.returned())
                .hasSize(2)
                .containsOnly(new HostDatabase.Returned(false, Connection.TRANSACTION_SERIALIZABLE));
        assertThat(host.stillLent()).isZero();
        assertThat(Samples.count(open())).isEqualTo(1);
    }

    @Test
    void aHostsDataSource_isNotClosed() {
        JdbcStorage storage = open();
        storage.close();

        assertThat(host.number("SELECT COUNT(*) FROM hosts_own")).isZero();
        assertThat(host.stillLent()).isZero();
    }

    @Test
    void aConnectionThatBreaksInTheMiddle_leavesNothing() {
        JdbcStorage storage = open();

        assertThatThrownBy(() -> storage.inUnitOfWork(Samples.TENANT, work -> {
                    work.customers().save(Samples.customer("c-1"));
                    host.breakLentConnections();
                    return work.customers().save(Samples.customer("c-2"));
                }))
                .isInstanceOf(StorageUnavailableException.class);

        assertThat(host.number("SELECT COUNT(*) FROM ck_customer")).isZero();
    }

    @Test
    void aConnectionThatCantBeGivenBack_doesNotMakeWhatWasWrittenAFailure() {
        open();
        JdbcStorage storage = JdbcStorage.on(new DelegatingDataSource(host.dataSource()) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return failingToClose(super.getConnection());
                    }
                })
                .schemaMode(SchemaMode.NONE)
                .build();

        assertThat(Samples.save(storage, Samples.customer("c-1")).version()).isEqualTo(1);
        assertThat(host.stillLent()).isZero();
    }

    private static Connection failingToClose(Connection connection) {
        AtomicBoolean worked = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(connection, arguments);
                    worked.compareAndSet(false, method.getName().equals("commit"));
                    if (method.getName().equals("close") && worked.get()) {
                        throw new SQLException("not put back", "08006");
                    }
                    return answer;
                });
    }

    @Test
    void aDataSourceWithoutAConnection_isUnavailable() {
        open();
        JdbcStorage unlucky = JdbcStorage.on(host.dataSource()).build();
        host.refuseConnections();

        assertThatThrownBy(() -> Samples.count(unlucky))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("no connection");
        assertThatThrownBy(() -> JdbcStorage.on(host.dataSource()).build())
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("no connection");
    }

    @Test
    void twoNodesThatOpenAnOrderForOneCompany_getOneOrder() throws Exception {
        JdbcStorage storage = open();
        for (int round = 0; round < 20; round++) {
            String suffix = "-" + round;
            CyclicBarrier start = new CyclicBarrier(2);
            List<Object> outcomes = atOnce(List.of(
                    () -> openOrder(storage, start, "left" + suffix),
                    () -> openOrder(storage, start, "right" + suffix)));

            assertThat(outcomes)
                    .filteredOn(DuplicateKeyException.class::isInstance)
                    .hasSize(1);
            var open =
                    storage.inUnitOfWork(Samples.TENANT, work -> work.reports().openOrders());
            assertThat(open).hasSize(1);
            host.execute("DELETE FROM ck_report_order");
        }
    }

    @Test
    void writersThatLockEachOther_allFinish() throws Exception {
        JdbcStorage storage = open();
        Samples.save(storage, Samples.customer("c-1"));
        Samples.save(storage, Samples.customer("c-2"));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        CountDownLatch oneIsDone = new CountDownLatch(1);

        List<Object> outcomes = atOnce(List.of(
                () -> touchBoth(storage, bothHoldOne, oneIsDone, "c-1", "c-2"),
                () -> touchBoth(storage, bothHoldOne, oneIsDone, "c-2", "c-1")));

        assertThat(outcomes).containsOnly("done");
        assertThat(Samples.find(storage, "c-1").orElseThrow().version()).isEqualTo(3);
        assertThat(Samples.find(storage, "c-2").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void theSameNewKeyWrittenAtOnce_isWrittenOnce_andNobodyFails() throws Exception {
        JdbcStorage storage = open();
        int writers = 8;
        CyclicBarrier start = new CyclicBarrier(writers);
        List<Callable<Object>> keeping = new ArrayList<>();
        var document = Samples.document(new byte[] {1, 2, 3});
        for (int i = 0; i < writers; i++) {
            var report = Samples.report("r-" + i, document);
            keeping.add(() -> {
                start.await();
                storage.inUnitOfWork(Samples.TENANT, work -> {
                    work.reports().keep(report, document);
                    return "kept";
                });
                return "done";
            });
        }

        assertThat(atOnce(keeping)).containsOnly("done");
        assertThat(host.number("SELECT COUNT(*) FROM ck_report_body")).isEqualTo(1);
        assertThat(host.number("SELECT COUNT(*) FROM ck_report")).isEqualTo(writers);
    }

    @Test
    void workThatNeverWins_isGivenUp_afterABoundedNumberOfRuns() {
        List<Integer> pauses = new ArrayList<>();
        AtomicInteger runs = new AtomicInteger();
        JdbcStorage storage = JdbcStorage.on(host.dataSource())
                .schemaMode(SchemaMode.MIGRATE)
                .pause(pauses::add)
                .build();

        assertThatThrownBy(() -> storage.inUnitOfWork(Samples.TENANT, work -> {
                    runs.incrementAndGet();
                    work.customers().save(Samples.customer("c-1"));
                    throw new RepeatableFailure("as a deadlock would be", new SQLException());
                }))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("6 runs");

        assertThat(runs).hasValue(6);
        assertThat(pauses).containsExactly(1, 2, 3, 4, 5);
        assertThat(Samples.count(storage)).isZero();
    }

    @Test
    void aDuplicate_canBeHandledWithinTheWork_andTheRestIsKept() {
        JdbcStorage storage = open();
        Samples.save(storage, Samples.customer("c-1"));

        storage.inUnitOfWork(Samples.TENANT, work -> {
            work.customers().save(Samples.customer("c-2"));
            assertThatThrownBy(() -> work.customers().save(Samples.customer("c-1")))
                    .isInstanceOf(DuplicateKeyException.class);
            return work.customers().save(Samples.customer("c-3"));
        });

        assertThat(Samples.count(storage)).isEqualTo(3);
    }

    private JdbcStorage open() {
        return JdbcStorage.on(host.dataSource())
                .schemaMode(SchemaMode.MIGRATE)
                .pause(attempt -> {})
                .build();
    }

    private static Object openOrder(JdbcStorage storage, CyclicBarrier start, String id) throws Exception {
        start.await();
        try {
            return storage.inUnitOfWork(Samples.TENANT, work -> {
                work.reports().openOrder(Samples.order(id));
                return "opened";
            });
        } catch (DuplicateKeyException alreadyOpen) {
            return alreadyOpen;
        }
    }

    private static Object touchBoth(
            JdbcStorage storage, CyclicBarrier bothHoldOne, CountDownLatch oneIsDone, String first, String second) {
        AtomicInteger runs = new AtomicInteger();
        Object outcome = storage.inUnitOfWork(Samples.TENANT, work -> {
            if (runs.incrementAndGet() > 1) {
                // What the winner has not committed yet would be read in its old version, and be stale in earnest.
                await(oneIsDone);
            }
            touch(work.customers().find(CustomerId.of(first)).orElseThrow(), work.customers()::save);
            if (runs.get() == 1) {
                await(bothHoldOne);
            }
            touch(work.customers().find(CustomerId.of(second)).orElseThrow(), work.customers()::save);
            return "done";
        });
        oneIsDone.countDown();
        return outcome;
    }

    private static void touch(Customer customer, UnaryOperator<Customer> save) {
        save.apply(customer);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Object> atOnce(List<Callable<Object>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> outcome : threads.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
