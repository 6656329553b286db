package io.creditkit.customer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.ScoredCharacteristic;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A value that stands in several rows is read as it was at one moment, whatever others commit between two statements. */
@Timeout(120)
class ReadAtOnceTest {
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final String NUMBER = "number";

    private final HostDatabase host = HostDatabase.on(server());
    private final JdbcStorage storage =
            JdbcStorage.on(host.dataSource()).schemaMode(SchemaMode.MIGRATE).build();
    private final JdbcStorage another = JdbcStorage.on(host.dataSource()).build();
    private final AtomicInteger version = new AtomicInteger();

    DatabaseServer server() {
        return new H2Server();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void anAlertComesWithTheValuesThatItWasStoredWith() {
        Consumer<UnitOfWork> change = work -> {
            Alert alert = work.alerts().of(ONE).stream()
                    .findFirst()
                    .orElseGet(() -> StorageSamples.alert("a-1", "c-1", Severity.HIGH, StorageSamples.NOON));
            String next = String.valueOf(version.incrementAndGet());
            work.alerts()
                    .save(Alert.builder()
                            .from(alert)
                            .explanation(next)
                            .snapshot(Map.of(NUMBER, next))
                            .build());
        };

        List<Function<UnitOfWork, List<Alert>>> readings = List.of(
                work -> work.alerts().of(ONE),
                work -> work.alerts().all(),
                work -> work.alerts().open("overdue|c-1").stream().toList());
        for (Function<UnitOfWork, List<Alert>> reading : readings) {
            atEachStep(
                    change,
                    reading,
                    alerts -> assertThat(alerts)
                            .singleElement()
                            .satisfies(
                                    alert -> assertThat(alert.snapshot()).containsEntry(NUMBER, alert.explanation())));
        }
    }

    @Test
    void anAssessmentComesWithItsOwnCharacteristics() {
        Consumer<UnitOfWork> change = work -> {
            String next = String.valueOf(version.incrementAndGet());
            work.assessments()
                    .add(RiskAssessment.builder()
                            .from(StorageSamples.assessment("c-1", 40))
                            .knockOut(next)
                            .characteristics(List.of(new ScoredCharacteristic(
                                    NUMBER,
                                    next,
                                    "",
                                    BigDecimal.ONE,
                                    BigDecimal.ONE,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())))
                            .build());
        };

        List<Function<UnitOfWork, List<RiskAssessment>>> readings = List.of(
                work -> work.assessments().latest(List.of(ONE)),
                work -> work.assessments().all(ONE));
        for (Function<UnitOfWork, List<RiskAssessment>> reading : readings) {
            atEachStep(
                    change,
                    reading,
                    assessments -> assertThat(assessments)
                            .isNotEmpty()
                            .allSatisfy(assessment -> assertThat(assessment.characteristics())
                                    .singleElement()
                                    .satisfies(characteristic ->
                                            assertThat(assessment.knockOut()).contains(characteristic.value()))));
        }
    }

    @Test
    void aReviewComesWithItsOwnCandidates() {
        LinkReview review = StorageSamples.review("c-1");
        Consumer<UnitOfWork> change = work -> {
            int next = version.incrementAndGet() % 3;
            work.customers()
                    .putReview(LinkReview.builder()
                            .from(review)
                            .note(String.valueOf(next))
                            .candidates(review.candidates().stream().limit(next).toList())
                            .build());
        };

        List<Function<UnitOfWork, List<LinkReview>>> readings = List.of(
                work -> work.customers().reviews(),
                work -> work.customers().review(ONE).stream().toList());
        for (Function<UnitOfWork, List<LinkReview>> reading : readings) {
            atEachStep(
                    change,
                    reading,
                    reviews -> assertThat(reviews)
                            .singleElement()
                            .satisfies(found -> assertThat(found.note())
                                    .isEqualTo(String.valueOf(found.candidates().size()))));
        }
    }

    @Test
    void aDocumentThatIsRemovedWhileItIsRead_isThereOrNot_andNotDamaged() {
        ReportDocument document = Samples.document(new byte[] {1, 2, 3});
        Consumer<UnitOfWork> change = work -> {
            if (version.incrementAndGet() % 2 == 1) {
                work.reports().keep(Samples.report("r-" + version.get(), document), document);
            } else {
                work.reports().removeDocuments(document.receivedAt().plus(1, ChronoUnit.DAYS), Optional.empty(), 10);
            }
        };

        atEachStep(change, work -> work.reports().document(ReportId.of("r-1")), read -> {
            assertThat(read.isEmpty() || read.get().equals(document)).isTrue();
            // So that it is there when it is read next.
            if (version.get() % 2 == 0) {
                run(change);
            }
        });
    }

    /** Reads again and again: each time others change the value before another one of the statements. */
    private <T> void atEachStep(Consumer<UnitOfWork> change, Function<UnitOfWork, T> reading, Consumer<T> requirement) {
        run(change);
        Thread reader = Thread.currentThread();
        AtomicInteger steps = new AtomicInteger();
        int before = 0;
        do {
            before++;
            int changed = before;
            steps.set(0);
            host.beforeEachStep(() -> {
                if (Thread.currentThread() == reader && steps.incrementAndGet() == changed) {
                    CompletableFuture.runAsync(() -> run(change))
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join();
                }
            });
            T read = storage.inUnitOfWork(Samples.TENANT, reading);
            host.beforeEachStep(() -> {});
            requirement.accept(read);
        } while (before < steps.get());
    }

    private void run(Consumer<UnitOfWork> change) {
        another.inUnitOfWork(Samples.TENANT, work -> {
            change.accept(work);
            return true;
        });
    }
}
