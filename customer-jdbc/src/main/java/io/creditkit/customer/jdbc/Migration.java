package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One step of the schema, a script in the jar. It is never edited after a release: its checksum is in every database that
 * has it.
 *
 * @param version counted from 1 without gaps; 0 for the ground that the record of the others stands on
 * @param script the name of its file
 * @param sql the text, with the prefix still to be put in
 */
record Migration(int version, String script, String sql) {
    private static final String GROUND = "000-ground.sql";
    private static final String INDEX = "index.txt";
    private static final String FOLDER = "schema/";
    private static final Pattern BINARY = Pattern.compile("\\$\\{binary\\((\\d+)\\)}");
    private static final Pattern DROP_INDEX = Pattern.compile("\\$\\{drop_index\\((\\S+), (\\S+)\\)}");
    private static final Pattern WIDEN = Pattern.compile("\\$\\{widen\\((\\S+), (\\S+), (\\d+)\\)}");

    /** {@return what all steps stand on} */
    static Migration ground() {
        return load(GROUND);
    }

    /** {@return all steps in their order} */
    static List<Migration> all() {
        return text(INDEX)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Migration::load)
                .toList();
    }

    List<String> statements(Dialect dialect, Tables tables) {
        return SqlScript.statements(script(dialect, tables));
    }

    /** {@return the script as that database understands it} */
    String script(Dialect dialect, Tables tables) {
        String typed = BINARY.matcher(sql)
                .replaceAll(found -> dialect.binary(Integer.parseInt(found.group(1))))
                .replace("${text}", dialect.text())
                .replace("${table_options}", dialect.tableOptions());
        String widened = WIDEN.matcher(tables.named(typed))
                .replaceAll(found -> dialect.widen(found.group(1), found.group(2), Integer.parseInt(found.group(3))));
        return DROP_INDEX.matcher(widened).replaceAll(found -> dialect.dropIndex(found.group(1), found.group(2)));
    }

    /** {@return the SHA-256 of the script, the same for every database, prefix and way to end a line} */
    String sha256() {
        return Keys.digest(sql.getBytes(UTF_8));
    }

    private static Migration load(String script) {
        int version = Integer.parseInt(script.substring(0, script.indexOf('-')));
        return new Migration(version, script, text(script));
    }

    private static String text(String file) {
        String resource = FOLDER + file;
        try (InputStream stream = Migration.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The schema script " + resource + " is missing from CreditKit's jar."
                        + " If the jar was repackaged, keep its resources.");
            }
            return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The schema script " + resource + " can't be read from CreditKit's jar.", failure);
        }
    }
}
