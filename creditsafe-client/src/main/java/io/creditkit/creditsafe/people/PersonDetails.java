package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who a person is. Holds personal data. Source: {@code directorDetails}. */
public final class PersonDetails extends ReceivedValue {

    PersonDetails(OpenValue content) {
        super(content);
    }

    /** {@return the provider's id} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return what kind of id it is} */
    public Optional<String> idType() {
        return text("idType");
    }

    /** {@return the whole name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the title} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the first name or names} */
    public Optional<String> firstName() {
        return open().get("firstName", "firstNames").text();
    }

    /** {@return the middle name} */
    public Optional<String> middleName() {
        return text("middleName");
    }

    /** {@return the family name} */
    public Optional<String> surname() {
        return text("surname");
    }

    /** {@return the family name at birth} */
    public Optional<String> birthName() {
        return text("birthName");
    }

    /** {@return the gender, in the provider's words} */
    public Optional<String> gender() {
        return text("gender");
    }

    /** {@return the day of birth} */
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

    /** {@return what kind of director it is} */
    public Optional<String> directorType() {
        return text("directorType");
    }

    /** {@return whether the provider knows something to the person's disadvantage} */
    public Optional<Boolean> hasNegativeInformation() {
        return open().get("hasNegativeInfo").truth();
    }

    /** {@return what the person may sign} */
    public Optional<String> signingAuthority() {
        return text("signingAuthority");
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return what the person is and was} */
    public List<Appointment> positions() {
        return open().get("positions").objects().stream().map(Appointment::new).toList();
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
