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
        return open().get("name").text();
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("countryCode").text().flatMap(CountryCode::find);
    }

    /** {@return the recommended limit, without its currency} */
    public Optional<ReportedMoney> creditLimit() {
        return ReportedMoney.from(open().get("creditLimit"));
    }

    /** {@return the score that compares countries, or a text in its place} */
    public Optional<String> internationalScore() {
        return open().get("ratingCommon").text();
    }

    /** {@return the score of the country, or a text in its place} */
    public Optional<String> localScore() {
        return open().get("ratingLocal").text();
    }

    /** {@return whether it is in business} */
    public Optional<String> status() {
        return open().get("companyStatus").text();
    }

    /** {@return your own limit} */
    public Optional<String> personalLimit() {
        return open().get("personalLimit").text();
    }

    /** {@return your own reference} */
    public Optional<String> personalReference() {
        return open().get("personalReference").text();
    }

    /** {@return your own text} */
    public Optional<String> freeText() {
        return open().get("freeText").text();
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
