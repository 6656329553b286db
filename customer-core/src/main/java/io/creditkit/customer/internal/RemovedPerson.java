package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.FieldChange;
import java.util.Optional;

/**
 * Not for hosts: how the trail of a customer tells of a contact or a portal account that was the customer's and is no longer.
 * Their own trails, which hold names, are found by it when the customer is erased.
 */
public final class RemovedPerson {
    private static final String CONTACT = "contact";
    private static final String ACCOUNT = "portalAccount";

    private RemovedPerson() {}

    static FieldChange contact(String id) {
        return new FieldChange(CONTACT, Optional.of(id), Optional.empty());
    }

    static FieldChange account(String id) {
        return new FieldChange(ACCOUNT, Optional.of(id), Optional.empty());
    }

    /** {@return whose trail it is that the change tells of; empty if it tells of something else} */
    public static Optional<Subject> subject(FieldChange change) {
        return switch (change.field()) {
            case CONTACT -> change.before().map(id -> Subject.of(Subject.Kind.CONTACT, id));
            case ACCOUNT -> change.before().map(id -> Subject.of(Subject.Kind.PORTAL_ACCOUNT, id));
            default -> Optional.empty();
        };
    }
}
