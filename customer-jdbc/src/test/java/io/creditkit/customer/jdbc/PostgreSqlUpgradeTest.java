package io.creditkit.customer.jdbc;

class PostgreSqlUpgradeTest extends UpgradeTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
