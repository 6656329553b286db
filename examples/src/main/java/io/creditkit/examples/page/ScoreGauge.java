package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws a score from 0 to 100 as a half circle. Without a score the half circle is empty and says so. */
final class ScoreGauge {
    private static final double RADIUS = 80;
    private static final double CENTRE = 100;

    private ScoreGauge() {}

    /**
     * {@return the picture}
     *
     * @param words what stands in place of the number if there is none
     */
    static Html draw(OptionalInt score, String words) {
        String shown = score.isPresent() ? Integer.toString(score.getAsInt()) : "\u2013";
        String title = score.isPresent() ? "Score " + shown + " on a scale from 0 to 100" : "Score: " + words;
        Optional<Html> filled = score.isPresent() && score.getAsInt() > 0
                ? Optional.of(arc("gauge-value " + tone(score.getAsInt()), score.getAsInt()))
                : Optional.empty();
        String number = score.isPresent() ? "gauge-number " + tone(score.getAsInt()) : "gauge-number";
        return element(
                "svg",
                style("gauge"),
                attribute("viewBox", "0 0 200 122"),
                attribute("role", "img"),
                attribute("aria-label", title),
                element("title", text(title)),
                arc("gauge-scale", 100),
                maybe(filled),
                all(
                        label(number, "100", "96", shown),
                        label("tick", "20", "119", "0"),
                        label("tick", "180", "119", "100")));
    }

    /** {@return the tone of a score, by the cut-offs that are usual for this scale: 30 and 51} */
    static String tone(int score) {
        return score >= 51 ? "good" : score >= 30 ? "fair" : "bad";
    }

    private static Html label(String classes, String x, String y, String words) {
        return element("text", style(classes + " middle"), attribute("x", x), attribute("y", y), text(words));
    }

    private static Html arc(String classes, int upTo) {
        double angle = StrictMath.PI * (1 - upTo / 100.0);
        String end =
                place(CENTRE + RADIUS * StrictMath.cos(angle)) + "," + place(CENTRE - RADIUS * StrictMath.sin(angle));
        return element(
                "path",
                style(classes),
                attribute("d", "M" + place(CENTRE - RADIUS) + "," + place(CENTRE) + "A80,80 0 0 1 " + end));
    }

    private static String place(double units) {
        return String.format(Locale.ROOT, "%.1f", units);
    }
}
