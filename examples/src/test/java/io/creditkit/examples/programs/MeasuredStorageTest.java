package io.creditkit.examples.programs;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;
import io.creditkit.customer.storage.memory.InMemoryStorage;

/**
 * A storage around another one takes nothing away from what the port promises. Whoever writes a whole one proves it by the same
 * class and the test jar of customer-core.
 */
class MeasuredStorageTest extends StorageContract {
    @Override
    protected Storage createStorage() {
        return new MeasuredStorage(InMemoryStorage.create());
    }
}
