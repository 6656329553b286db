package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;

class PostgreSqlStorageTest extends StorageContract {
    private static final EmptiedDatabase DATABASE = new EmptiedDatabase(new PostgreSqlServer());

    @Override
    protected Storage createStorage() {
        return DATABASE.storage();
    }
}
