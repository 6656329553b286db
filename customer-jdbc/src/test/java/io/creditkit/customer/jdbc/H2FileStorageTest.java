package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2FileStorageTest extends StorageContract {
    @TempDir
    Path folder;

    @Override
    protected Storage createStorage() {
        return JdbcStorage.embedded(folder.resolve("base")).build();
    }
}
