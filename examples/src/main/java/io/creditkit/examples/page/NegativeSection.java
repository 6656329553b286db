package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.examples.page.Blocks.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judgments, insolvency, privileges and protested bills: what is on record, that there is none, or that nobody told. */
final class NegativeSection {
    private static final int SHOWN = 8;
    private static final List<Column> ITEMS = List.of(
            Column.words("Record"),
            new Column("Day", "words day"),
            Column.number("Amount"),
            Column.words("State"),
            Column.words("Of what, and where it is kept"));

    private NegativeSection() {}

    static Html of(KeyFigures figures, Optional<CreditReport> report) {
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
                                record("Protested bills", figures.protested(), "on record", "none on record")))),
                report.map(CreditReport::negativeItems)
                        .filter(items -> !items.isEmpty())
                        .map(NegativeSection::items)
                        .orElse(Html.nothing()));
    }

    private static Html items(List<NegativeItem> items) {
        return Blocks.longTable(
                "Each record, as the agency tells it",
                ITEMS,
                items.stream().map(NegativeSection::item).toList(),
                SHOWN);
    }

    private static List<Html> item(NegativeItem item) {
        String what = kind(item) + (item.count() > 1 ? ", " + Words.number(item.count()) + " records" : "");
        List<String> more = Stream.of(item.text(), item.authority(), item.reference())
                .flatMap(Optional::stream)
                .toList();
        return List.of(
                text(what),
                text(item.on().map(Words::day).orElse(Words.NOT_DELIVERED)),
                text(item.amount().map(Words::money).orElse(Words.NOT_DELIVERED)),
                text(item.state().map(Told::sentence).orElse(Words.NOT_DELIVERED)),
                text(Told.sentence(String.join(", ", more))));
    }

    private static String kind(NegativeItem item) {
        return switch (item.kind()) {
            case JUDGMENT -> "Judgment";
            case POSSIBLE_JUDGMENT -> "Judgment of a like name, not counted";
            case PROCEEDING -> "Insolvency or like proceeding";
            case PRIVILEGE -> "Privilege";
            case PROTEST -> "Protested bill";
            case PAYMENT_REMARK -> "Remark on payments";
            case SUIT -> "Suit";
        };
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
