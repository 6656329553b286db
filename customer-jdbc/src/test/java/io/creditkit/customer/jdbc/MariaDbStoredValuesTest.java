package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbStoredValuesTest extends StoredValuesTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
