package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;

/** The parameters of one statement, by name. */
final class Values {
    private interface Setter<T> {
        void set(PreparedStatement statement, int position, T value) throws SQLException;
    }

    private final Map<String, Argument> arguments = new LinkedHashMap<>();
    private final Map<String, Object> given = new LinkedHashMap<>();

    static Values none() {
        return new Values();
    }

    /** {@return parameters {@code agency} and {@code company}} */
    static Values company(AgencyCompanyId company) {
        return new Values().text("agency", company.agency()).text("company", company.value());
    }

    Map<String, Argument> arguments() {
        return arguments;
    }

    Values text(String name, String value) {
        return text(name, Optional.of(value));
    }

    Values text(String name, Optional<String> value) {
        return put(name, value, Types.VARCHAR, (statement, at, text) -> statement.setString(at, text));
    }

    Values texts(String name, List<String> value) {
        return text(name, TextLists.write(value));
    }

    Values texts(String name, Optional<List<String>> value) {
        return text(name, value.map(TextLists::write));
    }

    Values constant(String name, Enum<?> value) {
        return text(name, value.name());
    }

    Values constant(String name, Optional<? extends Enum<?>> value) {
        return text(name, value.map(Enum::name));
    }

    Values bytes(String name, byte[] value) {
        return bytes(name, Optional.of(value));
    }

    Values bytes(String name, Optional<byte[]> value) {
        return put(name, value, Types.VARBINARY, (statement, at, bytes) -> statement.setBytes(at, bytes));
    }

    Values number(String name, long value) {
        return longNumber(name, Optional.of(value));
    }

    Values longNumber(String name, Optional<Long> value) {
        return put(name, value, Types.BIGINT, (statement, at, number) -> statement.setLong(at, number));
    }

    Values number(String name, Optional<Integer> value) {
        return put(name, value, Types.INTEGER, (statement, at, number) -> statement.setInt(at, number));
    }

    Values truth(String name, Optional<Boolean> value) {
        return put(name, value, Types.BOOLEAN, (statement, at, truth) -> statement.setBoolean(at, truth));
    }

    Values moment(String name, Instant value) {
        return moment(name, Optional.of(value));
    }

    Values moment(String name, Optional<Instant> value) {
        return longNumber(name, value.map(Numbers::micros));
    }

    Values day(String name, LocalDate value) {
        return day(name, Optional.of(value));
    }

    /** As a {@link LocalDate}: {@code java.sql.Date} would move days before 1582 to another calendar. */
    Values day(String name, Optional<LocalDate> value) {
        return put(name, value, Types.DATE, (statement, at, day) -> statement.setObject(at, day));
    }

    /** Binds the number, and under {@code name_scale} how many digits after the point it was written with. */
    Values decimal(String name, Optional<BigDecimal> value) {
        return plain(name, value).number(name + "_scale", value.map(BigDecimal::scale));
    }

    /** Binds the number as text, to the last digit: for numbers that are only read back. */
    Values exact(String name, BigDecimal value) {
        return text(name, value.toString());
    }

    /** Binds a number that stored ones are compared with. */
    Values bound(String name, BigDecimal value) {
        return put(
                name,
                Optional.of(value),
                Types.DECIMAL,
                (statement, at, number) -> statement.setBigDecimal(at, number));
    }

    /** Binds the amount, and under {@code name_currency} its currency. */
    Values money(String name, Optional<Money> value) {
        return plain(name, value.map(Money::amount)).currency(name + "_currency", value.map(Money::currency));
    }

    Values money(String name, Money value) {
        return money(name, Optional.of(value));
    }

    Values currency(String name, Optional<Currency> value) {
        return text(name, value.map(Currency::getCurrencyCode));
    }

    /** Binds the number alone. */
    Values plain(String name, Optional<BigDecimal> value) {
        return put(
                name,
                value.map(Numbers::storable),
                Types.DECIMAL,
                (statement, at, number) -> statement.setBigDecimal(at, number));
    }

    private <T> Values put(String name, Optional<T> value, int sqlType, Setter<T> setter) {
        Argument argument = value.isPresent()
                ? present(value.get(), setter)
                : (at, statement, context) -> statement.setNull(at, sqlType);
        arguments.put(name, argument);
        given.put(name, value.map(Values::comparable));
        return this;
    }

    /** Adds those of another statement, with that before their names. */
    void addAll(String before, Values others) {
        others.arguments.forEach((name, argument) -> arguments.put(before + name, argument));
    }

    /** {@return what was given for each name: equal if the same was} */
    Map<String, Object> given() {
        return Map.copyOf(given);
    }

    private static Object comparable(Object value) {
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    private static <T> Argument present(T value, Setter<T> setter) {
        return (at, statement, context) -> setter.set(statement, at, value);
    }
}
