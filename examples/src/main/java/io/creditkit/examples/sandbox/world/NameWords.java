package io.creditkit.examples.sandbox.world;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings names to the words they are compared by: no case, no accents, no legal form, {@code ue} as {@code ü}. */
public final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FORMS = Set.of(
            "limited",
            "ltd",
            "plc",
            "llp",
            "sas",
            "sarl",
            "sa",
            "gmbh",
            "co",
            "kg",
            "ag",
            "ug",
            "srl",
            "spa",
            "snc",
            "sl",
            "ab",
            "aktiebolag",
            "hb",
            "bv",
            "nv",
            "vof",
            "inc",
            "llc",
            "corp",
            "as",
            "asa",
            "aps",
            "dac",
            "oy",
            "oyj",
            "spzoo",
            "aktiengesellschaft",
            "gesellschaft",
            "besloten",
            "vennootschap",
            "and",
            "et",
            "und",
            "en",
            "y",
            "e");

    private NameWords() {}

    /** {@return the words of a name; legal forms are left out unless nothing else is there} */
    public static List<String> of(String name) {
        // S.r.l., B.V. and Sp. z o.o. are one word each.
        String text =
                fold(name).replace("sp. z o.o.", "spzoo").replace("'", " ").replace("’", " ");
        text = INITIALS.matcher(text).replaceAll("");
        List<String> all = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        for (String word : BREAKS.split(text, -1)) {
            if (!word.isEmpty()) {
                all.add(word);
                if (!FORMS.contains(word)) {
                    telling.add(word);
                }
            }
        }
        return List.copyOf(telling.isEmpty() ? all : telling);
    }

    /** {@return the text in lower case and without accents; {@code ä} and {@code ae} become the same} */
    public static String fold(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "a")
                .replace("ł", "l")
                .replace("ð", "d");
        if (!Normalizer.isNormalized(plain, Normalizer.Form.NFD)) {
            plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                    .replaceAll("");
        }
        return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
