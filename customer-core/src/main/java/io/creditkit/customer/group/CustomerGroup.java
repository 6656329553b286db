package io.creditkit.customer.group;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A named set of customers with shared settings; not a corporate group. Immutable. */
@Value.Immutable
@ValueStyle
public interface CustomerGroup {
    /** What the credit limit of a group means. */
    enum LimitMode {
        /** Each member without a limit of its own has this one. */
        INHERITED_DEFAULT,
        /** All members together have this one; beside it each member's own limit holds. */
        SHARED_CAP
    }

    /** {@return the id, never reused} */
    GroupId id();

    /** {@return the name, unique in the tenant without regard to case; 1 to 100 characters} */
    String name();

    /** {@return what the group is for; empty if nobody said} */
    Optional<String> description();

    /** {@return the group above; empty at the top} */
    Optional<GroupId> parentId();

    /** {@return the credit limit; empty means that none was set, or that who reads may see none, zero means no credit} */
    Optional<Money> creditLimit();

    /** {@return what the limit means; default {@link LimitMode#INHERITED_DEFAULT}} */
    @Value.Default
    default LimitMode limitMode() {
        return LimitMode.INHERITED_DEFAULT;
    }

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return when it was first stored} */
    Instant createdAt();

    /** {@return when it was last changed} */
    Instant updatedAt();

    /** {@return who changed it last} */
    Actor updatedBy();

    /** Refuses what no group can be. */
    @Value.Check
    default void check() {
        Groups.RULES.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CustomerGroup}. */
    final class Builder extends ImmutableCustomerGroup.Builder {
        Builder() {}
    }
}
