package io.creditkit.customer.group;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** The tree of groups does not allow that: it would have a cycle, or leave members or groups without their group. */
public final class GroupRefusedException extends CreditKitException {
    GroupRefusedException(Wording wording) {
        super(wording);
    }
}
