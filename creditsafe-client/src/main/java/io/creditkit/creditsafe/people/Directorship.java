package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A company in which a person has or had an appointment. Source: {@code directorships}. */
public final class Directorship extends ReceivedValue {

    Directorship(OpenValue content) {
        super(content);
    }

    /** {@return the key to order the company's report with} */
    public Optional<ConnectId> id() {
        return text("id").flatMap(ConnectId::find);
    }

    /** {@return what kind of id it is} */
    public Optional<String> idType() {
        return text("idType");
    }

    /** {@return the name} */
    public Optional<String> companyName() {
        return text("companyName");
    }

    /** {@return the provider's number of the company} */
    public Optional<String> safeNumber() {
        return text("companyNumber");
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return text("companyRegistrationNumber");
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return whether it is in business; a text or an object} */
    public OpenValue status() {
        return open().get("status");
    }

    /** {@return what it does; a text or an object} */
    public OpenValue activity() {
        return open().get("activity");
    }

    /** {@return what the person is or was there} */
    public Optional<Appointment> position() {
        return open().get("position").object().map(Appointment::new);
    }

    /** {@return what the person may sign} */
    public Optional<String> signingAuthority() {
        return text("signingAuthority");
    }

    /** {@return when the company was registered} */
    public Optional<LocalDate> companyRegistrationDate() {
        return date("companyRegistrationDate");
    }

    /** {@return the legal form; a text or an object} */
    public OpenValue legalForm() {
        return open().get("legalForm");
    }

    /** {@return the state} */
    public Optional<String> state() {
        return text("state");
    }

    /** {@return the last day of the latest accounts} */
    public Optional<LocalDate> yearEndDate() {
        return date("yearEndDate");
    }

    /** {@return the currency of the amounts} */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return the latest turnover} */
    public Optional<BigDecimal> turnover() {
        return number("latestTurnoverFigure");
    }

    /** {@return what the company is worth by its accounts} */
    public Optional<BigDecimal> netWorth() {
        return number("netWorth");
    }

    /** {@return how many judgments there are} */
    public OptionalLong legalCount() {
        return open().get("legalCount").wholeNumber();
    }

    /** {@return what they come to} */
    public Optional<BigDecimal> legalAmount() {
        return number("legalAmount");
    }

    /** {@return how many there are of the last 12 months} */
    public OptionalLong legalCountInLastYear() {
        return open().get("legalCountInLast12Months").wholeNumber();
    }

    /** {@return the ratings} */
    public OpenValue creditScore() {
        return open().get("creditScore");
    }

    /** {@return how many days after its term an invoice is paid} */
    public Optional<BigDecimal> daysBeyondTerms() {
        return number("dbt");
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
