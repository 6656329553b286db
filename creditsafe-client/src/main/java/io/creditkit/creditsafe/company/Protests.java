package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.List;
import java.util.Optional;

/**
 * Bills of exchange and cheques that were not honoured, and other adverse records.
 *
 * <p>Italy tells flags beside the summary; Spain and others tell records. Source: {@code companySummaryExtra},
 * {@code negativeInformation}.
 */
public final class Protests extends ReportView {

    Protests(CompanyReport report) {
        super(report, ReportSection.COMPANY_SUMMARY_EXTRA);
    }

    /** {@return protests, Italy} */
    public Optional<Boolean> protested() {
        return summaryExtra().get("hasProtesti").truth();
    }

    /** {@return severe protests, Italy} */
    public Optional<Boolean> severelyProtested() {
        return summaryExtra().get("hasSevereProtesti").truth();
    }

    /** {@return adverse records in the land registers, Italy} */
    public Optional<Boolean> prejudiced() {
        return summaryExtra().get("hasPrejudicials").truth();
    }

    /** {@return severe ones, Italy} */
    public Optional<Boolean> severelyPrejudiced() {
        return summaryExtra().get("hasSeverePrejudicials").truth();
    }

    /** {@return whether there is a protest, by any flag or record; empty if the report is silent} */
    public Optional<Boolean> any() {
        Optional<Boolean> some = protested();
        Optional<Boolean> severe = severelyProtested();
        if (some.orElse(false) || severe.orElse(false) || !records().isEmpty()) {
            return Optional.of(true);
        }
        boolean told = some.isPresent() || severe.isPresent() || bills().isPresent();
        return told ? Optional.of(false) : Optional.empty();
    }

    private OpenValue bills() {
        return negative().get("protestedBills", "incidents");
    }

    /** {@return the records, one by one} */
    public List<NegativeRecord> records() {
        return Parts.many(bills(), NegativeRecord::new);
    }
}
