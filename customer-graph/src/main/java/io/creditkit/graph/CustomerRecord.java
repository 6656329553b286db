package io.creditkit.graph;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import java.util.Comparator;
import java.util.List;

/** A customer with what the picture says of it. */
record CustomerRecord(Customer customer, CustomerNote note) implements MentionSource {
    /** The one stored last is the greatest; of one state always the same. */
    static final Comparator<CustomerRecord> BY_AGE = Comparator.comparingLong(
                    (CustomerRecord entry) -> entry.customer().version())
            .thenComparing(entry -> entry.customer().updatedAt())
            .thenComparing(entry -> entry.customer().number())
            .thenComparing(entry -> entry.customer().name())
            .thenComparing(entry -> entry.note().exposure().orElse(""))
            .thenComparing(entry -> entry.note().riskClass().orElse(""));

    @Override
    public String context() {
        return customer.agencyLink().map(link -> link.company().toString()).orElse("");
    }

    @Override
    public List<CompanyMention> companies() {
        return customer.agencyLink().map(CompanyMention::of).stream().toList();
    }

    List<AgencyLink> links() {
        return customer.agencyLink().stream().toList();
    }
}
