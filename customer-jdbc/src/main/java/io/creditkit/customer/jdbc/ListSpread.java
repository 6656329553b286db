package io.creditkit.customer.jdbc;

import io.creditkit.customer.Money;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.ListQuery;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the values of a field are grouped by, and how they are read back.
 *
 * @param kind how the value is kept
 * @param value what gives it, as {@code v} in the answer
 * @param currency what gives the currency of an amount, as {@code w} in the answer; the same for all others
 */
record ListSpread(ListColumn.Kind kind, String value, String currency) {
    private static final String NONE = "0";

    static ListSpread of(ListColumn column, ListQuery query) {
        ZoneDays days = new ZoneDays(query.zone());
        return switch (column.kind()) {
            case TEXT -> new ListSpread(column.kind(), column.shown(), NONE);
            case AMOUNT -> new ListSpread(column.kind(), column.value(), column.currency());
            case MOMENT -> new ListSpread(column.kind(), days.day(column.value()), NONE);
            case AGE -> new ListSpread(column.kind(), days.age(column.value(), query.today()), NONE);
            case NAME, WHOLE, DECIMAL, DAY, FLAG -> new ListSpread(column.kind(), column.value(), NONE);
        };
    }

    /** {@return the value of the group a query stands at} */
    Optional<FieldValue> read(Row row) throws SQLException {
        return switch (kind) {
            case TEXT -> row.optionalText("v").map(FieldValue.Text::new);
            case NAME -> row.optionalText("v").map(FieldValue.Choice::new);
            case FLAG -> row.optionalInteger("v").map(flag -> new FieldValue.Flag(flag == 1));
            case WHOLE, DECIMAL, AGE -> row.optionalAmount("v").map(FieldValue.Numeric::new);
            case DAY -> row.optionalDay("v").map(FieldValue.Day::new);
            case MOMENT ->
                row.optionalAmount("v")
                        .map(BigDecimal::longValueExact)
                        .map(LocalDate::ofEpochDay)
                        .map(FieldValue.Day::new);
            case AMOUNT -> {
                Optional<BigDecimal> amount = row.optionalAmount("v");
                yield amount.isPresent()
                        ? Optional.of(new FieldValue.Amount(Money.of(amount.get(), row.currency("w"))))
                        : Optional.empty();
            }
        };
    }
}
