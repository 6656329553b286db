package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.RiskBand;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** What a person decided to go by instead of the agency's figures, in the row of the company's file. */
final class OverrideColumns {
    static final Columns ALL = Columns.of(
            "override_score",
            "override_band",
            "override_limit",
            "override_limit_currency",
            "override_reason",
            "override_until",
            "override_notice_for",
            "override_by",
            "override_at");

    private OverrideColumns() {}

    static void bind(Values values, Optional<AgencyOverride> override) {
        Optional<Integer> score = override.flatMap(AgencyOverride::score);
        Optional<RiskBand> band = override.flatMap(AgencyOverride::band);
        Optional<Money> limit = override.flatMap(AgencyOverride::limit);
        values.number("override_score", score)
                .constant("override_band", band)
                .money("override_limit", limit)
                .text("override_reason", override.map(AgencyOverride::reason))
                .day("override_until", override.map(AgencyOverride::until))
                .text("override_notice_for", override.flatMap(AgencyOverride::noticeFor))
                .text("override_by", override.map(AgencyOverride::by).map(Actor::id))
                .moment("override_at", override.map(AgencyOverride::at));
    }

    static Optional<AgencyOverride> read(Row row) throws SQLException {
        Optional<LocalDate> until = row.optionalDay("override_until");
        if (until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(AgencyOverride.builder()
                .score(row.optionalInteger("override_score"))
                .band(row.optionalConstant("override_band", RiskBand.class))
                .limit(row.optionalMoney("override_limit"))
                .reason(row.text("override_reason"))
                .until(until.get())
                .noticeFor(row.optionalText("override_notice_for"))
                .by(Actor.of(row.text("override_by")))
                .at(row.moment("override_at"))
                .build());
    }
}
