package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageContract;
import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbStorageTest extends StorageContract {
    private static final class Database {
        static final EmptiedDatabase ONLY = new EmptiedDatabase(new MariaDbServer());
    }

    @Override
    protected Storage createStorage() {
        return Database.ONLY.storage();
    }
}
