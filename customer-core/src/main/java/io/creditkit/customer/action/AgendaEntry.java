package io.creditkit.customer.action;

import io.creditkit.customer.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something on the agenda.
 *
 * @param kind what kind of thing
 * @param customer whose; empty for an action for no customer
 * @param dueOn since when, or until when; empty if there is no hurry
 * @param words what and why, one or two plain sentences; of an action its title, which may be personal data
 * @param reference the id of the action or of the limit decision; blank if there is none
 */
public record AgendaEntry(
        Kind kind, Optional<CustomerId> customer, Optional<LocalDate> dueOn, String words, String reference) {
    /** The kinds of things on an agenda. */
    public enum Kind {
        /** An exposure that uses up the limit to the share that was asked for. */
        EXCESS,
        /** A limit to be looked at: it ends soon, or its customer's class asks for it. */
        LIMIT_REVIEW,
        /** An action. */
        ACTION
    }

    static final Comparator<AgendaEntry> MOST_URGENT_FIRST = Comparator.comparing(
                    (AgendaEntry entry) -> entry.dueOn().orElse(LocalDate.MAX))
            .thenComparing(AgendaEntry::kind)
            .thenComparing(entry -> entry.customer().map(CustomerId::value).orElse(""))
            .thenComparing(AgendaEntry::reference);

    /** Holds back the words: they may be personal data. */
    @Override
    public String toString() {
        return "AgendaEntry[" + kind + " " + customer + " " + dueOn + " " + reference + "]";
    }
}
