package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptCellsTest {
    private static final String ROW =
            "SELECT 7 AS n, CAST(1.50 AS NUMERIC(9, 2)) AS amount, 'x' AS words, X'0102' AS content,"
                    + " DATE '2026-03-31' AS due, TRUE AS yes, CAST(NULL AS VARCHAR(9)) AS nothing";

    @Test
    void aRowThatWasReadTellsItsValues() throws SQLException {
        Cells row = rows(ROW).get(0);

        assertThat(row.number("n")).isEqualTo(7);
        assertThat(row.decimal("n")).isEqualTo("7");
        assertThat(row.truth("n")).isTrue();
        assertThat(row.decimal("amount")).isEqualTo(new BigDecimal("1.50"));
        assertThat(row.text("words")).isEqualTo("x");
        assertThat(row.bytes("content")).containsExactly(1, 2);
        assertThat(row.day("due")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(row.truth("yes")).isTrue();
        assertThat(row.text("nothing")).isNull();
        assertThat(row.number("nothing")).isNull();
    }

    @Test
    void eachRowHasItsOwnValues() throws SQLException {
        List<Cells> rows = rows("SELECT x AS n FROM SYSTEM_RANGE(1, 2) ORDER BY x");

        assertThat(rows.get(0).number("n")).isEqualTo(1);
        assertThat(rows.get(1).number("n")).isEqualTo(2);
    }

    @Test
    void aColumnThatTheRowDoesNotHaveIsAMistakeAndNotAnEmptyOne() throws SQLException {
        Cells row = rows(ROW).get(0);

        assertThatThrownBy(() -> row.text("wrods"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("wrods");
        assertThatThrownBy(() -> row.number("m")).isInstanceOf(SQLException.class);
    }

    @Test
    void aColumnOfAnotherTypeIsAMistakeAndNotAnEmptyOne() throws SQLException {
        Cells row = rows(ROW).get(0);

        assertThatThrownBy(() -> row.number("words"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("words");
        assertThatThrownBy(() -> row.decimal("due")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> row.truth("words")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> row.day("n")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> row.bytes("words")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> row.text("content")).isInstanceOf(SQLException.class);
    }

    private static List<Cells> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return KeptCells.all(result);
        }
    }
}
