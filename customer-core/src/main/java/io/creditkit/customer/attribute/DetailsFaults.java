package io.creditkit.customer.attribute;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.EntryRules;
import java.util.Map;

/** What is wrong with details: all faults at once. */
final class DetailsFaults {
    static final EntryRules<SubjectDetails> RULES = new EntryRules<SubjectDetails>("details")
            .never(
                    "subject",
                    details -> details.subject().kind() == Subject.Kind.CUSTOMER,
                    "on-the-customer",
                    "A customer has them itself: set externalIds and putAttributes of Customer.builder().from(customer).")
            .never(
                    "subject",
                    details -> details.subject().kind() != Subject.Kind.CUSTOMER
                            && !SubjectDetails.KINDS.contains(details.subject().kind()),
                    "not-as-kind",
                    "There are no details of things of that kind.")
            .mustEach("externalIds", details -> details.externalIds().keySet(), 32)
            .mustEach("externalIds", details -> details.externalIds().values(), 100)
            .never(
                    details -> details.externalIds().size() > SubjectDetails.MAX_EXTERNAL_IDS,
                    new EntryFault(
                            "externalIds",
                            "too-many",
                            "There are more than " + SubjectDetails.MAX_EXTERNAL_IDS + ".",
                            Map.of("most", String.valueOf(SubjectDetails.MAX_EXTERNAL_IDS))));

    private DetailsFaults() {}

    /** Refuses a kind of things that there are no details of. */
    static void requireKind(Subject.Kind kind) {
        if (kind == Subject.Kind.CUSTOMER) {
            throw new IllegalArgumentException("Details were asked for of a CUSTOMER, which has them itself: read"
                    + " Customer.externalIds and Customer.attributes, and find it by Customers.findByExternalId.");
        }
        if (!SubjectDetails.KINDS.contains(kind)) {
            throw new IllegalArgumentException("Details were asked for of " + kind
                    + ", of which there are none. Ask for those of "
                    + SubjectDetails.KINDS.stream().sorted().toList() + ".");
        }
    }
}
