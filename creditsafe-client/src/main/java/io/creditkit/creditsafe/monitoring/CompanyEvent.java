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
        return open().get("eventId").text();
    }

    /** {@return the provider's safe number of the company; the member is called {@code companyId}} */
    public Optional<String> safeNumber() {
        return open().get("companyId").text();
    }

    /** {@return a portfolio that the company is in} */
    public Optional<PortfolioId> portfolio() {
        return open().get("portfolioId").text().flatMap(PortfolioId::find);
    }

    /** {@return what the rule reports} */
    public Optional<String> ruleName() {
        return open().get("ruleName").text();
    }

    /** {@return the country's code of it} */
    public Optional<String> localEventCode() {
        return open().get("localEventCode").text();
    }

    /** {@return the code of it for all countries} */
    public Optional<String> globalEventCode() {
        return open().get("globalEventCode").text();
    }

    /** {@return the value before} */
    public Optional<String> oldValue() {
        return open().get("oldValue").text();
    }

    /** {@return the value after} */
    public Optional<String> newValue() {
        return open().get("newValue").text();
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
