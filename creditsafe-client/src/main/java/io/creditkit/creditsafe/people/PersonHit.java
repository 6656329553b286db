package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A person that a search found. Holds personal data. Source: {@code directors[]}. */
public final class PersonHit extends ReceivedValue {

    PersonHit(OpenValue content) {
        super(content);
    }

    /** {@return the key to order the report with} */
    public Optional<PersonId> id() {
        return text("peopleId").flatMap(PersonId::find);
    }

    /** {@return the first name} */
    public Optional<String> firstName() {
        return text("firstName");
    }

    /** {@return the family name} */
    public Optional<String> lastName() {
        return text("lastName");
    }

    /** {@return the title} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return the day of birth; the first of the month if only the month is known} */
    public Optional<LocalDate> dateOfBirth() {
        return date("dateOfBirth");
    }

    /** {@return the number in the register, a PNR in Great Britain} */
    public Optional<String> localDirectorNumber() {
        return text("localDirectorNumber");
    }

    /** {@return how well it fits, in the provider's words} */
    public Optional<String> score() {
        return text("score");
    }

    /** {@return the number for taxes} */
    public Optional<String> taxCode() {
        return text("taxCode");
    }

    /** {@return how well it fits} */
    public Optional<BigDecimal> searchRanking() {
        return number("searchRanking");
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return a company of this person} */
    public Optional<PersonCompany> company() {
        return open().get("company").object().map(PersonCompany::new);
    }

    /** {@return where it comes from} */
    public Optional<String> source() {
        return text("source");
    }

    /** {@return when something of it changed last} */
    public Optional<LocalDate> latestChange() {
        return date("dateOfLatestChange");
    }
}
