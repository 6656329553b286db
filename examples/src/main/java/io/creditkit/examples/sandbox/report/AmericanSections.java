package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** United States: legal filings, and days beyond terms as a number for some companies and an object for others. */
final class AmericanSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        int late = file.facts().daysBeyondTerms();
        ObjectNode payments = report.putObject("paymentData");
        if (file.company().index() % 2 == 0) {
            payments.put("dbt", late);
        } else {
            payments.putObject("dbt")
                    .put("dbt", late)
                    .put("industryDBT", 11)
                    .put("paymentTrendIndicator", late > 25 ? "Worsening" : "Stable");
        }
        int judgments = file.claims(Claim.Kind.JUDGMENT).size();
        int liens = file.claims(Claim.Kind.LIEN).size();
        ObjectNode negative = report.putObject("negativeInformation");
        negative.putObject("legalFilingSummary")
                .put("Bankruptcy", file.insolvency().isPresent() ? "Yes" : "No")
                .put("taxLienFilings", liens)
                .put("judgmentFilings", judgments)
                .put("uCCFilings", 0)
                .put("cautionaryUCCFilings", 0)
                .put("Suits", 0)
                .put("Sum", judgments + liens);
        list(negative.putArray("judgments"), file, Claim.Kind.JUDGMENT);
        list(negative.putArray("taxLiens"), file, Claim.Kind.LIEN);
        negative.put("possibleOfac", false);
        ArrayNode history = report.putObject("additionalInformation").putArray("creditRatingHistory");
        file.ratings()
                .forEach(point -> history.addObject()
                        .put("date", Json.day(point.on()))
                        .put("rating", point.score().orElse(0)));
    }

    private static void list(ArrayNode list, CompanyFile file, Claim.Kind kind) {
        for (Claim claim : file.claims(kind)) {
            list.addObject()
                    .put("filingDate", Json.day(claim.on()))
                    .put("amount", claim.amount())
                    .put("status", claim.open() ? "Open" : "Released");
        }
    }
}
