package io.creditkit.examples.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Failures ordered beforehand, so that a test can break things on purpose. */
final class Faults {
    private final List<Fault> orders = new ArrayList<>();

    synchronized void add(Fault fault) {
        orders.add(fault);
    }

    synchronized void clear() {
        orders.clear();
    }

    /** {@return the fault that this call is to meet, and counts it} */
    synchronized Optional<Fault> take(String path) {
        for (int i = 0; i < orders.size(); i++) {
            Fault order = orders.get(i);
            if (order.concerns(path)) {
                if (order.calls() == 1) {
                    orders.remove(i);
                } else {
                    orders.set(i, order.times(order.calls() - 1));
                }
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
