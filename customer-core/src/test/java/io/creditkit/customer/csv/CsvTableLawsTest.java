package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.creditkit.customer.csv.CsvTable.Dialect;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvTableLawsTest {
    @Property(tries = 500)
    void textComesBackAsItWas(@ForAll("texts") List<String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = CsvTable.to(out, Dialect.MACHINE, texts)) {
            table.row(texts.stream().map(CsvCell::text).toList());
        }
        String csv = out.toString(StandardCharsets.UTF_8);
        List<CsvRecord> rows = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv).stream()
                .toList();

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getFields().stream()
                                .map(FormulaGuard::unguard)
                                .toList())
                        .isEqualTo(texts));
    }

    @Property(tries = 500)
    void noCellBeginsAFormula(@ForAll("texts") List<String> texts) {
        assertThat(texts.stream().map(FormulaGuard::guard))
                .noneMatch(cell -> cell.stripLeading().matches("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*"));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> dangerous = Arbitraries.strings()
                .withChars("'=+-@\t\r\n ,;\"\uFF1D\uFF20ab\u00e9\u8a9e")
                .ofMinLength(1)
                .ofMaxLength(6);
        return dangerous.list().ofMinSize(1).ofMaxSize(5);
    }
}
