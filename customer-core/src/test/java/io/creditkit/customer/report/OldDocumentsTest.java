package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.storage.StorageSamples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document goes when its time is over, and what was learnt from it stays. */
class OldDocumentsTest {
    private static final ReportPolicy TWO_YEARS =
            ReportPolicy.builder().keepDocuments(Period.ofYears(2)).build();

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build());

    @Test
    void a_document_is_removed_after_its_time_and_figures_history_and_ledger_stay() {
        KeptReport kept = ((ReportOutcome.Delivered) obtain(TWO_YEARS)).report();
        assertThat(reports(TWO_YEARS).documentEndsOn(kept)).contains(LocalDate.of(2028, 3, 10));
        assertThat(reports(ReportPolicy.standard()).documentEndsOn(kept)).isEmpty();
        bench.setTo("2028-03-09T09:00:00Z");
        assertThat(reports(TWO_YEARS).removeOldDocuments())
                .as("a day too early")
                .isZero();
        assertThat(reports(TWO_YEARS).latest(ACME)).isPresent();
        bench.setTo("2028-03-10T09:00:00Z");

        assertThat(reports(TWO_YEARS).removeOldDocuments()).isEqualTo(1);
        assertThat(reports(TWO_YEARS).removeOldDocuments()).isZero();

        assertThat(reports(TWO_YEARS).latest(ACME)).isEmpty();
        assertThat(reports(TWO_YEARS).file(ACME).orElseThrow().figures().score())
                .contains(ProviderScore.of(80));
        assertThat(new CompanyHistory(bench.context()).series(ACME, Criterion.SCORE))
                .hasSize(1);
        assertThat(reports(TWO_YEARS).ledger()).hasSize(1);
        assertThat(obtain(TWO_YEARS)).as("bought again").isInstanceOf(ReportOutcome.Delivered.class);
        assertThat(reports(TWO_YEARS).latest(ACME)).isPresent();
    }

    @Test
    void by_default_documents_stay() {
        obtain(ReportPolicy.standard());
        bench.advance(Duration.ofDays(10_000));

        assertThat(reports(ReportPolicy.standard()).removeOldDocuments()).isZero();
        assertThat(reports(ReportPolicy.standard()).latest(ACME)).isPresent();
    }

    @Test
    void a_document_is_kept_as_long_as_its_report_may_be_used_again() {
        assertThatThrownBy(() ->
                        ReportPolicy.builder().keepDocuments(Period.ofMonths(5)).build())
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("used again")
                .extracting(refused ->
                        ((InvalidEntryException) refused).faults().get(0).key())
                .isEqualTo("too-short");
        assertThat(ReportPolicy.builder()
                        .keepDocuments(Period.ofMonths(6))
                        .build()
                        .keepDocuments())
                .contains(Period.ofMonths(6));
    }

    @ParameterizedTest
    @CsvSource({
        "P6M, P184D, false",
        "P6M, P168D, true",
        "P185D, P6M, false",
        "P186D, P6M, true",
        "P12M, P11M, true",
        "P1Y, P365D, true",
        "P1Y, P366D, false",
        "P6M, P178D, true",
        "P1Y, P12M, true",
        "P5M31D, P6M, true",
        "P5M30D, P6M, false"
    })
    void it_is_kept_long_enough_whatever_months_they_are(Period kept, Period used, boolean enough) {
        ReportPolicy.Builder policy = ReportPolicy.builder();
        policy.maxAge(used).keepDocuments(kept);

        if (enough) {
            assertThat(policy.build().keepDocuments()).contains(kept);
        } else {
            assertThatThrownBy(policy::build).isInstanceOf(InvalidEntryException.class);
        }
    }

    @Test
    void a_report_whose_document_went_under_another_policy_serves_nobody() {
        ReportPolicy shorter = ReportPolicy.builder()
                .maxAge(Period.ofMonths(1))
                .keepDocuments(Period.ofMonths(1))
                .build();
        obtain(TWO_YEARS);
        obtainPdf(TWO_YEARS);
        bench.advance(Duration.ofDays(60));
        assertThat(obtain(TWO_YEARS)).isInstanceOf(ReportOutcome.Reused.class);
        assertThat(obtainPdf(TWO_YEARS)).isInstanceOf(ReportOutcome.Reused.class);

        assertThat(reports(shorter).removeOldDocuments()).isEqualTo(2);

        assertThat(obtainPdf(TWO_YEARS)).isInstanceOf(ReportOutcome.Delivered.class);
        assertThat(obtain(TWO_YEARS)).as("by the data around the document").isInstanceOf(ReportOutcome.Reused.class);
        bench.advance(Duration.ofDays(60));
        reports(shorter).removeOldDocuments();
        assertThat(obtain(TWO_YEARS)).isInstanceOf(ReportOutcome.Delivered.class);
    }

    private ReportOutcome obtainPdf(ReportPolicy policy) {
        return reports(policy).obtainPdf(ACME, GB, "Acme Ltd", ReportPurpose.CREDIT_DECISION, "for the committee");
    }

    @Test
    void however_many_there_are_all_of_them_go() {
        bench.work(work -> {
            for (int i = 0; i < 250; i++) {
                ReportDocument document = ReportDocument.of(
                        ("report " + i).getBytes(StandardCharsets.UTF_8), "application/json", bench.now());
                work.reports().keep(StorageSamples.report("r-" + i, "X-" + i, document), document);
            }
            return true;
        });
        bench.advance(Duration.ofDays(1000));

        assertThat(reports(TWO_YEARS).removeOldDocuments()).isEqualTo(250);
        assertThat(reports(TWO_YEARS).removeOldDocuments()).isZero();
    }

    @Test
    void to_remove_them_takes_the_permission_of_jobs() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.ORDER_REPORTS));

        assertThatThrownBy(() ->
                        new CreditReports(bench.contextOf(clerk), Optional.of(bureau), TWO_YEARS).removeOldDocuments())
                .isInstanceOf(PermissionDeniedException.class);
    }

    private ReportOutcome obtain(ReportPolicy policy) {
        return reports(policy).obtain(ACME, GB, "Acme Ltd", ReportPurpose.CREDIT_DECISION, "for the committee");
    }

    private CreditReports reports(ReportPolicy policy) {
        return new CreditReports(bench.context(), Optional.of(bureau), policy);
    }
}
