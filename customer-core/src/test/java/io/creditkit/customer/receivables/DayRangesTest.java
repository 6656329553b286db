package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.InvalidEntryException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayRangesTest {
    @Test
    void aGapAnOverlapALateBeginningAndAnEndAreRefusedWithTheDay() {
        assertThatThrownBy(() -> ranges(new DayRange("a", 1, 30), DayRange.from("b", 32)))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("gap")
                .hasMessageContaining("day 31");
        assertThatThrownBy(() -> ranges(new DayRange("a", 1, 30), DayRange.from("b", 30)))
                .hasMessageContaining("\"b\" begins with day 30")
                .hasMessageContaining("day 31");
        assertThatThrownBy(() -> ranges(DayRange.from("a", 2))).hasMessageContaining("day 1 ");
        assertThatThrownBy(() -> ranges(new DayRange("a", 1, 30))).hasMessageContaining("Day 31 and later");
        assertThatThrownBy(() -> ranges(new DayRange("a", 1, 3), DayRange.from("a", 4)))
                .hasMessageContaining("called \"a\"");
        assertThatThrownBy(() -> new DayRange("a", 5, 4)).hasMessageContaining("from day 5 to day 4");
        assertThatThrownBy(() -> ranges()).isInstanceOf(InvalidEntryException.class);
    }

    @Property(tries = 200)
    void everyDayPastDueIsInExactlyOneRange(
            @ForAll @IntRange(min = 1, max = 40) int first,
            @ForAll @IntRange(min = 1, max = 40) int second,
            @ForAll @IntRange(min = 0, max = 100) int day) {
        DayRanges ranges = ranges(
                new DayRange("a", 1, first),
                new DayRange("b", first + 1, first + second),
                DayRange.from("c", first + second + 1));

        assertThat(ranges.ranges().stream().filter(range -> range.holds(day)).count())
                .isEqualTo(day == 0 ? 0 : 1);
        assertThat(ranges.holding(day).isPresent()).isEqualTo(day > 0);
    }

    private static DayRanges ranges(DayRange... ranges) {
        return new DayRanges(List.of(ranges));
    }
}
