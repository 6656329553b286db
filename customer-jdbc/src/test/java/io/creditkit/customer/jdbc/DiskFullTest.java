package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.customer.Customer;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a file on a disk that is full from some moment on. */
class DiskFullTest {
    private static final int MORE_THAN_FITS = 200;

    private final SmallDisk disk = new SmallDisk();

    @TempDir
    private Path folder;

    @BeforeEach
    void mount() {
        FilePath.register(disk);
    }

    @AfterEach
    void unmount() {
        FilePath.unregister(disk);
    }

    @Test
    void aFullDisk_isAnErrorOfItsType_andWhatWasWrittenBeforeIsThere() {
        List<Customer> written = new ArrayList<>();
        JdbcConnectionPool pool = pool();
        JdbcStorage storage =
                JdbcStorage.on(pool).schemaMode(SchemaMode.MIGRATE).build();
        written.add(Samples.save(storage, Samples.customer("c-0")));

        disk.fill();
        Throwable refused = null;
        for (int i = 1; i < MORE_THAN_FITS && refused == null; i++) {
            Customer next = Samples.customer("c-" + i);
            refused = catchThrowable(() -> written.add(Samples.save(storage, next)));
        }
        // At a commit nobody knows whether the last one was written; it was not, as is seen below.
        assertThat(refused)
                .isInstanceOf(StorageUnavailableException.class)
                .message()
                .containsPattern("Try again later|not known whether the unit of work was written");
        assertThat(catchThrowable(() -> Samples.count(storage)))
                .as("until the database is opened anew")
                .isInstanceOf(StorageUnavailableException.class);
        pool.dispose();

        disk.free();
        JdbcConnectionPool anew = pool();
        try (JdbcStorage reopened = JdbcStorage.on(anew).build()) {
            assertThat(Samples.count(reopened)).isEqualTo(written.size());
            written.forEach(customer ->
                    assertThat(Samples.find(reopened, customer.id().value())).contains(customer));
            Samples.save(reopened, Samples.customer("c-after"));
        } finally {
            anew.dispose();
        }
    }

    private JdbcConnectionPool pool() {
        return JdbcConnectionPool.create(
                "jdbc:h2:" + SmallDisk.SCHEME + ":" + folder.resolve("base") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
                "sa",
                "");
    }
}
