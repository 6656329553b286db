package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE",
        "TRUE, FALSE, FALSE, TRUE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "FALSE, FALSE, FALSE, FALSE",
        "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void followsKleenesTablesInBothOrders(Truth one, Truth other, Truth both, Truth either) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
        assertThat(one.or(other)).isEqualTo(either);
        assertThat(other.or(one)).isEqualTo(either);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE, true", "FALSE, TRUE, false", "UNKNOWN, UNKNOWN, false"})
    void negatesWhatIsKnownAndKeepsOnlyTheTrue(Truth truth, Truth negated, boolean kept) {
        assertThat(truth.not()).isEqualTo(negated);
        assertThat(truth.isTrue()).isEqualTo(kept);
    }

    @Property
    void obeysDeMorgan(@ForAll Truth one, @ForAll Truth other) {
        assertThat(one.and(other).not()).isEqualTo(one.not().or(other.not()));
    }

    @Property
    void learningAnInputNeverOverturnsWhatWasDecided(@ForAll Truth known, @ForAll Truth learnt) {
        Truth before = known.and(Truth.UNKNOWN);
        if (before != Truth.UNKNOWN) {
            assertThat(known.and(learnt)).isEqualTo(before);
        }
    }
}
