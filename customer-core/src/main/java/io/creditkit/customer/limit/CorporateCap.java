package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import java.util.Set;

/**
 * What connected customers may owe together: those that form one single risk, as one controls the others or would draw them along.
 *
 * @param name the name of the set, the same whichever of its members is asked for; 1 to 200 characters
 * @param members its accounts; of a company in law that is in it, all of them
 * @param amount how much they may owe together, not negative; zero is no credit
 */
public record CorporateCap(String name, Set<CustomerId> members, Money amount) {
    /** Refuses what no cap can be. */
    public CorporateCap {
        members = Set.copyOf(members);
        EntryCheck.of("corporate cap")
                .must("name", name, 200)
                .never("members", members::isEmpty, "required", "There is one member at least.")
                .notNegative("amount", amount.signum())
                .refuse();
    }
}
