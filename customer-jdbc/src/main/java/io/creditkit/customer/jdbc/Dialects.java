package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/** The databases this module knows, and how to tell them apart. */
final class Dialects {
    private record Known(String product, int oldestMajorVersion, Dialect dialect) {}

    private static final List<Known> KNOWN = List.of(
            new Known("H2", 2, new H2Dialect()),
            new Known("PostgreSQL", 14, new PostgreSqlDialect()),
            new Known("MariaDB", 10, new MariaDbDialect()));

    private Dialects() {}

    /** {@return the dialect of the database at the other end; never a guess} */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        return of(meta.getDatabaseProductName(), meta.getDatabaseMajorVersion());
    }

    static Dialect of(String product, int majorVersion) {
        for (Known known : KNOWN) {
            if (known.product().equals(product)) {
                if (majorVersion < known.oldestMajorVersion()) {
                    throw new StorageException(product + " " + majorVersion + " is too old: CreditKit needs version "
                            + known.oldestMajorVersion() + " or newer.");
                }
                return known.dialect();
            }
        }
        String supported = String.join(", ", KNOWN.stream().map(Known::product).toList());
        throw new StorageException(
                "The DataSource leads to '" + product + "', whose SQL CreditKit does not know. Supported: " + supported
                        + ". Hand in a DataSource of one of these.");
    }
}
