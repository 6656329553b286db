package io.creditkit.customer.jdbc;

class PostgreSqlUnitOfWorkTest extends UnitOfWorkTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
