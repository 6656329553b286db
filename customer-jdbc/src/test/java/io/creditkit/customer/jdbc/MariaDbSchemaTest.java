package io.creditkit.customer.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbSchemaTest extends SchemaTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }
}
