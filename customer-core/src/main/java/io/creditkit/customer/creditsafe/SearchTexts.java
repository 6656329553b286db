package io.creditkit.customer.creditsafe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.company.CompanyHit;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import java.util.List;

/** A search as JSON, for the log: the parameters that we send, by their names at the agency, and the hits as they were received. */
final class SearchTexts {
    private SearchTexts() {}

    static String question(CompanySearchRequest request) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode countries = question.putArray("countries");
        request.countries().forEach(country -> countries.add(country.value()));
        request.id().map(ConnectId::value).ifPresent(value -> question.put("id", value));
        request.registrationNumber().ifPresent(value -> question.put("regNo", value));
        request.vatNumber().ifPresent(value -> question.put("vatNo", value));
        request.name().ifPresent(value -> question.put("name", value));
        request.postalCode().ifPresent(value -> question.put("postCode", value));
        request.city().ifPresent(value -> question.put("city", value));
        request.callReference().ifPresent(value -> question.put("callRef", value));
        return question.toString();
    }

    static String answer(List<CompanyHit> found) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode companies = answer.putArray("companies");
        found.forEach(hit -> companies.add(hit.open().json()));
        return answer.toString();
    }
}
