package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** How to reach the company. Source: {@code contactInformation}. */
public final class ContactInformation extends ReceivedValue {

    ContactInformation(OpenValue content) {
        super(content);
    }

    /** {@return the main address} */
    public Optional<Address> mainAddress() {
        return Address.from(open().get("mainAddress"));
    }

    /** {@return further addresses} */
    public List<Address> otherAddresses() {
        return open().get("otherAddresses").items().stream()
                .flatMap(place -> Address.from(place).stream())
                .toList();
    }

    /** {@return addresses it had} */
    public List<Address> previousAddresses() {
        return open().get("previousAddresses").items().stream()
                .flatMap(place -> Address.from(place).stream())
                .toList();
    }

    /** {@return e-mail addresses} */
    public List<String> emailAddresses() {
        return Parts.texts(open().get("emailAddresses"));
    }

    /** {@return web sites} */
    public List<String> websites() {
        return Parts.texts(open().get("websites"));
    }
}
