package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.List;
import java.util.Optional;

/** Filings against a company of the USA. Source: {@code negativeInformation}; the case of the names varies, and is of no matter. */
public final class LegalFilings extends ReportView {

    LegalFilings(CompanyReport report) {
        super(report, ReportSection.NEGATIVE_INFORMATION);
    }

    /** {@return the counts of the company itself} */
    public Optional<LegalFilingSummary> company() {
        return Parts.one(negative().get("legalFilingSummary"), LegalFilingSummary::new);
    }

    /** {@return the counts of its group} */
    public Optional<LegalFilingSummary> group() {
        return Parts.one(negative().get("legalFilingGroupSummary"), LegalFilingSummary::new);
    }

    /** {@return the counts of its branches} */
    public Optional<LegalFilingSummary> branches() {
        return Parts.one(negative().get("legalFilingBranchSummary"), LegalFilingSummary::new);
    }

    /** {@return liens for taxes} */
    public List<NegativeRecord> taxLiens() {
        return Parts.many(negative().get("taxLiens"), NegativeRecord::new);
    }

    /** {@return security interests} */
    public List<NegativeRecord> uccFilings() {
        return Parts.many(negative().get("uccFilings"), NegativeRecord::new);
    }

    /** {@return suits} */
    public List<NegativeRecord> suits() {
        return Parts.many(negative().get("suits"), NegativeRecord::new);
    }

    /** {@return whether the company may be on a list of sanctions; told by a flag, or by a list of likely hits} */
    public Optional<Boolean> possibleSanction() {
        OpenValue place = negative().get("possibleOfac");
        return place.isList() || place.isObject() ? Optional.of(!place.isEmpty()) : Parts.flagOrCount(place);
    }
}
