package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** The user that the client logs in as. Holds personal data. Source: {@code GET /access/users/me}. */
public final class OwnUser extends ReceivedValue {

    OwnUser(OpenValue content) {
        super(content);
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }

    /** {@return the name to log in with} */
    public Optional<String> username() {
        return text("username");
    }

    /** {@return the e-mail address} */
    public Optional<String> emailAddress() {
        return text("emailAddress");
    }

    /** {@return the customer that the user belongs to} */
    public Optional<String> owningEntity() {
        return text("owningEntity");
    }

    /** {@return the language, in the provider's words} */
    public Optional<String> defaultLanguage() {
        return text("defaultLanguage");
    }

    /** {@return the language as a tag such as {@code en-GB}} */
    public Optional<String> languageTag() {
        return text("ietfLanguage");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("countryCode").flatMap(CountryCode::find);
    }

    /** {@return whether the user may log in} */
    public Optional<Boolean> active() {
        return open().get("isActive").truth();
    }

    /** {@return the title of who is responsible} */
    public Optional<String> contactTitle() {
        return open().get("primaryContact").get("title").text();
    }

    /** {@return the first name of who is responsible} */
    public Optional<String> contactFirstName() {
        return open().get("primaryContact").get("firstName").text();
    }

    /** {@return the family name of who is responsible} */
    public Optional<String> contactSurname() {
        return open().get("primaryContact").get("surname").text();
    }
}
