package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A user of the account. Holds personal data. Source: {@code GET /access/users/active}. */
public final class ActiveUser extends ReceivedValue {

    ActiveUser(OpenValue content) {
        super(content);
    }

    /** {@return the number of the user} */
    public Optional<String> id() {
        return open().get("userId").text();
    }

    /** {@return the first name} */
    public Optional<String> firstName() {
        return open().get("firstName").text();
    }

    /** {@return the family name} */
    public Optional<String> surname() {
        return open().get("surname").text();
    }
}
