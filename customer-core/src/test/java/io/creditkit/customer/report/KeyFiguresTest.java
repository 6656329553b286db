package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyFiguresTest {
    private static final KeyFigures KNOWN = KeyFigures.builder()
            .score(ProviderScore.of(80))
            .band(RiskBand.A)
            .limit(ProviderLimit.of(Money.of("75000", "GBP")))
            .probabilityOfDefault(new BigDecimal("0.01"))
            .dbt(5)
            .judgmentCount(2)
            .judgmentTotal(Money.of("900", "GBP"))
            .insolvent(true)
            .turnover(Money.of("1000000", "GBP"))
            .employees(12)
            .build();

    @Test
    void what_a_part_that_came_whole_leaves_out_there_is_none_of() {
        KeyFigures unrated = KeyFigures.builder()
                .score(ProviderScore.unrated("Not rated"))
                .band(RiskBand.NOT_RATED)
                .build();

        KeyFigures now = unrated.over(KNOWN, Set.of(FigurePart.RATING, FigurePart.ACCOUNTS));

        assertThat(now.limit()).isEmpty();
        assertThat(now.probabilityOfDefault()).isEmpty();
        assertThat(now.turnover()).isEmpty();
        assertThat(now.dbt()).contains(5);
        assertThat(now.judgmentTotal()).isEqualTo(KNOWN.judgmentTotal());
        assertThat(now.employees()).contains(12);
    }

    @Test
    void a_part_that_did_not_come_erases_nothing() {
        assertThat(KeyFigures.none().over(KNOWN, Set.of())).isEqualTo(KNOWN);
    }

    @Test
    void a_count_of_none_has_no_total_and_an_insolvency_stays_until_it_is_denied() {
        KeyFigures clean = KeyFigures.builder().judgmentCount(0).build();

        KeyFigures now = clean.over(KNOWN, Set.of());

        assertThat(now.judgmentCount()).contains(0);
        assertThat(now.judgmentTotal()).isEmpty();
        assertThat(clean.over(KNOWN, Set.of(FigurePart.values())).insolvent()).contains(true);
    }

    @Test
    void a_report_that_came_whole_replaces_what_the_file_showed() {
        Bench bench = Bench.create();
        FakeBureau bureau = new FakeBureau(bench::now)
                .reports(FakeBureau.report(ACME, 80, "75000").build());
        CreditReports reports = new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard());
        reports.obtain(ACME, Bench.GB, "Acme", OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "first"));
        bench.advance(Duration.ofDays(400));
        bureau.reports(CreditReport.builder()
                .from(FakeBureau.report(ACME, 80, "75000").build())
                .figures(KeyFigures.builder().band(RiskBand.NOT_RATED).build())
                .wholeParts(Set.of(FigurePart.RATING))
                .build());
        reports.obtain(ACME, Bench.GB, "Acme", OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "again"));

        KeyFigures shown =
                bench.work(work -> work.reports().file(ACME).orElseThrow().figures());

        assertThat(shown.limit()).isEmpty();
        assertThat(shown.band()).contains(RiskBand.NOT_RATED);
        assertThat(shown.dbt()).contains(5);
    }

    @Test
    void what_a_part_that_came_whole_leaves_out_ends_in_the_history_too() {
        Bench bench = Bench.create();
        FakeBureau bureau = new FakeBureau(bench::now);
        CreditReports reports = new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard());
        CreditReport rated = FakeBureau.report(ACME, 80, "75000").build();
        CreditReport unrated = CreditReport.builder()
                .from(rated)
                .figures(KeyFigures.builder().band(RiskBand.NOT_RATED).build())
                .wholeParts(Set.of(FigurePart.RATING))
                .build();
        for (CreditReport report : List.of(rated, unrated, unrated, rated)) {
            bureau.reports(report);
            reports.obtain(ACME, Bench.GB, "Acme", OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "test"));
            bench.advance(Duration.ofDays(400));
        }

        CompanyHistory history = new CompanyHistory(bench.context());
        assertThat(history.series(ACME, Criterion.LIMIT))
                .extracting(HistoryPoint::text)
                .containsExactly("75000", "none", "75000");
        assertThat(history.series(ACME, Criterion.SCORE))
                .extracting(HistoryPoint::text)
                .containsExactly("80", "none", "80");
        assertThat(history.series(ACME, Criterion.SCORE).get(1).number()).isEmpty();
        assertThat(history.chart(ACME, Criterion.SCORE).points()).hasSize(2);
        assertThat(history.series(ACME, Criterion.DBT)).hasSize(1);
    }

    @Test
    void the_band_and_protests_end_with_the_part_that_leaves_them_out_and_stand_while_it_fails() {
        Bench bench = Bench.create();
        FakeBureau bureau = new FakeBureau(bench::now);
        CreditReports reports = new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard());
        CreditReport told = withFigures(
                KeyFigures.builder().band(RiskBand.B).protested(true).build(),
                Set.of(FigurePart.RATING, FigurePart.NEGATIVE_RECORDS));
        CreditReport failed = withFigures(KeyFigures.none(), Set.of());
        CreditReport none = withFigures(KeyFigures.none(), Set.of(FigurePart.RATING, FigurePart.NEGATIVE_RECORDS));
        for (CreditReport report : List.of(told, failed, none, none, told)) {
            bureau.reports(report);
            reports.obtain(ACME, Bench.GB, "Acme", OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "test"));
            bench.advance(Duration.ofDays(400));
        }

        CompanyHistory history = new CompanyHistory(bench.context());
        assertThat(history.series(ACME, Criterion.BAND))
                .extracting(HistoryPoint::text)
                .containsExactly("B", "none", "B");
        assertThat(history.series(ACME, Criterion.PROTESTED))
                .extracting(HistoryPoint::text)
                .containsExactly("true", "none", "true");
    }

    private static CreditReport withFigures(KeyFigures figures, Set<FigurePart> whole) {
        return CreditReport.builder()
                .from(FakeBureau.report(ACME, 80, "75000").build())
                .figures(figures)
                .wholeParts(whole)
                .build();
    }
}
