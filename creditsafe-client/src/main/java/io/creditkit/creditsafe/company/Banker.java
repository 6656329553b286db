package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A bank of the company. Source: {@code otherInformation.bankers[]}. */
public final class Banker extends ReceivedValue {

    Banker(OpenValue content) {
        super(content);
    }

    /** {@return the name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return the bank's code in its country} */
    public Optional<String> bankCode() {
        return text("bankCode");
    }

    /** {@return the code of ISO 9362} */
    public Optional<String> bic() {
        return text("bic");
    }
}
