package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** What {@code personal-data.txt} says of every column. */
final class PersonalDataPlan {
    /** What an erasure does to a column. */
    enum Verdict {
        ERASED,
        DERIVED,
        KEY,
        HOUSE,
        KEPT
    }

    private final TreeMap<String, Verdict> columns = new TreeMap<>();

    private PersonalDataPlan() {}

    static PersonalDataPlan read() throws IOException {
        try (InputStream file = PersonalDataPlan.class.getResourceAsStream("/personal-data.txt")) {
            return of(new String(file.readAllBytes(), UTF_8));
        }
    }

    static PersonalDataPlan of(String text) {
        PersonalDataPlan plan = new PersonalDataPlan();
        String table = "";
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                plan.add(table, line.trim());
            } else {
                table = line.trim();
            }
        }
        return plan;
    }

    private void add(String table, String line) {
        String[] verdictAndColumns = line.split("\\s+", 2);
        Verdict verdict = Verdict.valueOf(verdictAndColumns[0].toUpperCase(Locale.ROOT));
        String[] columnsAndReason = verdictAndColumns[1].split(":\\s*", 2);
        if (verdict == Verdict.KEPT && columnsAndReason.length < 2) {
            throw new IllegalStateException("What is kept in " + table + " needs a reason: " + line);
        }
        for (String column : columnsAndReason[0].split("\\s+")) {
            if (columns.put(table + "." + column, verdict) != null) {
                throw new IllegalStateException(table + "." + column + " stands there twice.");
            }
        }
    }

    /** {@return every column, as in {@code customer.id}} */
    Set<String> columns() {
        return columns.keySet();
    }

    Set<String> columns(Verdict verdict) {
        Set<String> found = new HashSet<>();
        columns.forEach((column, said) -> {
            if (said == verdict) {
                found.add(column);
            }
        });
        return found;
    }
}
