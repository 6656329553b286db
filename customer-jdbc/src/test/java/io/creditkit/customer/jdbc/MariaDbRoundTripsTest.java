package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbRoundTripsTest extends RoundTripsTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }

    /** The customer, everything of it, and the note in the access log. */
    @Override
    int ofAFile() {
        return 3;
    }
}
