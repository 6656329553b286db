package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.storage.AlertStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alerts, at most one open under each key. */
final class MemoryAlerts implements AlertStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Alert> byId = new HashMap<>();
        private final Map<CustomerId, Set<String>> byCustomer = new HashMap<>();
        private final Map<String, String> openByKey = new HashMap<>();
    }

    private static final Comparator<Alert> MOST_URGENT_THEN_OLDEST =
            Comparator.comparing(Alert::severity).reversed().thenComparing(Alert::firedAt);
    private static final Comparator<Alert> OF_ONE_CUSTOMER = Comparator.comparing((Alert alert) -> !isOpen(alert))
            .thenComparing(MOST_URGENT_THEN_OLDEST)
            .thenComparing(Alert::id, Keys.BY_CODE_POINT);
    private static final Comparator<Alert> OF_ALL = MOST_URGENT_THEN_OLDEST
            .thenComparing(alert -> alert.customerId().value(), Keys.BY_CODE_POINT)
            .thenComparing(Alert::rule, Keys.BY_CODE_POINT)
            .thenComparing(Alert::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemoryAlerts(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Alert> open(String dedupKey) {
        return Optional.ofNullable(data().openByKey.get(dedupKey)).map(data.byId::get);
    }

    @Override
    public List<Alert> of(CustomerId customer) {
        return data().byCustomer.getOrDefault(customer, Set.of()).stream()
                .flatMap(id -> Optional.ofNullable(data.byId.get(id)).stream())
                .sorted(OF_ONE_CUSTOMER)
                .toList();
    }

    @Override
    public List<Alert> all() {
        return data().byId.values().stream().sorted(OF_ALL).toList();
    }

    @Override
    public Alert save(Alert alert) {
        Optional<Alert> before = Optional.ofNullable(data().byId.get(alert.id()));
        long version = Keys.nextVersion(
                "alert " + alert.id(),
                alert.version(),
                before.map(Alert::version).orElse(0L));
        String owner = data.openByKey.get(alert.dedupKey());
        if (isOpen(alert) && owner != null && !owner.equals(alert.id())) {
            throw new DuplicateKeyException(
                    "An alert of rule " + alert.rule() + " is open for customer " + alert.customerId() + " already.");
        }
        before.ifPresent(this::unindex);
        Alert stored = Alert.builder().from(alert).version(version).build();
        session.put(data.byId, stored.id(), stored);
        session.index(data.byCustomer, stored.customerId(), stored.id());
        if (isOpen(stored)) {
            session.put(data.openByKey, stored.dedupKey(), stored.id());
        }
        return stored;
    }

    @Override
    public void remove(Alert alert) {
        long stored = Optional.ofNullable(data().byId.get(alert.id()))
                .map(Alert::version)
                .orElse(0L);
        if (stored != alert.version() || stored == 0) {
            throw new StaleVersionException("alert " + alert.id(), alert.version(), stored);
        }
        unindex(alert);
        session.remove(data.byId, alert.id());
    }

    private void unindex(Alert alert) {
        session.unindex(data.byCustomer, alert.customerId(), alert.id());
        if (isOpen(alert)) {
            session.remove(data.openByKey, alert.dedupKey());
        }
    }

    private static boolean isOpen(Alert alert) {
        return alert.state() != Alert.State.RESOLVED;
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
