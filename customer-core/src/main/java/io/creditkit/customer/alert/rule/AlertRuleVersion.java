package io.creditkit.customer.alert.rule;

import io.creditkit.customer.Actor;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/** One version of an alert rule as it is kept: a draft, or one that is or was in force and never changes again. */
@Value.Immutable
@ValueStyle
public interface AlertRuleVersion {
    /** How far a version has come. */
    enum State {
        /** May change, and raises nothing. */
        DRAFT,
        /** Raises alerts, until another version of the rule takes over or it is retired. Never changes. */
        ACTIVE,
        /** Raised alerts once. Never changes. */
        RETIRED
    }

    /** {@return the code, which all versions share, 1 to 50 characters} */
    String code();

    /** {@return the version of the rule, from 1} */
    int ruleVersion();

    /** {@return how far it has come} */
    State state();

    /** {@return the rule as JSON, as it was saved} */
    String json();

    /** {@return the version of this entry in the storage; 0 before the first save} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return when it was changed last} */
    Instant updatedAt();

    /** {@return who changed it last} */
    Actor updatedBy();

    /** Refuses what can't be kept. */
    @Value.Check
    default void check() {
        if (code().isBlank() || code().length() > 50) {
            throw new IllegalArgumentException("The code of an alert rule has 1 to 50 characters and is not blank.");
        }
        if (ruleVersion() < 1) {
            throw new IllegalArgumentException(
                    "The version of an alert rule is at least 1, not " + ruleVersion() + ".");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AlertRuleVersion}. */
    final class Builder extends ImmutableAlertRuleVersion.Builder {
        Builder() {}
    }
}
