package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Holding;

/** Denmark: beneficial owners of a quarter and more, in a section of their own. */
final class DanishSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        ArrayNode owners = report.putObject("shareCapitalStructureExtra").putArray("beneficialOwners");
        for (Holding holding : file.world().ownersOf(file.company().index())) {
            if (holding.percent() < 25) {
                continue;
            }
            ObjectNode owner = owners.addObject();
            if (holding.holder() == Holding.Holder.COMPANY) {
                owner.put("id", file.world().company(holding.index()).ids().connectId())
                        .put("name", file.world().company(holding.index()).name())
                        .put("ownerType", "Company");
            } else {
                owner.put("name", file.world().person(holding.index()).fullName())
                        .put("ownerType", "Person");
            }
            owner.putObject("additionalData")
                    .put("percentSharesHeldBanding", holding.percent() >= 90 ? "90-100%" : "25-89%");
        }
        report.putObject("negativeInformation");
    }
}
