package io.creditkit.examples.soak;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Looks into every table for the addresses of those who were erased. */
final class Traces {
    private static final Pattern ADDRESS = Pattern.compile("desk(\\d{6})@soak\\.example");

    private final DataSource database;

    Traces(DataSource database) {
        this.database = database;
    }

    /** {@return where an address of somebody who was erased is left} */
    List<String> of(Roll roll) throws SQLException {
        TreeSet<String> left = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery(
                        "SELECT t::text FROM " + table + " t WHERE t::text LIKE '%@soak.example%'")) {
                    while (rows.next()) {
                        Matcher address = ADDRESS.matcher(rows.getString(1));
                        while (address.find()) {
                            int customer = Integer.parseInt(address.group(1));
                            if (customer < roll.size() && Fate.of(customer) == Fate.ERASED) {
                                left.add("The address of " + Roll.number(customer) + " is left in " + table);
                            }
                        }
                    }
                }
            }
        }
        return List.copyOf(left);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
