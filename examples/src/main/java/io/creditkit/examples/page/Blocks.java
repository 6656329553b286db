package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The blocks that all sections of a page are built of. */
final class Blocks {
    private Blocks() {}

    /** A column of a table: its heading, and how its cells are set. */
    record Column(String heading, String classes) {
        static Column words(String heading) {
            return new Column(heading, "words");
        }

        static Column number(String heading) {
            return new Column(heading, "num");
        }
    }

    static Html section(String id, String heading, Html... content) {
        return element(
                "section",
                attribute("id", id),
                style("card"),
                attribute("aria-labelledby", id + "-heading"),
                element("h2", attribute("id", id + "-heading"), text(heading)),
                all(content));
    }

    static Html note(String words) {
        return element("p", style("note"), text(words));
    }

    static Html chip(String tone, String words) {
        return element("span", style("chip " + tone), text(words));
    }

    static Html link(String target, String words) {
        return element("a", attribute("href", target), text(words));
    }

    /** {@return the links to the pages beside this one} */
    static Html nav(List<PageLink> pages) {
        return pages.isEmpty()
                ? Html.nothing()
                : element(
                        "nav",
                        attribute("aria-label", "Other pages"),
                        all(pages.stream().map(page -> link(page.target(), page.words()))));
    }

    static Html bullets(List<String> lines) {
        return element("ul", all(lines.stream().map(line -> element("li", text(line)))));
    }

    /** {@return a table that a screen reader can walk; its first column holds the headings of the rows} */
    static Html table(String caption, List<Column> columns, Stream<List<Html>> rows) {
        return table(caption, columns, rows, Html.nothing());
    }

    /** {@return the same, whose rows beyond the first ones are folded until a reader asks} */
    static Html longTable(String caption, List<Column> columns, List<List<Html>> rows, int shown) {
        if (rows.size() <= shown) {
            return table(caption, columns, rows.stream());
        }
        return all(
                table(caption, columns, rows.stream().limit(shown)),
                folded(
                        "Show " + (rows.size() - shown) + " more",
                        table(caption + ", continued", columns, rows.stream().skip(shown))));
    }

    /** {@return the same with the sums below} */
    static Html summed(String caption, List<Column> columns, Stream<List<Html>> rows, List<Html> sums) {
        return table(caption, columns, rows, element("tfoot", row(columns, sums)));
    }

    private static Html table(String caption, List<Column> columns, Stream<List<Html>> rows, Html foot) {
        Html head = element(
                "tr",
                all(columns.stream()
                        .map(column -> element(
                                "th", attribute("scope", "col"), style(column.classes()), text(column.heading())))));
        return element(
                "div",
                style("scroll"),
                element(
                        "table",
                        element("caption", text(caption)),
                        element("thead", head),
                        element("tbody", all(rows.map(cells -> row(columns, cells)))),
                        foot));
    }

    static List<Html> cells(String... words) {
        return Arrays.stream(words).map(Html::text).toList();
    }

    private static Html row(List<Column> columns, List<Html> cells) {
        return element(
                "tr",
                all(IntStream.range(0, cells.size())
                        .mapToObj(i -> i == 0
                                ? element(
                                        "th",
                                        attribute("scope", "row"),
                                        style(columns.get(i).classes()),
                                        cells.get(i))
                                : element("td", style(columns.get(i).classes()), cells.get(i)))));
    }

    /** {@return pairs of a name and what is known of it} */
    static Html facts(List<Html> facts) {
        return element("dl", style("facts"), all(facts));
    }

    static Html fact(String name, String value) {
        return element("div", element("dt", text(name)), element("dd", text(value)));
    }

    /** {@return the same with what belongs to the value in small print} */
    static Html fact(String name, String value, String below) {
        return element(
                "div",
                element("dt", text(name)),
                element("dd", text(value), text(" "), element("span", style("below"), text(below))));
    }

    /** {@return data behind a picture or a long list, folded until a reader asks; printed open} */
    static Html folded(String summary, Html content) {
        return element("details", element("summary", text(summary)), content);
    }
}
