package io.creditkit.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class FoldedTextLawsTest {
    @Property(tries = 300)
    void theKeyIsTheFoldingKeyAndEachOfItsCharactersHasAPlaceInTheText(@ForAll String text) {
        FoldedText folded = FoldedText.of(text);

        assertThat(folded.key()).isEqualTo(FoldingKey.ofText(text));
        assertThat(folded.condensed().key()).isEqualTo(FoldingKey.ofCode(text));
        for (int i = 0; i < folded.key().length(); i++) {
            assertThat(folded.start(i)).isBetween(0, folded.end(i) - 1);
            assertThat(folded.end(i)).isLessThanOrEqualTo(text.length());
            assertThat(i == 0 ? 0 : folded.start(i - 1)).isLessThanOrEqualTo(folded.start(i));
        }
    }

    @Property(tries = 300)
    void theKeysOfPlainCharactersAreTheSameToo(@ForAll @CharRange(to = '\u007f') String text) {
        assertThat(FoldedText.of(text).key()).isEqualTo(FoldingKey.ofText(text));
    }
}
