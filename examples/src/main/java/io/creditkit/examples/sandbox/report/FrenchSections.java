package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Change;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.RatingPoint;
import java.util.List;

/** France: privileges, collective procedures, trends; many numbers are text. */
final class FrenchSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        // The street of the contact address holds the house number, the one of the main address does not.
        ObjectNode contact = report.withObject("companyIdentification")
                .withObject("basicInformation")
                .withObject("contactAddress");
        contact.put(
                "street", file.address().houseNumber() + " " + file.address().street());
        report.putObject("paymentData")
                .put("industryDbt", "13")
                .put("paymentTrend", file.facts().daysBeyondTerms() > 25 ? "Worsening" : "Stable")
                .put("balanceWithinTerms", String.valueOf(file.facts().turnover() / 60));
        report.set("negativeInformation", negative(file));
        ObjectNode more = report.putObject("additionalInformation");
        more.putObject("misc")
                .put("regionDbt", String.valueOf(Math.max(0, file.facts().daysBeyondTerms() - 2)))
                .put("negativeRating", file.rating().score().isPresent() ? "0" : "-1")
                .put("preferentialStatus", privileges(file).isEmpty() ? "None" : "Active");
        more.putObject("trends")
                .put("profitability", file.facts().marginPercent() < 2 ? "Less" : "Greater")
                .put("liquidity", file.facts().daysBeyondTerms() > 20 ? "Less" : "Stable")
                .put("netWorth", file.facts().growthPercent() < 0 ? "Less" : "Greater");
        ArrayNode history = more.putArray("ratingHistory");
        for (RatingPoint point : file.ratings()) {
            ObjectNode entry = history.addObject()
                    .put("date", Json.day(point.on()))
                    .put(
                            "localRating",
                            point.score().isPresent()
                                    ? String.valueOf(point.score().getAsInt())
                                    : "-1")
                    .put("description2", point.band().description())
                    .put("limit", point.limit());
            entry.putObject("commonRating")
                    .put("commonValue", point.band().name())
                    .put("commonDescription", point.band().description());
        }
    }

    private static List<Claim> privileges(CompanyFile file) {
        return file.claims().stream()
                .filter(claim ->
                        claim.kind() == Claim.Kind.PRIVILEGE_TAX || claim.kind() == Claim.Kind.PRIVILEGE_SOCIAL)
                .filter(Claim::open)
                .toList();
    }

    private static ObjectNode negative(CompanyFile file) {
        ObjectNode negative = Json.object();
        List<Claim> open = privileges(file);
        ObjectNode rights = negative.putObject("preferentialRightsDetails")
                .put("statusOfMonitoring", "Monitored")
                .put("numberOfActivePreferentialRights", open.size());
        rights.putObject("socialSecurityAndPensionFunds")
                .put("numberOfPreferentialRights", count(open, Claim.Kind.PRIVILEGE_SOCIAL));
        rights.putObject("taxOffice").put("numberOfPreferentialRights", count(open, Claim.Kind.PRIVILEGE_TAX));
        ArrayNode judgements = negative.putArray("judgements");
        String court = "TRIBUNAL DE COMMERCE DE " + file.address().city();
        file.insolvency().ifPresent(change -> judgements.add(judgement(change, court)));
        for (Claim claim : file.claims(Claim.Kind.JUDGMENT)) {
            ObjectNode entry = judgements.addObject().put("effectiveDate", Json.day(claim.on()));
            entry.putObject("typeOfJudgement").put("code", "IP").put("value", "Injonction de payer");
            entry.put("court", court).put("details", String.valueOf(claim.amount()));
        }
        file.insolvency()
                .ifPresent(change -> negative.putObject("collectiveProcedures")
                        .putArray("courts")
                        .addObject()
                        .put("date", Json.day(change.on()))
                        .put("court", court)
                        .put("description", change.to()));
        return negative;
    }

    private static ObjectNode judgement(Change change, String court) {
        ObjectNode entry = Json.object().put("effectiveDate", Json.day(change.on()));
        entry.putObject("typeOfJudgement").put("code", "RJ").put("value", change.to());
        return entry.put("court", court);
    }

    private static long count(List<Claim> claims, Claim.Kind kind) {
        return claims.stream().filter(claim -> claim.kind() == kind).count();
    }
}
