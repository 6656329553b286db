package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A company as a hit of a search for persons names it. */
public final class PersonCompany extends ReceivedValue {

    PersonCompany(OpenValue content) {
        super(content);
    }

    /** {@return the key to order the company's report with} */
    public Optional<ConnectId> id() {
        return text("id").flatMap(ConnectId::find);
    }

    /** {@return the name} */
    public Optional<String> name() {
        return open().get("companyName", "name").text();
    }

    /** {@return the kind of company} */
    public Optional<String> type() {
        return open().get("companyType", "type").text();
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return open().get("companyRegistrationNumber", "charterNumber").text();
    }

    /** {@return the provider's number} */
    public Optional<String> safeNumber() {
        return text("safeNumber");
    }

    /** {@return whether it is in business} */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }
}
