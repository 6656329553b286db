package io.creditkit.customer.scenario;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One change of what is assigned to a customer. The last one of an attribute is what holds; none is ever changed. */
@Value.Immutable
@ValueStyle
public interface Assignment {
    /** Who chose. */
    enum Choice {
        /** A rule. */
        RULE,
        /** A person: rules leave it alone unless they say otherwise. */
        PERSON,
        /** A person gave the choice back to the rules; the value stays until one of them decides. */
        RELEASED,
        /** Nothing is assigned any more: what had come from a merge went when the merge was taken back. The target is what went. */
        NONE
    }

    /** {@return the customer} */
    CustomerId customer();

    /** {@return what was assigned} */
    AssignedAttribute attribute();

    /** {@return 0 until it is stored, then 1, 2, 3 and so on for each customer and attribute} */
    @Value.Default
    default long sequence() {
        return 0;
    }

    /** {@return the value, 1 to 200 characters} */
    String target();

    /** {@return who chose} */
    Choice choice();

    /** {@return the id of the rule that chose; empty if a person did} */
    Optional<String> rule();

    /** {@return the rule's version at that time; 0 if a person chose} */
    @Value.Default
    default long ruleVersion() {
        return 0;
    }

    /** {@return the last day on which no other rule takes over; empty if there is none} */
    Optional<LocalDate> staysUntil();

    /** {@return when} */
    Instant at();

    /** {@return the id of the actor, who may be a job} */
    String by();

    /** {@return why, for people, 1 to 4000 characters; it tells what made the segment hold} */
    @Value.Redacted
    String why();

    /** Refuses what can't be kept. */
    @Value.Check
    default void check() {
        EntryCheck.of("assignment").must("target", target(), 200).refuse();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Assignment}. */
    final class Builder extends ImmutableAssignment.Builder {
        Builder() {}
    }
}
