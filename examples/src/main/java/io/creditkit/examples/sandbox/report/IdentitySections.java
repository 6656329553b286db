package io.creditkit.examples.sandbox.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Identifiers;
import io.creditkit.examples.sandbox.world.Statement;
import io.creditkit.examples.sandbox.world.Trait;
import java.util.List;
import java.util.Locale;

/** Who the company is, where it sits and how many work there. */
final class IdentitySections {
    private IdentitySections() {}

    static void add(ObjectNode report, CompanyFile file) {
        report.set("companySummary", summary(file));
        report.set("companyIdentification", identification(file));
        ObjectNode contact = report.putObject("contactInformation");
        contact.set("mainAddress", Json.address(file.address()));
        if (!file.company().phone().isEmpty()) {
            contact.withObject("mainAddress").put("telephone", file.company().phone());
        }
        file.moved()
                .ifPresent(day -> contact.putArray("previousAddresses")
                        .add(Json.address(file.company().address()).put("dateChanged", Json.day(day))));
        contact.putArray("websites").add("www." + host(file) + ".example");
        contact.putArray("emailAddresses").add("office@" + host(file) + ".example");
        ArrayNode employees = report.putObject("otherInformation").putArray("employeesInformation");
        int year = file.world().epoch().getYear() - 1;
        // The number of employees is text: in some countries it is a range.
        employees
                .addObject()
                .put("year", year)
                .put("numberOfEmployees", String.valueOf(file.facts().employees()));
    }

    private static String host(CompanyFile file) {
        return file.company().ids().safeNumber().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode summary(CompanyFile file) {
        Company company = file.company();
        Identifiers ids = company.ids();
        ObjectNode summary = Json.object()
                .put("businessName", file.name())
                .put("country", company.country().code())
                .put("companyNumber", ids.safeNumber());
        if (!ids.registrationNumber().isEmpty()) {
            summary.put("companyRegistrationNumber", ids.registrationNumber());
        }
        summary.put("isActive", true);
        summary.set("mainActivity", activity(company));
        summary.set("companyStatus", status(file));
        List<Statement> statements = file.statements();
        if (!statements.isEmpty()) {
            String currency = company.country().currency();
            summary.set(
                    "latestTurnoverFigure",
                    Json.money(currency, statements.get(0).revenue()));
            summary.set(
                    "latestShareholdersEquityFigure",
                    Json.money(currency, statements.get(0).equity()));
        }
        summary.set("creditRating", ScoreSections.rating(file, file.rating()));
        return summary;
    }

    private static ObjectNode identification(CompanyFile file) {
        Company company = file.company();
        Identifiers ids = company.ids();
        ObjectNode basic = Json.object()
                .put("businessName", file.name())
                .put("registeredCompanyName", file.name())
                .put("country", company.country().code())
                .put("companyRegistrationDate", Json.day(company.registeredOn()))
                .put("operationsStartDate", Json.day(company.registeredOn()));
        if (!ids.registrationNumber().isEmpty()) {
            basic.put("companyRegistrationNumber", ids.registrationNumber());
        }
        if (!ids.vatNumber().isEmpty()) {
            basic.put("vatRegistrationNumber", ids.vatNumber());
        }
        if (!company.country().court().isEmpty()) {
            basic.put(
                    "commercialCourt",
                    company.country().court().replace("{city}", file.address().city()));
        }
        basic.set("legalForm", legalForm(company));
        basic.set("companyStatus", status(file));
        basic.set("principalActivity", activity(company));
        basic.set("contactAddress", Json.address(file.address()));
        ObjectNode identification = Json.object();
        identification.set("basicInformation", basic);
        identification
                .putArray("activityClassifications")
                .addObject()
                .put("classification", "NACE Rev. 2")
                .putArray("activities")
                .addObject()
                .put("code", company.sector().code())
                .put("description", company.sector().description());
        file.renamed()
                .ifPresent(change -> identification
                        .putArray("previousNames")
                        .addObject()
                        .put("dateChanged", Json.day(change.on()))
                        .put("name", change.to()));
        return identification;
    }

    private static ObjectNode legalForm(Company company) {
        return Json.object()
                .put("commonCode", company.is(Trait.NON_LTD) ? "NONLTD" : "LTD")
                .put("providerCode", company.type())
                .put("description", company.legalForm());
    }

    static ObjectNode activity(Company company) {
        return Json.object()
                .put("code", company.sector().code())
                .put("description", company.sector().description())
                .put("classification", "NACE Rev. 2");
    }

    static ObjectNode status(CompanyFile file) {
        ObjectNode status = Json.object();
        file.insolvency()
                .ifPresentOrElse(
                        change -> status.put("status", "Other")
                                .put("providerStatus", "InInsolvency")
                                .put("description", change.to()),
                        () -> status.put("status", "Active")
                                .put("providerStatus", "Active")
                                .put("description", "Active"));
        return status;
    }
}
