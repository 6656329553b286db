package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Wording;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.csv.CsvFormatException.Kind;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file as a whole is told before anything of it is taken in. */
class CsvFileTest {
    private static final String CUSTOMERS =
            "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,currency,"
                    + "internal_limit,onboarded_on\n";
    private static final String HEADER = "customer_number,name,role,email,phone,portal_role";

    @TempDir
    private Path folder;

    private final CsvImports imports = new CsvImports(Workbench.on(InMemoryStorage.create()));

    @Test
    void aMissingFileIsNamedWithItsPath() {
        Path nowhere = folder.resolve("contacts.csv");

        CsvFormatException refused = catchThrowableOfType(CsvFormatException.class, () -> imports.contacts(nowhere));

        assertThat(refused.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused).hasMessage("There is no file " + nowhere + ".");
    }

    @Test
    void aFolderIsNotAFile() {
        CsvFormatException refused = catchThrowableOfType(CsvFormatException.class, () -> imports.contacts(folder));

        assertThat(refused.kind()).isEqualTo(Kind.NOT_READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\r\n"})
    void anEmptyFileIsToldWhatIsExpected(String nothing) throws IOException {
        CsvFormatException refused = refused(nothing, StandardCharsets.UTF_8);

        assertThat(refused.kind()).isEqualTo(Kind.EMPTY);
        assertThat(refused).hasMessageContaining("customer_number, name, role");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedEvenIfItShowsLate() throws IOException {
        String text = HEADER + "\r\n" + "1,Plain,,,,\r\n".repeat(5000) + "2,Zoë,,,,\r\n";

        CsvFormatException refused = refused(text, StandardCharsets.ISO_8859_1);

        assertThat(refused.kind()).isEqualTo(Kind.NOT_UTF8);
        assertThat(refused).hasMessage("contacts.csv is not UTF-8. Save it as \"CSV UTF-8\".");
    }

    @Test
    void utf16IsNotUtf8() throws IOException {
        assertThat(refused(HEADER + "\r\n", StandardCharsets.UTF_16).kind()).isEqualTo(Kind.NOT_UTF8);
        for (Charset unmarked : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(refused(HEADER + "\r\n", unmarked).kind()).isEqualTo(Kind.NOT_UTF8);
        }
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatWereFoundAndTheOneThatMayBeMeant() throws IOException {
        CsvFormatException refused =
                refused("name,Customer-Number,role,email,telephone,portal_role\r\n", StandardCharsets.UTF_8);

        assertThat(refused.kind()).isEqualTo(Kind.WRONG_COLUMNS);
        assertThat(refused.line()).hasValue(1);
        assertThat(refused)
                .hasMessage("contacts.csv lacks the columns customer_number, phone."
                        + " Found: name, customer-number, role, email, telephone, portal_role."
                        + " Is 'customer-number' meant to be 'customer_number'?");
    }

    @Test
    void aFileWithoutAHeaderIsNotQuoted() throws IOException {
        CsvFormatException refused =
                refused("000004,Ada Lovelace,CFO,ada@example.org,+44 20 1,OWNER\r\n", StandardCharsets.UTF_8);

        assertThat(refused.kind()).isEqualTo(Kind.WRONG_COLUMNS);
        assertThat(refused)
                .hasMessageContaining("Is the header missing?")
                .message()
                .doesNotContainIgnoringCase("Ada")
                .doesNotContain("+44");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() throws IOException {
        assertThat(refused(HEADER + ",name\r\n", StandardCharsets.UTF_8))
                .hasMessage("contacts.csv has the column name twice. Leave one of them out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|"})
    void anotherSeparatorIsRecognised(String separator) throws IOException {
        CsvFormatException refused =
                refused("\"" + HEADER.replace(",", "\"" + separator + "\"") + "\"\r\n", StandardCharsets.UTF_8);

        assertThat(refused.kind()).isEqualTo(Kind.WRONG_DELIMITER);
        assertThat(refused).hasMessageContaining("commas or semicolons are expected");
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithTheLineWhereItWasOpened() throws IOException {
        CsvFormatException refused =
                refused(HEADER + "\r\n1,\"two\r\nlines\",,,,\r\n2,\"open,,,,\r\n3,C,,,,\r\n", StandardCharsets.UTF_8);

        assertThat(refused.kind()).isEqualTo(Kind.UNBALANCED_QUOTE);
        assertThat(refused.line()).hasValue(4);
    }

    @Test
    void textAfterAClosingQuoteIsToldWithItsLine() throws IOException {
        CsvFormatException refused = refused(HEADER + "\n1,A,,,,\n2,\"B\" and more,,,,\n", StandardCharsets.UTF_8);

        assertThat(refused.kind()).isEqualTo(Kind.UNBALANCED_QUOTE);
        assertThat(refused.line()).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void aFieldLongerThanAnyIsToldWithItsLineBeforeItFillsTheMemory(String quote) throws IOException {
        String endless = quote + "x".repeat(QuoteCheck.LONGEST_FIELD + 1);

        CsvFormatException inARow = refused(HEADER + "\r\n1,A,,,,\r\n2," + endless, StandardCharsets.UTF_8);
        CsvFormatException inTheHeader = refused(endless, StandardCharsets.UTF_8);

        assertThat(inARow.kind()).isEqualTo(Kind.FIELD_TOO_LONG);
        assertThat(inARow.line()).hasValue(3);
        assertThat(inARow).message().contains("1000000 characters").hasSizeLessThan(300);
        assertThat(inTheHeader.kind()).isEqualTo(Kind.FIELD_TOO_LONG);
    }

    @Test
    void aRowOfMoreThanAnyTableIsToldWithItsLineAndLeavesNothingBehind() throws IOException {
        InMemoryStorage storage = InMemoryStorage.create();
        Path file = folder.resolve("customers.csv");
        String good = IntStream.range(0, 1000)
                .mapToObj(i -> i + ",Name,,,,,,FR,,,EUR,,\n")
                .collect(Collectors.joining());
        String field = "x".repeat(QuoteCheck.LONGEST_FIELD - 10);
        for (String endless :
                List.of(",".repeat(20_000), (field + ",").repeat(11), "\"two\nlines\"" + ",".repeat(20_000))) {
            Files.writeString(file, CUSTOMERS + good + endless + "\n");

            CsvFormatException refused = catchThrowableOfType(
                    CsvFormatException.class, () -> new CsvImports(Workbench.on(storage)).customers(file));

            assertThat(refused.kind()).isEqualTo(Kind.ROW_TOO_LONG);
            assertThat(refused.line()).hasValue(1002);
            assertThat(refused).hasMessageContaining("The row that begins on line 1002");
        }
        long count = Workbench.on(storage).inUnitOfWork(work -> work.customers().count());
        assertThat(count).isZero();
        assertThat(refused("a,".repeat(20_000), StandardCharsets.UTF_8).kind()).isEqualTo(Kind.ROW_TOO_LONG);
    }

    @Test
    void aReaderThatNeverEndsIsLeftBeforeItFillsTheMemory() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] into, int from, int length) {
                Arrays.fill(into, from, from + length, '\n');
                return length;
            }

            @Override
            public void close() {}
        };

        CsvFormatException refused =
                catchThrowableOfType(CsvFormatException.class, () -> imports.customers(endless, "from the ERP"));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LONG_TO_HOLD);
        assertThat(refused)
                .hasMessageContaining("from the ERP has more than 20000000")
                .hasMessageContaining("as a file");
    }

    @Test
    void aNullCharacterIsAFaultOfItsCellAndTheOtherRowsAreTakenIn() throws IOException {
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, CUSTOMERS + "1,Na\0me,,,,,,FR,,,EUR,,\n2,Name,,,,,,FR,,,EUR,,\n");

        ImportResult result = new CsvImports(Workbench.on(InMemoryStorage.create())).customers(file);

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("null character"));
    }

