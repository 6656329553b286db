package io.creditkit.customer.storage;

import io.creditkit.customer.attribute.AttributeDefinition;
import java.util.List;
import java.util.Optional;

/** Keeps what a tenant's own fields are. Their values are kept with whatever has them. */
public interface AttributeStore {
    /** {@return the definition with that key, in exactly that spelling} */
    Optional<AttributeDefinition> find(String key);

    /** {@return all definitions, by key and code point} */
    List<AttributeDefinition> all();

    /**
     * Stores a definition: a new one at version 0, else over the version it carries.
     *
     * @return the stored definition, its version 1 higher
     * @throws DuplicateKeyException if the key of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    AttributeDefinition save(AttributeDefinition definition);

    /** Removes a definition, if it is there. Values of it stay with whatever has them. */
    void remove(String key);
}
