package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.Countries;
import io.creditkit.examples.sandbox.world.Country;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which criteria a company search takes in which country. A search keeps to one set. */
final class SearchRules {
    static final Set<String> ADDRESS = Set.of("address", "street", "houseNo", "city", "postCode", "province");
    private static final Set<String> BY_NAME = Set.of(
            "name",
            "tradeName",
            "acronym",
            "exact",
            "address",
            "street",
            "houseNo",
            "city",
            "postCode",
            "province",
            "officeType",
            "phoneNo",
            "status",
            "type",
            "website");
    private static final Set<String> ALWAYS =
            Set.of("countries", "page", "pageSize", "language", "customData", "callRef");
    private static final Set<String> WITHOUT_VAT = Set.of("US");
    private static final int SHORTEST = 2;

    private SearchRules() {}

    /** {@return the countries of a call, every one supported} */
    static List<String> countries(Call call) {
        String text =
                call.query("countries").orElseThrow(() -> call.refuse(400, "Bad Request", "\"countries\" is required"));
        Set<String> codes = new LinkedHashSet<>();
        for (String code : text.split(",", -1)) {
            if ("PLC".equals(code.trim())) {
                Countries.all().list().forEach(country -> codes.add(country.code()));
            } else if (Countries.all().find(code.trim()).isEmpty()) {
                throw call.refuseDetails(code.trim() + " is not a supported country");
            } else {
                codes.add(code.trim());
            }
        }
        return List.copyOf(codes);
    }

    static void check(Call call, List<String> countries) {
        Set<String> used = new LinkedHashSet<>(call.queryNames());
        used.removeAll(ALWAYS);
        used.removeIf(name -> call.query(name).isEmpty());
        for (String name : used) {
            boolean known = BY_NAME.contains(name)
                    || Set.of("id", "safeNo", "regNo", "vatNo").contains(name);
            if (!known || (name.equals("exact") && countries.contains("SE"))) {
                throw call.refuseDetails("Param not supported: " + name);
            }
        }
        if (used.isEmpty()) {
            throw call.refuseDetails("Parameters not supported");
        }
        for (String country : countries) {
            if (sets(country).stream().noneMatch(set -> set.containsAll(used))) {
                throw call.refuseDetails("Specified criteria combination is not allowed");
            }
        }
        for (String name : List.of("name", "address", "postCode", "regNo")) {
            call.query(name).filter(value -> value.length() < SHORTEST).ifPresent(value -> {
                // The agency's own spelling.
                throw call.refuseDetails(name + " shorter than the required minimum lenght of " + SHORTEST);
            });
        }
    }

    private static List<Set<String>> sets(String country) {
        List<Set<String>> sets = new ArrayList<>(List.of(Set.of("id"), Set.of("safeNo"), Set.of("regNo")));
        if (!WITHOUT_VAT.contains(country)) {
            sets.add(Set.of("vatNo"));
        }
        // A German register number is unique only together with its court, so it goes with a name or a place.
        Set<String> byName = new LinkedHashSet<>(BY_NAME);
        if ("DE".equals(country)) {
            byName.add("regNo");
        }
        sets.add(byName);
        return sets;
    }

    static Answer describe(Call call) {
        List<String> countries = countries(call);
        ObjectNode answer = call.answer();
        ArrayNode codes = answer.putArray("countries");
        ArrayNode languages = answer.putArray("languages");
        countries.forEach(code -> {
            codes.add(code);
            Countries.all().find(code).map(Country::language).ifPresent(languages::add);
        });
        ArrayNode sets = answer.putArray("criteriaSets");
        for (Set<String> set : sets(countries.get(0))) {
            boolean common =
                    countries.stream().allMatch(code -> sets(code).stream().anyMatch(other -> other.containsAll(set)));
            if (common) {
                sets.add(describe(set));
            }
        }
        return Answer.ok(answer);
    }

    private static ObjectNode describe(Set<String> set) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (String name : set.stream().sorted().toList()) {
            ObjectNode field = JsonNodeFactory.instance
                    .objectNode()
                    .put("required", set.size() == 1)
                    .put("minLength", SHORTEST)
                    .put("maxLength", 255);
            if (ADDRESS.contains(name)) {
                node.withObject("address").set(name.equals("address") ? "simpleValue" : name, field);
            } else {
                node.set(name, field);
            }
        }
        return node;
    }
}
