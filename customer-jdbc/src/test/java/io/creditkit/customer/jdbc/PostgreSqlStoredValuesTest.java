package io.creditkit.customer.jdbc;

class PostgreSqlStoredValuesTest extends StoredValuesTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
