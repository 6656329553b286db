package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbReadAtOnceTest extends ReadAtOnceTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
