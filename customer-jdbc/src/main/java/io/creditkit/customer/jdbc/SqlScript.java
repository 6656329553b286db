package io.creditkit.customer.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into its statements: at semicolons, but not those within quotes or comments. */
final class SqlScript {
    private final String text;
    private final StringBuilder statement = new StringBuilder();
    private final List<String> statements = new ArrayList<>();
    private int at;

    private SqlScript(String text) {
        this.text = text;
    }

    /** {@return the statements in their order, without comments and semicolons} */
    static List<String> statements(String text) {
        return new SqlScript(text).cut();
    }

    private List<String> cut() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (text.startsWith("--", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                skipTo("*/");
                statement.append(' ');
            } else if (next == '\'' || next == '"') {
                takeQuoted(next);
            } else if (next == ';') {
                at++;
                finish();
            } else {
                statement.append(next);
                at++;
            }
        }
        finish();
        return List.copyOf(statements);
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + (end.equals("\n") ? 0 : end.length());
    }

    /** A doubled quote within quotes begins a new quoted part at once, which comes to the same. */
    private void takeQuoted(char quote) {
        int found = text.indexOf(quote, at + 1);
        int end = found < 0 ? text.length() : found + 1;
        statement.append(text, at, end);
        at = end;
    }

    private void finish() {
        String finished = statement.toString().strip();
        statement.setLength(0);
        if (!finished.isEmpty()) {
            statements.add(finished);
        }
    }
}
