package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Someone who leads or led the company. May hold personal data. */
public final class Director extends ReportedEntity {

    Director(OpenValue content) {
        super(content);
    }

    /** {@return the gender, in the provider's words} */
    public Optional<String> gender() {
        return open().get("gender").text();
    }

    /** {@return the name at birth} */
    public Optional<String> birthName() {
        return open().get("birthName").text();
    }

    /** {@return the day of birth; where only month and year are known, the first of the month} */
    public Optional<LocalDate> dateOfBirth() {
        return open().get("dateOfBirth").date();
    }

    /** {@return the place of birth} */
    public Optional<String> placeOfBirth() {
        return open().get("placeOfBirth").text();
    }

    /** {@return the nationality} */
    public Optional<String> nationality() {
        return open().get("nationality").text();
    }

    /** {@return where the person lives} */
    public Optional<String> countryOfResidence() {
        return open().get("countryOfResidence").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("country").text().flatMap(CountryCode::find);
    }

    /** {@return Person, Company or Other; Other may be a person, in Sweden for example} */
    public Optional<String> type() {
        return open().get("directorType").text();
    }

    /** {@return whether there is negative information} */
    public Optional<Boolean> negativeInformation() {
        return open().get("hasNegativeInfo").truth();
    }

    /** {@return whether the person may sign} */
    public Optional<Boolean> signingAuthority() {
        return open().get("signingAuthority").truth();
    }

    /** {@return the day the last office ended} */
    public Optional<LocalDate> resignedOn() {
        return open().get("resignationDate").date();
    }

    /** {@return the offices} */
    public List<Position> positions() {
        return Parts.many(open().get("positions"), Position::new);
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