    @Test
    void aFaultAtTheEndLeavesNothingBehind() throws IOException {
        InMemoryStorage storage = InMemoryStorage.create();
        Path file = folder.resolve("customers.csv");
        StringBuilder text = new StringBuilder(CUSTOMERS);
        for (int i = 0; i < 1000; i++) {
            text.append(i).append(",Name,,,,,,FR,,,EUR,,\n");
        }
        Files.writeString(file, text.append("1000,\"Name,,,,,,FR,,,EUR,,\n"));

        CsvFormatException refused = catchThrowableOfType(
                CsvFormatException.class, () -> new CsvImports(Workbench.on(storage)).customers(file));

        assertThat(refused.kind()).isEqualTo(Kind.UNBALANCED_QUOTE);
        assertThat(refused.line()).hasValue(1002);
        long count = Workbench.on(storage).inUnitOfWork(work -> work.customers().count());
        assertThat(count).isZero();
    }

    @Test
    void everyKindIsToldInAnotherLanguageWithItsLineAndItsCause() throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle("io.creditkit.customer.wordings");
        Path nowhere = folder.resolve("nowhere.csv");
        String rates = "date,base,quote,rate\n2026-01-01,EUR,USD,0\n";
        List<CsvFormatException> refused = List.of(
                refused("", StandardCharsets.UTF_8),
                refused(HEADER + "\n1,Zo\u00eb,,,,\n", StandardCharsets.ISO_8859_1),
                refused(HEADER.replace(',', '\t') + "\n", StandardCharsets.UTF_8),
                refused(HEADER.replace("phone", "fone") + "\n", StandardCharsets.UTF_8),
                refused(HEADER + "\n1,\"Name,,,,\n", StandardCharsets.UTF_8),
                refused(HEADER + "\n1," + "x".repeat(1_000_001) + ",,,,\n", StandardCharsets.UTF_8),
                refused(HEADER + "\n1" + ",".repeat(20_000) + "\n", StandardCharsets.UTF_8),
                catchThrowableOfType(CsvFormatException.class, () -> imports.contacts(nowhere)),
                catchThrowableOfType(CsvFormatException.class, () -> imports.contacts(folder)),
                catchThrowableOfType(
                        CsvFormatException.class,
                        () -> imports.contacts(new StringReader("x".repeat(20_000_001)), "contacts.csv")),
                catchThrowableOfType(
                        CsvFormatException.class, () -> RateTable.read(new StringReader(rates), "rates.csv")));

