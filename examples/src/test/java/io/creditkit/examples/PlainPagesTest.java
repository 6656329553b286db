package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page that the main job writes has words of a machine in what a reader sees: constants, days or amounts as files write them. */
class PlainPagesTest {
    private static final Pattern OF_A_MACHINE =
            Pattern.compile("[A-Z]+_[A-Z]+|\\d{4}-\\d\\d-\\d\\d|\\d{5,}\\.\\d\\d|, equal to | is (?:yes|no)\\.");

    @TempDir
    Path folder;

    @Test
    void the_pages_of_the_main_job_read_like_a_person_wrote_them() {
        Path book = folder.resolve("book");
        Shell.afterTheMainJob(book);
        Map<String, List<String>> found = new TreeMap<>();
        for (Path page : pages(book)) {
            List<String> words = OF_A_MACHINE
                    .matcher(seen(page))
                    .results()
                    .map(match -> match.group())
                    .distinct()
                    .toList();
            if (!words.isEmpty()) {
                found.put(book.relativize(page) + ": " + around(seen(page)), words);
            }
        }

        assertThat(pages(book)).hasSizeGreaterThan(60);
        assertThat(found).isEmpty();
    }

    private static String around(String text) {
        Matcher first = OF_A_MACHINE.matcher(text);
        return first.find()
                ? text.substring(Math.max(0, first.start() - 60), Math.min(text.length(), first.end() + 30))
                : "";
    }

    private static List<Path> pages(Path book) {
        try (Stream<Path> files = Files.walk(book)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.endsWith("network.html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seen(Path page) {
        try {
            return Files.readString(page)
                    .replaceAll("(?s)<head>.*?</head>", "")
                    .replaceAll("</(td|th|li|p|dt|dd|span)>", " ")
                    .replaceAll("<[^>]*>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
