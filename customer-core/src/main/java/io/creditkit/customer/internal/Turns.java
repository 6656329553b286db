package io.creditkit.customer.internal;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.storage.LimitStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Not for hosts: the turns that a unit of work took at customers and the like, for what is stored of them without a version: settings,
 * membership, national id, consents. Of two units of work that take a turn at the same one, the second waits until the first is over, and then
 * sees what it wrote. Who writes such values takes the turn before the first look at them, and each is taken once. Not thread-safe.
 */
public final class Turns {
    static final int READ_AT_ONCE = 500;

    private final LimitStore limits;
    private final Set<String> taken = new HashSet<>();

    Turns(LimitStore limits) {
        this.limits = limits;
    }

    /** Takes the turns in the same order as everybody does, so that no two wait for each other. */
    void take(Collection<Subject> subjects) {
        List<String> open = subjects.stream()
                .map(subject -> "subject|" + subject)
                .distinct()
                .filter(turn -> !taken.contains(turn))
                .sorted()
                .toList();
        if (open.size() == 1) {
            limits.turn(open.get(0));
        } else if (!open.isEmpty()) {
            limits.turns(open);
        }
        taken.addAll(open);
    }

    /** Takes a turn at each of them; several at once, never one after the other. */
    public static void take(UnitOfWork work, Subject... subjects) {
        take(work, List.of(subjects));
    }

    /** Takes a turn at each of them. */
    public static void take(UnitOfWork work, Collection<Subject> subjects) {
        of(work).take(subjects);
    }

    /**
     * Takes a turn at the customer that an id stands for. A merge takes the same turn, so whoever waited for one finds the customer that
     * stays.
     *
     * @return its own id; that which was asked for if there is no such customer
     */
    public static CustomerId present(UnitOfWork work, CustomerId name) {
        return present(work, List.of(name)).get(0);
    }

    /**
     * Takes a turn at each of the customers that ids stand for.
     *
     * @return their own ids, each once, in the order of the others
     */
    public static List<CustomerId> present(UnitOfWork work, Collection<CustomerId> names) {
        List<CustomerId> present = resolved(work, names);
        of(work).take(present.stream().map(Subject::of).toList());
        List<CustomerId> meanwhile = resolved(work, names);
        return meanwhile.equals(present) ? present : present(work, names);
    }

    private static List<CustomerId> resolved(UnitOfWork work, Collection<CustomerId> names) {
        List<CustomerId> open = names.stream().distinct().toList();
        List<CustomerId> resolved = new ArrayList<>();
        for (int from = 0; from < open.size(); from += READ_AT_ONCE) {
            List<CustomerId> some = open.subList(from, Math.min(from + READ_AT_ONCE, open.size()));
            Set<CustomerId> own =
                    work.customers().find(some).stream().map(Customer::id).collect(Collectors.toSet());
            some.stream()
                    .map(id -> own.contains(id)
                            ? id
                            : work.customers().find(id).map(Customer::id).orElse(id))
                    .forEach(resolved::add);
        }
        return resolved.stream().distinct().toList();
    }

    private static Turns of(UnitOfWork work) {
        return work instanceof AuditedWork audited ? audited.turns() : new Turns(work.limits());
    }
}
