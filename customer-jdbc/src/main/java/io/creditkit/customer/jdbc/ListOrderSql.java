package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.search.ListQuery;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.search.SortValue;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The order of a list in SQL, and the place in it where a page begins. */
final class ListOrderSql {
    private final List<Part> parts = new ArrayList<>();

    /** One column of the order: the expressions it stands on, named in the answer by its number. */
    private record Part(
            List<String> expressions, Kind kind, SortKey.Direction direction, ListColumn.Presence presence) {
        String first() {
            return expressions.get(0);
        }
    }

    private enum Kind {
        BYTES,
        NUMBER,
        AMOUNT,
        DAY
    }

    ListOrderSql(ListQuery query, ListStatement statement) {
        ZoneDays days = new ZoneDays(query.zone());
        for (SortKey key : query.sort()) {
            parts.add(part(key, statement.column(key.field()), days, query.today()));
        }
        parts.add(
                new Part(List.of("c.number_key"), Kind.BYTES, SortKey.Direction.ASCENDING, ListColumn.Presence.ALWAYS));
    }

    private static Part part(SortKey key, ListColumn column, ZoneDays days, LocalDate today) {
        return switch (column.kind()) {
            case TEXT -> part(key, column, Kind.BYTES, column.order());
            case WHOLE, DECIMAL, FLAG -> part(key, column, Kind.NUMBER, column.value());
            case NAME -> part(key, column, Kind.NUMBER, column.place(key.field()));
            case MOMENT -> part(key, column, Kind.NUMBER, days.day(column.value()));
            case AGE -> part(key, column, Kind.NUMBER, days.age(column.value(), today));
            case DAY -> part(key, column, Kind.DAY, column.value());
            case AMOUNT -> part(key, column, Kind.AMOUNT, column.currency(), column.value());
        };
    }

    private static Part part(SortKey key, ListColumn column, Kind kind, String... expressions) {
        return new Part(List.of(expressions), kind, key.direction(), column.presence());
    }

    /** {@return what to select so that {@link #key} can read it} */
    String selected() {
        List<String> selected = new ArrayList<>(List.of("c.id AS id"));
        for (int i = 0; i < parts.size(); i++) {
            selected.add(parts.get(i).first() + " AS s" + i);
            if (parts.get(i).kind() == Kind.AMOUNT) {
                selected.add(parts.get(i).expressions().get(1) + " AS n" + i);
            }
        }
        return String.join(", ", selected);
    }

    /** {@return the order; the tenant leads it as it leads every key, which one database needs to go by the key} */
    String orderBy() {
        List<String> columns = new ArrayList<>(List.of("c.tenant_id"));
        for (Part part : parts) {
            if (part.presence() == ListColumn.Presence.SOMETIMES) {
                columns.add("CASE WHEN " + part.first() + " IS NULL THEN 1 ELSE 0 END");
            }
            part.expressions().forEach(expression -> columns.add(expression + direction(part)));
        }
        return String.join(", ", columns);
    }

    /** {@return the condition for rows behind that place; never NULL} */
    String behind(RowKey place, ListStatement statement) {
        List<String> ways = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<SortValue> value = place.values().get(i);
            if (value.isPresent()) {
                List<String> bound = bound(part, value.get(), statement);
                List<String> way = new ArrayList<>(equal);
                way.add(later(part, bound));
                ways.add(way.stream().collect(Collectors.joining(" AND ", "(", ")")));
                for (int j = 0; j < bound.size(); j++) {
                    equal.add(part.expressions().get(j) + " = " + bound.get(j));
                }
            } else {
                equal.add(part.first() + " IS NULL");
            }
        }
        return leading(place, statement) + "(" + String.join(" OR ", ways) + ")";
    }

    /** Repeats what the whole condition says of the first column: databases find the place in an index by it. */
    private String leading(RowKey place, ListStatement statement) {
        Part first = parts.get(0);
        if (first.presence() == ListColumn.Presence.SOMETIMES || first.kind() == Kind.AMOUNT) {
            return "";
        }
        String bound =
                bound(first, place.values().get(0).orElseThrow(), statement).get(0);
        return first.first() + (isDescending(first) ? " <= " : " >= ") + bound + " AND ";
    }

    private static String later(Part part, List<String> bound) {
        String beyond = isDescending(part) ? " < " : " > ";
        StringBuilder later =
                new StringBuilder("(").append(part.first()).append(beyond).append(bound.get(0));
        if (part.kind() == Kind.AMOUNT) {
            later.append(" OR (")
                    .append(part.first())
                    .append(" = ")
                    .append(bound.get(0))
                    .append(" AND ")
                    .append(part.expressions().get(1))
                    .append(beyond)
                    .append(bound.get(1))
                    .append(")");
        }
        if (part.presence() == ListColumn.Presence.SOMETIMES) {
            later.append(" OR ").append(part.first()).append(" IS NULL");
        }
        return later.append(")").toString();
    }

    private static List<String> bound(Part part, SortValue value, ListStatement statement) {
        return switch (part.kind()) {
            case BYTES -> List.of(statement.bytes(value.bytes()));
            case NUMBER -> List.of(statement.decimal(value.number()));
            case AMOUNT -> List.of(statement.text(value.text()), statement.decimal(value.number()));
            case DAY ->
                List.of(statement.day(LocalDate.ofEpochDay(value.number().longValueExact())));
        };
    }

    /** {@return the place of the row a query stands at} */
    RowKey key(Row row) throws SQLException {
        List<Optional<SortValue>> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            values.add(value(row, parts.get(i).kind(), i));
        }
        return new RowKey(values, CustomerId.of(row.text("id")));
    }

    private static Optional<SortValue> value(Row row, Kind kind, int i) throws SQLException {
        return switch (kind) {
            case BYTES -> row.optionalBytes("s" + i).map(SortValue::bytes);
            case NUMBER -> row.optionalAmount("s" + i).map(SortValue::number);
            case DAY -> row.optionalDay("s" + i).map(day -> SortValue.number(day.toEpochDay()));
            case AMOUNT ->
                row.optionalText("s" + i).isPresent()
                        ? Optional.of(SortValue.amount(Money.of(row.amount("n" + i), row.currency("s" + i))))
                        : Optional.empty();
        };
    }

    private static String direction(Part part) {
        return isDescending(part) ? " DESC" : "";
    }

    private static boolean isDescending(Part part) {
        return part.direction() == SortKey.Direction.DESCENDING;
    }
}
