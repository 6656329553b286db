package io.creditkit.customer.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Not for hosts: the keys under which texts are compared, so that "Société Générale S.A." finds "SOCIETE GENERALE". The same
 * key is made of what is stored and of what is asked.
 *
 * <p>Folding takes compatibility forms apart (Unicode NFKD), drops the marks, lowers the case without regard to any
 * language, and writes letters that no decomposition reaches in plain ones (ß as ss, ø as o). Dots and apostrophes vanish,
 * so that "S.A." is "sa" and "O'Neill" is "oneill"; any other sign parts two words.
 */
public final class FoldingKey {
    /** As {@link #ofText} leaves them. Several words are a form of their own only where the parts are not. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            // Great Britain, Ireland, United States
            "ltd",
            "limited",
            "plc",
            "public limited company",
            "llp",
            "lp",
            "cic",
            "unltd",
            "unlimited",
            "dac",
            "clg",
            "cyf",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "llc",
            "lllp",
            "pllc",
            // Germany, Austria, Switzerland
            "gmbh",
            "ggmbh",
            "mbh",
            "ug",
            "ug haftungsbeschrankt",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "gbr",
            "ek",
            "ev",
            "se",
            "gesellschaft mit beschrankter haftung",
            "aktiengesellschaft",
            // France, Belgium, Luxembourg
            "sarl",
            "sarlu",
            "sas",
            "sasu",
            "sa",
            "eurl",
            "snc",
            "sci",
            "scs",
            "sca",
            "selarl",
            "scop",
            "eirl",
            "earl",
            "gaec",
            "scea",
            "gie",
            "sprl",
            "srl",
            "bvba",
            "asbl",
            "vzw",
            "societe anonyme",
            "societe a responsabilite limitee",
            "societe par actions simplifiee",
            // Netherlands
            "bv",
            "nv",
            "vof",
            "cv",
            "besloten vennootschap",
            "naamloze vennootschap",
            // Italy, Spain, Portugal
            "spa",
            "srls",
            "sapa",
            "sl",
            "slu",
            "sau",
            "slp",
            "sociedad limitada",
            "sociedad anonima",
            "lda",
            "ltda",
            "unipessoal lda",
            "sgps",
            "societa per azioni",
            "societa a responsabilita limitata",
            // Denmark, Finland, Iceland, Norway, Sweden
            "ab",
            "aktiebolag",
            "hb",
            "kb",
            "as",
            "asa",
            "aps",
            "ivs",
            "ans",
            "oy",
            "oyj",
            "ky",
            "tmi",
            "hf",
            "ehf",
            "osakeyhtio",
            "aktieselskab",
            "aksjeselskap",
            // Poland, Czechia, Slovakia, Hungary, Romania, Bulgaria, the Baltic states, Slovenia, Croatia, Greece
            "sp z oo",
            "sp zoo",
            "spolka z oo",
            "spolka z ograniczona odpowiedzialnoscia",
            "spolka akcyjna",
            "sp k",
            "sp j",
            "spk",
            "spj",
            "sro",
            "spol sro",
            "vos",
            "kft",
            "zrt",
            "nyrt",
            "bt",
            "eood",
            "ood",
            "ead",
            "ad",
            "uab",
            "sia",
            "ou",
            "doo",
            "jdoo",
            "dd",
            "ae",
            "epe",
            "ike",
            // Further away
            "ooo",
            "oao",
            "zao",
            "pao",
            "ltd sti",
            "anonim sirketi",
            "pty",
            "pvt",
            "private limited",
            "pte",
            "sdn bhd",
            "bhd",
            "kk",
            "kabushiki kaisha",
            "pt",
            "tbk",
            "jsc");

    /** The forms that are written before the name, too; the others there are part of it ("Co Operative", "Se Ra"). */
    private static final Set<String> LEADING_FORMS = Set.of(
            "sarl", "sas", "sasu", "sa", "eurl", "snc", "sci", "selarl", "scea", "gaec", "earl", "sprl", "asbl", "ab",
            "oy", "uab", "sia", "ooo", "oao", "zao", "pao", "pt", "gie");

    private static final int LONGEST_FORM = 5;

    private static final int VANISHED = -1;

    /** Found out once for the characters of which most names are. */
    private static final int[] PLAIN =
            IntStream.range(0, 0x80).map(FoldingKey::folded).toArray();

    private FoldingKey() {}

    /** {@return the words of a text, folded, one space between them; empty if it has no letter and no digit} */
    public static String ofText(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(apart.length());
        boolean wordEnded = false;
        for (int i = 0; i < apart.length(); ) {
            int codePoint = apart.codePointAt(i);
            i += Character.charCount(codePoint);
            int folded = codePoint < PLAIN.length ? PLAIN[codePoint] : folded(codePoint);
            if (folded == VANISHED) {
                continue;
            }
            if (folded == ' ') {
                wordEnded = true;
                continue;
            }
            if (wordEnded && !key.isEmpty()) {
                key.append(' ');
            }
            wordEnded = false;
            appendPlain(key, folded);
        }
        return key.toString();
    }

    /** A space for what ends a word. */
    private static int folded(int codePoint) {
        if (vanishes(codePoint)) {
            return VANISHED;
        }
        return Character.isLetterOrDigit(codePoint) ? Character.toLowerCase(codePoint) : ' ';
    }

    /** {@return the same without legal forms at either end; a name that is nothing but a legal form stays as it is} */
    public static String ofName(String name) {
        String key = ofText(name);
        List<String> words = new ArrayList<>(List.of(key.split(" ")));
        // Several forms may follow one another, as in "GmbH & Co. KG".
        boolean dropped = true;
        while (dropped) {
            dropped = dropTrailingForm(words);
        }
        if (words.size() > 1 && LEADING_FORMS.contains(words.get(0))) {
            words.remove(0);
        }
        return String.join(" ", words);
    }

    /** {@return letters and digits alone: for numbers, codes and phones, which people write with any sign between} */
    public static String ofCode(String code) {
        return ofText(code).replace(" ", "");
    }

    private static boolean dropTrailingForm(List<String> words) {
        for (int length = Math.min(LONGEST_FORM, words.size() - 1); length > 0; length--) {
            List<String> tail = words.subList(words.size() - length, words.size());
            boolean spelledOut = tail.stream().allMatch(word -> word.length() == 1);
            if (LEGAL_FORMS.contains(String.join(spelledOut ? "" : " ", tail))) {
                tail.clear();
                return true;
            }
        }
        return false;
    }

    static boolean vanishes(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_SYMBOL -> true;
            default -> ".'\u2018\u2019\u02BC\u00B7".indexOf(codePoint) >= 0;
        };
    }

    static void appendPlain(StringBuilder key, int codePoint) {
        switch (codePoint) {
            case 'ß' -> key.append("ss");
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            case 'ø' -> key.append('o');
            case 'đ', 'ð' -> key.append('d');
            case 'ł' -> key.append('l');
            case 'ı' -> key.append('i');
            case 'þ' -> key.append("th");
            case 'ς' -> key.append('σ');
            default -> key.appendCodePoint(codePoint);
        }
    }
}
