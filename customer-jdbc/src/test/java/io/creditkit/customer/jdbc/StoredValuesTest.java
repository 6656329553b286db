package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredValuesTest {
    private final HostDatabase host = HostDatabase.on(server());
    private final JdbcStorage storage =
            JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.MIGRATE).build();

    DatabaseServer server() {
        return new H2Server();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aNumberOfHistory_comesBackWithTheDigitsItHad() {
        for (String number : new String[] {"7.50", "0", "0.00", "1E+3", "-12345678901234567890.0123456789"}) {
            HistoryPoint point = HistoryPoint.builder()
                    .company(Samples.COMPANY)
                    .criterion(Criterion.LIMIT)
                    .number(new BigDecimal(number))
                    .text(number)
                    .observedOn(LocalDate.of(2026, 1, 31))
                    .recordedAt(Samples.NOW)
                    .source(HistoryPoint.Source.REPORT)
                    .sourceId("r-1")
                    .build();

            HistoryPoint read = storage.inUnitOfWork(Samples.TENANT, work -> {
                work.history().append(point);
                return work.history().series(Samples.COMPANY, Criterion.LIMIT).stream()
                        .filter(stored -> stored.text().equals(number))
                        .findFirst()
                        .orElseThrow();
            });

            assertThat(read).isEqualTo(point);
        }
    }

    @Test
    void anAmountWithTooManyDigits_isRefusedAndNotRounded() {
        for (String amount : new String[] {"0." + "0".repeat(24) + "1", "1" + "0".repeat(36)}) {
            Customer customer = Customer.builder()
                    .from(Samples.customer("c-1"))
                    .internalLimit(Money.of(amount, "GBP"))
                    .build();

            assertThatThrownBy(() -> Samples.save(storage, customer))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("round it first");
        }
    }

    @Test
    void momentsFarAway_areKept_andThoseBeyond_refused() {
        Instant early = Instant.parse("-100000-01-01T00:00:00.000001Z");
        Customer customer = Customer.builder()
                .from(Samples.customer("c-1"))
                .onboardedAt(early)
                .build();
        Samples.save(storage, customer);
        assertThat(Samples.find(storage, "c-1").orElseThrow().onboardedAt()).isEqualTo(early);

        assertThatThrownBy(() -> Samples.save(
                        storage,
                        Customer.builder()
                                .from(Samples.customer("c-2"))
                                .onboardedAt(Instant.MAX)
                                .build()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("290,000 years");
    }

    @Test
    void aNullCharacter_isKept_orRefusedAsWhatItIs() {
        Customer customer = Customer.builder()
                .from(Samples.customer("c-1"))
                .name("Brown\0Sons")
                .build();
        try {
            Samples.save(storage, customer);
            assertThat(Samples.find(storage, "c-1").orElseThrow().name()).isEqualTo("Brown\0Sons");
        } catch (StorageException refused) {
            assertThat(refused).hasMessageContaining("null character").hasMessageNotContaining("Brown");
        }
    }

    @Test
    void aReportOfSeveralMegabytes_comesBackByteForByte_andEqualBytesAreKeptOnce() {
        byte[] bytes = new byte[2_500_000];
        new Random(11).nextBytes(bytes);
        ReportDocument document = Samples.document(bytes);

        storage.inUnitOfWork(Samples.TENANT, work -> {
            work.reports().keep(Samples.report("r-1", document), document);
            work.reports().keep(Samples.report("r-2", document), document);
            return "kept";
        });

        Optional<ReportDocument> read =
                storage.inUnitOfWork(Samples.TENANT, work -> work.reports().document(ReportId.of("r-2")));
        assertThat(read).contains(document);
        assertThat(host.number("SELECT COUNT(*) FROM ck_report_body")).isEqualTo(3);
    }

    @Test
    void aReportWhoseBytesWereDamaged_isNotHandedOut() {
        ReportDocument document = Samples.document(new byte[] {1, 2, 3});
        ReportDocument other = Samples.document(new byte[] {4, 5, 6});
        storage.inUnitOfWork(Samples.TENANT, work -> {
            work.reports().keep(Samples.report("r-1", document), document);
            work.reports().keep(Samples.report("r-2", other), other);
            return "kept";
        });
        host.execute("UPDATE ck_report_body SET content = (SELECT b.content FROM ck_report_body b WHERE b.sha256 = '"
                + Samples.report("r-2", other).sha256() + "')");

        assertThatThrownBy(() -> storage.inUnitOfWork(
                        Samples.TENANT, work -> work.reports().document(ReportId.of("r-1"))))
                .isInstanceOf(CorruptStorageException.class);
    }

    @Test
    void aRowThatANewerVersionWrote_isNotMistakenForAMistakeOfTheCaller() {
        Samples.save(storage, Samples.customer("c-1"));
        host.execute("UPDATE ck_customer SET status = 'HIBERNATING'");

        assertThatThrownBy(() -> Samples.find(storage, "c-1"))
                .isInstanceOf(CorruptStorageException.class)
                .hasMessageContaining("column status")
                .hasMessageNotContaining("HIBERNATING");
    }

    @Test
    void figuresOfWhichNothingIsKnown_areNotMistakenForZero() {
        ReportDocument document = Samples.document(new byte[0]);
        storage.inUnitOfWork(Samples.TENANT, work -> {
            work.reports().keep(Samples.report("r-1", document), document);
            return "kept";
        });

        Optional<KeptReport> read =
                storage.inUnitOfWork(Samples.TENANT, work -> work.reports().report(ReportId.of("r-1")));
        assertThat(read).get().extracting(KeptReport::figures).isEqualTo(KeyFigures.none());
    }

    @Test
    void noStoredValue_standsInAnErrorOrItsCauses() {
        Samples.save(storage, Samples.customer("c-1"));
        Customer secret = Customer.builder()
                .from(Samples.customer("c-1"))
                .name("Confidential Ltd")
                .email("jane@confidential.example")
                .build();
        assertThatThrownBy(() -> Samples.save(storage, secret))
                .isInstanceOf(DuplicateKeyException.class)
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("onfidential", "N-c-1"));

        WatchEvent tooLong = WatchEvent.builder()
                .agency("creditsafe")
                .notificationId("confidential-".repeat(40))
                .company(AgencyCompanyId.of("creditsafe", "X-1"))
                .happenedAt(Samples.NOW)
                .createdAt(Samples.NOW)
                .ruleCode("101")
                .ruleName("A rule")
                .topic(EventTopic.OTHER)
                .build();
        assertThatThrownBy(() -> storage.inUnitOfWork(
                        Samples.TENANT, work -> work.monitoring().addEvent(tooLong)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("too long")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("onfidential"));
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
