package io.creditkit.customer.risk;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** That version of a scorecard can't be treated so, as things stand. Nothing was changed; the message says what to do. */
public final class ScoreCardRefusedException extends CreditKitException {
    ScoreCardRefusedException(Wording wording) {
        super(wording);
    }
}
