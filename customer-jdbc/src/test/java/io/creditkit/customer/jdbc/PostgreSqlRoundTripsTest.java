package io.creditkit.customer.jdbc;

class PostgreSqlRoundTripsTest extends RoundTripsTest {
    @Override
    DatabaseServer server() {
        return new PostgreSqlServer();
    }

    /** The customer, everything of it, and the note in the access log. */
    @Override
    int ofAFile() {
        return 3;
    }
}
