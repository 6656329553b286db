package io.creditkit.customer.jdbc;

class PostgreSqlFaultsTest extends FaultsTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }

    @Override
    int stride() {
        return 9;
    }
}
