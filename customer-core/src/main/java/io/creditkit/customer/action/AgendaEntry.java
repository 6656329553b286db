package io.creditkit.customer.action;

import io.creditkit.customer.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something on the agenda.
 *
 * @param kind what kind of thing
 * @param customer whose, the first of the accounts; empty for an action for no customer
 * @param accounts all accounts that it is about, more than one where they share a limit as one company in law; none for an action for no
 *     customer
 * @param dueOn since when, or until when; empty if there is no hurry
 * @param words what and why, one or two plain sentences; of an action its title, which may be personal data
 * @param reference the id of the action or of the limit decision; blank if there is none
 */
public record AgendaEntry(
        Kind kind,
        Optional<CustomerId> customer,
        List<CustomerId> accounts,
        Optional<LocalDate> dueOn,
        String words,
        String reference) {
    public AgendaEntry {
        accounts = List.copyOf(accounts);
    }

    /** The kinds of things on an agenda. */
    public enum Kind {
        /** An exposure that uses up the limit to the share that was asked for. */
        EXCESS,
        /** A limit to be looked at: it ends soon, or its customer's class asks for it. */
        LIMIT_REVIEW,
        /** An action. */
        ACTION
    }

    static AgendaEntry of(
            Kind kind, Optional<CustomerId> customer, Optional<LocalDate> dueOn, String words, String reference) {
        return new AgendaEntry(kind, customer, customer.stream().toList(), dueOn, words, reference);
    }

    /** {@return the same for the accounts of both, as the more urgent one says it} */
    AgendaEntry with(AgendaEntry later) {
        AgendaEntry urgent = later.dueOn().orElse(LocalDate.MAX).isBefore(dueOn.orElse(LocalDate.MAX)) ? later : this;
        List<CustomerId> all =
                Stream.concat(accounts.stream(), later.accounts().stream()).toList();
        return new AgendaEntry(kind, customer, all, urgent.dueOn(), urgent.words(), reference);
    }

    static final Comparator<AgendaEntry> MOST_URGENT_FIRST = Comparator.comparing(
                    (AgendaEntry entry) -> entry.dueOn().orElse(LocalDate.MAX))
            .thenComparing(AgendaEntry::kind)
            .thenComparing(entry -> entry.customer().map(CustomerId::value).orElse(""))
            .thenComparing(AgendaEntry::reference);

    /** Holds back the words: they may be personal data. */
    @Override
    public String toString() {
        return "AgendaEntry[" + kind + " " + accounts + " " + dueOn + " " + reference + "]";
    }
}
