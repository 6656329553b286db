package io.creditkit.customer.bulk;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.search.CustomerProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a mass action does with one customer. Hosts write their own. It may be done again for a customer for which it was done
 * already, when a node dies between the deed and the note of it, or when it met a conflict: so it must do no harm then.
 */
public interface BulkAction {
    /** What came of one customer, if it went well. */
    enum Result {
        /** It was done. */
        DONE,
        /** It was so already. */
        UNCHANGED
    }

    /** {@return what it is called, 1 to 64 characters; with the parameters, what tells it from other actions} */
    String kind();

    /** {@return what it works with, such as the id of a group; kept, so without personal data} */
    default Map<String, String> parameters() {
        return Map.of();
    }

    /** {@return what an actor must be allowed for it; looked at before anything is done} */
    Set<Permission> permissions();

    /** {@return why it would be refused for that customer, as far as can be told beforehand; for the dry run} */
    default Optional<String> refusal(CustomerProfile profile) {
        return Optional.empty();
    }

    /**
     * Does it, outside any unit of work.
     *
     * @throws io.creditkit.customer.CreditKitException if the rules don't allow it: that is the result of this customer, and the
     *     next one follows. After a {@link io.creditkit.customer.storage.StaleVersionException} it is done again, five times in
     *     all; another failure of the storage, and a missing permission, end the run instead
     */
    Result apply(CustomerId customer);
}
