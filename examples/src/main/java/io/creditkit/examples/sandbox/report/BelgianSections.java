package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** Belgium: no dictionary could be read, so the names of the agency's older interface stand here. */
final class BelgianSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        ObjectNode negative = report.putObject("negativeInformation");
        ArrayNode summons = negative.putArray("nssoDetails");
        for (Claim claim : file.claims()) {
            summons.addObject()
                    .put("dateOfSummons", Json.day(claim.on()))
                    .put("amount", String.valueOf(claim.amount()));
        }
        file.insolvency()
                .ifPresent(change -> negative.putArray("insolvencyEvents")
                        .addObject()
                        .put("date", Json.day(change.on()))
                        .put("description", change.to()));
    }
}
