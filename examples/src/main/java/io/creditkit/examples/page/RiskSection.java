package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.nothing;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.Trend;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.examples.page.Blocks.Column;
import java.util.List;
import java.util.Optional;

/** Why the risk is what it is: the reasons, and the points of every characteristic; and where things are heading. */
final class RiskSection {
    private static final List<Column> CHARACTERISTICS = List.of(
            Column.words("Characteristic"),
            Column.words("Value"),
            Column.words("Falls in"),
            Column.number("Points"),
            Column.number("Best"));

    private RiskSection() {}

    static Html of(CustomerDossier dossier) {
        return Blocks.section(
                "risk",
                "Why this risk",
                dossier.profile()
                        .assessment()
                        .map(RiskSection::assessment)
                        .orElse(Blocks.note("This customer was not assessed yet.")));
    }

    private static Html assessment(RiskAssessment made) {
        Html knockOut = made.knockOut()
                .map(rule -> element(
                        "p",
                        style("knockout"),
                        element("strong", text("Decided by one fact: ")),
                        text(Told.explanation(rule))))
                .orElse(nothing());
        Html reasons = made.reasons().isEmpty()
                ? Blocks.note("Nothing speaks against this customer.")
                : element(
                        "ol",
                        style("reasons"),
                        all(made.reasons().stream().map(reason -> element("li", text(Told.explanation(reason))))));
        Html points = Blocks.table(
                "Points by characteristic",
                CHARACTERISTICS,
                made.characteristics().stream()
                        .map(c -> Blocks.cells(
                                Words.field(c.field()),
                                Told.value(c.field(), c.value()),
                                Told.value(c.field(), c.bin()),
                                Words.number(c.points()),
                                Words.number(c.bestPoints()))));
        return all(
                knockOut,
                reasons,
                points,
                Blocks.note("Scorecard " + made.scoreCard() + ", version " + made.scoreCardVersion() + ", as of "
                        + Words.day(made.asOf()) + "."));
    }

    static Html trends(CustomerDossier dossier) {
        if (dossier.trends().isEmpty()) {
            return Blocks.section("trends", "Trends", Blocks.note("No trend is known."));
        }
        return Blocks.section(
                "trends",
                "Trends",
                element("ul", style("trends"), all(dossier.trends().stream().map(trend -> trend(trend, dossier)))));
    }

    private static Html trend(Trend trend, CustomerDossier dossier) {
        Optional<String> bottom = AtTheBottom.of(trend, dossier);
        String tone = bottom.isPresent() ? "bad" : Tones.of(trend.quality());
        Trend.Direction direction = bottom.isPresent() ? Trend.Direction.DOWN : trend.direction();
        String arrow = switch (direction) {
            case UP -> "\u25B2";
            case STABLE -> "\u25B6";
            case DOWN -> "\u25BC";
        };
        return element(
                "li",
                element("span", style("arrow " + tone), Html.attribute("aria-hidden", "true"), text(arrow)),
                element(
                        "span",
                        element(
                                "strong",
                                text(Words.plain(trend.kind()) + ": "
                                        + bottom.map(words -> "at the bottom").orElseGet(() -> Words.movement(trend)))),
                        element(
                                "span",
                                style("below"),
                                text(bottom.orElseGet(
                                        () -> (trend.source() == Trend.Source.PROVIDER ? "Agency: " : "Computed: ")
                                                + Told.trend(trend.text()))))));
    }
}
