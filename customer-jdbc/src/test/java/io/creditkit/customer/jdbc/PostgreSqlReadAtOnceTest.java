package io.creditkit.customer.jdbc;

class PostgreSqlReadAtOnceTest extends ReadAtOnceTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
