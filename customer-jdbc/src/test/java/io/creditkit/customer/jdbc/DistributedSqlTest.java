package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CockroachDB, YugabyteDB and Citus refuse, or what makes one of their nodes do all the work, is in no script and no class. */
class DistributedSqlTest {
    private static final String SCHEMA = "schema/";

    /** Of the whole database and not of a tenant: a row each for a version, and the row that is locked to migrate. */
    private static final String GROUND = "000-ground.sql";

    private static final Pattern KEY =
            Pattern.compile("(?:PRIMARY KEY|CREATE (?:UNIQUE )?INDEX [^(]*?ON \\S+)\\s*\\(([^)]*)\\)");
    private static final Pattern REFUSED = Pattern.compile(
            "\\b(?:LISTEN|UNLISTEN|NOTIFY|LOCK TABLE|SKIP LOCKED|CREATE TEMP\\w*|CREATE TRIGGER|CREATE SEQUENCE|NEXTVAL"
                    + "|SERIAL|BIGSERIAL|AUTO_INCREMENT|GENERATED ALWAYS|CREATE FUNCTION|CREATE PROCEDURE|CREATE TYPE"
                    + "|FOREIGN KEY|REFERENCES|COPY \\w+ FROM|pg_(?:try_)?advisory\\w*|GET_LOCK|xmin|ctid|jsonb|WITH HOLD)\\b");

    @Test
    void theTenantLeadsEveryKey() throws IOException {
        List<String> keys = scripts().stream()
                .filter(script -> !script.equals(GROUND))
                .flatMap(script -> KEY.matcher(read(script)).results().map(match -> script + ": " + match.group(1)))
                .toList();

        assertThat(keys).hasSizeGreaterThan(50).allMatch(key -> key.matches("[^:]+: tenant_id(?:,.*)?"));
    }

    @Test
    void everyTableHasAPrimaryKey() throws IOException {
        for (String script : scripts()) {
            assertThat(count("CREATE TABLE", read(script)))
                    .as(script)
                    .isEqualTo(count("PRIMARY KEY \\(", read(script)));
        }
    }

    @Test
    void noScriptAndNoStatementHasWhatTheyRefuse() throws IOException {
        for (String script : scripts()) {
            assertThat(refused(read(script))).as(script).isEmpty();
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> classes =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(classes).hasSizeGreaterThan(40);
            assertThat(classes)
                    .allSatisfy(file -> assertThat(refused(literals(Files.readString(file))))
                            .isEmpty());
        }
    }

    @Test
    void theListFindsWhatItIsFor() {
        assertThat(refused("SELECT id FROM job FOR UPDATE SKIP LOCKED; LOCK TABLE job; SELECT pg_advisory_lock(1)"))
                .containsExactly("SKIP LOCKED", "LOCK TABLE", "pg_advisory_lock");
        assertThat(literals("int xmin = 1; String sql = \"SELECT xmin FROM t\";"))
                .isEqualTo("SELECT xmin FROM t");
    }

    private static List<String> scripts() throws IOException {
        List<String> numbered =
                read("index.txt").lines().filter(line -> !line.isBlank()).toList();
        return Stream.concat(Stream.of(GROUND), numbered.stream()).toList();
    }

    private static String read(String script) {
        try (InputStream content = JdbcStorage.class.getResourceAsStream(SCHEMA + script)) {
            return new String(content.readAllBytes(), UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String literals(String source) {
        return String.join(
                "\n",
                Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .toList());
    }

    private static List<String> refused(String sql) {
        return REFUSED.matcher(sql).results().map(MatchResult::group).toList();
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
