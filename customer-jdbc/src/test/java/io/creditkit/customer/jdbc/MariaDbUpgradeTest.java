package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbUpgradeTest extends UpgradeTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
