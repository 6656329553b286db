package io.creditkit.creditsafe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of README.md that is made by a test, and kept beside the tests as well. */
final class ReadmePart {
    private ReadmePart() {}

    /**
     * Requires that what was made is what is kept.
     *
     * @param file its name under src/test/resources; what was made is written to target under this name, to be taken over
     * @param mark what the comments around it in README.md call it
     */
    static void requireUpToDate(String file, String mark, String content) throws IOException {
        Path made = Path.of("target", file);
        Files.createDirectories(made.getParent());
        Files.writeString(made, content);
        assertThat(new String(ApiServer.bytes(file), StandardCharsets.UTF_8))
                .as("src/test/resources/%s; copy %s there", file, made)
                .isEqualTo(content);
        Path readme = Path.of("..", "README.md");
        if (Files.exists(readme)) { // not where the module stands alone
            assertThat(Files.readString(readme))
                    .as("README.md between its marks; copy %s there", made)
                    .containsSubsequence("<!-- " + mark + ": begin -->", content.strip(), "<!-- " + mark + ": end -->");
        }
    }
}
