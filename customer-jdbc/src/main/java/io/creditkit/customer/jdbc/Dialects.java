package io.creditkit.customer.jdbc;

import io.creditkit.customer.storage.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/** The databases this module knows, and how to tell them apart. */
final class Dialects {
    private record Known(String product, Version oldest, Dialect dialect) {}

    private record Version(int major, int minor) {
        boolean isOlderThan(Version other) {
            return major != other.major ? major < other.major : minor < other.minor;
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("H2", new Version(2, 0), new H2Dialect()),
            new Known("PostgreSQL", new Version(14, 0), new PostgreSqlDialect()),
            new Known("MariaDB", new Version(10, 6), new MariaDbDialect()));

    private Dialects() {}

    /** {@return the dialect of the database at the other end; never a guess} */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        return of(meta.getDatabaseProductName(), meta.getDatabaseMajorVersion(), meta.getDatabaseMinorVersion());
    }

    static Dialect of(String product, int majorVersion, int minorVersion) {
        Version version = new Version(majorVersion, minorVersion);
        for (Known known : KNOWN) {
            if (known.product().equals(product)) {
                if (version.isOlderThan(known.oldest())) {
                    throw new StorageException(product + " " + version + " is too old: CreditKit needs version "
                            + known.oldest() + " or newer.");
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
