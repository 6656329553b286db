package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2FileStorageTest extends StorageContract {
    @TempDir
    static Path once;

    @TempDir
    Path folder;

    /** Every test begins with a copy of it: to make the tables anew for each would take minutes. */
    @BeforeAll
    static void makeTheTables() {
        JdbcStorage.embedded(once.resolve("base")).build().close();
    }

    @Override
    protected Storage createStorage() {
        Path file = folder.resolve("base.mv.db");
        try {
            if (Files.notExists(file)) {
                Files.copy(once.resolve("base.mv.db"), file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return JdbcStorage.embedded(folder.resolve("base")).build();
    }
}
