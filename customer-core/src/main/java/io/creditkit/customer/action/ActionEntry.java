package io.creditkit.customer.action;

import io.creditkit.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person wants to be done.
 *
 * @param title what, 1 to 200 characters
 * @param customer for which customer; empty if for none
 * @param dueOn until which day; empty if there is no hurry
 * @param priority how soon it matters
 * @param assignee the id of who is to do it; empty if somebody has to be found
 */
public record ActionEntry(
        String title,
        Optional<CustomerId> customer,
        Optional<LocalDate> dueOn,
        Priority priority,
        Optional<String> assignee) {
    /** Without the words, which may name a person. */
    @Override
    public String toString() {
        return "ActionEntry[customer=" + customer + ", dueOn=" + dueOn + ", priority=" + priority + ", assignee="
                + assignee + "]";
    }
}
