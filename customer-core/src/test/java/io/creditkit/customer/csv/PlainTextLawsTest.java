package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTextLawsTest {
    private final PlainText text = new PlainText(',');

    @Property
    void aNumberIsWrittenAsTheLibraryOfJavaDoes(@ForAll("numbers") BigDecimal number) {
        assertThat(text.of(number)).isEqualTo(number.toPlainString().replace('.', ','));
        assertThat(new PlainText('.').of(number)).isEqualTo(number.toPlainString());
    }

    @Property
    void aDayIsWrittenAsTheLibraryOfJavaDoes(@ForAll("days") LocalDate day) {
        assertThat(text.of(day)).isEqualTo(day.toString());
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> small = Arbitraries.longs().map(BigInteger::valueOf);
        Arbitrary<BigInteger> large =
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(80).negate(), BigInteger.TWO.pow(80));
        return Combinators.combine(
                        Arbitraries.oneOf(small, large), Arbitraries.integers().between(-25, 25))
                .as(BigDecimal::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()),
                        Arbitraries.longs().between(-800_000, 3_000_000))
                .map(LocalDate::ofEpochDay);
    }
}
