package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;

/** Ireland: judgments as in Great Britain. */
final class IrishSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        CourtJudgments.add(report.putObject("negativeInformation"), file);
        report.putObject("additionalInformation")
                .putArray("companyHistory")
                .addObject()
                .put("date", Json.day(file.company().registeredOn()))
                .put("description", "Company incorporated");
    }
}
