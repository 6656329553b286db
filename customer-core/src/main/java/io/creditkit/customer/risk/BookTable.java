package io.creditkit.customer.risk;

import io.creditkit.customer.csv.CsvCell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a scored customer is written as a row. */
final class BookTable {
    /** The columns, in order. */
    static final List<String> HEADINGS = List.of(
            "number",
            "scoreCard",
            "scoreCardVersion",
            "asOf",
            "score",
            "riskClass",
            "probabilityOfDefault",
            "certainty",
            "completeness",
            "knockOut",
            "reasons",
            "scoreBefore",
            "riskClassBefore");

    private BookTable() {}

    /**
     * A customer that was scored.
     *
     * @param number the customer's number
     * @param before where it stood by the newest stored assessment
     * @param assessment what the run came to
     */
    record Scored(String number, Optional<Standing> before, RiskAssessment assessment) {}

    static List<CsvCell> row(Scored scored) {
        RiskAssessment assessment = scored.assessment();
        return List.of(
                CsvCell.text(scored.number()),
                CsvCell.text(assessment.scoreCard()),
                CsvCell.number(assessment.scoreCardVersion()),
                CsvCell.day(assessment.asOf()),
                number(assessment.score()),
                CsvCell.text(assessment.riskClass().name()),
                assessment.probabilityOfDefault().map(CsvCell::number).orElseGet(CsvCell::blank),
                CsvCell.text(assessment.certainty().name()),
                CsvCell.number(assessment.completeness()),
                CsvCell.text(assessment.knockOut().orElse("")),
                CsvCell.text(String.join(" ", assessment.reasons())),
                number(scored.before().map(Standing::score).orElse(OptionalInt.empty())),
                CsvCell.text(scored.before()
                        .map(Standing::riskClass)
                        .map(RiskClass::name)
                        .orElse("")));
    }

    private static CsvCell number(OptionalInt number) {
        return number.isPresent() ? CsvCell.number(number.getAsInt()) : CsvCell.blank();
    }
}