        assertThat(refused)
                .extracting(CsvFormatException::kind)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(
                        EnumSet.of(Kind.TOO_MANY_ROWS))); // ImportOptionsTest tries that with a group
        assertThat(refused).allSatisfy(one -> {
            Wording wording = one.wording();
            assertThat(wording.fill(texts.getString(wording.key()))).doesNotContain("{");
            one.line().ifPresent(line -> assertThat(wording.parameters()).containsEntry("line", line + ""));
        });
        assertThat(refused.stream()
                        .filter(one -> Set.of(Kind.WRONG_COLUMNS, Kind.WRONG_ROW, Kind.UNBALANCED_QUOTE)
                                .contains(one.kind()))
                        .map(one -> one.wording().translated(key -> Optional.of(texts.getString(key)))))
                .containsExactly(
                        "In the header of contacts.csv, on line 1, these columns are missing or there twice: phone.",
                        "contacts.csv, line 2: A quoted field is not closed, or goes on after its closing quote.",
                        "rates.csv, line 2: rate: It must be above zero.");
    }

    private CsvFormatException refused(String text, Charset charset) throws IOException {
        Path file = folder.resolve("contacts.csv");
        Files.writeString(file, text, charset);
        return catchThrowableOfType(CsvFormatException.class, () -> imports.contacts(file));
    }
}
