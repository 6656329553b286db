package io.creditkit.customer.group;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.settings.Effective;

/**
 * What a move of a customer between groups changes for it.
 *
 * @param customer the customer
 * @param key the key of the setting, also of one of the host's own; {@code creditLimit} for its credit limit, {@code sharedCaps} for
 *     the amounts it shares. A setting of the host's own that nobody set is a blank text here
 * @param before what holds now, as text, and who set it
 * @param after what will hold, as text, and who set it
 */
public record SettingChange(CustomerId customer, String key, Effective<String> before, Effective<String> after) {
    static final String CREDIT_LIMIT = "creditLimit";
    static final String SHARED_CAPS = "sharedCaps";

    boolean isOfALimit() {
        return key.equals(CREDIT_LIMIT) || key.equals(SHARED_CAPS);
    }
}
