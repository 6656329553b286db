package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who belongs together: by our own groups, and by what the reports say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsAndGraphTest {
    @TempDir
    static Path folder;

    private Shell shell;

    @BeforeAll
    void take_what_the_main_job_left() {
        shell = Shell.afterTheMainJob(folder.resolve("book"));
    }

    @Test
    void customers_are_moved_into_a_group_and_out_of_it() {
        shell.done("groups", "create", "Key accounts");

        shell.done("groups", "move", "C100001", "C100002", "--to", "Key accounts", "--dry-run");
        assertThat(shell.json("groups", "members", "Key accounts")).isEmpty();
        shell.done("groups", "move", "C100001", "C100002", "--to", "key accounts");

        assertThat(shell.json("groups", "members", "Key accounts").findValuesAsText("number"))
                .containsExactlyInAnyOrder("C100001", "C100002");
        shell.done("groups", "move", "C100001", "--none");
        JsonNode groups = shell.json("groups", "list");
        assertThat(groups.get(0).get("group").asText()).isEqualTo("Key accounts");
        assertThat(groups.get(0).get("members").asInt()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_grouped_is_told() {
        shell.done("groups", "create", "Twice");

        assertThat(shell.failed("groups", "create", "twice").lastLine()).contains("twice");
        assertThat(shell.failed("groups", "create", " ").lastLine()).contains("name");
        assertThat(shell.failed("groups", "members", "Nobody").lastLine()).contains("Nobody", "groups list");
        assertThat(shell.failed("groups", "move", "C100001").lastLine()).contains("--to");
        assertThat(shell.failed("groups", "move", "C100001", "--to", "Twice", "--none")
                        .lastLine())
                .contains("--to", "--none");
    }

    @Test
    void the_network_of_a_customer_is_a_page_without_names_unless_asked_for() throws IOException {
        Path page = folder.resolve("network.html");
        Path named = folder.resolve("named.html");

        assertThat(shell.done("graph", "C100001", page.toString()).out())
                .containsPattern("[0-9]+ parties, [1-9][0-9]* relations");
        shell.done("graph", "C100001", named.toString(), "--persons");

        assertThat(Files.readString(page))
                .contains("Torremolinar Construcciones")
                .doesNotContain("Arizmendi");
        assertThat(Files.readString(named)).contains("Arizmendi");
    }

    @Test
    void the_groups_of_a_customer_are_shown_but_do_not_lead_to_their_other_members() throws IOException {
        Path nodes = folder.resolve("grouped.csv");
        shell.done("groups", "create", "Wholesale");
        shell.done("groups", "move", "C100005", "C100006", "--to", "Wholesale");

        shell.done("graph", "C100005", nodes.toString(), "--format", "nodes_csv", "--steps", "2");

        assertThat(Files.readString(nodes))
                .contains("Wholesale")
                .contains("C100005")
                .doesNotContain("C100006");
    }

    @Test
    void other_programs_get_their_own_form() throws IOException {
        assertThat(written("svg")).startsWith("<svg");
        assertThat(written("graphml")).contains("<graphml");
        assertThat(written("dot")).contains("digraph");
        assertThat(new ObjectMapper().readTree(written("node_link_json")).get("links"))
                .isNotEmpty();
        assertThat(written("edges_csv").lines()).hasSizeGreaterThan(1);
    }

    @Test
    void more_steps_show_more_or_as_much_and_seven_are_refused() throws IOException {
        Path near = folder.resolve("near.csv");
        Path far = folder.resolve("far.csv");

        shell.done("graph", "C100001", near.toString(), "--format", "nodes_csv", "--persons", "--steps", "1");
        shell.done("graph", "C100001", far.toString(), "--format", "nodes_csv", "--persons", "--steps", "6");

        assertThat(Files.readAllLines(far)).containsAll(Files.readAllLines(near));
        assertThat(shell.failed("graph", "C100001", far.toString(), "--steps", "7")
                        .lastLine())
                .contains("--steps", "1 to 6");
        assertThat(shell.failed("graph", "nobody", far.toString()).lastLine()).contains("nobody");
    }

    private String written(String format) throws IOException {
        Path file = folder.resolve("network." + format);
        shell.done("graph", "C100001", file.toString(), "--format", format);
        return Files.readString(file);
    }
}
