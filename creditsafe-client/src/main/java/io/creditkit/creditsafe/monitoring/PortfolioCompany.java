package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.time.Instant;
import java.util.Optional;

/** A company in a portfolio. Source: {@code data[]} of the portfolio's companies. */
public final class PortfolioCompany extends ReceivedValue {

    PortfolioCompany(OpenValue content) {
        super(content);
    }

    /** {@return the key} */
    public Optional<ConnectId> id() {
        return open().get("id", "connectId").text().flatMap(ConnectId::find);
    }

    /** {@return the provider's safe number} */
    public Optional<String> safeNumber() {
        return open().get("safeNumber", "safeNo").text();
    }

    /** {@return the name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("countryCode").flatMap(CountryCode::find);
    }

    /** {@return the recommended limit, without its currency} */
    public Optional<ReportedMoney> creditLimit() {
        return ReportedMoney.from(open().get("creditLimit"));
    }

    /** {@return the score that compares countries, or a text in its place} */
    public Optional<String> internationalScore() {
        return text("ratingCommon");
    }

    /** {@return the score of the country, or a text in its place} */
    public Optional<String> localScore() {
        return text("ratingLocal");
    }

    /** {@return whether it is in business} */
    public Optional<String> status() {
        return text("companyStatus");
    }

    /** {@return your own limit} */
    public Optional<String> personalLimit() {
        return text("personalLimit");
    }

    /** {@return your own reference} */
    public Optional<String> personalReference() {
        return text("personalReference");
    }

    /** {@return your own text} */
    public Optional<String> freeText() {
        return text("freeText");
    }

    /** {@return when something happened last} */
    public Optional<Instant> lastEvent() {
        return open().get("dateLastEvent").instant();
    }

    /** {@return when it was added} */
    public Optional<Instant> addedAt() {
        return open().get("dateAdded").instant();
    }

    /** {@return when it was changed} */
    public Optional<Instant> modifiedAt() {
        return open().get("dateModified").instant();
    }
}
