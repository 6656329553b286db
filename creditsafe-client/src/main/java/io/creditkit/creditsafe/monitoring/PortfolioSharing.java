package io.creditkit.creditsafe.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import java.util.List;
import java.util.stream.Collectors;

/** Who else of the same customer uses a portfolio. Free. Thread-safe. */
public final class PortfolioSharing {

    private static final String PATH = "/monitoring/portfolios/{portfolioId}/sharingPermissions";
    private static final Endpoint GET = Endpoint.read("portfolioUserPermissions", PATH);
    private static final Endpoint SHARE = Endpoint.change("sharePortfolioWithUsers", Method.PATCH, PATH);

    private final Dispatcher dispatcher;

    PortfolioSharing(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the users of the customer and what they may do; one request}
     *
     * <p>Source: {@code GET /monitoring/portfolios/{portfolioId}/sharingPermissions}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public List<SharedUser> users(PortfolioId portfolio) {
        OpenValue found = dispatcher.read(
                ApiCall.to(GET).path("portfolioId", portfolio.value()).build());
        return found.get("data").get("userPermission", "userPermissions").items().stream()
                .filter(OpenValue::isObject)
                .map(SharedUser::new)
                .toList();
    }

    /**
     * Lets users work with the portfolio; users who are not named keep what they have.
     *
     * <p>One request, safe to repeat. Source: {@code PATCH /monitoring/portfolios/{portfolioId}/sharingPermissions}.
     *
     * @param grants at least one
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public void share(PortfolioId portfolio, List<ShareGrant> grants) {
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("Sharing portfolio " + portfolio + " needs at least one user");
        }
        ObjectNode body = Json.object().put("revokeAll", "false");
        ArrayNode users = body.putArray("userPermissions");
        for (ShareGrant grant : grants) {
            users.addObject()
                    .put("csUserId", Long.parseLong(grant.csUserId()))
                    .put(
                            "permissions",
                            grant.permissions().stream()
                                    .map(SharePermission::text)
                                    .collect(Collectors.joining(",")));
        }
        patch(portfolio, body);
    }

    /**
     * Takes the portfolio away from all other users. One request, safe to repeat. Source:
     * {@code PATCH /monitoring/portfolios/{portfolioId}/sharingPermissions} with {@code revokeAll}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public void revokeAll(PortfolioId portfolio) {
        ObjectNode body = Json.object().put("revokeAll", "true");
        body.putArray("userPermissions");
        patch(portfolio, body);
    }

    private void patch(PortfolioId portfolio, ObjectNode body) {
        dispatcher.send(ApiCall.to(SHARE)
                .path("portfolioId", portfolio.value())
                .body(body)
                .build());
    }
}
