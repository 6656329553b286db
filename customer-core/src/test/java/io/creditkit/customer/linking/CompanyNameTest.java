package io.creditkit.customer.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditkit.customer.linking.CompanyName.Likeness;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {
    @ParameterizedTest
    @CsvSource({
        "Acme Limited, ACME LTD., SAME",
        "Müller & Söhne GmbH & Co. KG, Muller und Sohne, SAME",
        "S.A.R.L. Boulangerie Dupont, Boulangerie Dupont SARL, SAME",
        "Straße Łódź Sp. z o.o., strasse lodz, SAME",
        "Smith-Jones plc, Smithjones, SAME",
        "Acme Trading Ltd, Acme Trading (UK) Ltd, SIMILAR",
        "Martha Trading Ltd, Marhta Trading Ltd, SIMILAR",
        "Acme Ltd, Zenith Holdings Ltd, DIFFERENT",
        "GmbH, AG, DIFFERENT"
    })
    void names_are_compared_without_marks_case_and_legal_form(String one, String other, Likeness likeness) {
        assertThat(CompanyName.of(one).likeness(CompanyName.of(other))).isEqualTo(likeness);
        assertThat(CompanyName.of(other).likeness(CompanyName.of(one))).isEqualTo(likeness);
    }

    @Test
    void two_written_legal_forms_are_told_apart_whatever_their_spelling() {
        CompanyName limited = CompanyName.of("Miller Limited");

        assertThat(limited.hasOtherFormThan(CompanyName.of("Miller Ltd"))).isFalse();
        assertThat(limited.hasOtherFormThan(CompanyName.of("Miller LLP"))).isTrue();
        assertThat(limited.hasOtherFormThan(CompanyName.of("Miller"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.9611", "DIXON, DICKSONX, 0.8133", "DWAYNE, DUANE, 0.84", "abc, xyz, 0"})
    void jaro_winkler_gives_the_published_values(String one, String other, double expected) {
        assertThat(JaroWinkler.similarity(one, other)).isCloseTo(expected, within(0.0001));
    }

    @Property
    void jaro_winkler_is_symmetric_bounded_and_one_for_equal_texts(
            @ForAll @StringLength(max = 20) String one, @ForAll @StringLength(max = 20) String other) {
        double similarity = JaroWinkler.similarity(one, other);

        assertThat(similarity).isBetween(0.0, 1.0).isCloseTo(JaroWinkler.similarity(other, one), within(1e-9));
        assertThat(JaroWinkler.similarity(one, one)).isCloseTo(1.0, within(1e-9));
    }

    @Property
    void any_text_can_be_a_name(@ForAll @StringLength(max = 40) String text) {
        CompanyName name = CompanyName.of(text);

        assertThat(name.words()).noneMatch(String::isBlank);
        assertThat(name.likeness(CompanyName.of(text)))
                .isEqualTo(name.words().isEmpty() ? Likeness.DIFFERENT : Likeness.SAME);
    }
}
