package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person or company that owns or controls the company in the end. May hold personal data.
 *
 * <p>Source: {@code shareCapitalStructure.beneficialOwners[]} in most countries, {@code shareCapitalStructureExtra} in Denmark,
 * the persons with significant control in Great Britain.
 */
public final class BeneficialOwner extends ReceivedValue {

    BeneficialOwner(OpenValue content) {
        super(content);
    }

    /** {@return the id, of companies alone} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return Person, Company or Other, or what Great Britain calls the kind} */
    public Optional<String> type() {
        return open().get("ownerType", "personType", "kind").text();
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return the nationality} */
    public Optional<String> nationality() {
        return text("nationality");
    }

    /** {@return the day of birth; where only month and year are known, the first of the month} */
    public Optional<LocalDate> dateOfBirth() {
        return date("dateOfBirth");
    }

    /** {@return since when} */
    public Optional<LocalDate> startDate() {
        return open().get("startDate", "notifiedOn").date();
    }

    /** {@return until when} */
    public Optional<LocalDate> endDate() {
        return open().get("endDate", "ceasedOn").date();
    }

    /** {@return what the control rests on, in the words of the register} */
    public List<String> natureOfControl() {
        return Parts.texts(open().get("natureOfControl"));
    }

    /** {@return percent of the capital, 0 to 100} */
    public Optional<BigDecimal> percentHeld() {
        return open().get("percentSharesHeld")
                .number()
                .or(() -> additionalData().get("percentSharesHeld").number());
    }

    /** {@return percent of the capital as a range, where no more is told} */
    public Optional<String> percentBand() {
        return additionalData().get("percentSharesHeldBanding").text().or(() -> text("percentSharesHeldBanding"));
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
