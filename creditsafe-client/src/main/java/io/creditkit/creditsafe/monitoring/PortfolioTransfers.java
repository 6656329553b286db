package io.creditkit.creditsafe.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import java.util.Collection;
import java.util.List;

/**
 * Companies that go from one portfolio to others. Each takes a place of the subscription in each of them. A request here is never
 * repeated: if its answer is lost, look into the lists of companies. Thread-safe.
 */
public final class PortfolioTransfers {

    private static final String PATH = "/monitoring/portfolios/{portfolioId}/companies";
    private static final Endpoint COPY = Endpoint.once("copyCompaniesBetweenPortfolios", Method.POST, PATH + "/copy");
    private static final Endpoint MOVE = Endpoint.once("moveCompaniesBetweenPortfolios", Method.POST, PATH + "/remove");

    private final Dispatcher dispatcher;

    PortfolioTransfers(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Puts companies of a portfolio into others too. One request. Source:
     * {@code POST /monitoring/portfolios/{portfolioId}/companies/copy}.
     *
     * @param to at least one
     * @param companies at least one
     * @return how many arrived; a failure of all is no exception
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public TransferResult copy(PortfolioId from, Collection<PortfolioId> to, Collection<ConnectId> companies) {
        return send(COPY, from, to, named(companies), "copyAll", "false");
    }

    /** Puts all companies of a portfolio into others too; as {@link #copy} otherwise. */
    public TransferResult copyAll(PortfolioId from, Collection<PortfolioId> to) {
        return send(COPY, from, to, List.of(), "copyAll", "true");
    }

    /**
     * Takes companies out of a portfolio and puts them into others. One request. Source:
     * {@code POST /monitoring/portfolios/{portfolioId}/companies/remove}.
     *
     * @param to at least one
     * @param companies at least one
     * @return how many arrived; a failure of all is no exception
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public TransferResult move(PortfolioId from, Collection<PortfolioId> to, Collection<ConnectId> companies) {
        return send(MOVE, from, to, named(companies), "removeAll", "false");
    }

    /** Takes all companies out of a portfolio and puts them into others; as {@link #move} otherwise. */
    public TransferResult moveAll(PortfolioId from, Collection<PortfolioId> to) {
        return send(MOVE, from, to, List.of(), "removeAll", "true");
    }

    private static Collection<ConnectId> named(Collection<ConnectId> companies) {
        if (companies.isEmpty()) {
            throw new IllegalArgumentException("Name at least one company, or say that you mean all");
        }
        return companies;
    }

    private TransferResult send(
            Endpoint endpoint,
            PortfolioId from,
            Collection<PortfolioId> to,
            Collection<ConnectId> companies,
            String allParameter,
            String all) {
        if (to.isEmpty()) {
            throw new IllegalArgumentException("Name at least one portfolio for the companies of " + from);
        }
        if (to.contains(from)) {
            throw new IllegalArgumentException("Portfolio " + from + " cannot be the source and a target");
        }
        ObjectNode body = Json.object();
        ArrayNode portfolios = body.putArray("portfolios");
        to.forEach(target -> add(portfolios, target));
        ArrayNode entries = body.putArray("companies");
        companies.forEach(company -> entries.addObject().put("id", company.value()));
        return new TransferResult(dispatcher.read(ApiCall.to(endpoint)
                .path("portfolioId", from.value())
                .query(allParameter, all)
                .body(body)
                .build()));
    }

    /** The provider wants numbers here, although it sends the same keys as text elsewhere. */
    private static void add(ArrayNode list, PortfolioId portfolio) {
        if (portfolio.value().matches("\\d{1,18}")) {
            list.add(Long.parseLong(portfolio.value()));
        } else {
            list.add(portfolio.value());
        }
    }
}
