package io.creditkit.customer.jdbc;

class PostgreSqlSeveralNodesTest extends SeveralNodesTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }
}
