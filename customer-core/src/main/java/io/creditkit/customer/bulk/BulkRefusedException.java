package io.creditkit.customer.bulk;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** A mass action can't be planned or gone on with like this; the message says what to change. */
public final class BulkRefusedException extends CreditKitException {
    BulkRefusedException(String id, Wording problem) {
        super(problem.after("The mass action {bulk} can't go on: ", Map.of("bulk", id)));
    }
}
