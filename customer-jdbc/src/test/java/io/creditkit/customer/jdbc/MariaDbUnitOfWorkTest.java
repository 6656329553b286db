package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbUnitOfWorkTest extends UnitOfWorkTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
