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
        return text("gender");
    }

    /** {@return the name at birth} */
    public Optional<String> birthName() {
        return text("birthName");
    }

    /** {@return the day of birth; where only month and year are known, the first of the month} */
    public Optional<LocalDate> dateOfBirth() {
        return date("dateOfBirth");
    }

    /** {@return the place of birth} */
    public Optional<String> placeOfBirth() {
        return text("placeOfBirth");
    }

    /** {@return the nationality} */
    public Optional<String> nationality() {
        return text("nationality");
    }

    /** {@return where the person lives} */
    public Optional<String> countryOfResidence() {
        return text("countryOfResidence");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return Person, Company or Other; Other may be a person, in Sweden for example} */
    public Optional<String> type() {
        return text("directorType");
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
        return date("resignationDate");
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
