package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import java.util.List;
import java.util.Optional;

/** Keeps alerts. */
public interface AlertStore {
    /** {@return the alert under that key which is not resolved; there is at most one} */
    Optional<Alert> open(String dedupKey);

    /** {@return the alerts of a customer, open ones first, then most urgent, then oldest, then by id} */
    List<Alert> of(CustomerId customer);

    /** {@return all alerts: most urgent first, then oldest, then by customer id, rule and id} */
    List<Alert> all();

    /**
     * Stores an alert: a new one at version 0, else over the version it carries.
     *
     * @return the stored alert, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists, or another open alert has its key
     * @throws StaleVersionException if another version is stored, or none
     */
    Alert save(Alert alert);

    /**
     * Removes an alert that never fired.
     *
     * @throws StaleVersionException if another version is stored, or none
     */
    void remove(Alert alert);
}
