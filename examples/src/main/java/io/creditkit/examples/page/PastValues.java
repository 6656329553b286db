package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.risk.RiskAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Since when a figure is what it is, and what it was before: shown when the pointer or the keyboard is on it, opened by a click or
 * a tap, and read by a screen reader as what it is, a list that can be opened.
 */
final class PastValues {
    private static final int SHOWN = 6;
    private static final String SINCE = "Since";

    private PastValues() {}

    /** A value, the day since when, and how that is known. */
    private record Past(String value, String since, String from) {}

    /** {@return the history of a figure of the agency; empty if none was observed} */
    static Optional<Html> of(Criterion criterion, CustomerDossier dossier) {
        return of(criterion, SINCE, dossier);
    }

    /**
     * {@return the same}
     *
     * @param lead what stands before the day, where "Since" would leave open what is meant
     */
    static Optional<Html> of(Criterion criterion, String lead, CustomerDossier dossier) {
        List<Past> past = observed(criterion, dossier);
        return past.size() == 1
                ? Optional.of(element(
                        "p",
                        style("below"),
                        text((lead.equals(SINCE) ? "Known since" : lead) + " "
                                + past.get(0).since())))
                : drawn(leadOf(lead, past), Words.criterion(criterion), past);
    }

    /** {@return the history of a figure of the agency; empty if it never changed} */
    static Optional<Html> ofChanged(Criterion criterion, CustomerDossier dossier) {
        List<Past> past = observed(criterion, dossier);
        return past.size() < 2 ? Optional.empty() : drawn(leadOf(SINCE, past), Words.criterion(criterion), past);
    }

    private static List<Past> observed(Criterion criterion, CustomerDossier dossier) {
        List<Past> oldestFirst = new ArrayList<>();
        List<HistoryPoint> points = dossier.history();
        for (int i = points.size() - 1; i >= 0; i--) {
            HistoryPoint point = points.get(i);
            if (point.criterion() == criterion) {
                add(
                        oldestFirst,
                        new Past(Told.value(point), Words.day(point.observedOn()), Words.source(point.source())));
            }
        }
        return oldestFirst;
    }

    /** {@return the history of our own class and score, since when the class holds first; empty before the first assessment} */
    static Optional<Html> ofRisk(CustomerDossier dossier) {
        List<Past> oldestFirst = new ArrayList<>();
        List<RiskAssessment> made = dossier.assessments();
        for (int i = made.size() - 1; i >= 0; i--) {
            RiskAssessment one = made.get(i);
            String points = one.score().isPresent()
                    ? ", " + Words.withUnit(Integer.toString(one.score().getAsInt()), "points")
                    : "";
            add(
                    oldestFirst,
                    new Past(
                            Words.riskClass(one.riskClass()) + points,
                            Words.day(one.asOf()),
                            "scorecard " + one.scoreCard() + ", version " + one.scoreCardVersion()));
        }
        return oldestFirst.size() == 1
                ? Optional.of(element(
                        "p", style("below"), text("Since " + oldestFirst.get(0).since())))
                : drawn(SINCE + " " + sinceOfClass(made), "Our risk class", oldestFirst);
    }

    /** Other points within a class are no other class. */
    private static String sinceOfClass(List<RiskAssessment> newestFirst) {
        return newestFirst.stream()
                .takeWhile(one -> one.riskClass() == newestFirst.get(0).riskClass())
                .reduce((newer, older) -> older)
                .map(first -> Words.day(first.asOf()))
                .orElse("");
    }

    /** What was observed again is no change. */
    private static void add(List<Past> oldestFirst, Past next) {
        boolean same = !oldestFirst.isEmpty()
                && oldestFirst.get(oldestFirst.size() - 1).value().equals(next.value());
        if (!same) {
            oldestFirst.add(next);
        }
    }

    private static String leadOf(String lead, List<Past> oldestFirst) {
        return oldestFirst.isEmpty()
                ? lead
                : lead + " " + oldestFirst.get(oldestFirst.size() - 1).since();
    }

    private static Optional<Html> drawn(String lead, String what, List<Past> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            return Optional.empty();
        }
        int last = oldestFirst.size() - 1;
        List<Html> lines = new ArrayList<>();
        for (int i = last; i >= 0 && i > last - SHOWN; i--) {
            lines.add(line(oldestFirst.get(i)));
        }
        int more = oldestFirst.size() - lines.size();
        return Optional.of(element(
                "details",
                style("past"),
                element("summary", text(lead), element("span", style("heard"), text(", history: " + what))),
                element(
                        "div",
                        style("past-list"),
                        element("ol", all(lines)),
                        more > 0 ? Blocks.note("and " + more + " earlier, in the history below") : Html.nothing())));
    }

    private static Html line(Past past) {
        return element(
                "li",
                element("strong", text(past.value())),
                text(" since " + past.since()),
                element("span", style("below"), text(past.from())));
    }
}
