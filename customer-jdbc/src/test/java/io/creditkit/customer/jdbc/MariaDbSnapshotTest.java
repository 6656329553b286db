package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbSnapshotTest extends SnapshotTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
