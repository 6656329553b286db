package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** Spain: no dictionary could be read, so the names of the agency's older interface stand here. */
final class SpanishSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        ObjectNode negative = report.putObject("negativeInformation");
        ArrayNode insolvencies = negative.putArray("concursosEvents");
        file.insolvency()
                .ifPresent(change -> insolvencies
                        .addObject()
                        .put("date", Json.day(change.on()))
                        .put("description", change.to()));
        ArrayNode incidents = negative.putArray("incidents");
        for (Claim claim : file.claims(Claim.Kind.JUDGMENT)) {
            incidents
                    .addObject()
                    .put("date", Json.day(claim.on()))
                    .put("amount", String.valueOf(claim.amount()))
                    .put("status", claim.open() ? "Open" : "Closed");
        }
    }
}
