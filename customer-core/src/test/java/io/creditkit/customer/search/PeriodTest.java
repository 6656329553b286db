package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    /** 1 March 2026 was a Sunday. */
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-03-01, 2026-03-01",
        "YESTERDAY, 2026-02-28, 2026-02-28",
        "LAST_7_DAYS, 2026-02-23, 2026-03-01",
        "LAST_30_DAYS, 2026-01-31, 2026-03-01",
        "LAST_90_DAYS, 2025-12-02, 2026-03-01",
        "THIS_WEEK, 2026-02-23, 2026-03-01",
        "LAST_WEEK, 2026-02-16, 2026-02-22",
        "THIS_MONTH, 2026-03-01, 2026-03-31",
        "LAST_MONTH, 2026-02-01, 2026-02-28",
        "THIS_QUARTER, 2026-01-01, 2026-03-31",
        "LAST_QUARTER, 2025-10-01, 2025-12-31",
        "THIS_YEAR, 2026-01-01, 2026-12-31",
        "LAST_YEAR, 2025-01-01, 2025-12-31"
    })
    void aNameBecomesDaysCountedFromToday(Period period, LocalDate first, LocalDate last) {
        assertThat(period.days(SUNDAY, DayOfWeek.MONDAY)).isEqualTo(DateRange.of(first, last));
    }

    @Test
    void theWeekBeginsWhereTheLocaleSays() {
        DayOfWeek american = Period.weekStart(Locale.US);

        assertThat(Period.THIS_WEEK.days(SUNDAY, american)).isEqualTo(DateRange.of(SUNDAY, LocalDate.of(2026, 3, 7)));
        assertThat(CustomerQuery.builder()
                        .locale(Locale.US)
                        .addDates(DateFilter.in(FieldCatalogue.standard().get("onboardedOn"), Period.THIS_WEEK))
                        .build()
                        .explanation(SUNDAY))
                .contains("2026-03-01", "2026-03-07");
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Auckland", "Europe/Paris", "UTC", "America/Los_Angeles"})
    void theLastDayIsWholeOnEitherSideOfGreenwich(ZoneId zone) {
        DateRange range = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 29));
        Instant lateOnTheLastDay = LocalDate.of(2026, 3, 29)
                .atTime(23, 59, 59, 999_999_000)
                .atZone(zone)
                .toInstant();

        assertThat(lateOnTheLastDay).isBetween(range.begin(zone), range.end(zone));
        assertThat(range.end(zone))
                .isEqualTo(LocalDate.of(2026, 3, 30).atStartOfDay(zone).toInstant());
        assertThat(lateOnTheLastDay.plusNanos(1_000)).isEqualTo(range.end(zone));
    }

    @Test
    void oneDayInParisBeginsAndEndsAnHourBeforeThatOfGreenwich() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        DateRange range = DateRange.of(day, day);

        assertThat(range.begin(ZoneId.of("Europe/Paris"))).isEqualTo("2026-01-30T23:00:00Z");
        assertThat(range.end(ZoneId.of("Europe/Paris"))).isEqualTo("2026-01-31T23:00:00Z");
    }

    @Test
    void daysWithoutAnEndHoldEveryMoment() {
        DateRange all = DateRange.of(LocalDate.MIN, LocalDate.MAX);

        for (ZoneId zone : List.of(ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago"))) {
            assertThat(all.begin(zone)).isBefore("1900-01-01T00:00:00Z");
            assertThat(all.end(zone)).isAfter("9999-12-31T00:00:00Z");
        }
    }

    @Test
    void daysInTheWrongOrderAndSpansOfWhatIsNoDateAreRefused() {
        assertThatThrownBy(() -> DateRange.of(SUNDAY, SUNDAY.minusDays(1)))
                .hasMessageContaining("before the first day");
        assertThatThrownBy(() -> DateFilter.in(FieldCatalogue.standard().get("name"), Period.TODAY))
                .hasMessageContaining("date");
    }

    @ParameterizedTest
    @CsvSource({
        "'', MONDAY",
        "de, MONDAY",
        "en, MONDAY",
        "fr-FR, MONDAY",
        "en-US, SUNDAY",
        "ar-EG, SATURDAY",
        "de-u-fw-sun, SUNDAY"
    })
    void aLocaleWithoutACountryBeginsItsWeeksOnMonday(String locale, DayOfWeek first) {
        assertThat(Period.weekStart(Locale.forLanguageTag(locale))).isEqualTo(first);
    }
}
