package io.creditkit.creditsafe.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.internal.AgedCache;
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
    private static final Endpoint WHOLE_CATALOGUE = Endpoint.read("allEventRules", "/monitoring/eventRules");
    private static final Endpoint ALL_OF_PORTFOLIO =
            Endpoint.read("listPortfolioEventRules", "/monitoring/portfolios/{portfolioId}/eventRules");
    private static final Endpoint SET_DEFAULT = Endpoint.change(
            "setPortfolioDefaultRules", Method.PUT, "/monitoring/portfolios/{portfolioId}/eventRules/setDefault");
    private static final Endpoint OF_PORTFOLIO = Endpoint.read(
            "listPortfolioEventRulesByCountry", "/monitoring/portfolios/{portfolioId}/eventRules/{countryCode}");
    private static final Endpoint PUT = Endpoint.change(
            "updateEventRules", Method.PUT, "/monitoring/portfolios/{portfolioId}/eventRules/{countryCode}");

    private final Dispatcher dispatcher;
    private final AgedCache<String, List<EventRule>> catalogues;

    EventRules(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.catalogues = dispatcher.catalogueCache(CATALOGUE);
    }

    /**
     * {@return all rules there are, of all countries}
     *
     * <p>One request, then kept for as long as the client keeps catalogues: a day, unless it was built otherwise. Source:
     * {@code GET /monitoring/eventRules}.
     */
    public List<EventRule> catalogue() {
        return catalogues.get(
                "", () -> rules(dispatcher.read(ApiCall.to(WHOLE_CATALOGUE).build())));
    }

    /**
     * {@return all rules there are for a country}
     *
     * <p>One request, then kept for as long as the client keeps catalogues: a day, unless it was built otherwise. Source:
     * {@code GET /monitoring/eventRules/{countryCode}}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if the country cannot be watched
     */
    public List<EventRule> catalogue(CountryCode country) {
        return catalogues.get(
                country.value(),
                () -> rules(dispatcher.read(ApiCall.to(CATALOGUE)
                        .path("countryCode", country.value())
                        .build())));
    }

    /**
     * {@return the rules of all countries as they stand in a portfolio; one request}
     *
     * <p>Source: {@code GET /monitoring/portfolios/{portfolioId}/eventRules}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public List<EventRule> ofPortfolio(PortfolioId portfolio) {
        return rules(dispatcher.read(ApiCall.to(ALL_OF_PORTFOLIO)
                .path("portfolioId", portfolio.value())
                .build()));
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

    /**
     * {@linkplain #put Sets} rules of a country in a portfolio and reads them back. Two requests.
     *
     * @return those of the given settings that are not in force now; empty if all are
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public List<EventRuleSetting> putAndVerify(
            PortfolioId portfolio, CountryCode country, List<EventRuleSetting> rules) {
        put(portfolio, country, rules);
        List<EventRule> standing = ofPortfolio(portfolio, country);
        return rules.stream()
                .filter(setting -> standing.stream().noneMatch(rule -> rule.isInForce(setting)))
                .toList();
    }

    /**
     * Switches off every rule of a portfolio, so that nothing is reported; the provider calls this its default.
     *
     * <p>One request, safe to repeat. Source: {@code PUT /monitoring/portfolios/{portfolioId}/eventRules/setDefault}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public void switchAllOff(PortfolioId portfolio) {
        dispatcher.send(
                ApiCall.to(SET_DEFAULT).path("portfolioId", portfolio.value()).build());
    }
}
