package io.creditkit.customer.scenario;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** A scenario or rule can't be stored or removed so. The message tells why and what to do. */
public final class ScenarioRefusedException extends CreditKitException {
    ScenarioRefusedException(Wording wording) {
        super(wording);
    }
}
