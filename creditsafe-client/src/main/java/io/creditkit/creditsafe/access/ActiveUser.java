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
        return text("userId");
    }

    /** {@return the first name} */
    public Optional<String> firstName() {
        return text("firstName");
    }

    /** {@return the family name} */
    public Optional<String> surname() {
        return text("surname");
    }
}
