package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** Norway: payment remarks; shareholders and directors with national extras. */
final class NorwegianSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        ArrayNode remarks = report.putObject("negativeInformation").putArray("paymentRemarks");
        for (Claim claim : file.claims()) {
            remarks.addObject()
                    .put("date", Json.day(claim.on()))
                    .put("amount", claim.amount())
                    .put("currency", "NOK");
        }
        int year = file.world().epoch().getYear() - 1;
        report.withObject("shareCapitalStructure")
                .withArray("shareHolders")
                .forEach(node -> ((ObjectNode) node).putObject("additionalData").put("year", year));
        report.withObject("directors")
                .withArray("currentDirectors")
                .forEach(node -> ((ObjectNode) node)
                        .putObject("additionalData")
                        .put("currentDirectorships", 1)
                        .put("orgNumber", file.company().ids().registrationNumber()));
    }
}
