package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.nothing;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.OverLimit;
import io.creditkit.customer.receivables.DaysOutstanding;
import io.creditkit.examples.page.Blocks.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the money is: the largest exposures, the limits that are exceeded, and how old all of it is. */
final class BookMoneySection {
    private static final int LARGEST = 10;
    private static final List<Column> EXPOSURES = List.of(
            Column.words("Customer"),
            Column.words("Name"),
            Column.words("Our class"),
            Column.number("Exposure"),
            Column.number("Share"));
    private static final List<Column> LIMITS = List.of(
            Column.words("Customer"),
            Column.words("Name"),
            Column.words("The limit is"),
            Column.number("Limit"),
            Column.number("Exposure"),
            Column.number("Over by"),
            Column.number("Used"));

    private BookMoneySection() {}

    static Html largest(BookFigures book) {
        BookSum whole = BookRiskSection.sum(book, row -> true);
        List<BookRow> rows = book.rows().stream()
                .filter(row -> row.exposure()
                        .toOptional()
                        .filter(owed -> owed.signum() > 0)
                        .isPresent())
                .sorted(Comparator.comparing((BookRow row) ->
                                row.exposure().toOptional().orElseThrow().amount())
                        .reversed()
                        .thenComparing(row -> row.customer().number()))
                .limit(LARGEST)
                .toList();
        if (rows.isEmpty()) {
            return Blocks.section("largest", "Largest exposures", Blocks.note("Nobody owes anything."));
        }
        BookSum together = BookSum.of(rows, book.currency());
        return Blocks.section(
                "largest",
                "Largest exposures",
                Blocks.summed(
                        "The " + Words.count(rows.size(), "customer", "customers") + " that owe most",
                        EXPOSURES,
                        rows.stream()
                                .map(row -> List.of(
                                        row.customer().link(),
                                        row.customer().isolatedName(),
                                        Blocks.chip(Tones.of(row.riskClass()), Words.riskClass(row.riskClass())),
                                        text(Words.money(row.exposure())),
                                        text(Words.percent(BookSum.of(List.of(row), book.currency())
                                                .shareOf(whole))))),
                        Blocks.cells("Together", "", "", together.words(), Words.percent(together.shareOf(whole)))));
    }

    static Html overLimit(BookFigures book) {
        OverLimit over = book.overLimit();
        List<Html> parts = new ArrayList<>();
        if (over.rows().isEmpty()) {
            parts.add(Blocks.note("No limit is exceeded."));
        } else {
            parts.add(Blocks.table(
                    "Limits that are exceeded, the greatest excess first within each currency",
                    LIMITS,
                    over.rows().stream().map(row -> limit(book, row))));
            over.totalExcess()
                    .values()
                    .forEach(sum ->
                            parts.add(element("p", element("strong", text("Together over by " + Words.money(sum))))));
        }
        if (!over.unknown().isEmpty()) {
            parts.add(Blocks.table(
                    "Limits whose use can't be told",
                    List.of(
                            Column.words("Customer"),
                            Column.words("Name"),
                            Column.number("Limit"),
                            Column.words("Why")),
                    over.unknown().stream()
                            .map(row -> List.of(
                                    accounts(book, row.accounts()),
                                    names(book, row.accounts()),
                                    text(amount(row.limit().amount().money())),
                                    text(Words.whyUnknown(row.exposure()).orElse(""))))));
        }
        return Blocks.section("over-limit", "Over the limit", all(parts));
    }

    private static List<Html> limit(BookFigures book, OverLimit.Row row) {
        return List.of(
                accounts(book, row.accounts()),
                names(book, row.accounts()),
                text(row.subject() instanceof LimitSubject.Company ? "of the company" : "of the account"),
                text(amount(row.limit().amount().money())),
                text(Words.money(row.exposure())),
                text(Words.money(row.use().excess())),
                text(row.use()
                        .utilisationRatio()
                        .toOptional()
                        .map(Words::percent)
                        .orElse("no credit")));
    }

    private static String amount(Optional<Money> limit) {
        return limit.map(Words::limitAmount).orElse("none set");
    }

    static Html accounts(BookFigures book, List<CustomerId> accounts) {
        return lines(accounts.stream()
                .map(id -> place(book, id).map(CustomerPlace::link).orElseGet(() -> text("not there any more")))
                .toList());
    }

    static Html names(BookFigures book, List<CustomerId> accounts) {
        return lines(accounts.stream()
                .map(id -> place(book, id).map(CustomerPlace::isolatedName).orElseGet(Html::nothing))
                .toList());
    }

    private static Html lines(List<Html> parts) {
        List<Html> lines = new ArrayList<>();
        for (Html part : parts) {
            lines.add(lines.isEmpty() ? nothing() : element("br"));
            lines.add(part);
        }
        return all(lines);
    }

    private static Optional<CustomerPlace> place(BookFigures book, CustomerId id) {
        return Optional.ofNullable(book.accounts().get(id));
    }

    static Html ageing(BookFigures book) {
        List<Html> facts = List.of(
                Blocks.fact("Exposure", Words.money(book.exposure())),
                Blocks.fact("Overdue", Words.money(book.overdue())),
                days("DSO", book.dso()),
                days("DSO if everybody paid on time", book.bestPossibleDso()),
                days("DSO counted back by month", book.countBackDso()));
        return Blocks.section(
                "ageing",
                "Ageing and days sales outstanding",
                Blocks.facts(facts),
                AgeingBlock.of(book.ageing(), book.asOf()));
    }

    private static Html days(String name, Measure<DaysOutstanding> measure) {
        return measure.toOptional()
                .map(days -> Blocks.fact(name, Words.days(days.days()), BookPage.period(days)))
                .orElseGet(() ->
                        Blocks.fact(name, "not known", Words.whyUnknown(measure).orElse("")));
    }
}
