package io.creditkit.customer.jdbc;

class PostgreSqlLooksAtOnceTest extends LooksAtOnceTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
