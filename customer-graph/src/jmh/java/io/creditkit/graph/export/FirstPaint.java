package io.creditkit.graph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a browser without a graphics processor first paints the page of 10 000 parties, as the browser's own clock tells it: run it
 * with the path of a Chromium. Prints for each of some openings the first paint with content, and when the picture stands.
 */
public final class FirstPaint {
    private static final int OPENINGS = 7;
    private static final String PAINT =
            "performance.getEntriesByType('paint').find(function (e) { return e.name === 'first-contentful-paint'; })";
    private static final String PICTURE = "document.querySelector('#picture canvas')";

    private FirstPaint() {}

    /** Measures with the Chromium of that path. */
    public static void main(String... arguments) throws Exception {
        Path directory = Files.createTempDirectory("first-paint");
        Path file = directory.resolve("network.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            NetworkPage.of(SampleNetwork.ofTenThousand()).writeTo(out);
        }
        System.out.println("page: " + Files.size(file) + " bytes");
        for (int opening = 0; opening < OPENINGS; opening++) {
            // A browser of its own each time, so that nothing is remembered.
            try (Chromium browser = Chromium.start(Path.of(arguments[0]), directory.resolve("profile" + opening))) {
                browser.open(file.toUri());
                browser.until(PICTURE);
                double picture = browser.get("performance.now()").doubleValue();
                browser.until(PAINT);
                double paint = browser.get(PAINT + ".startTime").doubleValue();
                System.out.printf("first paint with content: %.0f ms, picture by %.0f ms%n", paint, picture);
            }
        }
        remove(directory);
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
