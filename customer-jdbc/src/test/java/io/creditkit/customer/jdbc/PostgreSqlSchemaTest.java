package io.creditkit.customer.jdbc;

class PostgreSqlSchemaTest extends SchemaTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
