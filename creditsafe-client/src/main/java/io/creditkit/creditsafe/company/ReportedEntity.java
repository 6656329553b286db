package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A person or company that a report names. May hold personal data. */
public abstract class ReportedEntity extends ReceivedValue {

    ReportedEntity(OpenValue content) {
        super(content);
    }

    /** {@return the provider's id, often missing} */
    public final Optional<String> id() {
        return text("id");
    }

    /** {@return what kind of id it is} */
    public final Optional<String> idType() {
        return text("idType");
    }

    /** {@return the whole name} */
    public final Optional<String> name() {
        return text("name");
    }

    /** {@return the title} */
    public final Optional<String> title() {
        return text("title");
    }

    /** {@return the first name or names} */
    public final Optional<String> firstName() {
        return open().get("firstName", "firstNames").text();
    }

    /** {@return the middle name} */
    public final Optional<String> middleName() {
        return text("middleName");
    }

    /** {@return the family name} */
    public final Optional<String> surname() {
        return text("surname");
    }

    /** {@return the address} */
    public final Optional<Address> address() {
        return Address.from(open().get("address"));
    }
}
