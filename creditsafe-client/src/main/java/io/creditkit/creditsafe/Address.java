package io.creditkit.creditsafe;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An address as the provider reported it, whatever spelling its source uses.
 *
 * <p>{@link #simpleValue()} is the only part to rely on: the street may hold the village, and the number may be in either.
 */
public final class Address extends ReceivedValue {

    private Address(OpenValue content) {
        super(content);
    }

    /** {@return the address at this place, empty if there is none; a bare text counts as an address in one line} */
    public static Optional<Address> from(OpenValue content) {
        boolean something =
                content.isObject() ? !content.isEmpty() : content.text().isPresent();
        return something ? Optional.of(new Address(content)) : Optional.empty();
    }

    /** {@return the address in one line} */
    public Optional<String> simpleValue() {
        return open().isObject() ? open().get("simpleValue", "simple").text() : open().text();
    }

    /** {@return the kind of address, in the provider's words} */
    public Optional<String> type() {
        return text("type");
    }

    /** {@return the street} */
    public Optional<String> street() {
        return text("street");
    }

    /** {@return the number of the house} */
    public Optional<String> houseNumber() {
        return open().get("houseNumber", "houseNo").text();
    }

    /** {@return the town} */
    public Optional<String> city() {
        return text("city");
    }

    /** {@return the postal code} */
    public Optional<String> postalCode() {
        return open().get("postalCode", "postCode").text();
    }

    /** {@return the province, state or county} */
    public Optional<String> province() {
        return open().get("province", "state").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("country", "countryCode").text().flatMap(CountryCode::find);
    }

    /** {@return the region} */
    public Optional<String> region() {
        return text("region");
    }

    /** {@return what stands beside the street: a floor, a building, care of whom} */
    public Optional<String> addition() {
        return text("additionToAddress");
    }

    /** {@return the day on which an earlier address was given up} */
    public Optional<LocalDate> changedOn() {
        return date("dateChanged");
    }

    /** {@return the telephone number of this address} */
    public Optional<String> telephone() {
        return open().get("telephone", "phoneNumber").text();
    }
}
