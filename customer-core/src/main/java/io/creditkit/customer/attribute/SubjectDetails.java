package io.creditkit.customer.attribute;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.search.FieldValue;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a host itself keeps of one thing that is no customer, such as an invoice: its ids in other systems, and values of the tenant's own
 * fields. Of a customer both stand on the {@link Customer}. Immutable; a changed copy is made with
 * {@code SubjectDetails.builder().from(details)...build()} and stored with {@link HostDetails#save}.
 */
@Value.Immutable
@ValueStyle
public interface SubjectDetails {
    /** The kinds of things that there are details of. */
    Set<Subject.Kind> KINDS = Set.copyOf(EnumSet.of(
            Subject.Kind.PRE_CUSTOMER,
            Subject.Kind.CUSTOMER_GROUP,
            Subject.Kind.CONTACT,
            Subject.Kind.PORTAL_ACCOUNT,
            Subject.Kind.INVOICE,
            Subject.Kind.PAYMENT,
            Subject.Kind.ADJUSTMENT,
            Subject.Kind.LOAN,
            Subject.Kind.ACTION,
            Subject.Kind.PORTFOLIO));

    /** The most ids in other systems that a thing has. */
    int MAX_EXTERNAL_IDS = Customer.MAX_EXTERNAL_IDS;

    /** {@return what they are of: a thing of one of the {@link #KINDS}} */
    Subject subject();

    /**
     * {@return the ids that other systems know it by, by the name of the system} Of one system no two things of a kind in a tenant have the
     * same id. A system's name has 1 to 32 characters, an id 1 to 100; at most {@value #MAX_EXTERNAL_IDS} of them.
     */
    @Value.Redacted
    Map<String, String> externalIds();

    /** {@return the tenant's own fields that have a value, by key} Which there are, and of which type, {@link Attributes} says. */
    @Value.Redacted
    Map<String, FieldValue> attributes();

    /** {@return 0 for those never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** Refuses what no details can be. */
    @Value.Check
    default void check() {
        DetailsFaults.RULES.check(this);
    }

    /** {@return the details of a thing of which nothing is stored} */
    static SubjectDetails none(Subject subject) {
        return builder().subject(subject).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SubjectDetails}. */
    final class Builder extends ImmutableSubjectDetails.Builder {
        Builder() {}
    }
}
