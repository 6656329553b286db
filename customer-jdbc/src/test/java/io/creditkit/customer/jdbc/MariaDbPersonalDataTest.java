package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbPersonalDataTest extends PersonalDataTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
