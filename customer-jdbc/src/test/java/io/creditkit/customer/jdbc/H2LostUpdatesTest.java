package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.StaleVersionException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 undoes more than it should where a commit is written to the file at the moment of a rollback: nobody may see that. */
class H2LostUpdatesTest {
    private static final int THREADS = 4;
    private static final int CUSTOMERS = 30;
    private static final int CHANGES = 25;

    private final Dialect dialect = new H2Dialect();

    @TempDir
    Path folder;

    @Test
    void nothingIsLost_whereManyChangeTheSameCustomers() throws Exception {
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("base")).build()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                String id = "c-" + i;
                Samples.save(storage, Samples.customer(id));
                changeAtOnce(storage, id);

                Customer end = Samples.find(storage, id).orElseThrow();
                assertThat(end.version()).isEqualTo(1L + THREADS * CHANGES);
                assertThat(end.name()).isEqualTo("Change of version " + THREADS * CHANGES);
            }
        }
    }

    @Test
    void nothingIsUndone_whileSomethingIsCommitted() throws Exception {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Thread undoing = new Thread(() -> run(() -> dialect.undo(() -> told.add("undone"))));

        dialect.commit(() -> {
            undoing.start();
            awaitWaitingOrEnd(undoing);
            told.add("committed");
        });
        undoing.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(told).containsExactly("committed", "undone");
    }

    @Test
    void nothingIsCommitted_whileSomethingIsUndone() throws Exception {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Thread committing = new Thread(() -> run(() -> dialect.commit(() -> told.add("committed"))));

        dialect.undo(() -> {
            committing.start();
            awaitWaitingOrEnd(committing);
            told.add("undone");
        });
        committing.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(told).containsExactly("undone", "committed");
    }

    /** The thread waits for a lock, or it went on where it had to wait. */
    private static void awaitWaitingOrEnd(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static void run(Dialect.Step step) {
        try {
            step.run();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void changeAtOnce(JdbcStorage storage, String id) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < CHANGES; i++) {
                        changeUntilItGoesThrough(storage, id);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void changeUntilItGoesThrough(JdbcStorage storage, String id) {
        while (true) {
            try {
                storage.inUnitOfWork(Samples.TENANT, work -> {
                    Customer now = work.customers().find(CustomerId.of(id)).orElseThrow();
                    return work.customers()
                            .save(Customer.builder()
                                    .from(now)
                                    .name("Change of version " + now.version())
                                    .build());
                });
                return;
            } catch (StaleVersionException somebodyWasFirst) {
                Thread.onSpinWait();
            }
        }
    }
}
