package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.bareFile;
import static io.creditkit.customer.storage.StorageSamples.bytes;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.completed;
import static io.creditkit.customer.storage.StorageSamples.document;
import static io.creditkit.customer.storage.StorageSamples.fullFile;
import static io.creditkit.customer.storage.StorageSamples.order;
import static io.creditkit.customer.storage.StorageSamples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.RiskBand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link ReportStore} that are about files and reports. */
abstract class ReportLaws extends StorageLaws {
    @Test
    void aFileIsFoundAsItWasSaved() {
        CompanyFile bare = in(work -> work.reports().saveFile(bareFile("X-2")));
        CompanyFile full = in(work -> work.reports().saveFile(fullFile("X-1")));

        assertOne(work -> work.reports().file(company("X-1"))).contains(full);
        assertAll(work -> work.reports().files()).containsExactly(full, bare);
        assertThat(full)
                .isEqualTo(
                        CompanyFile.builder().from(fullFile("X-1")).version(1).build());
        assertOne(work -> work.reports().file(company("X-9"))).isEmpty();
    }

    @Test
    void aDeliveredNoneIsNotTheSameAsAFigureThatWasNotDelivered() {
        KeyFigures none = KeyFigures.builder()
                .limit(ProviderLimit.none(""))
                .band(RiskBand.NOT_RATED)
                .judgmentCount(0)
                .insolvent(false)
                .build();
        run(work -> work.reports()
                .saveFile(CompanyFile.builder()
                        .from(bareFile("X-1"))
                        .figures(none)
                        .build()));

        assertOne(work -> work.reports().file(company("X-1")))
                .map(CompanyFile::figures)
                .contains(none);
    }

