package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.score;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link HistoryStore}. */
abstract class HistoryLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void aPointComesBackAsItWas() {
        HistoryPoint limit = HistoryPoint.builder()
                .from(score("X-1", 0, DAY, NOON))
                .criterion(Criterion.LIMIT)
                .number(new BigDecimal("75000.5"))
                .currency(Currency.getInstance("EUR"))
                .text("75,000.50")
                .build();
        HistoryPoint unrated = HistoryPoint.builder()
                .from(score("X-1", 0, DAY, NOON))
                .number(Optional.empty())
                .text("Not Rated")
                .model("0 to 100")
                .build();
        run(work -> List.of(limit, unrated).forEach(work.history()::append));

        assertThat(series("X-1", Criterion.LIMIT)).containsExactly(limit);
        assertThat(series("X-1", Criterion.SCORE)).containsExactly(unrated);
        assertThat(series("X-1", Criterion.DBT)).isEmpty();
        assertThat(series("X-2", Criterion.SCORE)).isEmpty();
    }

    @Test
    void anEqualObservationIsKeptOnceAndAsItCameFirst() {
        HistoryPoint first = score("X-1", 80, DAY, NOON);
        HistoryPoint again = HistoryPoint.builder()
                .from(score("X-1", 80, DAY, NOON.plusSeconds(60)))
                .build();

        assertWhether(work -> work.history().append(first)).isTrue();
        assertWhether(work -> work.history().append(again)).isFalse();
        assertThat(series("X-1", Criterion.SCORE)).containsExactly(first);
    }

    @Test
    void theHistoryThatReportsBringAlongIsKeptOnceWhicheverReportTellsIt() {
        HistoryPoint first = HistoryPoint.builder()
                .from(score("X-1", 80, DAY, NOON))
                .source(HistoryPoint.Source.REPORT_HISTORY)
                .build();
        HistoryPoint again = HistoryPoint.builder()
                .from(first)
                .recordedAt(NOON.plusSeconds(60))
                .sourceId("r-2")
                .build();

        assertWhether(work -> work.history().append(first)).isTrue();
        assertWhether(work -> work.history().append(again)).isFalse();
        assertThat(series("X-1", Criterion.SCORE)).containsExactly(first);
    }

    @Test
    void aValueThatComesBackOnOneDayIsTheLastOfItsSeries() {
        for (HistoryPoint.Source source : List.of(HistoryPoint.Source.EVENT, HistoryPoint.Source.REPORT)) {
            String company = "X-" + source;
            HistoryPoint there = told(company, 80, source, 1);
            HistoryPoint away = told(company, 60, source, 2);
            HistoryPoint back = told(company, 80, source, 3);
            run(work -> List.of(there, away).forEach(work.history()::append));

            assertWhether(work -> work.history().append(back)).as("%s", source).isTrue();
            assertWhether(work -> work.history().append(back)).as("%s", source).isFalse();
            assertThat(series(company, Criterion.SCORE)).containsExactly(there, away, back);
            assertOne(work -> work.history().latest(company(company), Criterion.SCORE))
                    .contains(back);
        }
    }

    private static HistoryPoint told(String company, int score, HistoryPoint.Source source, int number) {
        return HistoryPoint.builder()
                .from(score(company, score, DAY, NOON.plusSeconds(number)))
                .source(source)
                .sourceId("s-" + number)
                .build();
    }

    @Test
    void whatDiffersInCompanyCriterionDayTextSourceOrWhatToldItIsAnotherObservation() {
        HistoryPoint point = score("X-1", 80, DAY, NOON);
        List<HistoryPoint> others = List.of(
                HistoryPoint.builder().from(point).company(company("X-2")).build(),
                HistoryPoint.builder().from(point).criterion(Criterion.DBT).build(),
                HistoryPoint.builder().from(point).observedOn(DAY.plusDays(1)).build(),
                HistoryPoint.builder().from(point).text("80 ").build(),
                HistoryPoint.builder().from(point).model("1 to 1000").build(),
                HistoryPoint.builder().from(point).sourceId("r-2").build(),
                HistoryPoint.builder()
                        .from(point)
                        .source(HistoryPoint.Source.EVENT)
                        .build());
        run(work -> work.history().append(point));

        others.forEach(other -> assertWhether(work -> work.history().append(other))
                .as("%s", other)
                .isTrue());
    }

    @Test
    void aSeriesComesByDayThenMomentThenAsAdded() {
        HistoryPoint late = score("X-1", 1, DAY.plusDays(1), NOON.minusSeconds(60));
        HistoryPoint secondOfDay = score("X-1", 2, DAY, NOON.plusSeconds(1));
        HistoryPoint addedFirst = score("X-1", 9, DAY, NOON);
        HistoryPoint addedSecond = score("X-1", 3, DAY, NOON);
        run(work -> List.of(late, secondOfDay, addedFirst, addedSecond).forEach(work.history()::append));

        assertThat(series("X-1", Criterion.SCORE)).containsExactly(addedFirst, addedSecond, secondOfDay, late);
        assertOne(work -> work.history().latest(company("X-1"), Criterion.SCORE))
                .contains(late);
    }

    @Test
    void allOfACompanyComesCriterionByCriterionEachAsItsSeries() {
        HistoryPoint late = score("X-1", 1, DAY.plusDays(1), NOON.minusSeconds(60));
        HistoryPoint addedFirst = score("X-1", 9, DAY, NOON);
        HistoryPoint addedSecond = score("X-1", 3, DAY, NOON);
        HistoryPoint dbt = HistoryPoint.builder()
                .from(score("X-1", 12, DAY, NOON))
                .criterion(Criterion.DBT)
                .build();
        HistoryPoint limit = HistoryPoint.builder()
                .from(score("X-1", 80, DAY.minusDays(1), NOON))
                .criterion(Criterion.LIMIT)
                .build();
        HistoryPoint others = score("X-2", 80, DAY, NOON);
        run(work -> List.of(dbt, late, others, addedFirst, limit, addedSecond).forEach(work.history()::append));

        List<HistoryPoint> byCriterion = Stream.of(Criterion.values())
                .flatMap(criterion -> series("X-1", criterion).stream())
                .toList();
        assertAll(work -> work.history().all(company("X-1")))
                .containsExactlyElementsOf(byCriterion)
                .containsExactlyInAnyOrder(dbt, late, addedFirst, limit, addedSecond)
                .containsSubsequence(addedFirst, addedSecond, late);
        assertAll(work -> work.history().all(company("X-3"))).isEmpty();
    }

    @Test
    void theLatestIsTheLastOfTheSeriesAmongThoseAddedTogether() {
        HistoryPoint addedFirst = score("X-1", 9, DAY, NOON);
        HistoryPoint addedSecond = score("X-1", 3, DAY, NOON);
        run(work -> List.of(addedFirst, addedSecond).forEach(work.history()::append));

        assertOne(work -> work.history().latest(company("X-1"), Criterion.SCORE))
                .contains(addedSecond);
        assertOne(work -> work.history().latest(company("X-1"), Criterion.DBT)).isEmpty();
    }

    private List<HistoryPoint> series(String company, Criterion criterion) {
        return in(work -> work.history().series(company(company), criterion));
    }

    @Test
    void everyPointOfACompanyIsForgottenAndNoneOfAnother() {
        HistoryPoint dbt = HistoryPoint.builder()
                .from(score("X-1", 80, DAY, NOON))
                .criterion(Criterion.DBT)
                .build();
        HistoryPoint others = score("X-2", 80, DAY, NOON);
        run(work -> List.of(score("X-1", 80, DAY, NOON), score("X-1", 70, DAY, NOON), dbt, others)
                .forEach(work.history()::append));
        assertCount(work -> work.history().count(company("X-1"))).isEqualTo(3);

        run(work -> work.history().forget(company("X-1")));

        assertCount(work -> work.history().count(company("X-1"))).isZero();
        assertThat(series("X-1", Criterion.SCORE)).isEmpty();
        assertThat(series("X-1", Criterion.DBT)).isEmpty();
        assertThat(series("X-2", Criterion.SCORE)).containsExactly(others);
        assertWhether(work -> work.history().append(dbt)).isTrue();
    }
}
