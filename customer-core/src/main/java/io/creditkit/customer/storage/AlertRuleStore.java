package io.creditkit.customer.storage;

import io.creditkit.customer.alert.rule.AlertRuleVersion;
import java.util.List;
import java.util.Optional;

/** Keeps versions of alert rules. */
public interface AlertRuleStore {
    /** {@return that version of the rule with that code} */
    Optional<AlertRuleVersion> find(String code, int ruleVersion);

    /** {@return all versions of all rules, by code, then the lowest version first} */
    List<AlertRuleVersion> all();

    /**
     * Stores a version: a new one at version 0, else over the version it carries.
     *
     * @return the stored one, its version 1 higher
     * @throws DuplicateKeyException if there is such a version of a new one's rule, or if another version of the rule is active
     *     and this one is
     * @throws StaleVersionException if another version is stored, or none
     */
    AlertRuleVersion save(AlertRuleVersion rule);

    /** Removes a version, if it is there. */
    void remove(String code, int ruleVersion);
}
