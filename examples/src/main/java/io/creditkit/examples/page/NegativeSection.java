package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.examples.page.Blocks.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judgments, insolvency, privileges, protested bills, adverse records and payment remarks: what is on record, that there is none, or that nobody told. */
final class NegativeSection {
    private static final int SHOWN = 12;
    private static final List<Column> RECORDS = List.of(
            Column.words("Record"),
            new Column("Day", "words unbroken"),
            Column.number("Amount"),
            Column.words("State"),
            Column.words("Of what, and where it is kept"));

    private NegativeSection() {}

    static Html of(KeyFigures figures, CustomerDossier dossier) {
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
                                        "no proceeding is open",
                                        PastValues.ofChanged(Criterion.INSOLVENT, dossier)),
                                counted(
                                        "Court judgments",
                                        figures.judgmentCount(),
                                        inSum(figures.judgmentTotal()),
                                        PastValues.ofChanged(Criterion.JUDGMENT_COUNT, dossier)),
                                counted(
                                        "Privileges (tax, social security)",
                                        figures.privilegeCount(),
                                        inSum(figures.privilegeTotal()),
                                        PastValues.ofChanged(Criterion.PRIVILEGE_COUNT, dossier)),
                                record(
                                        "Protested bills",
                                        figures.protested(),
                                        "on record",
                                        "none on record",
                                        PastValues.ofChanged(Criterion.PROTESTED, dossier)),
                                record(
                                        "Adverse records in registers of land",
                                        figures.prejudiced(),
                                        "on record",
                                        "none on record",
                                        PastValues.ofChanged(Criterion.PREJUDICED, dossier)),
                                counted(
                                        "Payment remarks",
                                        figures.paymentRemarkCount(),
                                        "",
                                        PastValues.ofChanged(Criterion.PAYMENT_REMARK_COUNT, dossier))))));
    }

    private static String inSum(Optional<Money> total) {
        return total.map(sum -> ", " + Words.money(sum) + " in sum").orElse("");
    }

    /** {@return every record that the report tells one by one; empty if it tells none} */
    static Optional<Html> records(CreditReport report) {
        if (report.negativeItems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Blocks.section(
                "records",
                "Records one by one",
                Blocks.longTable(
                        "Each record, in the order of the agency",
                        RECORDS,
                        report.negativeItems().stream()
                                .map(NegativeSection::record)
                                .toList(),
                        SHOWN)));
    }

    private static List<Html> record(NegativeItem item) {
        String what = kind(item) + (item.count() > 1 ? ", " + Words.number(item.count()) + " records" : "");
        String more = Stream.of(item.text(), item.authority(), item.reference())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Blocks.cells(
                what,
                item.on().map(Words::day).orElse(Words.NOT_DELIVERED),
                item.amount().map(Words::money).orElse(Words.NOT_DELIVERED),
                item.state().map(Told::sentence).orElse(Words.NOT_DELIVERED),
                more.isEmpty() ? Words.NOT_DELIVERED : Told.sentence(more));
    }

    private static String kind(NegativeItem item) {
        return switch (item.kind()) {
            case JUDGMENT -> "Judgment";
            case POSSIBLE_JUDGMENT -> "Judgment of a like name, not counted";
            case PROCEEDING -> "Insolvency or like proceeding";
            case PRIVILEGE -> "Privilege";
            case PROTEST -> "Protested bill";
            case PAYMENT_REMARK -> "Payment remark";
            case SUIT -> "Suit";
        };
    }

    private static Html counted(String what, Optional<Integer> count, String more, Optional<Html> past) {
        return line(
                what,
                count.map(n -> n > 0),
                count.map(n -> n > 0 ? Words.number(n) + " on record" + more : "none on record")
                        .orElse(Words.NOT_DELIVERED),
                past);
    }

    private static Html record(String what, Optional<Boolean> found, String yes, String no, Optional<Html> past) {
        return line(what, found, found.map(is -> is ? yes : no).orElse(Words.NOT_DELIVERED), past);
    }

    private static Html line(String what, Optional<Boolean> found, String words, Optional<Html> past) {
        String tone = found.map(is -> is ? "bad" : "good").orElse("none");
        String sign = found.map(is -> is ? "!" : "\u2713").orElse("?");
        return element(
                "li",
                element("span", style("sign " + tone), attribute("aria-hidden", "true"), text(sign)),
                element("strong", text(what + ": ")),
                text(words),
                maybe(past));
    }
}
