package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Event rules: what the agency offers, and what a portfolio has switched on. A new portfolio has nothing on. */
final class RuleCalls {
    private static final int PARAMS = 3;

    private final Book book;
    private final RuleCatalogue rules;

    RuleCalls(Book book, RuleCatalogue rules) {
        this.book = book;
        this.rules = rules;
    }

    void addTo(Router router) {
        router.add("GET", "/v1/monitoring/eventRules", call -> Answer.ok(proposals(rules.all())));
        router.add("GET", "/v1/monitoring/eventRules/{country}", call -> Answer.ok(proposals(ofCountry(call))));
        String own = "/v1/monitoring/portfolios/{portfolio}/eventRules";
        router.add("GET", own, call -> Answer.ok(settings(PortfolioCalls.portfolio(call, book), rules.all())));
        router.add(
                "GET",
                own + "/{country}",
                call -> Answer.ok(settings(PortfolioCalls.portfolio(call, book), ofCountry(call))));
        router.add("PUT", own + "/setDefault", this::setDefault);
        router.add("PUT", own + "/{country}", this::put);
    }

    private List<RuleCatalogue.Rule> ofCountry(Call call) {
        List<RuleCatalogue.Rule> found = rules.of(call.variable("country"));
        if (found.isEmpty()) {
            throw Refusal.message(404, "EventRule resource not found");
        }
        return found;
    }

    private static ArrayNode proposals(List<RuleCatalogue.Rule> list) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        list.forEach(rule -> nodes.add(node(rule, new Portfolio.Setting(false, rule.params()))));
        return nodes;
    }

    private static ArrayNode settings(Portfolio portfolio, List<RuleCatalogue.Rule> list) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (RuleCatalogue.Rule rule : list) {
            Portfolio.Setting setting = portfolio
                    .rules()
                    .getOrDefault(rule.ruleCountryCode(), Map.of())
                    .getOrDefault(rule.ruleCode(), new Portfolio.Setting(false, rule.params()));
            nodes.add(node(rule, setting));
        }
        return nodes;
    }

    private static ObjectNode node(RuleCatalogue.Rule rule, Portfolio.Setting setting) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                // Documented as a boolean.
                .put("isActive", setting.active() ? 1 : 0)
                .put("ruleCode", rule.ruleCode())
                .put("ruleCountryCode", rule.ruleCountryCode())
                .put("ruleType", rule.ruleType())
                .put("ruleTypeName", rule.ruleTypeName())
                .put("name", rule.name());
        for (int i = 0; i < rule.params().size(); i++) {
            node.put("param" + i, setting.param(i));
        }
        return node;
    }

    private Answer put(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        String country = call.variable("country");
        ofCountry(call);
        if (!(call.json() instanceof ArrayNode list)) {
            throw call.refuse(400, "Bad Request", "Body must be an array of rules");
        }
        Map<Integer, Portfolio.Setting> sent = new LinkedHashMap<>();
        for (JsonNode entry : list) {
            int code = entry.path("ruleCode").asInt(-1);
            if (!entry.has("isActive") || rules.find(country, code).isEmpty()) {
                throw call.refuse(400, "Bad Request", "Rule " + code + " of " + country + " cannot be set");
            }
            List<String> params = new ArrayList<>();
            for (int i = 0; i < PARAMS; i++) {
                params.add(entry.path("param" + i).asText(""));
            }
            sent.put(code, new Portfolio.Setting(isOn(entry.path("isActive")), params));
        }
        book.update(portfolio.id(), now -> now.with(country, sent));
        return Answer.noContent();
    }

    private static boolean isOn(JsonNode active) {
        return active.asBoolean(false) || "1".equals(active.asText());
    }

    // "Default" means that everything is off.
    private Answer setDefault(Call call) {
        Portfolio portfolio = PortfolioCalls.portfolio(call, book);
        book.update(portfolio.id(), Portfolio::withoutRules);
        return Answer.noContent();
    }
}
