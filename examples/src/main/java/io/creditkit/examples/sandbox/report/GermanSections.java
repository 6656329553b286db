package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** Germany: insolvency in words of its own; the extra group structure is an array here. */
final class GermanSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        ObjectNode negative = report.putObject("negativeInformation");
        negative.putObject("bankruptcy").put("hasBankruptcy", file.insolvency().isPresent());
        file.insolvency().ifPresent(change -> {
            ObjectNode event = negative.putObject("insolvencyInformation")
                    .putObject("insolvencyEvents")
                    .putObject("event")
                    .put("referenceNumberOfTheCourt", "36 IN " + change.on().getDayOfYear())
                    .put("recordCreatedOn", Json.day(change.on()));
            event.putArray("statuses")
                    .addObject()
                    .put("status", "Opened")
                    .put("statusDescription", change.to())
                    .put("date", Json.day(change.on()));
            event.putObject("court").put("name", "Amtsgericht " + file.address().city());
        });
        ArrayNode entries = negative.putArray("debtorRegisterEntries");
        for (Claim claim : file.claims(Claim.Kind.JUDGMENT)) {
            entries.addObject()
                    .put("date", Json.day(claim.on()))
                    .put("amount", claim.amount())
                    .put("currency", "EUR");
        }
        if (report.has("extendedGroupStructure")) {
            ArrayNode extra = report.putArray("extendedGroupStructureExtra");
            report.withArray("extendedGroupStructure")
                    .forEach(member -> extra.addObject()
                            .put("id", member.path("id").asText())
                            .put("companyName", member.path("companyName").asText())
                            .put("level", member.path("level").asInt())
                            .put("commonValue", member.path("commonRatingBand").asText()));
        }
    }
}
