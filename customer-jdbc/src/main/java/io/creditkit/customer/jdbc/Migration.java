package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

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

    /** {@return the ground of that dialect} */
    static Migration ground(Dialect dialect) {
        return load(dialect, GROUND);
    }

    /** {@return all steps of that dialect in their order} */
    static List<Migration> all(Dialect dialect) {
        return text(dialect, INDEX)
                .lines()
                .filter(line -> !line.isBlank())
                .map(script -> load(dialect, script))
                .toList();
    }

    List<String> statements(Tables tables) {
        return SqlScript.statements(tables.named(sql));
    }

    /** {@return the SHA-256 of the script, the same for every prefix and way to end a line} */
    String sha256() {
        return Keys.digest(sql.getBytes(UTF_8));
    }

    private static Migration load(Dialect dialect, String script) {
        int version = Integer.parseInt(script.substring(0, script.indexOf('-')));
        return new Migration(version, script, text(dialect, script));
    }

    private static String text(Dialect dialect, String file) {
        String resource = dialect.name() + "/" + file;
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
