package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;
import java.util.UUID;

class H2MemoryStorageTest extends StorageContract {
    @Override
    protected Storage createStorage() {
        return JdbcStorage.inMemory("contract-" + UUID.randomUUID()).build();
    }
}
