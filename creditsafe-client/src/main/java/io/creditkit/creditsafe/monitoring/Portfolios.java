package io.creditkit.creditsafe.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.Optional;

/** Portfolios of watched companies. Free; what costs is the place that each company takes. Thread-safe. */
public final class Portfolios {

    private static final Endpoint LIST = Endpoint.read("listAllPortfolios", "/monitoring/portfolios");
    private static final Endpoint GET = Endpoint.read("retrievePortfolioById", "/monitoring/portfolios/{portfolioId}");
    private static final Endpoint CREATE =
            Endpoint.once("createMonitoringPortfolio", Method.POST, "/monitoring/portfolios");
    private static final Endpoint UPDATE =
            Endpoint.change("updatePortfolioDetails", Method.PATCH, "/monitoring/portfolios/{portfolioId}");
    private static final Endpoint RISK_SUMMARY =
            Endpoint.read("portfolioRiskSummary", "/monitoring/portfolios/{portfolioId}/riskSummary");
    private static final Endpoint DELETE =
            Endpoint.change("deletePortfolio", Method.DELETE, "/monitoring/portfolios/{portfolioId}");

    private final Dispatcher dispatcher;

    Portfolios(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** {@return the account's own portfolios; one request for each page. Source: {@code GET /monitoring/portfolios}} */
    public Paged<Portfolio> list() {
        return list(PageRequest.first(PageRequest.MAXIMUM_SIZE));
    }

    /** {@return the account's own portfolios from a page on} */
    public Paged<Portfolio> list(PageRequest from) {
        return paged(Optional.empty(), from);
    }

    /** {@return the account's own portfolios that match a text; one request for each page} */
    public Paged<Portfolio> search(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A search for portfolios needs a text");
        }
        return paged(Optional.of(text), PageRequest.first(PageRequest.MAXIMUM_SIZE));
    }

    private Paged<Portfolio> paged(Optional<String> text, PageRequest from) {
        return new Paged<>(
                page -> page(text, page), from, portfolio -> portfolio.id().map(PortfolioId::value));
    }

    private Page<Portfolio> page(Optional<String> text, PageRequest page) {
        OpenValue found = dispatcher.read(ApiCall.to(LIST)
                .query("searchQuery", text)
                .query("page", page.index())
                .query("pageSize", page.size())
                .build());
        List<Portfolio> portfolios = portfolios(found, "portfolios");
        return NumberedPages.byPaging(portfolios, page, found.get("totalCount").wholeNumber(), found.get("paging"));
    }

    /** {@return the portfolios that other users share with this one, key and name alone; one request. Source: {@code GET /monitoring/portfolios}} */
    public List<Portfolio> sharedWithMe() {
        return portfolios(
                dispatcher.read(
                        ApiCall.to(LIST).query("page", 0).query("pageSize", 1).build()),
                "sharedPortfolios");
    }

    private static List<Portfolio> portfolios(OpenValue found, String member) {
        return found.get("data").get(member).items().stream()
                .filter(OpenValue::isObject)
                .map(Portfolio::new)
                .toList();
    }

    /**
     * {@return the portfolio; one request. Source: {@code GET /monitoring/portfolios/{portfolioId}}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public Portfolio get(PortfolioId portfolio) {
        return new Portfolio(dispatcher.read(
                ApiCall.to(GET).path("portfolioId", portfolio.value()).build()));
    }

    /**
     * {@return the new portfolio, without companies and without rules}
     *
     * <p>One request, never repeated: if its answer is lost, look into the {@linkplain #list() list}. Source:
     * {@code POST /monitoring/portfolios}.
     *
     * @throws io.creditkit.creditsafe.ConflictException if there is one of this name
     */
    public Portfolio create(NewPortfolio portfolio) {
        ObjectNode body = Json.object().put("name", portfolio.name());
        if (portfolio.standing() == NewPortfolio.Standing.DEFAULT) {
            body.put("isDefault", true);
        }
        if (!portfolio.emails().isEmpty()) {
            letters(body, portfolio.emails());
            portfolio.emailSubject().ifPresent(subject -> body.put("emailSubject", subject));
            portfolio.emailLanguage().ifPresent(language -> body.put("emailLanguage", language));
        }
        return new Portfolio(dispatcher.read(ApiCall.to(CREATE).body(body).build()));
    }

    private static void letters(ObjectNode body, List<PortfolioEmail> emails) {
        ArrayNode list = body.putArray("emails");
        for (PortfolioEmail email : emails) {
            list.addObject()
                    .put("firstName", email.firstName())
                    .put("lastName", email.lastName())
                    .put("emailAddress", email.address());
        }
        if (!emails.isEmpty()) {
            body.put("frequency", "1"); // without it no e-mail is ever sent
        }
    }

    /**
     * Changes a portfolio. One request, safe to repeat. Source: {@code PATCH /monitoring/portfolios/{portfolioId}}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public void update(PortfolioId portfolio, PortfolioChange change) {
        ObjectNode body = Json.object().put("name", change.name());
        change.standing().ifPresent(standing -> body.put("isDefault", standing == NewPortfolio.Standing.DEFAULT));
        change.emails().ifPresent(emails -> letters(body, emails));
        change.emailSubject().ifPresent(subject -> body.put("emailSubject", subject));
        change.emailLanguage().ifPresent(language -> body.put("emailLanguage", language));
        dispatcher.send(ApiCall.to(UPDATE)
                .path("portfolioId", portfolio.value())
                .body(body)
                .build());
    }

    /**
     * {@return how the companies of a portfolio spread over the bands; one request}
     *
     * <p>Source: {@code GET /monitoring/portfolios/{portfolioId}/riskSummary}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public RiskSummary riskSummary(PortfolioId portfolio) {
        return new RiskSummary(dispatcher.read(
                ApiCall.to(RISK_SUMMARY).path("portfolioId", portfolio.value()).build()));
    }

    /**
     * Deletes a portfolio and gives its places back, which the provider's count shows later. Safe to repeat. Source:
     * {@code DELETE /monitoring/portfolios/{portfolioId}}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none, also if an earlier attempt deleted it
     */
    public void delete(PortfolioId portfolio) {
        dispatcher.send(
                ApiCall.to(DELETE).path("portfolioId", portfolio.value()).build());
    }
}
