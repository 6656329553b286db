package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;

/** A seat on the board of another company. May hold personal data. */
public final class Directorship extends ReceivedValue {

    Directorship(OpenValue content) {
        super(content);
    }

    /** {@return the provider's id} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the name of who sits there} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the name of that company} */
    public Optional<String> companyName() {
        return text("companyName");
    }

    /** {@return its number in the register} */
    public Optional<String> registrationNumber() {
        return open().get("registrationNumber", "companyRegistrationNumber").text();
    }

    /** {@return whether it is in business} */
    public Optional<ReportedStatus> status() {
        return Parts.one(open().get("status"), ReportedStatus::new);
    }

    /** {@return the office} */
    public Optional<Position> position() {
        return Parts.one(open().get("position"), Position::new);
    }

    /** {@return days beyond terms of that company, where a director report tells them} */
    public Optional<BigDecimal> daysBeyondTerms() {
        return number("dbt");
    }
}
