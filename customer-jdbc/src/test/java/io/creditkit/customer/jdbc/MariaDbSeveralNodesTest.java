package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbSeveralNodesTest extends SeveralNodesTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
