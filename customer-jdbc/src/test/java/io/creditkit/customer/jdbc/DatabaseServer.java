package io.creditkit.customer.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.XADataSource;

/** A real database server for tests. */
interface DatabaseServer {
    /** {@return the way to a database that is new, empty and nobody else's} */
    ConnectionPoolDataSource newDatabase();

    /** {@return the condition on {@code information_schema.tables} that leaves the tables of the database connected to} */
    String ownTables();

    /** {@return the statement after which a connection waits for a lock no longer than a second} */
    String shortLockTimeout();

    /** Ends the connection as the server does when somebody kills it, told through the other one. */
    void breakConnection(Connection connection, Connection owner) throws SQLException;

    /** {@return the way of transaction managers to that database} */
    XADataSource transactional(ConnectionPoolDataSource database);

    /** {@return the address of a database with the account in it, from the address that the driver tells} */
    default String url(String told) {
        return told;
    }
}
