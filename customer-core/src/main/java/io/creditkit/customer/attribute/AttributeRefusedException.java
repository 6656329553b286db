package io.creditkit.customer.attribute;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** An attribute can't be defined so. Nothing was stored; the message tells what to do. */
public final class AttributeRefusedException extends CreditKitException {
    AttributeRefusedException(Wording wording) {
        super(wording);
    }
}
