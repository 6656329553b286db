package io.creditkit.customer.storage.memory;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;

class InMemoryStorageTest extends StorageContract {
    @Override
    protected Storage createStorage() {
        return InMemoryStorage.create();
    }
}
