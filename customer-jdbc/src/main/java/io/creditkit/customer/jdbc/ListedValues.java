package io.creditkit.customer.jdbc;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What lists filter and sort by that few customers have: a row for each value, so that the customers' own rows stay short. */
final class ListedValues {
    /** Before the key of one of the tenant's own fields, which may be that of another field. */
    static final String OWN = "own.";

    private static final Columns ALL = Columns.of(
            "tenant_id",
            "customer_id",
            "value_key",
            "value_kind",
            "text_value",
            "text_folded",
            "text_order",
            "text_key",
            "amount",
            "amount_currency",
            "day_value");
    private static final String INSERT = "INSERT INTO ${prefix}customer_value " + ALL.inserted();
    private static final String DELETE =
            "DELETE FROM ${prefix}customer_value WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private static final String DELETE_ONE = DELETE + " AND value_key = :value_key";
    private static final String KEYS =
            "SELECT value_key FROM ${prefix}customer_value WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private static final int LONGEST_KEY = 64;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private ListedValues() {}

    /** Replaces those of a customer. */
    static void store(Session session, Customer customer) {
        remove(session, customer.id());
        storeNew(session, List.of(customer));
    }

    /**
     * Writes what changed of those of a customer.
     *
     * @param before as it was stored. It may be without rows, if it was stored by a version that had none
     */
    static void storeChanged(Session session, Customer before, Customer customer) {
        Set<String> stored = Set.copyOf(session.list(
                KEYS, Values.none().text("customer_id", customer.id().value()), row -> row.text("value_key")));
        Map<String, FieldValue> former = values(before);
        Map<String, FieldValue> values = values(customer);
        List<Values> gone = new ArrayList<>();
        for (String key : stored) {
            if (!Objects.equals(former.get(key), values.get(key))) {
                gone.add(
                        Values.none().text("customer_id", customer.id().value()).text("value_key", key));
            }
        }
        session.writeAll(DELETE_ONE, gone);
        List<Values> rows = new ArrayList<>();
        values.forEach((key, value) -> {
            if (!stored.contains(key) || !value.equals(former.get(key))) {
                rows.add(row(customer.id(), key, value));
            }
        });
        session.writeAll(INSERT, rows);
    }

    /** Writes those of customers that have none yet. */
    static void storeNew(Session session, List<Customer> customers) {
        List<Values> rows = new ArrayList<>();
        for (Customer customer : customers) {
            values(customer).forEach((key, value) -> rows.add(row(customer.id(), key, value)));
        }
        session.writeAll(INSERT, rows);
    }

    static void remove(Session session, CustomerId customer) {
        session.write(DELETE, Values.none().text("customer_id", customer.value()));
    }

    /** {@return whether the customer has any} */
    static boolean hasAny(Customer customer) {
        return customer.legalName().isPresent()
                || customer.lei().isPresent()
                || !customer.tradeNames().isEmpty()
                || customer.address().region().isPresent()
                || !customer.tags().isEmpty()
                || !customer.attributes().isEmpty();
    }

    private static Map<String, FieldValue> values(Customer customer) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        customer.legalName().ifPresent(name -> values.put("legalName", new FieldValue.Text(name)));
        customer.lei().ifPresent(lei -> values.put("lei", new FieldValue.Text(lei)));
        if (!customer.tradeNames().isEmpty()) {
            values.put("tradeNames", new FieldValue.Text(String.join(" / ", customer.tradeNames())));
        }
        customer.address().region().ifPresent(region -> values.put("region", new FieldValue.Text(region)));
        // In order, as a set that is stored again may have another one.
        List<String> tags = customer.tags().stream().sorted().toList();
        for (int i = 0; i < tags.size(); i++) {
            values.put(TagSql.KEY + i, new FieldValue.Text(tags.get(i)));
        }
        customer.attributes().forEach((key, value) -> values.put(OWN + key, value));
        return values;
    }

    private static Values row(CustomerId customer, String key, FieldValue value) {
        Optional<FieldValue.Text> text = as(FieldValue.Text.class, value);
        Optional<FieldValue.Amount> amount = as(FieldValue.Amount.class, value);
        Optional<String> name = as(FieldValue.Choice.class, value).map(FieldValue.Choice::symbol);
        Optional<String> folded = text.map(given -> ListText.folded(given.value()));
        return Values.none()
                .text("customer_id", customer.value())
                .text("value_key", key)
                .constant("value_kind", kind(value))
                .text("text_value", text.map(FieldValue.Text::value).or(() -> name))
                .text("text_folded", folded)
                .bytes("text_key", folded.or(() -> name).map(ListedValues::beginning))
                .bytes("text_order", text.map(given -> ListText.order(given.value())))
                .plain(
                        "amount",
                        as(FieldValue.Numeric.class, value)
                                .map(FieldValue.Numeric::value)
                                .or(() -> amount.map(given -> given.value().amount()))
                                .or(() -> as(FieldValue.Flag.class, value)
                                        .map(flag -> flag.value() ? BigDecimal.ONE : BigDecimal.ZERO))
                                .map(ListedValues::within))
                .currency("amount_currency", amount.map(given -> given.value().currency()))
                .day("day_value", as(FieldValue.Day.class, value).map(day -> within(day.value())));
    }

    /** {@return the first bytes of a text, which an index goes by} */
    static byte[] beginning(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_KEY));
    }

    private static FieldType kind(FieldValue value) {
        for (FieldType type : List.of(
                FieldType.TEXT, FieldType.NUMBER, FieldType.MONEY, FieldType.ENUM, FieldType.DATE, FieldType.FLAG)) {
            if (type.isTypeOf(value)) {
                return type;
            }
        }
        throw new IllegalArgumentException("An attribute that has no value is left out, not stored as missing.");
    }

    private static <T extends FieldValue> Optional<T> as(Class<T> type, FieldValue value) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    /** What is refused by now may be stored since before; it is listed as the nearest that can be. */
    private static BigDecimal within(BigDecimal number) {
        BigDecimal most = Numbers.GREATEST.subtract(BigDecimal.ONE);
        BigDecimal near = number.min(most).max(most.negate());
        return near.scale() > Numbers.DIGITS_AFTER_POINT
                ? near.setScale(Numbers.DIGITS_AFTER_POINT, RoundingMode.HALF_EVEN)
                : near;
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }
}
