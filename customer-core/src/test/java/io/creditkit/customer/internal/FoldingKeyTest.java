package io.creditkit.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Société  Générale | societe generale",
                "STRASSE | strasse",
                "Straße | strasse",
                "Ærø Œuvre Łódź Đuro Þór | aero oeuvre lodz duro thor",
                "İstanbul ISPARTA ısparta | istanbul isparta isparta",
                "O'Neill O’Neill | oneill oneill",
                "Jean-Pierre & Fils | jean pierre fils",
                "S.A.R.L. | sarl",
                "ﬁne ＡＢＣ | fine abc",
                "ΟΔΟΣ οδός | οδοσ οδοσ",
                "日本 株式会社 | 日本 株式会社"
            })
    void writesAlikeWhatPeopleReadAsAlike(String text, String key) {
        assertThat(FoldingKey.ofText(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dupont S.A.R.L. | dupont",
                "SARL Dupont | dupont",
                "Dupont S. A. | dupont",
                "Müller GmbH & Co. KG | muller",
                "Acme Ltd. | acme",
                "Acme Public Limited Company | acme",
                "Kowalski sp. z o.o. | kowalski",
                "Carlsberg A/S | carlsberg",
                "Nokia Oyj | nokia",
                "Barilla S.p.A. | barilla",
                "Widget Pte. Ltd. | widget",
                "Incorporated Ideas | incorporated ideas",
                "SA | sa",
                "Co Operative Group | co operative group"
            })
    void leavesLegalFormsOutOfNamesButNeverTheWholeName(String name, String key) {
        assertThat(FoldingKey.ofName(name)).isEqualTo(key);
    }

    @Test
    void makesCodesOfLettersAndDigitsAlone() {
        assertThat(FoldingKey.ofCode("FR 03-784.301/772")).isEqualTo("fr03784301772");
        assertThat(FoldingKey.ofCode("+33 (0)1 23")).isEqualTo("330123");
    }

    @Test
    void isEmptyForWhatHasNoLetterAndNoDigit() {
        assertThat(FoldingKey.ofText(" -- ! ")).isEmpty();
        assertThat(FoldingKey.ofName("...")).isEmpty();
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll String text) {
        String key = FoldingKey.ofText(text);
        assertThat(FoldingKey.ofText(key)).isEqualTo(key);
    }

    @Property
    void hasNoSpaceAtItsEndsAndNoneTwice(@ForAll String text) {
        assertThat(FoldingKey.ofText(text))
                .doesNotStartWith(" ")
                .doesNotEndWith(" ")
                .doesNotContain("  ");
    }
}
