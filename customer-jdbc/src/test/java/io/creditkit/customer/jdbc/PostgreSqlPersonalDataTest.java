package io.creditkit.customer.jdbc;

class PostgreSqlPersonalDataTest extends PersonalDataTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
