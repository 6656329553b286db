package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Measure;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The age of what is open, as a bar and as a table that adds up. */
final class AgeingBlock {
    private static final BigDecimal WIDTH = BigDecimal.valueOf(600);

    private AgeingBlock() {}

    static Html of(Measure<List<AgeingBucket>> ageing, LocalDate asOf) {
        Optional<List<AgeingBucket>> known = ageing.toOptional();
        if (known.isEmpty()) {
            return Blocks.note("The age of what is open is not known: "
                    + Words.whyUnknown(ageing).orElse(""));
        }
        List<AgeingBucket> buckets = known.get();
        if (buckets.stream().allMatch(bucket -> bucket.amount().signum() == 0)) {
            return Blocks.note("Nothing is open on " + Words.day(asOf) + ".");
        }
        BigDecimal debts = debts(buckets);
        return all(
                bar(buckets, debts),
                element(
                        "div",
                        style("narrow"),
                        Blocks.table(
                                "Age of what is open on " + Words.day(asOf),
                                List.of(Column.words("Days past due"), Column.number("Open"), Column.number("Share")),
                                IntStream.range(0, buckets.size()).mapToObj(i -> row(buckets.get(i), i, debts)))));
    }

    /** Beside a label stands the colour that it has in the bar; what is no debt has no place there. */
    private static List<Html> row(AgeingBucket bucket, int place, BigDecimal debts) {
        BigDecimal amount = bucket.amount().amount();
        boolean drawn = amount.signum() > 0;
        Html swatch = drawn
                ? element("span", style("swatch " + colour(place)), attribute("aria-hidden", "true"))
                : Html.nothing();
        return List.of(
                all(text(bucket.label() + " "), swatch),
                text(Words.money(bucket.amount())),
                text(drawn ? Words.percent(amount.divide(debts, MathContext.DECIMAL64)) : ""));
    }

    private static String colour(int place) {
        return "age" + Math.min(place, 5);
    }

    private static BigDecimal debts(List<AgeingBucket> buckets) {
        return buckets.stream()
                .map(bucket -> bucket.amount().amount().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The positive buckets side by side, each as wide as its share. What is open as credit has no place in a sum of debts. */
    private static Html bar(List<AgeingBucket> buckets, BigDecimal sum) {
        if (sum.signum() == 0) {
            return Blocks.note("Nothing is owed; what is open are credits.");
        }
        List<Html> parts = new ArrayList<>();
        BigDecimal x = BigDecimal.ZERO;
        for (int i = 0; i < buckets.size(); i++) {
            AgeingBucket bucket = buckets.get(i);
            BigDecimal amount = bucket.amount().amount();
            if (amount.signum() <= 0) {
                continue;
            }
            BigDecimal width = WIDTH.multiply(amount).divide(sum, MathContext.DECIMAL64);
            parts.add(element(
                    "rect",
                    style(colour(i)),
                    attribute("x", place(x)),
                    attribute("y", "0"),
                    attribute("width", place(width)),
                    attribute("height", "18"),
                    element("title", text(bucket.label() + ": " + Words.money(bucket.amount())))));
            x = x.add(width);
        }
        return element(
                "svg",
                style("ageing"),
                attribute("viewBox", "0 0 " + WIDTH + " 18"),
                attribute("preserveAspectRatio", "none"),
                attribute("role", "img"),
                attribute("aria-label", "Age of what is open; the table below has the figures"),
                all(parts));
    }

    private static String place(BigDecimal units) {
        return units.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
