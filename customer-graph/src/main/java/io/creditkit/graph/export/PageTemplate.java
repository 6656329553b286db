package io.creditkit.graph.export;

import io.creditkit.graph.internal.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The page's HTML with named gaps, written {@code @@name@@}. Style and script are filled in here, with the hashes by which the
 * content policy allows these two and nothing else.
 */
final class PageTemplate {
    private static final String MARK = "@@";
    private static final String DRAWING_LIBRARY = "META-INF/maven/org.webjars.npm/cytoscape/pom.properties";

    private final String html;
    private final Map<String, String> parts = new HashMap<>();

    private PageTemplate(String html) {
        this.html = html;
    }

    static PageTemplate load() throws IOException {
        String style = own("network-page.css");
        String script = drawingLibrary() + "\n" + own("network-page.js");
        return new PageTemplate(own("network-page.html"))
                .with("style", style)
                .with("style-hash", hash(style))
                .with("script", script)
                .with("script-hash", hash(script));
    }

    PageTemplate with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    void writeTo(Writer writer) throws IOException {
        int from = 0;
        for (int mark = html.indexOf(MARK); mark >= 0; mark = html.indexOf(MARK, from)) {
            int end = html.indexOf(MARK, mark + MARK.length());
            writer.write(html, from, mark - from);
            writer.write(parts.getOrDefault(html.substring(mark + MARK.length(), end), ""));
            from = end + MARK.length();
        }
        writer.write(html, from, html.length() - from);
        writer.flush();
    }

    private static String hash(String content) {
        byte[] digest = ContentHash.sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String own(String name) throws IOException {
        return read("io/creditkit/graph/export/" + name);
    }

    /** The path inside the jar holds the version, so the jar is asked for it. */
    private static String drawingLibrary() throws IOException {
        Properties about = new Properties();
        about.load(new StringReader(read(DRAWING_LIBRARY)));
        return read("META-INF/resources/webjars/cytoscape/" + about.getProperty("version") + "/dist/cytoscape.min.js");
    }

    /** Line ends are made the same everywhere, or a browser, which does that too, would find another hash. */
    private static String read(String path) throws IOException {
        try (InputStream in = PageTemplate.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + path
                        + " is not on the class path. If the application is packed into one jar, keep the resources of"
                        + " customer-graph and of org.webjars.npm:cytoscape with their paths.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
