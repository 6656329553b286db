package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** The Netherlands: the extra group structure is an object that holds an array. */
final class DutchSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        String vat = file.company().ids().vatNumber();
        ObjectNode more = report.putObject("additionalInformation");
        more.putObject("misc")
                .put("rsinNumber", vat.length() >= 11 ? vat.substring(2, 11) : "")
                .put("branchNumber", file.company().ids().registrationNumber() + "0000")
                .put("statutaireSeal", file.address().city())
                .put("employeeNumber", String.valueOf(file.facts().employees()));
        more.putArray("tradingStyles").add(file.name());
        if (report.has("extendedGroupStructure")) {
            ArrayNode extra = report.putObject("extendedGroupStructureExtra").putArray("groupStructure");
            report.withArray("extendedGroupStructure")
                    .forEach(member -> extra.addObject()
                            .put("id", member.path("id").asText())
                            .put("companyName", member.path("companyName").asText())
                            .put("level", member.path("level").asInt()));
        }
    }
}
