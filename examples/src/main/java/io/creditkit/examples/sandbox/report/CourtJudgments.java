package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;
import java.util.List;

/** The county court judgments of Great Britain and Ireland. */
final class CourtJudgments {
    private CourtJudgments() {}

    static void add(ObjectNode negative, CompanyFile file) {
        List<Claim> claims = file.claims(Claim.Kind.JUDGMENT);
        List<Claim> open = claims.stream().filter(Claim::open).toList();
        List<Claim> settled = claims.stream().filter(claim -> !claim.open()).toList();
        negative.putObject("ccjSummary")
                .put("exactRegistered", open.size())
                .put("possibleRegistered", 0)
                .put("numberOfExact", open.size())
                .put("numberOfPossible", 0)
                .put("numberOfSatisfied", settled.size())
                .put("numberOfWrits", 0)
                .put("currency", file.company().country().currency())
                .put("valueOfExact", sum(open))
                .put("valueOfPossible", 0)
                .put("valueOfSatisfied", sum(settled));
        if (claims.isEmpty()) {
            return;
        }
        ArrayNode exact = negative.putObject("countyCourtJudgements")
                .putObject("registered")
                .putArray("exact");
        for (Claim claim : claims) {
            exact.addObject()
                    .put("ccjDate", Json.day(claim.on()))
                    .put("court", "COUNTY COURT BUSINESS CENTRE")
                    .put("ccjAmount", claim.amount())
                    .put("caseNumber", "CC" + claim.on().toEpochDay() + claim.amount() % 100)
                    .put("ccjStatus", claim.open() ? "JG" : "SS");
        }
    }

    static long sum(List<Claim> claims) {
        return claims.stream().mapToLong(Claim::amount).sum();
    }
}
