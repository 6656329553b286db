package io.creditkit.examples.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path root;

    @Test
    void a_file_that_breaks_off_leaves_the_former_one_as_it_was() {
        OutputFolder folder = OutputFolder.open(root);
        folder.write("a.csv", "first");

        assertThatThrownBy(() -> folder.write("a.csv", out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(OutputFolderException.class)
                .hasMessageContaining("a.csv")
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("--out");

        assertThat(root.resolve("a.csv")).hasContent("first");
    }

    @Test
    void what_was_not_written_this_time_is_removed_and_only_there() throws IOException {
        OutputFolder folder = OutputFolder.open(root);
        folder.write("customers/new.html", "new");
        Path old = Files.writeString(root.resolve("customers").resolve("old.html"), "old");
        Path mine = Files.writeString(root.resolve("notes.txt"), "mine");

        folder.removeOthers("customers");
        folder.removeOthers("not-there");

        assertThat(old).doesNotExist();
        assertThat(root.resolve("customers").resolve("new.html")).exists();
        assertThat(mine).exists();
    }

    @Test
    void a_place_below_a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");

        assertThatThrownBy(() -> OutputFolder.open(file.resolve("below")))
                .isInstanceOf(OutputFolderException.class)
                .hasMessageContaining("--out");
    }

    @Test
    void the_name_of_a_page_is_the_customer_number_where_that_is_safe() {
        assertThat(PageName.of("C-1001")).isEqualTo("C-1001.html");
        assertThat(PageName.of("../../etc/passwd")).doesNotContain("/", "..");
    }

    @Property
    void no_two_numbers_share_a_page_and_every_name_is_safe(
            @ForAll @NotBlank @StringLength(min = 1, max = 32) String one,
            @ForAll @NotBlank @StringLength(min = 1, max = 32) String other) {
        assertThat(PageName.of(one)).matches("[A-Za-z0-9_-]+\\.html");
        if (!sameBytes(one, other)) {
            assertThat(PageName.of(one)).isNotEqualTo(PageName.of(other));
        }
    }

    /** Text that is no text (half a character) can't be told apart in UTF-8, nor be stored. */
    private static boolean sameBytes(String one, String other) {
        return Arrays.equals(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
