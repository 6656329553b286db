package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.action.Action;
import java.util.List;
import java.util.Optional;

/** Keeps actions. */
public interface ActionStore {
    /** {@return the action with that id} */
    Optional<Action> find(String id);

    /** {@return the action that was made under that key} */
    Optional<Action> withKey(String key);

    /** {@return the actions of a customer, finished ones too, oldest first, then by id} */
    List<Action> of(CustomerId customer);

    /** {@return all actions that are neither done nor cancelled, oldest first, then by id} */
    List<Action> unfinished();

    /**
     * Stores an action: a new one at version 0, else over the version it carries.
     *
     * @return the stored action, its version 1 higher
     * @throws DuplicateKeyException if the id or the key of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Action save(Action action);
}
