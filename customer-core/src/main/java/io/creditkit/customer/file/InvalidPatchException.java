package io.creditkit.customer.file;

import io.creditkit.customer.CreditKitException;
import java.util.List;

/** Some fields of an edit are wrong; nothing was stored. Show the faults beside their fields, and send the edit again. */
public final class InvalidPatchException extends CreditKitException {
    private final List<FieldFault> faults;

    InvalidPatchException(List<FieldFault> faults) {
        super("The edit was not stored. Correct these fields: "
                + String.join(
                        ", ",
                        faults.stream()
                                .map(fault -> fault.field() + " (" + fault.reason() + ")")
                                .toList())
                + ".");
        this.faults = List.copyOf(faults);
    }

    /** {@return every fault, in the order of the fields} */
    public List<FieldFault> faults() {
        return faults;
    }
}
