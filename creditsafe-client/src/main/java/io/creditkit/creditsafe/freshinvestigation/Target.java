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
        return open().get("name").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("countryCode").text().flatMap(CountryCode::find);
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return open().get("regNo").text();
    }

    /** {@return the number for value added tax} */
    public Optional<String> vatNumber() {
        return open().get("vatNo").text();
    }

    /** {@return the telephone number} */
    public Optional<String> telephone() {
        return open().get("telephoneNumber").text();
    }

    /** {@return what else was said} */
    public Optional<String> additionalInformation() {
        return open().get("additionalInfo").text();
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }
}
