package io.creditkit.graph;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as reports write them: made comparable, and told apart from words that stand where a name is missing. */
final class PartyName {
    private static final Set<String> NO_NAME = Set.of(
            "",
            "unknown",
            "undisclosed",
            "not disclosed",
            "n a",
            "na",
            "others",
            "other",
            "other shareholders",
            "unbekannt",
            "inconnu",
            "non communique",
            "non communiqué");

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PartyName() {}

    /** {@return the letters and digits of the name in lower case, words parted by one blank} */
    static String comparable(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ").strip();
    }

    /** {@return whether the text stands for a party that is not named} */
    static boolean isMissing(String name) {
        return NO_NAME.contains(comparable(name));
    }
}