    @Test
    void aNewFileOfAKnownCompanyIsRefused() {
        run(work -> work.reports().saveFile(fullFile("X-1")));

        assertThatThrownBy(() -> run(work -> work.reports().saveFile(bareFile("X-1"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertOne(work -> work.reports().file(company("X-1")))
                .map(CompanyFile::state)
                .contains(fullFile("X-1").state());
    }

    @Test
    void aStaleFileIsRefusedWithBothVersions() {
        CompanyFile first = in(work -> work.reports().saveFile(bareFile("X-1")));
        CompanyFile second = in(work -> work.reports().saveFile(first));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.reports().saveFile(first)));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertOne(work -> work.reports().file(company("X-1"))).contains(second);
    }

    @Test
    void aCompanyIsForgottenWithItsReportsAndBytesThatNoOtherHas() {
        ReportDocument own = document(bytes(10), NOON);
        ReportDocument shared = document(bytes(2_000_000), NOON);
        run(work -> {
            work.reports().saveFile(fullFile("X-1"));
            work.reports().saveFile(fullFile("X-2"));
            work.reports().keep(report("r-1", "X-1", own), own);
            work.reports().keep(report("r-2", "X-1", shared), shared);
            work.reports().keep(report("r-3", "X-2", shared), shared);
            work.reports().openOrder(order("o-1", "X-1", NOON));
        });

        run(work -> work.reports().forget(company("X-1"), "erased"));
        run(work -> work.reports().forget(company("X-1"), "erased"));

        assertOne(work -> work.reports().file(company("X-1"))).isEmpty();
        assertAll(work -> work.reports().reports(company("X-1"))).isEmpty();
        assertOne(work -> work.reports().document(ReportId.of("r-1"))).isEmpty();
        assertOne(work -> work.reports().document(ReportId.of("r-3"))).contains(shared);
        assertOne(work -> work.reports().file(company("X-2"))).isPresent();
        assertAll(work -> work.reports().orders()).hasSize(1);
        run(work -> work.reports().keep(report("r-1", "X-2", own), own));
        assertOne(work -> work.reports().document(ReportId.of("r-1"))).contains(own);
    }

    @Test
    void aReportIsFoundAsItWasKept() {
        ReportDocument document = document("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8), NOON);
        KeptReport report = report("r-1", "X-1", document);
        run(work -> work.reports().keep(report, document));

        assertOne(work -> work.reports().report(ReportId.of("r-1"))).contains(report);
        assertOne(work -> work.reports().document(ReportId.of("r-1"))).contains(document);
        assertOne(work -> work.reports().report(ReportId.of("r-9"))).isEmpty();
        assertOne(work -> work.reports().document(ReportId.of("r-9"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 1 << 20, 16 << 20})
    void aDocumentOfAnySizeComesBackByteForByte(int size) {
        ReportDocument document = document(bytes(size), NOON);
        run(work -> work.reports().keep(report("r-1", "X-1", document), document));

        Optional<ReportDocument> back = in(work -> work.reports().document(ReportId.of("r-1")));

        assertThat(back.map(ReportDocument::size)).contains(size);
        assertThat(back.map(document::equals)).contains(true);
    }

    @Test
    void reportsWithEqualBytesEachHaveTheirDocument() {
        ReportDocument first = document(bytes(100), NOON);
        ReportDocument second = document(bytes(100), NOON.plusSeconds(1));
        run(work -> work.reports().keep(report("r-1", "X-1", first), first));
        run(work -> work.reports().keep(report("r-2", "X-1", second), second));

        assertOne(work -> work.reports().document(ReportId.of("r-1"))).contains(first);
        assertOne(work -> work.reports().document(ReportId.of("r-2"))).contains(second);
    }

    @Test
    void documentsOfOldReportsAreRemovedAndWhatIsKnownOfThemStays() {
        keep("r-1", "X-1", 1, 0);
        keep("r-2", "X-1", 2, 60);
        keep("r-3", "X-2", 3, 120);
        keep("r-4", "X-4", 4, 120);
        keep("r-5", "X-5", 4, 0);

        RemovedDocuments first = removed(Optional.empty(), 1);
        assertThat(first.count()).isEqualTo(1);
        assertThat(removed(first.after(), 10)).isEqualTo(new RemovedDocuments(1, Optional.empty()));
        assertThat(removed(Optional.empty(), 10)).isEqualTo(new RemovedDocuments(0, Optional.empty()));

        assertOne(work -> work.reports().document(ReportId.of("r-1"))).isEmpty();
        assertOne(work -> work.reports().document(ReportId.of("r-2"))).isEmpty();
        assertOne(work -> work.reports().document(ReportId.of("r-3"))).isPresent();
        assertOne(work -> work.reports().document(ReportId.of("r-5")))
                .as("bytes that a younger report has")
                .isPresent();
        assertAll(work -> work.reports().reports(company("X-1"))).hasSize(2);
        assertAll(work -> Stream.of("r-1", "r-3", "r-9")
                        .map(ReportId::of)
                        .map(work.reports()::hasDocument)
                        .toList())
                .containsExactly(false, true, false);
    }

    @Test
    void documentsAreRemovedFromWhereTheLastRemovalEnded() {
        keep("r-1", "X-1", 1, 0);
        keep("r-2", "X-2", 2, 0);
        keep("r-3", "X-3", 3, 0);
        RemovedDocuments first = removed(Optional.empty(), 1);
        // The bytes that are gone come again behind the one who removes.
        keep("r-4", "X-1", 1, 1);
        keep("r-5", "X-2", 2, 1);
        keep("r-6", "X-3", 3, 1);

        assertThat(removed(first.after(), 10)).isEqualTo(new RemovedDocuments(2, Optional.empty()));
        assertThat(removed(Optional.empty(), 10)).isEqualTo(new RemovedDocuments(1, Optional.empty()));
    }

    private RemovedDocuments removed(Optional<String> after, int most) {
        return in(work -> work.reports().removeDocuments(NOON.plusSeconds(120), after, most));
    }

    @Test
    void aReportIdIsUsedOnce() {
        ReportDocument first = document(bytes(10), NOON);
        ReportDocument second = document(bytes(20), NOON);
        run(work -> work.reports().keep(report("r-1", "X-1", first), first));

        assertThatThrownBy(() -> run(work -> work.reports().keep(report("r-1", "X-2", second), second)))
                .isInstanceOf(DuplicateKeyException.class);
        assertOne(work -> work.reports().document(ReportId.of("r-1"))).contains(first);
    }

    @Test
    void aReportThatDoesNotFitItsDocumentIsRefused() {
        ReportDocument document = document(bytes(10), NOON);
        KeptReport ofAnother = report("r-1", "X-1", document(bytes(11), NOON));

        assertThatThrownBy(() -> run(work -> work.reports().keep(ofAnother, document)))
                .isInstanceOf(IllegalArgumentException.class);
        assertOne(work -> work.reports().report(ReportId.of("r-1"))).isEmpty();
    }

    @Test
    void theReportsOfACompanyComeNewestFirstThenById() {
        List.of("r-3", "r-1", "r-2").forEach(id -> keep(id, "X-1", 60));
        keep("r-4", "X-1", 120);
        keep("r-5", "X-2", 180);

        assertAll(work -> work.reports().reports(company("X-1")))
                .extracting(report -> report.id().value())
                .containsExactly("r-4", "r-1", "r-2", "r-3");
        assertAll(work -> work.reports().reports(company("X-9"))).isEmpty();
    }

    private void keep(String id, String company, long secondsLater) {
        keep(id, company, 10, secondsLater);
    }

    private void keep(String id, String company, int size, long secondsLater) {
        ReportDocument document = document(bytes(size), NOON.plusSeconds(secondsLater));
        run(work -> work.reports().keep(report(id, company, document), document));
    }

    @Test
    void aCompanyIsForgottenWithItsReportsAndTheLedgerStaysWithoutWords() {
        ReportDocument shared = document("shared".getBytes(StandardCharsets.UTF_8), NOON);
        ReportDocument own = document("own".getBytes(StandardCharsets.UTF_8), NOON);
        ReportOrder order = completed(order("o-1", "X-1", NOON), ReportOrder.Outcome.DELIVERED);
        ReportOrder others = order("o-2", "X-2", NOON);
        run(work -> {
            work.reports().saveFile(fullFile("X-1"));
            work.reports().saveFile(fullFile("X-2"));
            work.reports().keep(report("r-1", "X-1", shared), shared);
            work.reports().keep(report("r-2", "X-1", own), own);
            work.reports().keep(report("r-3", "X-2", shared), shared);
            work.reports().openOrder(order("o-1", "X-1", NOON));
            work.reports().updateOrder(order);
            work.reports().openOrder(others);
        });
        run(work -> work.reports().forget(company("X-1"), "erased"));

        assertOne(work -> work.reports().file(company("X-1"))).isEmpty();
        assertAll(work -> work.reports().reports(company("X-1"))).isEmpty();
        assertOne(work -> work.reports().report(ReportId.of("r-1"))).isEmpty();
        assertOne(work -> work.reports().document(ReportId.of("r-2"))).isEmpty();
        assertOne(work -> work.reports().document(ReportId.of("r-3"))).contains(shared);
        assertOne(work -> work.reports().file(company("X-2"))).isPresent();
        assertAll(work -> work.reports().orders())
                .containsExactly(
                        ReportOrder.builder()
                                .from(order)
                                .reason("erased")
                                .note("erased")
                                .build(),
                        others);
        run(work -> work.reports().keep(report("r-2", "X-1", own), own));
        assertOne(work -> work.reports().document(ReportId.of("r-2"))).contains(own);
    }
}
