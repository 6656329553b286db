package io.creditkit.customer.jdbc;

class PostgreSqlTurnsTest extends TurnsTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
