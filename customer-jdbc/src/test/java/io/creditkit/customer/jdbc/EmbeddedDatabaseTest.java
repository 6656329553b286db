package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.storage.StorageUnavailableException;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    /** So many that they leave a large file behind. */
    private static final int COMMITS = 1_500;

    @TempDir
    Path folder;

    @Test
    void whatWasStored_isThere_whenTheFileIsOpenedAgain() {
        Path file = folder.resolve("made/on/demand/customers");
        try (JdbcStorage storage = JdbcStorage.embedded(file).build()) {
            Samples.save(storage, Samples.customer("c-1"));
        }
        try (JdbcStorage storage = JdbcStorage.embedded(file).build()) {
            assertThat(Samples.find(storage, "c-1")).contains(withVersion1());
        }
    }

    @Test
    void theFile_mayBeNamedWithItsSuffix() {
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("base")).build()) {
            Samples.save(storage, Samples.customer("c-1"));
        }
        try (JdbcStorage storage =
                JdbcStorage.embedded(folder.resolve("base.mv.db")).build()) {
            assertThat(Samples.count(storage)).isEqualTo(1);
        }
        assertThat(folder.toFile().list()).containsExactly("base.mv.db");
    }

    @Test
    void aFileThatIsOpen_isSharedByTheStoragesOfOneProcess_untilTheLastIsClosed() {
        Path file = folder.resolve("base");
        try (JdbcStorage longer = JdbcStorage.embedded(file).build()) {
            try (JdbcStorage shorter = JdbcStorage.embedded(file).build()) {
                Samples.save(shorter, Samples.customer("c-1"));
            }
            assertThat(Samples.count(longer)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatManySmallCommitsFilled_isSmall_onceItIsClosed() throws Exception {
        Path file = folder.resolve("base");
        Path written = folder.resolve("base.mv.db");
        int customers = 0;
        long grown;
        try (JdbcStorage storage = JdbcStorage.embedded(file).build()) {
            while (customers < COMMITS) {
                Samples.save(storage, Samples.customer("c-" + customers));
                customers++;
            }
            grown = Files.size(written);
            try (JdbcStorage shorter = JdbcStorage.embedded(file).build()) {
                assertThat(Samples.count(shorter)).isEqualTo(customers);
            }
            assertThat(Samples.count(storage))
                    .as("who has it open still goes on")
                    .isEqualTo(customers);
        }
        assertThat(grown).as("large enough to be made smaller").isGreaterThan(32L << 20);
        assertThat(Files.size(written)).isLessThan(grown / 2);
        try (JdbcStorage storage = JdbcStorage.embedded(file).build()) {
            assertThat(Samples.count(storage)).isEqualTo(customers);
        }
    }

    @Test
    void aFolderThatCantBeWritten_isRefused_withTheReason() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("notes.txt"), "not a folder");

        assertThatThrownBy(
                        () -> JdbcStorage.embedded(notAFolder.resolve("base")).build())
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("notes.txt is not a folder");
        assertThatThrownBy(() ->
                        JdbcStorage.embedded(Path.of("/proc/creditkit/base")).build())
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("/proc/creditkit/base.mv.db");
    }

    @Test
    void aDamagedFile_isRefusedAsSuch() throws Exception {
        byte[] garbage = new byte[64 * 1024];
        new Random(7).nextBytes(garbage);
        Path file = Files.write(folder.resolve("base.mv.db"), garbage);

        assertThatThrownBy(() -> JdbcStorage.embedded(file).build())
                .isInstanceOf(CorruptStorageException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("backup");
        assertThat(file).hasBinaryContent(garbage);
    }

    @Test
    void aPathThatH2CantTake_isRefused() {
        assertThatThrownBy(() -> JdbcStorage.embedded(folder.resolve("a;b")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("semicolon");
        assertThatThrownBy(() -> JdbcStorage.inMemory("a;INIT=x").build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedStorage_refuses_andMayBeClosedAgain() {
        JdbcStorage storage = inMemory();
        storage.close();
        storage.close();

        assertThatThrownBy(() -> Samples.count(storage))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aStorageInMemory_isGone_whenItIsClosed() {
        String name = "m-" + UUID.randomUUID();
        try (JdbcStorage storage = JdbcStorage.inMemory(name).build()) {
            Samples.save(storage, Samples.customer("c-1"));
        }
        try (JdbcStorage storage = JdbcStorage.inMemory(name).build()) {
            assertThat(Samples.count(storage)).isZero();
        }
    }

    @Test
    void anInterruptedThread_doesNotBreakTheDatabaseForOthers() {
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("base"))
                .pause(attempt -> {})
                .build()) {
            Thread.currentThread().interrupt();
            try {
                Samples.save(storage, Samples.customer("c-1"));
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            Samples.save(storage, Samples.customer("c-2"));
            assertThat(Samples.count(storage)).isEqualTo(2);
        }
    }

    @Test
    void withoutH2_theErrorNamesTheDependency() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("h2-") && !entry.contains("h2database")) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader withoutH2 =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> storage = withoutH2.loadClass(JdbcStorage.class.getName());
            Object builder = storage.getMethod("inMemory", String.class).invoke(null, "any");

            assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("com.h2database:h2");
        }
    }

    static JdbcStorage inMemory() {
        return JdbcStorage.inMemory("m-" + UUID.randomUUID())
                .pause(attempt -> {})
                .build();
    }

    private static Customer withVersion1() {
        return Customer.builder().from(Samples.customer("c-1")).version(1).build();
    }
}
