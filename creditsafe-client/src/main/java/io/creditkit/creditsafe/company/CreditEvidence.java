package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a credit decision asks of a report, found wherever a country puts it.
 *
 * <p>Each country has members of its own in the open sections; here they have one type each. Nothing is judged or computed: what
 * is not told is empty, and each view {@linkplain ReportView#delivery() says} whether its section came. Immutable and thread-safe; no
 * method does I/O.
 */
public final class CreditEvidence {

    private final CompanyReport report;

    CreditEvidence(CompanyReport report) {
        this.report = report;
    }

    /** {@return days beyond terms, and where they go} */
    public PaymentBehaviour payment() {
        return new PaymentBehaviour(report);
    }

    /** {@return judgments for debt} */
    public Judgments judgments() {
        return new Judgments(report);
    }

    /** {@return insolvency proceedings} */
    public Insolvency insolvency() {
        return new Insolvency(report);
    }

    /** {@return privileges of the tax office and of social security, France} */
    public Privileges privileges() {
        return new Privileges(report);
    }

    /** {@return protests and adverse records; Italy, Spain} */
    public Protests protests() {
        return new Protests(report);
    }

    /** {@return remarks on payments and debts to public offices; Sweden, Norway, Belgium} */
    public PaymentRemarks paymentRemarks() {
        return new PaymentRemarks(report);
    }

    /** {@return liens, suits and other filings, USA} */
    public LegalFilings legalFilings() {
        return new LegalFilings(report);
    }

    /** {@return tendencies of the accounts, France} */
    public FinancialTrends financialTrends() {
        return new FinancialTrends(report);
    }

    /** {@return ratings of the past, in the provider's order} */
    public List<RatingHistoryEntry> scoreHistory() {
        return Parts.many(
                report.additionalInformation().get("ratingHistory", "creditRatingHistory"), RatingHistoryEntry::new);
    }

    /** {@return recommended limits of the past, in the provider's order; France tells them with the ratings} */
    public List<LimitHistoryEntry> limitHistory() {
        OpenValue own = report.additionalInformation().get("creditLimitHistory");
        if (!own.isEmpty()) {
            return Parts.many(own, LimitHistoryEntry::new);
        }
        OpenValue ratings = report.additionalInformation().get("ratingHistory");
        return Parts.many(ratings, LimitHistoryEntry::new).stream()
                .filter(entry -> entry.open().get("limit").isPresent())
                .toList();
    }

    /** {@return sentences of the provider; among the additions, in Italy beside the other summary} */
    public List<Commentary> commentaries() {
        return Stream.of(report.additionalInformation(), report.section("alternateSummary"))
                .flatMap(section -> section.get("commentaries").items().stream())
                .map(Commentary::new)
                .toList();
    }

    /** {@return who owns or controls the company in the end, now; from every place that a country has for it} */
    public List<BeneficialOwner> beneficialOwners() {
        return Stream.of(
                        report.section("shareCapitalStructure").get("beneficialOwners"),
                        report.section("shareCapitalStructureExtra").get("beneficialOwners"),
                        report.additionalInformation().get("beneficialOwners"),
                        personsWithSignificantControl().get("activePSC"))
                .flatMap(place -> Parts.many(place, BeneficialOwner::new).stream())
                .distinct()
                .toList();
    }

    /** {@return who owned or controlled it once, Great Britain} */
    public List<BeneficialOwner> formerBeneficialOwners() {
        return Parts.many(personsWithSignificantControl().get("ceasedPSC"), BeneficialOwner::new);
    }

    private OpenValue personsWithSignificantControl() {
        return report.additionalInformation().get("personsWithSignificantControl");
    }

    /**
     * {@return every list of records among the negative information by its place, such as {@code legalFilings.suits}}
     *
     * <p>For countries and kinds of records that no method above knows. In the order sent; a list that came empty is there and
     * empty.
     */
    public Map<String, List<NegativeRecord>> negativeRecords() {
        Map<String, List<NegativeRecord>> found = new LinkedHashMap<>();
        List<Place> open = new ArrayList<>();
        open.add(new Place("", report.negativeInformation()));
        while (!open.isEmpty()) {
            Place place = open.remove(open.size() - 1);
            List<String> names = place.value().names();
            for (int i = names.size() - 1; i >= 0; i--) {
                String prefix = place.path().isEmpty() ? "" : place.path() + ".";
                open.add(new Place(prefix + names.get(i), place.value().get(names.get(i))));
            }
            if (place.value().isList()) {
                found.put(place.path(), Parts.many(place.value(), NegativeRecord::new));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private record Place(String path, OpenValue value) {}

    @Override
    public String toString() {
        return "CreditEvidence[of " + report + "]";
    }
}
