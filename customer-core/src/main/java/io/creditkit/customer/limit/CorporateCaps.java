package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import java.util.List;

/**
 * Which customers are connected, and how much they may owe together. A host answers, such as from the graph of its companies, with what
 * a person decided for each set. It is asked once for each check, outside any unit of work, and has to be quick.
 */
@FunctionalInterface
public interface CorporateCaps {
    /** {@return the caps of the sets that a customer is in; empty if it is connected with nobody, or no cap was decided} */
    List<CorporateCap> of(CustomerId customer);

    /** {@return no caps at all} */
    static CorporateCaps none() {
        return customer -> List.of();
    }
}
