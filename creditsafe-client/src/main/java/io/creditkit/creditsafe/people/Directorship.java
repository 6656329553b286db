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
        return open().get("id").text().flatMap(ConnectId::find);
    }

    /** {@return what kind of id it is} */
    public Optional<String> idType() {
        return open().get("idType").text();
    }

    /** {@return the name} */
    public Optional<String> companyName() {
        return open().get("companyName").text();
    }

    /** {@return the provider's number of the company} */
    public Optional<String> safeNumber() {
        return open().get("companyNumber").text();
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return open().get("companyRegistrationNumber").text();
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
        return open().get("signingAuthority").text();
    }

    /** {@return when the company was registered} */
    public Optional<LocalDate> companyRegistrationDate() {
        return open().get("companyRegistrationDate").date();
    }

    /** {@return the legal form; a text or an object} */
    public OpenValue legalForm() {
        return open().get("legalForm");
    }

    /** {@return the state} */
    public Optional<String> state() {
        return open().get("state").text();
    }

    /** {@return the last day of the latest accounts} */
    public Optional<LocalDate> yearEndDate() {
        return open().get("yearEndDate").date();
    }

    /** {@return the currency of the amounts} */
    public Optional<String> currency() {
        return open().get("currency").text();
    }

    /** {@return the latest turnover} */
    public Optional<BigDecimal> turnover() {
        return open().get("latestTurnoverFigure").number();
    }

    /** {@return what the company is worth by its accounts} */
    public Optional<BigDecimal> netWorth() {
        return open().get("netWorth").number();
    }

    /** {@return how many judgments there are} */
    public OptionalLong legalCount() {
        return open().get("legalCount").wholeNumber();
    }

    /** {@return what they come to} */
    public Optional<BigDecimal> legalAmount() {
        return open().get("legalAmount").number();
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
        return open().get("dbt").number();
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
