package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The short way of reading must not differ from the long way, which leaves the work to the JDK. */
class LenientTextTest {

    @Property(tries = 500)
    void a_plain_number_is_the_number_of_the_jdk(@ForAll @Scale(4) BigDecimal number) {
        assertThat(LenientText.number(number.toPlainString())).contains(new BigDecimal(number.toPlainString()));
    }

    @Provide
    Arbitrary<String> almostNumbers() {
        return Arbitraries.strings().withChars("0123456789.-+eE").ofMinLength(1).ofMaxLength(22);
    }

    @Property(tries = 1000)
    void what_is_almost_a_number_is_read_as_the_jdk_reads_it_or_not_at_all(@ForAll("almostNumbers") String text) {
        Optional<BigDecimal> read = LenientText.number(text);
        if (read.isPresent()) {
            assertThat(read).contains(new BigDecimal(text));
        }
    }

    @Property(tries = 1000)
    void a_moment_is_the_moment_of_the_jdk_whatever_its_digits(
            @ForAll @IntRange(min = 900, max = 2100) int year,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 0, max = 32) int day,
            @ForAll @IntRange(min = 0, max = 25) int hour,
            @ForAll @IntRange(min = 0, max = 61) int second,
            @ForAll("fractions") String fraction) {
        String text = String.format(
                java.util.Locale.ROOT, "%04d-%02d-%02dT%02d:00:%02d%sZ", year, month, day, hour, second, fraction);
        Optional<OffsetDateTime> expected = jdk(text).filter(moment -> moment.getYear() >= 1000);

        assertThat(LenientText.instant(text)).isEqualTo(expected.map(OffsetDateTime::toInstant));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Optional<LocalDate> day1 = jdk(text)
                .map(moment -> moment.toLocalTime().toNanoOfDay() == 0
                        ? moment.toLocalDate()
                        : moment.atZoneSameInstant(berlin).toLocalDate())
                .filter(date -> date.getYear() >= 1000);
        assertThat(LenientText.date(text, berlin)).isEqualTo(day1);
    }

    @Provide
    Arbitrary<String> fractions() {
        return Arbitraries.of("", ".0", ".25", ".000000", ".123456789", ".1234567891", ".", ".x");
    }

    private static Optional<OffsetDateTime> jdk(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
        } catch (java.time.DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
