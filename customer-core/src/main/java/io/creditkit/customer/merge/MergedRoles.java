package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import java.util.Map;
import java.util.Optional;

/**
 * The roles of a portal account before a merge.
 *
 * @param given that for the customer that goes
 * @param own that for the customer that stays; empty if it had none
 */
record MergedRoles(UserAccount.Role given, Optional<UserAccount.Role> own) {
    private static final String NONE = "-";

    static MergedRoles of(MovedRecord moved) {
        String[] former = moved.before().split(" ", -1);
        return new MergedRoles(
                UserAccount.Role.valueOf(former[0]),
                former[1].equals(NONE) ? Optional.empty() : Optional.of(UserAccount.Role.valueOf(former[1])));
    }

    /** {@return the same as it is kept} */
    String written() {
        return given + " " + own.map(Enum::name).orElse(NONE);
    }

    /** One that may act for both keeps the role that may do more. */
    void join(CustomerMerge merge, Map<CustomerId, UserAccount.Role> roles) {
        join(merge.duplicate(), merge.survivor(), roles);
    }

    void join(CustomerId from, CustomerId to, Map<CustomerId, UserAccount.Role> roles) {
        roles.remove(from);
        // The roles are declared from the one that may do most to the one that may do least.
        roles.put(to, own.filter(role -> role.compareTo(given) < 0).orElse(given));
    }

    /** Gives each customer its own again. */
    void part(CustomerMerge merge, Map<CustomerId, UserAccount.Role> roles) {
        roles.put(merge.duplicate(), given);
        own.ifPresentOrElse(role -> roles.put(merge.survivor(), role), () -> roles.remove(merge.survivor()));
    }
}
