package io.creditkit.customer.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a statement, named once. Each parameter has the name of its column. */
record Columns(List<String> columns) {
    static Columns of(String... columns) {
        return new Columns(List.of(columns));
    }

    Columns and(Columns more) {
        return new Columns(
                Stream.concat(columns.stream(), more.columns.stream()).toList());
    }

    /** {@return {@code a, b, c}} */
    String names() {
        return String.join(", ", columns);
    }

    /** {@return {@code t.a, t.b, t.c}} */
    String namesIn(String table) {
        return columns.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** {@return {@code :a, :b, :c}} */
    String parameters() {
        return columns.stream().map(column -> ":" + column).collect(Collectors.joining(", "));
    }

    /** {@return {@code a = :a, b = :b, c = :c}} */
    String assignments() {
        return columns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
    }

    /** {@return {@code (a, b, c) VALUES (:a, :b, :c)}} */
    String inserted() {
        return "(" + names() + ") VALUES (" + parameters() + ")";
    }
}
