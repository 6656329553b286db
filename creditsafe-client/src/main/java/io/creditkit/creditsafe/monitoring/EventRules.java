package io.creditkit.creditsafe.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import java.util.List;

/**
 * The rules that say which changes are reported. They belong to a country, {@link CountryCode#GLOBAL} for those of all. Which
 * there are may differ by account and grows: read the catalogue. Free. Thread-safe.
 */
public final class EventRules {

    private static final Endpoint CATALOGUE =
            Endpoint.read("filteredEventRules", "/monitoring/eventRules/{countryCode}");
    private static final Endpoint OF_PORTFOLIO = Endpoint.read(
            "listPortfolioEventRulesByCountry", "/monitoring/portfolios/{portfolioId}/eventRules/{countryCode}");
    private static final Endpoint PUT = Endpoint.change(
            "updateEventRules", Method.PUT, "/monitoring/portfolios/{portfolioId}/eventRules/{countryCode}");

    private final Dispatcher dispatcher;

    EventRules(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return all rules there are for a country; one request. Source: {@code GET /monitoring/eventRules/{countryCode}}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if the country cannot be watched
     */
    public List<EventRule> catalogue(CountryCode country) {
        return rules(dispatcher.read(
                ApiCall.to(CATALOGUE).path("countryCode", country.value()).build()));
    }

    /**
     * {@return the rules of a country as they stand in a portfolio; one request}
     *
     * <p>Source: {@code GET /monitoring/portfolios/{portfolioId}/eventRules/{countryCode}}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio or the country cannot be watched
     */
    public List<EventRule> ofPortfolio(PortfolioId portfolio, CountryCode country) {
        return rules(dispatcher.read(ApiCall.to(OF_PORTFOLIO)
                .path("portfolioId", portfolio.value())
                .path("countryCode", country.value())
                .build()));
    }

    private static List<EventRule> rules(OpenValue found) {
        OpenValue list = found.isObject() && found.get("data").isPresent() ? found.get("data") : found;
        return list.items().stream()
                .filter(OpenValue::isObject)
                .map(EventRule::new)
                .toList();
    }

    /**
     * Sets rules of a country in a portfolio.
     *
     * <p>Give all rules of the country at once and {@linkplain #ofPortfolio read them back}, as the provider advises: what is
     * not given may stay as it was. One request, safe to repeat. Source:
     * {@code PUT /monitoring/portfolios/{portfolioId}/eventRules/{countryCode}}.
     *
     * @param rules at least one
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public void put(PortfolioId portfolio, CountryCode country, List<EventRuleSetting> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Setting the rules of " + country + " needs at least one rule");
        }
        ArrayNode body = Json.array();
        for (EventRuleSetting rule : rules) {
            ObjectNode entry = body.addObject()
                    .put("ruleCode", rule.ruleCode())
                    .put("isActive", rule.activation() == EventRuleSetting.Activation.ON ? 1 : 0);
            for (int i = 0; i < rule.parameters().size(); i++) {
                entry.put("param" + i, rule.parameters().get(i));
            }
        }
        dispatcher.send(ApiCall.to(PUT)
                .path("portfolioId", portfolio.value())
                .path("countryCode", country.value())
                .body(body)
                .build());
    }
}
