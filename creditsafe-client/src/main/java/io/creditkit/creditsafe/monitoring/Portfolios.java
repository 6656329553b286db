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

/** Portfolios of watched companies. Free; what costs is the place that each company takes. Thread-safe. */
public final class Portfolios {

    private static final Endpoint LIST = Endpoint.read("listAllPortfolios", "/monitoring/portfolios");
    private static final Endpoint GET = Endpoint.read("retrievePortfolioById", "/monitoring/portfolios/{portfolioId}");
    private static final Endpoint CREATE =
            Endpoint.once("createMonitoringPortfolio", Method.POST, "/monitoring/portfolios");
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
        return new Paged<>(this::page, from, portfolio -> portfolio.id().map(PortfolioId::value));
    }

    private Page<Portfolio> page(PageRequest page) {
        OpenValue found = dispatcher.read(ApiCall.to(LIST)
                .query("page", page.index())
                .query("pageSize", page.size())
                .build());
        List<Portfolio> portfolios = found.get("data").get("portfolios").items().stream()
                .filter(OpenValue::isObject)
                .map(Portfolio::new)
                .toList();
        return NumberedPages.byPaging(portfolios, page, found.get("totalCount").wholeNumber(), found.get("paging"));
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
            ArrayNode emails = body.putArray("emails");
            for (PortfolioEmail email : portfolio.emails()) {
                emails.addObject()
                        .put("firstName", email.firstName())
                        .put("lastName", email.lastName())
                        .put("emailAddress", email.address());
            }
            portfolio.emailSubject().ifPresent(subject -> body.put("emailSubject", subject));
            portfolio.emailLanguage().ifPresent(language -> body.put("emailLanguage", language));
            body.put("frequency", "1"); // without it no e-mail is ever sent
        }
        return new Portfolio(dispatcher.read(ApiCall.to(CREATE).body(body).build()));
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
