package io.creditkit.customer.scenario;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.segment.SavedSearchId;
import java.util.Optional;
import org.immutables.value.Value;

/** Who gets what assigned: the first rule of an attribute, in their order, whose segment a customer is in decides. */
@Value.Immutable
@ValueStyle
public interface AssignmentRule {
    /** Whom a rule is for. */
    enum Customers {
        /** Everybody in its segment. */
        ALL,
        /** Those of its segment to whom nothing was ever assigned for its attribute. */
        NEW
    }

    /** When a rule is looked at. */
    enum Start {
        /** At each run. */
        AUTOMATIC,
        /** At a run that names its attribute. */
        ON_REQUEST,
        /** Never: it is switched off. */
        OFF
    }

    /** What a rule does with what a person assigned. */
    enum Pinned {
        /** It stays. */
        KEEP,
        /** It is overwritten, and is no choice of a person any more. */
        OVERWRITE
    }

    /** {@return the id, unique in the tenant, 1 to 64 characters} */
    String id();

    /** {@return what it is called for people, 1 to 100 characters} */
    String name();

    /** {@return what it assigns} */
    AssignedAttribute attribute();

    /** {@return the value it assigns, 1 to 200 characters; the attribute says what it means} */
    String target();

    /** {@return whose customers; empty for every customer, as the rule that comes last wants it} */
    Optional<SavedSearchId> segment();

    /** {@return where it stands among the rules of its attribute: lower comes first, equal ones by id} */
    int priority();

    /** {@return whom it is for; default everybody in its segment} */
    @Value.Default
    default Customers customers() {
        return Customers.ALL;
    }

    /** {@return when it is looked at; default at each run} */
    @Value.Default
    default Start start() {
        return Start.AUTOMATIC;
    }

    /** {@return what it does with what a person assigned; default nothing} */
    @Value.Default
    default Pinned pinned() {
        return Pinned.KEEP;
    }

    /** {@return for how many days a customer stays with what it assigned, whatever other rules say; 0 (default) to 3650} */
    @Value.Default
    default int minimumStayDays() {
        return 0;
    }

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** Refuses what no rule can be. */
    @Value.Check
    default void check() {
        EntryCheck.of("assignment rule", id())
                .must("id", id(), 64)
                .must("name", name(), 100)
                .must("target", target(), 200)
                .never(
                        "target",
                        () -> attribute() == AssignedAttribute.SETTING && target().indexOf('=') < 1,
                        "malformed",
                        "A rule for a setting assigns key=value.")
                .within("minimumStayDays", minimumStayDays(), 0, 3650)
                .refuse();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AssignmentRule}. */
    final class Builder extends ImmutableAssignmentRule.Builder {
        Builder() {}
    }
}
