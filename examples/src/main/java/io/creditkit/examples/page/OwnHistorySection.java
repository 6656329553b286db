package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.examples.page.Blocks.Column;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How our own judgement of the customer has changed: the score with its class, and every decision on the limit. */
final class OwnHistorySection {
    private static final int SHOWN = 10;
    private static final List<Column> SCORES = List.of(
            Column.words("Day"),
            Column.number("Our score"),
            Column.words("Class"),
            Column.number("Known of the card"),
            Column.words("Scorecard"));
    private static final List<Column> LIMITS = List.of(
            Column.words("Decided"),
            Column.number("Limit"),
            Column.words("State"),
            Column.words("From"),
            Column.words("Until"),
            Column.words("By"),
            Column.words("Why"));

    private OwnHistorySection() {}

    static Optional<Html> scores(CustomerDossier dossier) {
        return dossier.assessments().isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.section(
                        "own-scores",
                        "Our own score over time",
                        Blocks.longTable(
                                "Assessments, the newest first",
                                SCORES,
                                dossier.assessments().stream()
                                        .map(OwnHistorySection::score)
                                        .toList(),
                                SHOWN)));
    }

    static Optional<Html> limits(CustomerDossier dossier) {
        return dossier.limitDecisions().isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.section(
                        "own-limits",
                        "Our own limit over time",
                        Blocks.longTable(
                                "Decisions, the newest first",
                                LIMITS,
                                dossier.limitDecisions().stream()
                                        .map(OwnHistorySection::limit)
                                        .toList(),
                                SHOWN)));
    }

    private static List<Html> score(RiskAssessment made) {
        return List.of(
                text(Words.day(made.asOf())),
                text(made.score().isPresent() ? Words.number(made.score().getAsInt()) : "none"),
                Blocks.chip(Tones.of(made.riskClass()), Words.riskClass(made.riskClass())),
                text(Words.percent(made.completeness())),
                text(made.scoreCard() + ", version " + made.scoreCardVersion()));
    }

    private static List<Html> limit(LimitDecision decision) {
        Instant moment = decision.decidedAt().orElse(decision.requestedAt());
        return Blocks.cells(
                Words.day(moment),
                amount(decision.amount()),
                state(decision.state())
                        + (decision.kind() == LimitDecision.Kind.TEMPORARY ? ", for a time" : "")
                        + decision.endedOn()
                                .map(day -> ", ended on " + Words.day(day))
                                .orElse(""),
                Words.day(decision.validFrom()),
                decision.validUntil().map(Words::day).orElse("without end"),
                decision.decidedBy().orElse(decision.requestedBy()).id(),
                Told.reason(decision.reason()));
    }

    private static String state(LimitState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case SUBMITTED -> "Waits";
            case SUPERSEDED -> "Replaced";
            case LAPSED -> "Over";
            default -> Words.plain(state);
        };
    }

    /** {@return the amount in words} */
    static String amount(LimitAmount amount) {
        return amount.money()
                .map(Words::limitAmount)
                .orElse(amount instanceof LimitAmount.NotApplicable ? "no limit applies" : "none");
    }
}
