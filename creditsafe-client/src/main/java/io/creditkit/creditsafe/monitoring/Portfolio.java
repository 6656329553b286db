package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** A portfolio of watched companies. Source: {@code GET /monitoring/portfolios}. */
public final class Portfolio extends ReceivedValue {

    Portfolio(OpenValue content) {
        super(content);
    }

    /** {@return its name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return whether it is the account's default} */
    public Optional<Boolean> isDefault() {
        return open().get("isDefault").truth();
    }

    /** {@return whether others use it too} */
    public Optional<Boolean> shared() {
        return open().get("isSharedPortfolio").truth();
    }

    /** {@return whom the provider writes to about events; personal data} */
    public List<PortfolioEmail> emails() {
        return open().get("emails").items().stream()
                .filter(OpenValue::isObject)
                .map(email -> new PortfolioEmail(
                        email.get("firstName").text().orElse(""),
                        email.get("lastName").text().orElse(""),
                        email.get("emailAddress", "email").text().orElse("")))
                .toList();
    }

    /** {@return the subject of those letters} */
    public Optional<String> emailSubject() {
        return text("emailSubject");
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }

    /** {@return its key} */
    public Optional<PortfolioId> id() {
        return text("portfolioId").flatMap(PortfolioId::find);
    }
}
