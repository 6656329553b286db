package io.creditkit.examples.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a page: an element, an attribute of the element it stands in, or text. Whatever comes from outside goes in as text
 * or as the value of an attribute, and both are escaped here; there is no way to put in markup as it is.
 */
sealed interface Html {
    /** An element; its attributes are among its parts. */
    record Element(String name, List<Html> parts) implements Html {}

    /** An attribute of the element it stands in. */
    record Attribute(String name, String value) implements Html {}

    /** Text, not escaped yet. */
    record Text(String value) implements Html {}

    /** Several parts in place of one. */
    record Many(List<Html> parts) implements Html {}

    /** Our own style sheet; the one thing that is written as it is. */
    record StyleSheet(String css) implements Html {}

    /** Elements that have no content and no end tag. */
    Set<String> VOID = Set.of("meta", "link", "br", "hr");

    /** Elements that begin a line of their own, so that a page can be read and compared as text. */
    Set<String> BLOCK = Set.of(
            "head",
            "body",
            "meta",
            "title",
            "style",
            "header",
            "nav",
            "main",
            "footer",
            "section",
            "article",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "svg",
            "g",
            "details",
            "summary",
            "figure",
            "figcaption");

    static Html element(String name, Html... parts) {
        return new Element(name, List.copyOf(Arrays.asList(parts)));
    }

    static Html attribute(String name, String value) {
        return new Attribute(name, value);
    }

    /** {@return the attribute with the names of style classes, separated by blanks} */
    static Html style(String classes) {
        return new Attribute("class", classes);
    }

    static Html text(String value) {
        return new Text(value);
    }

    static Html all(List<? extends Html> parts) {
        return new Many(List.copyOf(parts));
    }

    static Html all(Stream<? extends Html> parts) {
        return new Many(parts.<Html>map(part -> part).toList());
    }

    static Html all(Html... parts) {
        return new Many(List.of(parts));
    }

    static Html nothing() {
        return new Many(List.of());
    }

    static Html maybe(Optional<? extends Html> part) {
        return new Many(part.<List<Html>>map(List::of).orElse(List.of()));
    }

    /** Adds this part to a page. */
    default void writeTo(StringBuilder page) {
        if (this instanceof Element element) {
            writeElement(element, page);
        } else if (this instanceof Text text) {
            escape(text.value(), page);
        } else if (this instanceof StyleSheet sheet) {
            page.append("<style>").append(sheet.css()).append("</style>");
        } else if (this instanceof Many many) {
            many.parts().forEach(part -> part.writeTo(page));
        } else {
            throw new IllegalStateException("An attribute stands outside of an element: " + this);
        }
    }

    private static void writeElement(Element element, StringBuilder page) {
        if (BLOCK.contains(element.name()) && !page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
            page.append('\n');
        }
        List<Html> parts = element.parts().stream().flatMap(Html::flat).toList();
        page.append('<').append(element.name());
        for (Html part : parts) {
            if (part instanceof Attribute attribute) {
                page.append(' ').append(attribute.name()).append("=\"");
                escape(attribute.value(), page);
                page.append('"');
            }
        }
        page.append('>');
        for (Html part : parts) {
            if (!(part instanceof Attribute)) {
                part.writeTo(page);
            }
        }
        if (!VOID.contains(element.name())) {
            page.append("</").append(element.name()).append('>');
        }
    }

    private static Stream<Html> flat(Html part) {
        return part instanceof Many many ? many.parts().stream().flatMap(Html::flat) : Stream.of(part);
    }

    private static void escape(String text, StringBuilder page) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.appendCodePoint(isWritable(c) ? c : 0xFFFD);
            }
        });
    }

    /** Control characters and lone surrogates have no place in HTML; the overrides of writing direction could fake a figure. */
    private static boolean isWritable(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
        boolean surrogate = Character.getType(c) == Character.SURROGATE;
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !control && !surrogate && !direction;
    }
}
