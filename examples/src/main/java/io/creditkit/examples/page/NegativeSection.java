package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.KeyFigures;
import java.util.List;
import java.util.Optional;

/** Judgments, insolvency, privileges and protested bills: what is on record, that there is none, or that nobody told. */
final class NegativeSection {
    private NegativeSection() {}

    static Html of(KeyFigures figures) {
        String total = figures.judgmentTotal()
                .map(sum -> ", " + Words.money(sum) + " in sum")
                .orElse("");
        return Blocks.section(
                "negative",
                "Negative information",
                element(
                        "ul",
                        style("records"),
                        all(List.of(
                                record(
                                        "Insolvency",
                                        figures.insolvent(),
                                        "a proceeding is open",
                                        "no proceeding is open"),
                                counted("Court judgments", figures.judgmentCount(), total),
                                counted("Privileges (tax, social security)", figures.privilegeCount(), ""),
                                record("Protested bills", figures.protested(), "on record", "none on record")))));
    }

    private static Html counted(String what, Optional<Integer> count, String more) {
        return line(
                what,
                count.map(n -> n > 0),
                count.map(n -> n > 0 ? Words.number(n) + " on record" + more : "none on record")
                        .orElse(Words.NOT_DELIVERED));
    }

    private static Html record(String what, Optional<Boolean> found, String yes, String no) {
        return line(what, found, found.map(is -> is ? yes : no).orElse(Words.NOT_DELIVERED));
    }

    private static Html line(String what, Optional<Boolean> found, String words) {
        String tone = found.map(is -> is ? "bad" : "good").orElse("none");
        String sign = found.map(is -> is ? "!" : "\u2713").orElse("?");
        return element(
                "li",
                element("span", style("sign " + tone), attribute("aria-hidden", "true"), text(sign)),
                element("strong", text(what + ": ")),
                text(words));
    }
}
