package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbHostTransactionsTest extends HostTransactionsTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
