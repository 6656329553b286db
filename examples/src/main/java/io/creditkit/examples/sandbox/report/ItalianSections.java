package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.RatingPoint;

/** Italy: protests and prejudicial acts as flags, an alternate summary, no contract limit. */
final class ItalianSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        String taxCode = file.company().ids().vatNumber().replace("IT", "");
        boolean protested = file.claims(Claim.Kind.PROTEST).stream().anyMatch(Claim::open);
        boolean judged = !file.claims(Claim.Kind.JUDGMENT).isEmpty();
        report.putObject("companySummaryExtra")
                .put("hasProtesti", protested)
                .put("hasSevereProtesti", CourtJudgments.sum(file.claims(Claim.Kind.PROTEST)) > 10_000)
                .put("hasPrejudicials", judged)
                .put("hasSeverePrejudicials", false)
                .put("hasInsolvency", file.insolvency().isPresent())
                .put("hasCompaniesInsolvency", false)
                .put("hasCigsEvents", false);
        ObjectNode summary = report.putObject("alternateSummary")
                .put("businessName", file.name())
                .put("taxCode", taxCode)
                .put("vatRegistrationNumber", taxCode)
                .put("legalForm", file.company().legalForm())
                .put("numberOfEmployees", file.facts().employees())
                .put("address", file.address().oneLine());
        summary.putArray("commentaries")
                .addObject()
                .put("commentaryText", protested ? "Protests on record." : "No protests on record.")
                .put("positiveNegative", protested ? "Negative" : "Positive");
        report.withObject("directors")
                .withArray("currentDirectors")
                .forEach(node -> ((ObjectNode) node)
                        .putObject("additionalData")
                        .put("hasProtesti", false)
                        .put("hasPrejudicials", false));
        ObjectNode more = report.putObject("additionalInformation");
        more.putObject("misc").put("taxCode", taxCode).put("negativeRating", "0");
        ArrayNode history = more.putArray("ratingHistory");
        ArrayNode limits = more.putArray("creditLimitHistory");
        for (RatingPoint point : file.ratings()) {
            history.addObject()
                    .put("date", Json.day(point.on()))
                    .put(
                            "localRating",
                            point.score().isPresent()
                                    ? String.valueOf(point.score().getAsInt())
                                    : "Not Rated")
                    .put("commonValue", point.band().name())
                    .put("commonDescription", point.band().description());
            limits.addObject().put("date", Json.day(point.on())).put("value", point.limit());
        }
    }
}
