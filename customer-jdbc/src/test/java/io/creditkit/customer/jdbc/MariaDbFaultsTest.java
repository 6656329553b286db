package io.creditkit.customer.jdbc;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class MariaDbFaultsTest extends FaultsTest {
    @Override
    DatabaseServer server() {
        return new MariaDbServer();
    }

    @Override
    SQLException serializationFailure() {
        return new SQLException("as the database says it", "40001", 1213);
    }

    @Override
    int stride() {
        return 9;
    }
}
