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
        return open().get("id").text();
    }

    /** {@return what kind of id it is} */
    public Optional<String> idType() {
        return open().get("idType").text();
    }

    /** {@return the whole name} */
    public Optional<String> name() {
        return open().get("name").text();
    }

    /** {@return the title} */
    public Optional<String> title() {
        return open().get("title").text();
    }

    /** {@return the first name or names} */
    public Optional<String> firstName() {
        return open().get("firstName", "firstNames").text();
    }

    /** {@return the middle name} */
    public Optional<String> middleName() {
        return open().get("middleName").text();
    }

    /** {@return the family name} */
    public Optional<String> surname() {
        return open().get("surname").text();
    }

    /** {@return the family name at birth} */
    public Optional<String> birthName() {
        return open().get("birthName").text();
    }

    /** {@return the gender, in the provider's words} */
    public Optional<String> gender() {
        return open().get("gender").text();
    }

    /** {@return the day of birth} */
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

    /** {@return what kind of director it is} */
    public Optional<String> directorType() {
        return open().get("directorType").text();
    }

    /** {@return whether the provider knows something to the person's disadvantage} */
    public Optional<Boolean> hasNegativeInformation() {
        return open().get("hasNegativeInfo").truth();
    }

    /** {@return what the person may sign} */
    public Optional<String> signingAuthority() {
        return open().get("signingAuthority").text();
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
