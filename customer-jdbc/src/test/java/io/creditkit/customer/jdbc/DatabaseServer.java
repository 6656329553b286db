package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionPoolDataSource;

/** A real database server for tests. */
interface DatabaseServer {
    /** {@return the way to a database that is new, empty and nobody else's} */
    ConnectionPoolDataSource newDatabase();

    /** {@return the condition on {@code information_schema.tables} that leaves the tables of the database connected to} */
    String ownTables();

    /** Ends the connection as the server does when somebody kills it, told through the other one. */
    void breakConnection(Connection connection, Connection owner) throws SQLException;
}
