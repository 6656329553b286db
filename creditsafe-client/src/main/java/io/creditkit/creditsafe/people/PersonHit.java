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
        return open().get("peopleId").text().flatMap(PersonId::find);
    }

    /** {@return the first name} */
    public Optional<String> firstName() {
        return open().get("firstName").text();
    }

    /** {@return the family name} */
    public Optional<String> lastName() {
        return open().get("lastName").text();
    }

    /** {@return the title} */
    public Optional<String> title() {
        return open().get("title").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("country").text().flatMap(CountryCode::find);
    }

    /** {@return the day of birth; the first of the month if only the month is known} */
    public Optional<LocalDate> dateOfBirth() {
        return open().get("dateOfBirth").date();
    }

    /** {@return the number in the register, a PNR in Great Britain} */
    public Optional<String> localDirectorNumber() {
        return open().get("localDirectorNumber").text();
    }

    /** {@return how well it fits, in the provider's words} */
    public Optional<String> score() {
        return open().get("score").text();
    }

    /** {@return the number for taxes} */
    public Optional<String> taxCode() {
        return open().get("taxCode").text();
    }

    /** {@return how well it fits} */
    public Optional<BigDecimal> searchRanking() {
        return open().get("searchRanking").number();
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
        return open().get("source").text();
    }
}
