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

class CustomerExportTest {
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
    private final CustomerExport export = new CustomerExport(
            context,
            new CustomerList(context, new CustomerProfiles(context, (customer, day) -> SampleProfiles.goodLedger())));

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

        long rows = export.write(
                        file,
                        ExportRequest.of(
                                CustomerQuery.all(),
                                columns(
                                        "number",
                                        "country",
                                        "linked",
                                        "score",
                                        "band",
                                        "providerLimit",
                                        "utilisation",
                                        "ratingChangedOn"),
                                CsvTable.Dialect.MACHINE))
                .rows();

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

        export.write(
                file,
                ExportRequest.of(
                        CustomerQuery.where(Criteria.parse("score > 80", CATALOGUE)),
                        columns("number", "internalLimit"),
                        CsvTable.Dialect.SPREADSHEET_EU));

        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFCustomer number;Own credit limit;Own credit limit (currency)\r\n1;10000;EUR\r\n");
    }

    @Test
    void theStandardColumnsCanBeWritten() {
        assertThat(export.write(
                                folder.resolve("list.csv"),
                                ExportRequest.of(
                                        CustomerQuery.all(), ExportRequest.standardColumns(), CsvTable.Dialect.MACHINE))
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void aListThatFailsLeavesTheFormerFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "as it was");
        Field broken = Field.of("broken", "Broken", FieldType.NUMBER, (profile, rates) -> {
            throw new IllegalStateException("broken");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> export.write(
                        file, ExportRequest.of(CustomerQuery.all(), List.of(broken), CsvTable.Dialect.MACHINE)));

        assertThat(file).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
