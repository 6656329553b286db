package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Claim;
import io.creditkit.examples.sandbox.world.CompanyFile;
import java.util.List;

/** Sweden: records of non-payment; booleans and numbers are text. */
final class SwedishSections implements CountrySections {
    @Override
    public void add(ObjectNode report, CompanyFile file) {
        List<Claim> remarks = file.claims().stream().filter(Claim::open).toList();
        ObjectNode negative = report.putObject("negativeInformation");
        negative.putObject("recordOfNonPayment")
                .put("numberOfApplications", remarks.size())
                .put("numberOfDistraintOrRepossessions", 0)
                .put("numberOfPrivateClaims", remarks.size())
                .put("numberOfPublicClaims", 0)
                .put("numberOfRevokedApplications", 0);
        negative.putObject("debtBalance")
                .put("balanceOfPrivateClaims", CourtJudgments.sum(remarks))
                .put("balanceOfPublicClaims", 0)
                .put("totalBalance", CourtJudgments.sum(remarks))
                .put("currency", "SEK");
        ObjectNode more = report.putObject("additionalInformation");
        more.putObject("misc")
                .put("negativeRating", file.rating().score().isPresent() ? "0" : "-2")
                .put("registeredForVat", "true");
        more.putObject("industryComparison")
                .put("industryAverageCreditLimit", "450000")
                .put("industryAverageCreditRating", "52");
        more.putArray("companyHistory")
                .addObject()
                .put("date", Json.day(file.company().registeredOn()))
                .put("description", "Registered");
    }
}
