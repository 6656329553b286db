package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A place in a transaction to go back to. By statements and not by JDBC's own methods: drivers refuse those while a
 * transaction manager holds the connection.
 */
final class Savepoint {
    private final Connection connection;
    private final String name;

    private Savepoint(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /**
     * Marks this place.
     *
     * @param name the same name may be used again once it was released
     */
    static Savepoint set(Connection connection, String name) throws SQLException {
        Savepoint savepoint = new Savepoint(connection, name);
        savepoint.execute("SAVEPOINT " + name);
        return savepoint;
    }

    /** Forgets the place; what was written after it stays. */
    void release() throws SQLException {
        execute("RELEASE SAVEPOINT " + name);
    }

    /** Undoes what was written after the place, and forgets it. */
    void rollback() throws SQLException {
        execute("ROLLBACK TO SAVEPOINT " + name);
        release();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
