package io.creditkit.customer.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.Book;
import io.creditkit.customer.search.ThreadTime;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rows of customers written and read, against FastCSV with nothing around it and the same strings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class CsvBenchmark {
    private static final int ROWS = 5_000;
    private static final TenantId TENANT = TenantId.of("t");
    private static final List<String> HEADINGS =
            IntStream.rangeClosed(1, 16).mapToObj(i -> "column" + i).toList();

    private final List<List<CsvCell>> cells = new ArrayList<>();
    private final List<List<String>> texts = new ArrayList<>();
    private String customers = "";

    /** Makes the rows and sees that both write the same bytes and read the same rows. */
    @Setup
    public void make() {
        Book book = new Book();
        StringBuilder file = new StringBuilder(
                "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,currency,internal_limit,onboarded_on\r\n");
        for (int i = 0; i < ROWS; i++) {
            Customer customer = book.customer(i);
            String city = customer.address().city().orElseThrow();
            String country = customer.address().country().toString();
            cells.add(row(customer, i));
            texts.add(row(customer, i).stream().map(CsvBenchmark::text).toList());
            file.append(String.join(
                            ",",
                            customer.number(),
                            customer.name(),
                            customer.registrationNumber().orElseThrow(),
                            customer.vatNumber().orElseThrow(),
                            "",
                            "",
                            city,
                            country,
                            customer.email().orElseThrow(),
                            customer.phone().orElseThrow().replace("+", "00"),
                            "EUR",
                            "1000.50",
                            "2026-01-31"))
                    .append("\r\n");
        }
        customers = file.toString();
        require(written().equals(writtenByFastCsv()));
        require(imported().added() == ROWS && readByFastCsv() == ROWS + 1);
    }

    private static List<CsvCell> row(Customer customer, int i) {
        List<CsvCell> row = new ArrayList<>(List.of(
                CsvCell.text(customer.number()),
                CsvCell.text(customer.name()),
                CsvCell.text(customer.address().city().orElseThrow()),
                CsvCell.text(customer.vatNumber().orElseThrow()),
                CsvCell.text(customer.email().orElseThrow()),
                CsvCell.day(LocalDate.EPOCH.plusDays(i)),
                CsvCell.blank()));
        for (int column = row.size(); column < HEADINGS.size(); column++) {
            row.add(CsvCell.number(BigDecimal.valueOf(i * 37L + column, 2)));
        }
        return row;
    }

    private static String text(CsvCell cell) {
        if (cell instanceof CsvCell.Text text) {
            return text.value();
        }
        if (cell instanceof CsvCell.Numeric number) {
            return number.value().toPlainString();
        }
        return cell instanceof CsvCell.Day day ? day.value().toString() : "";
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Object write() {
        return written();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Object writeByFastCsv() {
        return writtenByFastCsv();
    }

    /** With every cell checked, but nothing kept: a dry run. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Object read() {
        return imported();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Object readBareByFastCsv() {
        return readByFastCsv();
    }

    /**
     * Measures all of them in the processor time of this thread.
     *
     * @param args none
     */
    public static void main(String[] args) {
        CsvBenchmark benchmark = new CsvBenchmark();
        benchmark.make();
        for (int round = 1; round <= 3; round++) {
            measure(round, "write", benchmark::write);
            measure(round, "write, FastCSV", benchmark::writeByFastCsv);
            measure(round, "read and check", benchmark::read);
            measure(round, "read, FastCSV", benchmark::readBareByFastCsv);
        }
    }

    private static void measure(int round, String name, Supplier<Object> operation) {
        ThreadTime time = ThreadTime.measure(Duration.ofSeconds(round), 10_000, operation);
        // What is printed is the result: nobody calls this for a value.
        System.out.printf("round %d, %-20s %,10.0f rows a second%n", round, name, ROWS * 1e6 / time.micros(50));
    }

    private String written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (CsvTable table = CsvTable.to(out, CsvTable.Dialect.MACHINE, HEADINGS)) {
            cells.forEach(table::row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private String writtenByFastCsv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.writeRecord(HEADINGS);
            texts.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private ImportResult imported() {
        WorkContext context = new WorkContext(
                InMemoryStorage.create(),
                TENANT,
                Actor.of("bench"),
                Clock.systemUTC(),
                ZoneOffset.UTC,
                IdSource.random(),
                ExchangeRates.none());
        return new CsvImports(context)
                .customers(
                        new StringReader(customers),
                        "customers.csv",
                        ImportOptions.standard().dryRun());
    }

    private long readByFastCsv() {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new StringReader(customers))) {
            return reader.stream().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The benchmark does not do what it says.");
        }
    }
}
