package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that happened to a company of a portfolio. Source: {@code data[]} of the notification events. */
public final class NotificationEvent extends ReceivedValue {

    NotificationEvent(OpenValue content) {
        super(content);
    }

    /** {@return the key of this event in this portfolio: tell events apart by it} */
    public Optional<String> notificationEventId() {
        return open().get("notificationEventId", "notificationId").text();
    }

    /** {@return the portfolio in which it was noticed, by its name} */
    public Optional<String> portfolioName() {
        return text("portfolioName");
    }

    /** {@return the number of the event, the same in all portfolios} */
    public Optional<String> eventId() {
        return text("eventId");
    }

    /** {@return when it happened} */
    public Optional<Instant> eventDate() {
        return open().get("eventDate").instant();
    }

    /** {@return when the provider noticed it} */
    public Optional<Instant> createdDate() {
        return open().get("createdDate").instant();
    }

    /** {@return when it was marked as processed} */
    public Optional<Instant> processedDate() {
        return open().get("processedDate").instant();
    }

    /** {@return the value before} */
    public Optional<String> oldValue() {
        return text("oldValue");
    }

    /** {@return the value after} */
    public Optional<String> newValue() {
        return text("newValue");
    }

    /** {@return the rule, unique within its country} */
    public OptionalInt ruleCode() {
        return integer("ruleCode");
    }

    /** {@return what the rule reports} */
    public Optional<String> ruleName() {
        return text("ruleName");
    }

    /** {@return the rule in words} */
    public Optional<String> ruleText() {
        return text("ruleText");
    }

    /** {@return the event in words} */
    public Optional<String> summary() {
        return text("summary");
    }

    /** {@return the country's code of it} */
    public Optional<String> localEventCode() {
        return text("localEventCode");
    }

    /** {@return the code of it for all countries} */
    public Optional<String> globalEventCode() {
        return text("globalEventCode");
    }

    /** {@return whether it is marked as processed} */
    public Optional<Boolean> processed() {
        return open().get("isProcessed").truth();
    }

    /** {@return the company as sent} */
    public OpenValue companyPlace() {
        return open().get("company");
    }

    /** {@return the key of the company} */
    public Optional<ConnectId> companyId() {
        return companyPlace().get("id", "connectId").text().flatMap(ConnectId::find);
    }

    /** {@return the provider's safe number of the company} */
    public Optional<String> safeNumber() {
        return companyPlace().get("safeNumber", "safeNo").text();
    }

    /** {@return the name of the company} */
    public Optional<String> companyName() {
        return companyPlace().get("name").text();
    }

    /** {@return the country of the company} */
    public Optional<CountryCode> country() {
        return companyPlace().get("countryCode", "country").text().flatMap(CountryCode::find);
    }
}
