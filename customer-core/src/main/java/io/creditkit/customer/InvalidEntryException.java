package io.creditkit.customer;

import java.util.List;
import java.util.Map;

/**
 * What somebody entered can't be taken, be it that there is no such value, told where it is built, or that it can't be stored, told where it
 * is. Nothing was stored; every fault is told at once.
 */
public final class InvalidEntryException extends CreditKitException {
    private final List<EntryFault> faults;

    /**
     * Made by a feature that takes entries.
     *
     * @param what what was entered, such as {@code invoice}
     */
    public InvalidEntryException(String what, List<EntryFault> faults) {
        super(Wording.of(
                "invalid-entry",
                "The {what} can't be taken. {faults}",
                Map.of(
                        "what",
                        what,
                        "faults",
                        faults.stream().map(EntryFault::placed).toList())));
        this.faults = List.copyOf(faults);
    }

    /** {@return all that is wrong, in the order of the fields} */
    public List<EntryFault> faults() {
        return faults;
    }
}
