package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The frame around the content of every page: head, style and the rule that nothing else may be loaded. */
final class PageFrame {
    private static final String CSS = readCss();
    /** The style sheet by its hash, so that not even a style that slipped into the page would be applied. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(CSS) + "'; base-uri 'none'; form-action 'none'";

    private PageFrame() {}

    /**
     * {@return the whole page}
     *
     * @param width the style class of the body: {@code report} for reading, {@code list} for a wide table; with
     *     {@code sheet} after it the page is printed on the longer side of the paper, as a list is
     */
    static String page(String width, String title, Html header, Html content, String footer) {
        return page(width, title, header, Html.nothing(), content, footer);
    }

    /**
     * {@return the same with a tree of its sections}
     *
     * @param width as above; with a further class "treed" the tree has a place beside the content where there is room
     * @param tree the tree, or nothing
     */
    static String page(String width, String title, Html header, Html tree, Html content, String footer) {
        Html html = element(
                "html",
                attribute("lang", "en"),
                element(
                        "head",
                        element("meta", attribute("charset", "utf-8")),
                        element(
                                "meta",
                                attribute("http-equiv", "Content-Security-Policy"),
                                attribute("content", POLICY)),
                        element(
                                "meta",
                                attribute("name", "viewport"),
                                attribute("content", "width=device-width, initial-scale=1")),
                        element("meta", attribute("name", "color-scheme"), attribute("content", "light dark")),
                        element("meta", attribute("name", "referrer"), attribute("content", "no-referrer")),
                        element("title", text(title)),
                        new Html.StyleSheet(CSS)),
                element(
                        "body",
                        style(width),
                        element("a", style("skip"), attribute("href", "#content"), text("To the content")),
                        element("header", style("top"), header),
                        tree,
                        element("main", attribute("id", "content"), content),
                        element("footer", element("p", text(footer)))));
        StringBuilder page = new StringBuilder(1 << 16);
        page.append("<!DOCTYPE html>\n");
        html.writeTo(page);
        return page.append('\n').toString();
    }

    private static String readCss() {
        try (InputStream css = Objects.requireNonNull(
                PageFrame.class.getResourceAsStream("page.css"), "page.css is missing in the jar")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css can't be read from the jar", e);
        }
    }

    private static String hash(String css) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
