package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerListCsvTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    @TempDir
    private Path folder;

    private final WorkContext context = new WorkContext(
            InMemoryStorage.create(),
            TenantId.of("t"),
            Actor.of("test"),
            Clock.fixed(SampleProfiles.NOON, ZoneOffset.UTC),
            ZoneOffset.UTC,
            IdSource.random(),
            ExchangeRates.none());
    private final CustomerListCsv csv = new CustomerListCsv(
            new CustomerProfiles(context, (customer, day) -> SampleProfiles.goodLedger()), ExchangeRates.none());

    @BeforeEach
    void threeCustomersOfWhomOneIsErased() {
        store(SampleProfiles.bareCustomer("=2"));
        store(SampleProfiles.linkedCustomer("1"));
        store(Customer.builder()
                .from(SampleProfiles.bareCustomer("3"))
                .status(CustomerStatus.ERASED)
                .build());
        context.inUnitOfWork(work -> work.reports().saveFile(SampleProfiles.file(SampleProfiles.goodFigures())));
    }

    private void store(Customer customer) {
        context.inUnitOfWork(work -> work.customers().save(customer));
    }

    private static List<Field> columns(String... keys) {
        return Stream.of(keys).map(CATALOGUE::get).toList();
    }

    @Test
    void writesTheChosenColumnsFromTheirTypes() throws IOException {
        Path file = folder.resolve("list.csv");

        long rows = csv.write(
                file,
                CsvTable.Dialect.MACHINE,
                columns(
                        "number",
                        "country",
                        "linked",
                        "score",
                        "band",
                        "providerLimit",
                        "utilisation",
                        "ratingChangedOn"),
                SampleProfiles.DAY);

        assertThat(rows).isEqualTo(2);
        assertThat(Files.readString(file))
                .isEqualTo("number,country,linked,score,band,providerLimit,providerLimitCurrency,utilisation,"
                        + "ratingChangedOn\r\n"
                        + "1,FR,true,85,A,50000,EUR,0.4,2026-01-15\r\n"
                        + "\"'=2\",FR,false,,,,,,\r\n");
    }

    @Test
    void keepsOnlyThoseForWhomTheFilterHoldsForSure() throws IOException {
        Path file = folder.resolve("list.csv");

        csv.write(
                file,
                CsvTable.Dialect.SPREADSHEET_EU,
                columns("number", "internalLimit"),
                SampleProfiles.DAY,
                Criteria.parse("score > 80", CATALOGUE));

        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFCustomer number;Own credit limit;Own credit limit (currency)\r\n1;10000;EUR\r\n");
    }

    @Test
    void theStandardColumnsCanBeWritten() {
        assertThat(csv.write(
                        folder.resolve("list.csv"),
                        CsvTable.Dialect.MACHINE,
                        CustomerListCsv.standardColumns(),
                        SampleProfiles.DAY))
                .isEqualTo(2);
    }

    @Test
    void aListThatFailsLeavesTheFormerFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "as it was");
        Field broken = Field.of("broken", "Broken", FieldType.NUMBER, (profile, rates) -> {
            throw new IllegalStateException("broken");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> csv.write(file, CsvTable.Dialect.MACHINE, List.of(broken), SampleProfiles.DAY));

        assertThat(file).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
