package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.SupplyStore;
import io.creditkit.customer.supply.SupplyPeriod;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A unique key that only periods without an end have lets one be at a location at a time. */
final class JdbcSupplyStore implements SupplyStore {
    private static final Columns CHANGING = Columns.of(
            "customer_id",
            "location",
            "location_key",
            "open_key",
            "from_day",
            "until_day",
            "moved_in_at",
            "moved_in_by");
    private static final Columns ALL = Columns.of("tenant_id", "id", "version").and(CHANGING);
    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}supply_period WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String OF_CUSTOMER = SELECT + " AND customer_id = :customer_id";
    private static final String AT_LOCATION = SELECT + " AND location_key = :location_key";
    private static final Among SUPPLIED = Among.of(Columns.of("customer_id"), "supply_period", "customer_id")
            .and("AND from_day <= :on_day AND (until_day IS NULL OR until_day >= :on_day)");
    private static final String INSERT = "INSERT INTO ${prefix}supply_period " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}supply_period SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}supply_period WHERE tenant_id = :tenant_id AND id = :id";
    private static final String DELETE = "DELETE FROM ${prefix}supply_period WHERE tenant_id = :tenant_id AND id = :id";

    private static final Comparator<SupplyPeriod> OLDEST_FIRST =
            Comparator.comparing(SupplyPeriod::from).thenComparing(SupplyPeriod::id, Keys.BY_CODE_POINT);

    private final Session session;

    JdbcSupplyStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<SupplyPeriod> find(String id) {
        return session.first(BY_ID, Values.none().text("id", id), JdbcSupplyStore::period);
    }

    @Override
    public List<SupplyPeriod> of(CustomerId customer) {
        return session
                .list(OF_CUSTOMER, Values.none().text("customer_id", customer.value()), JdbcSupplyStore::period)
                .stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public List<SupplyPeriod> at(String location) {
        return session
                .list(AT_LOCATION, Values.none().bytes("location_key", Keys.folded(location)), JdbcSupplyStore::period)
                .stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Set<CustomerId> suppliedOn(Collection<CustomerId> customers, LocalDate day) {
        return Set.copyOf(SUPPLIED.list(
                session,
                Among.texts(customers),
                () -> Values.none().day("on_day", day),
                row -> CustomerId.of(row.text("customer_id"))));
    }

    @Override
    public SupplyPeriod save(SupplyPeriod period) {
        byte[] key = Keys.folded(period.location());
        Values values = Values.none()
                .text("id", period.id())
                .text("customer_id", period.customer().value())
                .text("location", period.location())
                .bytes("location_key", key)
                .text("open_key", period.until().isEmpty() ? Optional.of(Keys.digest(key)) : Optional.empty())
                .day("from_day", period.from())
                .day("until_day", period.until())
                .moment("moved_in_at", period.movedInAt())
                .text("moved_in_by", period.movedInBy().id());
        String taken = "A supply period with this id is stored already, or another one at its location has no end.";
        if (period.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "supply period " + period.id(), taken, period.version(), VERSION);
        }
        return period.version(period.version() + 1);
    }

    @Override
    public void remove(String id) {
        session.write(DELETE, Values.none().text("id", id));
    }

    private static SupplyPeriod period(Row row) throws SQLException {
        return new SupplyPeriod(
                row.text("id"),
                CustomerId.of(row.text("customer_id")),
                row.text("location"),
                row.day("from_day"),
                row.optionalDay("until_day"),
                row.moment("moved_in_at"),
                Actor.of(row.text("moved_in_by")),
                row.number("version"));
    }
}
