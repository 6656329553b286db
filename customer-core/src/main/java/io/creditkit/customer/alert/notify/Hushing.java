package io.creditkit.customer.alert.notify;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why nobody is told of an alert at one moment, within one unit of work. */
final class Hushing {
    private final UnitOfWork work;
    private final List<Inhibition> inhibitions;
    private final List<Silence> silences;
    private final Map<CustomerId, List<Alert>> ofTheCompany = new HashMap<>();

    Hushing(UnitOfWork work, List<Inhibition> inhibitions, Instant now) {
        this.work = work;
        this.inhibitions = inhibitions;
        this.silences = work.notices().silences().stream()
                .filter(silence -> silence.runsAt(now))
                .toList();
    }

    /** {@return one plain sentence; empty if it is told} */
    Optional<String> why(Alert alert) {
        Optional<String> silence = silences.stream()
                .filter(running -> running.mutes(alert))
                .findFirst()
                .map(running -> "Silenced by " + running.by() + " until " + running.ends() + ".");
        return silence.or(() -> inhibition(alert));
    }

    private Optional<String> inhibition(Alert alert) {
        if (inhibitions.isEmpty()) {
            return Optional.empty();
        }
        return ofTheCompany.computeIfAbsent(alert.customerId(), this::open).stream()
                .filter(source -> inhibitions.stream().anyMatch(inhibition -> inhibition.hushes(source, alert)))
                .findFirst()
                .map(source -> "Hushed by the alert of the rule " + source.rule() + " of customer "
                        + source.customerId() + ".");
    }

    private List<Alert> open(CustomerId customer) {
        Optional<AgencyLink> link = work.customers().find(customer).flatMap(Customer::agencyLink);
        List<Alert> open = new ArrayList<>(work.alerts().of(customer));
        link.map(AgencyLink::company).map(work.customers()::linkedTo).orElse(List.of()).stream()
                .map(Customer::id)
                .filter(other -> !other.equals(customer))
                .forEach(other -> open.addAll(work.alerts().of(other)));
        return open.stream().filter(Alert::isOpen).toList();
    }
}
