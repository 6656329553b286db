package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Endpoint;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The provider's spelling of the requests of this family. */
final class CompanyQueries {

    private CompanyQueries() {}

    static ApiCall search(Endpoint endpoint, CompanySearchRequest request, PageRequest page) {
        ApiCall.Builder call = ApiCall.to(endpoint)
                .query("countries", new TreeSet<>(request.countries()))
                .query("page", page.index() + 1)
                .query("pageSize", page.size())
                .query("language", request.language())
                .query("id", request.id())
                .query("safeNo", request.safeNumber())
                .query("regNo", request.registrationNumber())
                .query("vatNo", request.vatNumber())
                .query("name", request.name())
                .query("tradeName", request.tradeName())
                .query("acronym", request.acronym())
                .query("exact", request.nameMatching().map(CompanySearchRequest.NameMatching.EXACT::equals))
                .query("address", request.address())
                .query("street", request.street())
                .query("houseNo", request.houseNumber())
                .query("city", request.city())
                .query("postCode", request.postalCode())
                .query("province", request.province())
                .query("officeType", request.officeType());
        // the one list that the description wants repeated; countries are one text with commas
        request.phoneNumbers().forEach(number -> call.query("phoneNo", number));
        return call.query("status", request.status())
                .query("type", request.type())
                .query("website", request.website())
                .query("customData", request.customData())
                .query("callRef", request.callReference())
                .build();
    }

    static ApiCall match(Endpoint endpoint, CompanyMatchRequest request) {
        ApiCall.Builder call = ApiCall.to(endpoint)
                .query("country", request.country().value())
                .query("matchThreshold", request.threshold())
                .query("regNo", request.registrationNumber())
                .query("vatNo", request.vatNumber())
                .query("name", request.name())
                .query("street", request.street())
                .query("houseNo", request.houseNumber())
                .query("city", request.city())
                .query("postCode", request.postalCode())
                .query("province", request.province())
                .query("state", request.state())
                .query("phoneNo", request.phoneNumber());
        for (int i = 0; i < request.references().size(); i++) {
            call.query("reference" + (i + 1), request.references().get(i));
        }
        return call.query("callRef", request.callReference()).build();
    }

    static ApiCall report(Endpoint endpoint, ConnectId company, ReportRequest request, String usualLanguage) {
        Map<String, String> extras = new LinkedHashMap<>();
        request.germanReason().ifPresent(reason -> extras.put("de_reason_code", Integer.toString(reason.code())));
        extras.putAll(new TreeMap<>(request.customData()));
        ApiCall.Builder call = ApiCall.to(endpoint)
                .path("connectId", company.value())
                .query(
                        "language",
                        request.language()
                                .map(language -> language.text().toLowerCase(Locale.ROOT))
                                .orElse(usualLanguage))
                .query("template", request.template());
        if (request.indicators() == ReportRequest.Indicators.INCLUDE) {
            call.query("includeIndicators", "true");
        }
        return call.query(
                        "customData",
                        extras.entrySet().stream()
                                .map(extra -> extra.getKey() + "::" + extra.getValue())
                                .toList())
                .query("callRef", request.callReference())
                .build();
    }
}
