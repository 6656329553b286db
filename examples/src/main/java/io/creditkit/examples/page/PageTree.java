package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A long page as tabs with cards, and the tree of both that leads to each. Without a script all tabs stand one below the other,
 * which also prints; the tree is drawn from what the tabs hold, so it names nothing that is not there.
 */
final class PageTree {
    private final List<Tab> tabs;

    private PageTree(List<Tab> tabs) {
        this.tabs = tabs;
    }

    /**
     * One tab.
     *
     * @param id what a link to it ends with, unique in the page
     * @param title what it is called
     * @param cards sections with an id and a heading, perhaps side by side
     */
    record Tab(String id, String title, List<Html> cards) {
        Stream<Html.Element> sections() {
            return cards.stream().flatMap(PageTree::elements).filter(PageTree::isSection);
        }
    }

    /** {@return the tree over these tabs; those without any section are left out} */
    static PageTree of(List<Tab> tabs) {
        return new PageTree(tabs.stream()
                .filter(tab -> tab.sections().findAny().isPresent())
                .toList());
    }

    Html nav() {
        return element(
                "nav",
                style("tree"),
                attribute("aria-label", "On this page"),
                element("ul", all(tabs.stream().map(PageTree::branch))));
    }

    private static Html branch(Tab tab) {
        return element(
                "li",
                Blocks.link("#" + tab.id(), tab.title()),
                element(
                        "ul",
                        all(tab.sections()
                                .map(section -> element("li", Blocks.link("#" + id(section), heading(section)))))));
    }

    Html content() {
        return all(tabs.stream()
                .map(tab -> element(
                        "section",
                        attribute("id", tab.id()),
                        style("tab"),
                        attribute("aria-labelledby", tab.id() + "-heading"),
                        element("h2", attribute("id", tab.id() + "-heading"), text(tab.title())),
                        all(tab.cards().stream().map(PageTree::below)))));
    }

    /** The headings of a card are one level lower under that of its tab. */
    private static Html below(Html part) {
        if (part instanceof Html.Many many) {
            return all(many.parts().stream().map(PageTree::below));
        }
        if (!(part instanceof Html.Element element)) {
            return part;
        }
        String name = switch (element.name()) {
            case "h2" -> "h3";
            case "h3" -> "h4";
            default -> element.name();
        };
        return new Html.Element(
                name, element.parts().stream().map(PageTree::below).toList());
    }

    private static boolean isSection(Html.Element element) {
        return element.name().equals("section");
    }

    private static String id(Html.Element section) {
        return value(section, "id").orElseThrow();
    }

    private static String heading(Html.Element section) {
        return section.parts().stream()
                .flatMap(PageTree::elements)
                .filter(element -> element.name().equals("h2"))
                .findFirst()
                .map(PageTree::words)
                .or(() -> value(section, "aria-label"))
                .orElseThrow();
    }

    private static Optional<String> value(Html.Element element, String name) {
        return element.parts().stream()
                .filter(Html.Attribute.class::isInstance)
                .map(Html.Attribute.class::cast)
                .filter(attribute -> attribute.name().equals(name))
                .map(Html.Attribute::value)
                .findFirst();
    }

    private static String words(Html part) {
        if (part instanceof Html.Text text) {
            return text.value();
        }
        return parts(part).map(PageTree::words).collect(Collectors.joining());
    }

    private static Stream<Html.Element> elements(Html part) {
        Stream<Html.Element> inside = parts(part).flatMap(PageTree::elements);
        return part instanceof Html.Element element ? Stream.concat(Stream.of(element), inside) : inside;
    }

    private static Stream<Html> parts(Html part) {
        if (part instanceof Html.Element element) {
            return element.parts().stream();
        }
        return part instanceof Html.Many many ? many.parts().stream() : Stream.empty();
    }
}
