package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Address;
import io.creditkit.examples.sandbox.world.Company;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Countries;
import io.creditkit.examples.sandbox.world.World;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Search, search criteria and the description of reports: what is free about companies. */
final class CompanyCalls {
    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 200;

    private final World world;
    private final CompanySearch search;
    private final Book book;

    CompanyCalls(World world, Book book) {
        this.world = world;
        this.search = new CompanySearch(world);
        this.book = book;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/companies/searchcriteria", SearchRules::describe);
        router.add("GET", "/v1/companies", this::search);
        router.add("GET", "/v1/companies/schema/{country}", CompanyCalls::schema);
        router.add("GET", "/v1/reportcustomdata/{country}", CompanyCalls::customData);
    }

    private Answer search(Call call) {
        int page = call.number("page", 1, 1, 1_000_000);
        int size = Math.min(LARGEST_PAGE, call.number("pageSize", PAGE, 1, 10_000));
        List<CompanySearch.Hit> hits = search.find(call, book.today());
        ObjectNode answer = call.answer();
        ArrayNode messages = answer.putArray("messages");
        if (hits.isEmpty()) {
            messages.addObject()
                    .put("type", "Information")
                    .put("code", "NoResults")
                    .put("text", "No results found for the specified criteria.");
        }
        answer.put("totalSize", hits.size());
        ArrayNode companies = answer.putArray("companies");
        hits.stream().skip((page - 1L) * size).limit(size).forEach(hit -> companies.add(hit(hit)));
        return Answer.ok(answer);
    }

    private ObjectNode hit(CompanySearch.Hit hit) {
        CompanyFile file = world.file(hit.index(), book.today());
        Company company = file.company();
        String country = company.country().code();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", company.ids().connectId())
                .put("country", country);
        if (!company.ids().registrationNumber().isEmpty()) {
            node.put("regNo", company.ids().registrationNumber());
        }
        node.put("safeNo", company.ids().safeNumber())
                .put("idType", "InternalID")
                .put("name", file.name())
                .put("type", company.type())
                .put("officeType", "HeadOffice")
                .put("status", file.insolvency().isPresent() ? "Other" : "Active");
        // One number or a list of them, as it falls.
        if (!company.ids().vatNumber().isEmpty()) {
            if ("FR".equals(country) || "BE".equals(country)) {
                node.putArray("vatNo").add(company.ids().vatNumber());
            } else {
                node.put("vatNo", company.ids().vatNumber());
            }
        }
        if (!company.phone().isEmpty()) {
            node.putArray("phoneNumbers").add(company.phone());
        }
        node.set("address", address(file.address(), "postCode"));
        node.put("activity", company.sector().description())
                .put("activityCode", company.sector().code())
                .put("legalForm", company.legalForm());
        file.statements().stream()
                .findFirst()
                .ifPresent(statement -> node.put("dateOfLatestAccounts", statement.yearEnd() + "T00:00:00Z"));
        return node.put("dateOfLatestChange", latestChange(file))
                .put("onlineReports", Subscription.includes(country))
                .put("monitoring", Subscription.includes(country))
                .put("searchRanking", hit.ranking());
    }

    static ObjectNode address(Address address, String postCodeKey) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("simpleValue", address.oneLine())
                .put("street", address.street())
                .put("houseNo", address.houseNumber())
                .put("city", address.city())
                .put(postCodeKey, address.postCode());
    }

    // British days come as the moment in UTC at which the day begins in London: in summer the evening before.
    static String latestChange(CompanyFile file) {
        LocalDate day = file.latestChange();
        if (!"GB".equals(file.company().country().code())) {
            return day + "T07:12:15.25Z";
        }
        String text = day.atTime(LocalTime.MIDNIGHT)
                .atZone(file.company().country().zoneId())
                .toInstant()
                .toString();
        return text.replace("Z", ".000Z");
    }

    private static Answer schema(Call call) {
        String country = supported(call);
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", "CompanyReportResponse " + country)
                .put("type", "object");
        ObjectNode report = schema.putObject("properties")
                .putObject("report")
                .put("type", "object")
                .putObject("properties");
        for (String section : List.of(
                "companySummary",
                "companyIdentification",
                "creditScore",
                "contactInformation",
                "shareCapitalStructure",
                "directors",
                "otherInformation",
                "groupStructure",
                "paymentData",
                "negativeInformation",
                "additionalInformation")) {
            report.putObject(section).put("type", "object");
        }
        for (String section : List.of("extendedGroupStructure", "financialStatements", "localFinancialStatements")) {
            report.putObject(section).put("type", "array");
        }
        return Answer.ok(schema);
    }

    private static Answer customData(Call call) {
        String country = supported(call);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("country", country);
        ArrayNode data = answer.putArray("customData");
        if ("DE".equals(country)) {
            ObjectNode reason = data.addObject().put("key", "de_reason_code").put("optional", false);
            ArrayNode values = reason.putArray("allowedValues");
            ArrayNode texts = reason.putArray("description");
            List<String> reasons = List.of(
                    "Credit decision",
                    "Future business connection",
                    "Existing business connection",
                    "Collection of a receivable",
                    "Intended purchase contract",
                    "Insurance of goods on credit",
                    "Leasing or rent",
                    "Insurance contract");
            for (int i = 0; i < reasons.size(); i++) {
                values.add(String.valueOf(i + 1));
                texts.add(i + 1 + " - " + reasons.get(i));
            }
        }
        return Answer.ok(answer);
    }

    private static String supported(Call call) {
        String country = call.variable("country");
        if (Countries.all().find(country).isEmpty()) {
            throw call.refuseDetails(country + " is not a supported country");
        }
        return country;
    }
}
