package io.creditkit.examples.programs;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;
import io.creditkit.customer.storage.memory.InMemoryStorage;

/** How a host proves that its own storage keeps what the port promises: this class, and the test jar of customer-core. */
class OwnStorageTest extends StorageContract {
    @Override
    protected Storage createStorage() {
        return new OwnStorage(InMemoryStorage.create());
    }
}
