package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A portfolio of watched companies. Source: {@code GET /monitoring/portfolios}. */
public final class Portfolio extends ReceivedValue {

    Portfolio(OpenValue content) {
        super(content);
    }

    /** {@return its name} */
    public Optional<String> name() {
        return open().get("name").text();
    }

    /** {@return whether it is the account's default} */
    public Optional<Boolean> isDefault() {
        return open().get("isDefault").truth();
    }

    /** {@return whether others use it too} */
    public Optional<Boolean> shared() {
        return open().get("isSharedPortfolio").truth();
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return open().get("correlationId").text();
    }

    /** {@return its key} */
    public Optional<PortfolioId> id() {
        return open().get("portfolioId").text().flatMap(PortfolioId::find);
    }
}
