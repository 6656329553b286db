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

    private static final char LAST_PLAIN = 127;
    /** Marks of a script of their own, such as vowel signs of India and Thailand, belong to a name as its letters do. */
    private static final Pattern NO_PART_OF_A_WORD =
            Pattern.compile("(?:[^\\p{L}\\p{N}\\p{M}]|[\\p{M}&&\\p{IsInherited}])+");

    private PartyName() {}

    /** {@return the letters and digits of the name in lower case, words parted by one blank} */
    static String comparable(String name) {
        return isPlain(name) ? comparablePlain(name) : comparableAny(name);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    /** The same by hand, for names without any letter that Unicode has a say in: most of them. */
    private static String comparablePlain(String name) {
        StringBuilder words = new StringBuilder(name.length());
        boolean parted = false;
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (sign >= 'A' && sign <= 'Z') {
                sign = (char) (sign + ('a' - 'A'));
            }
            if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
                if (parted && words.length() > 0) {
                    words.append(' ');
                }
                parted = false;
                words.append(sign);
            } else {
                parted = true;
            }
        }
        return words.toString();
    }

    private static String comparableAny(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_PART_OF_A_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** {@return whether the text stands for a party that is not named} */
    static boolean isMissing(String name) {
        return NO_NAME.contains(comparable(name));
    }
}
