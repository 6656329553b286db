package io.creditkit.customer.lending;

import io.creditkit.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A port: orders and deliveries, which a host's ERP knows. Thread-safe. */
public interface CommitmentSource {
    /** {@return which kinds this source knows; exposure says that the others are not loaded} */
    Set<Commitment.Kind> kinds();

    /** {@return what the customer was promised and was not wholly invoiced at the end of that day} */
    List<Commitment> of(CustomerId customer, LocalDate asOf);

    /** {@return a source that knows nothing} */
    static CommitmentSource none() {
        return new CommitmentSource() {
            @Override
            public Set<Commitment.Kind> kinds() {
                return Set.of();
            }

            @Override
            public List<Commitment> of(CustomerId customer, LocalDate asOf) {
                return List.of();
            }
        };
    }
}
