package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The row a query stands at, read back the way {@link Values} wrote it. */
final class Row {
    /** Makes a value of a row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final Cells cells;
    private String lastColumn = "";

    Row(ResultSet result) {
        this(new ResultCells(result));
    }

    Row(Cells cells) {
        this.cells = cells;
    }

    /** {@return the column that was read last: where a row that can't be understood went wrong} */
    String lastColumn() {
        return lastColumn;
    }

    String text(String column) throws SQLException {
        return required(column, optionalText(column));
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(cells.text(at(column)));
    }

    List<String> texts(String column) throws SQLException {
        return TextLists.read(text(column));
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> Optional<E> optionalConstant(String column, Class<E> type) throws SQLException {
        return optionalText(column).map(name -> Enum.valueOf(type, name));
    }

    byte[] bytes(String column) throws SQLException {
        return required(column, optionalBytes(column));
    }

    Optional<byte[]> optionalBytes(String column) throws SQLException {
        return Optional.ofNullable(cells.bytes(at(column)));
    }

    long number(String column) throws SQLException {
        return required(column, optionalLong(column));
    }

    Optional<Long> optionalLong(String column) throws SQLException {
        return Optional.ofNullable(cells.number(at(column)));
    }

    int integer(String column) throws SQLException {
        return required(column, optionalInteger(column));
    }

    Optional<Integer> optionalInteger(String column) throws SQLException {
        return optionalLong(column).map(Math::toIntExact);
    }

    Optional<Boolean> optionalTruth(String column) throws SQLException {
        return Optional.ofNullable(cells.truth(at(column)));
    }

    Instant moment(String column) throws SQLException {
        return Numbers.moment(number(column));
    }

    Optional<Instant> optionalMoment(String column) throws SQLException {
        return optionalLong(column).map(Numbers::moment);
    }

    LocalDate day(String column) throws SQLException {
        return required(column, optionalDay(column));
    }

    Optional<LocalDate> optionalDay(String column) throws SQLException {
        return Optional.ofNullable(cells.day(at(column)));
    }

    BigDecimal exact(String column) throws SQLException {
        return new BigDecimal(text(column));
    }

    /** {@return the number, whatever digits it was written with} */
    BigDecimal amount(String column) throws SQLException {
        return required(column, optionalAmount(column));
    }

    /** {@return the number, whatever digits it was written with} */
    Optional<BigDecimal> optionalAmount(String column) throws SQLException {
        return Optional.ofNullable(cells.decimal(at(column)));
    }

    /** {@return the number with as many digits after the point as it was stored with} */
    Optional<BigDecimal> optionalDecimal(String column) throws SQLException {
        Optional<BigDecimal> number = Optional.ofNullable(cells.decimal(at(column)));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int scale = integer(column + "_scale");
        return number.map(stored -> stored.stripTrailingZeros().setScale(scale));
    }

    Money money(String column) throws SQLException {
        return required(column, optionalMoney(column));
    }

    Optional<Money> optionalMoney(String column) throws SQLException {
        Optional<BigDecimal> amount = Optional.ofNullable(cells.decimal(at(column)));
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        Currency currency = currency(column + "_currency");
        return amount.map(stored -> Money.of(stored, currency));
    }

    Currency currency(String column) throws SQLException {
        return Currency.getInstance(text(column));
    }

    Optional<Currency> optionalCurrency(String column) throws SQLException {
        return optionalText(column).map(Currency::getInstance);
    }

    CountryCode country(String column) throws SQLException {
        return new CountryCode(text(column));
    }

    /** {@return the company in the columns {@code agency} and {@code company}} */
    AgencyCompanyId company() throws SQLException {
        return AgencyCompanyId.of(text("agency"), text("company"));
    }

    private String at(String column) {
        lastColumn = column;
        return column;
    }

    private static <T> T required(String column, Optional<T> value) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("The column " + column + " is empty, which it must not be."));
    }
}
