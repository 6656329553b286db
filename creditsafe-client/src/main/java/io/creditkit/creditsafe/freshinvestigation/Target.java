package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** The company that an order is about. */
public final class Target extends ReceivedValue {

    Target(OpenValue content) {
        super(content);
    }

    /** {@return the name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("countryCode").flatMap(CountryCode::find);
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return text("regNo");
    }

    /** {@return the number for value added tax} */
    public Optional<String> vatNumber() {
        return text("vatNo");
    }

    /** {@return the telephone number} */
    public Optional<String> telephone() {
        return text("telephoneNumber");
    }

    /** {@return what else was said} */
    public Optional<String> additionalInformation() {
        return text("additionalInfo");
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }
}
