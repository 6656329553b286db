package io.creditkit.customer.jdbc;

class PostgreSqlHostTransactionsTest extends HostTransactionsTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
