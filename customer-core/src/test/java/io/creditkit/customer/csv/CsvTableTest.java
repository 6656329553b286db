package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.csv.CsvTable.Dialect;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void rowsEndWithCrLfAndFieldsAreQuotedWhereTheyMustBe() {
        assertThat(written(Dialect.MACHINE, CsvCell.text("a,b"), CsvCell.text("say \"x\""), CsvCell.text("two\nlines")))
                .isEqualTo("h1,h2,h3\r\n\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void textThatCouldBeAFormulaGetsAnApostropheAndQuotes() {
        assertThat(written(Dialect.MACHINE, CsvCell.text("=1+1"), CsvCell.text("+33 1 23"), CsvCell.text(" -x")))
                .isEqualTo("h1,h2,h3\r\n\"'=1+1\",\"'+33 1 23\",\"' -x\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=x", "+x", "-x", "@x", "\tx", "\rx", "\nx", "\uFF1Dx", "\uFF0Bx", "\uFF0Dx", "\uFF20x", "  =x"})
    void everyBeginningOfAFormulaIsGuarded(String text) {
        assertThat(written(Dialect.MACHINE, CsvCell.text(text))).isEqualTo("h1\r\n\"'" + text + "\"\r\n");
    }

    @Test
    void typedValuesAreWrittenAsTheyAre() {
        assertThat(written(
                        Dialect.MACHINE,
                        CsvCell.number(-5),
                        CsvCell.number(new BigDecimal("-12.50")),
                        CsvCell.number(new BigDecimal("1E+3")),
                        CsvCell.day(LocalDate.of(2026, 3, 31)),
                        CsvCell.moment(Instant.parse("2026-03-31T12:00:00Z")),
                        CsvCell.blank()))
                .isEqualTo("h1,h2,h3,h4,h5,h6\r\n-5,-12.50,1000,2026-03-31,2026-03-31T12:00:00Z,\r\n");
    }

    @Test
    void aRowOfOneBlankCellIsNoEmptyLineWhichReadersLeaveOut() {
        assertThat(written(Dialect.MACHINE, CsvCell.blank())).isEqualTo("h1\r\n\"\"\r\n");
        assertThat(written(Dialect.MACHINE, CsvCell.text(""))).isEqualTo("h1\r\n\"\"\r\n");
        assertThat(written(Dialect.MACHINE, CsvCell.blank(), CsvCell.text(""))).isEqualTo("h1,h2\r\n,\r\n");
    }

    @Test
    void aEuropeanSpreadsheetGetsSemicolonsDecimalCommasAndAByteOrderMark() {
        assertThat(written(Dialect.SPREADSHEET_EU, CsvCell.text("é,ü"), CsvCell.number(new BigDecimal("-12.50"))))
                .isEqualTo("\uFEFFh1;h2\r\né,ü;-12,50\r\n");
    }

    @Test
    void headingsAreGuardedToo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.to(out, Dialect.MACHINE, List.of("=cmd")).close();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"'=cmd\"\r\n");
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsRefused() {
        CsvTable table = CsvTable.to(new ByteArrayOutputStream(), Dialect.MACHINE, List.of("a", "b"));

        assertThatThrownBy(() -> table.row(List.of(CsvCell.text("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The table has 2 columns, but the row has 1 cells.");
        assertThat(table.rows()).isZero();
    }

    private static String written(Dialect dialect, CsvCell... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> headings = Stream.iterate(1, i -> i + 1)
                .limit(cells.length)
                .map(i -> "h" + i)
                .toList();
        try (CsvTable table = CsvTable.to(out, dialect, headings)) {
            table.row(List.of(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
