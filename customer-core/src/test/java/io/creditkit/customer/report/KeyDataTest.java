package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.search.SampleProfiles;
import java.time.Duration;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host chooses which figures of a report are kept. */
class KeyDataTest {
    private static final ReportPolicy SCORE_AND_BAND = ReportPolicy.builder()
            .figuresNotKept(EnumSet.complementOf(EnumSet.of(KeyFigure.SCORE, KeyFigure.BAND)))
            .build();

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000")
                    .addWholeParts(FigurePart.RATING, FigurePart.PAYMENT)
                    .build());

    @Test
    void by_default_all_figures_are_kept() {
        assertThat(ReportPolicy.standard().figuresNotKept()).isEmpty();
        KeptReport kept = bought(ReportPolicy.standard());

        assertThat(kept.figures()).isEqualTo(FakeBureau.figures(80, "75000").build());
        assertThat(figures()).isEqualTo(kept.figures());
        assertThat(history(Criterion.LIMIT)).isEqualTo(1);
    }

    @Test
    void only_the_figures_that_are_asked_for_are_kept_in_report_file_and_history_and_the_document_whole() {
        KeptReport kept = bought(SCORE_AND_BAND);

        KeyFigures expected = KeyFigures.builder()
                .score(ProviderScore.of(80))
                .band(RiskBand.A)
                .build();
        assertThat(kept.figures()).isEqualTo(expected);
        assertThat(figures()).isEqualTo(expected);
        assertThat(history(Criterion.SCORE)).isEqualTo(1);
        assertThat(history(Criterion.BAND)).isEqualTo(1);
        assertThat(history(Criterion.LIMIT)).isZero();
        assertThat(history(Criterion.DBT)).isZero();
        assertThat(reports(SCORE_AND_BAND).latest(ACME).orElseThrow().figures().limit())
                .as("in the document")
                .isPresent();
    }

    @Test
    void what_was_kept_before_leaves_the_file_with_the_next_report_and_its_history_tells_nothing_untrue() {
        bought(ReportPolicy.standard());
        bench.advance(Duration.ofDays(1));

        bought(SCORE_AND_BAND);

        assertThat(figures().limit()).isEmpty();
        assertThat(figures().score()).contains(ProviderScore.of(80));
        assertThat(history(Criterion.LIMIT))
                .as("that there was none would be untrue")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(KeyFigure.class)
    void each_figure_can_be_left_out_alone(KeyFigure figure) {
        KeyFigures all = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .ratingDescription("Very low risk")
                .build();
        boolean isOfHistoryAlone = figure == KeyFigure.ADDRESS || figure == KeyFigure.DIRECTORS;
        assertThat(KeyFigure.without(EnumSet.of(figure), all).equals(all)).isEqualTo(isOfHistoryAlone);
        assertThat(KeyFigure.without(EnumSet.complementOf(EnumSet.of(figure)), all)
                        .equals(KeyFigures.none()))
                .isEqualTo(isOfHistoryAlone);
    }

    private KeptReport bought(ReportPolicy policy) {
        bench.advance(Duration.ofHours(1));
        ReportPolicy always = ReportPolicy.builder()
                .from(policy)
                .maxAge(Period.ZERO)
                .maxAgeAfterEvent(Period.ZERO)
                .build();
        return ((ReportOutcome.Delivered) reports(always)
                        .obtain(ACME, GB, "Acme Ltd", OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "x")))
                .report();
    }

    private CreditReports reports(ReportPolicy policy) {
        return new CreditReports(bench.context(), Optional.of(bureau), policy);
    }

    private KeyFigures figures() {
        return bench.work(work -> work.reports().file(ACME).orElseThrow().figures());
    }

    private int history(Criterion criterion) {
        return bench.work(work -> work.history().series(ACME, criterion)).size();
    }
}
