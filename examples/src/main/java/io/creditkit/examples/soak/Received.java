package io.creditkit.examples.soak;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.outbox.EventSink;
import io.creditkit.customer.outbox.OutboxEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What the host got from the outbox, in a table of its own: each event once, however often it is delivered. Thread-safe. */
final class Received implements EventSink {
    private final DataSource database;

    Received(DataSource database) {
        this.database = database;
    }

    void createTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS soak_received (event_id VARCHAR(300) PRIMARY KEY,"
                    + " type VARCHAR(100) NOT NULL, subject VARCHAR(200) NOT NULL)");
        }
    }

    @Override
    public void accept(TenantId tenant, OutboxEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO soak_received (event_id, type, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, event.id());
            insert.setString(2, event.type());
            insert.setString(3, event.subject().id());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The event can't be taken over now.", failure);
        }
    }

    /** {@return how many events of a type there are, by what they are about} */
    Map<String, Integer> counts(String type) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT subject FROM soak_received WHERE type = ?")) {
            query.setString(1, type);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.merge(rows.getString(1), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
