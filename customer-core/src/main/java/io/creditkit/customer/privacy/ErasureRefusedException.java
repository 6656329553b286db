package io.creditkit.customer.privacy;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Wording;
import java.util.Map;

/** A person can't be erased now. The text may be told to the person. Nothing was changed; try again when the reason is gone. */
public final class ErasureRefusedException extends CreditKitException {
    ErasureRefusedException(Subject subject, Wording refusal) {
        super(refusal.after("The data of {subject} can't be erased. ", Map.of("subject", subject)));
    }
}
