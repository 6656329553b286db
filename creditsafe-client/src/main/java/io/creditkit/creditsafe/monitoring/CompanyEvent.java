package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a company, whatever portfolio it is in. Source: {@code GET /monitoring/companies/{id}/events}. */
public final class CompanyEvent extends ReceivedValue {

    CompanyEvent(OpenValue content) {
        super(content);
    }

    /** {@return the number of the event} */
    public Optional<String> eventId() {
        return text("eventId");
    }

    /** {@return the provider's safe number of the company; the member is called {@code companyId}} */
    public Optional<String> safeNumber() {
        return text("companyId");
    }

    /** {@return a portfolio that the company is in} */
    public Optional<PortfolioId> portfolio() {
        return text("portfolioId").flatMap(PortfolioId::find);
    }

    /** {@return what the rule reports} */
    public Optional<String> ruleName() {
        return text("ruleName");
    }

    /** {@return the country's code of it} */
    public Optional<String> localEventCode() {
        return text("localEventCode");
    }

    /** {@return the code of it for all countries} */
    public Optional<String> globalEventCode() {
        return text("globalEventCode");
    }

    /** {@return the value before} */
    public Optional<String> oldValue() {
        return text("oldValue");
    }

    /** {@return the value after} */
    public Optional<String> newValue() {
        return text("newValue");
    }

    /** {@return when it happened} */
    public Optional<Instant> eventDate() {
        return open().get("eventDate").instant();
    }

    /** {@return when the provider noticed it, which may be days later} */
    public Optional<Instant> createdDate() {
        return open().get("createdDate").instant();
    }
}
