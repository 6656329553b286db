package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** The account's user as the monitoring product knows it. Source: {@code GET /monitoring/user/details}. */
public final class MonitoringUser extends ReceivedValue {

    MonitoringUser(OpenValue content) {
        super(content);
    }

    /** {@return the key of the user in the monitoring product} */
    public Optional<String> userId() {
        return text("userId");
    }

    /** {@return the key of the user at the provider, by which a portfolio is shared} */
    public Optional<String> csUserId() {
        return text("csUserId");
    }

    /** {@return the key of the customer at the provider} */
    public Optional<String> csCustomerId() {
        return text("csCustomerId");
    }

    /** {@return the country of the account} */
    public Optional<CountryCode> country() {
        return text("countryCode").flatMap(CountryCode::find);
    }

    /** {@return the language of the account, two letters} */
    public Optional<String> language() {
        return text("languageCode");
    }

    /** {@return when the user was made} */
    public Optional<Instant> createdAt() {
        return open().get("createdDate").instant();
    }

    /** {@return when the user was changed} */
    public Optional<Instant> modifiedAt() {
        return open().get("modifiedDate").instant();
    }

    /** {@return when the user was here last} */
    public Optional<Instant> lastAccess() {
        return open().get("lastAccessDate").instant();
    }

    /** {@return when the contract ends} */
    public Optional<Instant> contractEnd() {
        return open().get("contractEndDate").instant();
    }

    /** {@return whether each report that is ordered also puts its company into the default portfolio, where it takes a place} */
    public Optional<Boolean> tracksAutomatically() {
        return open().get("isAutoTracker").truth();
    }
}
