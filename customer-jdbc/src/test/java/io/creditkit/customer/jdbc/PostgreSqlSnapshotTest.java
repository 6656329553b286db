package io.creditkit.customer.jdbc;

class PostgreSqlSnapshotTest extends SnapshotTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
