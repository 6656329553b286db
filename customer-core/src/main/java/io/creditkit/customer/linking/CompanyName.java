package io.creditkit.customer.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A company name made comparable (domain guide §15): marks, case and punctuation are gone, and the legal form stands apart.
 *
 * @param words the name without its legal form; never empty unless the name has no letter and no digit
 * @param legalForm the form in one spelling for all its spellings, such as {@code ltd}; empty text if none was written
 */
record CompanyName(List<String> words, String legalForm) {
    private static final double SIMILAR = 0.85;
    private static final int TELLING_WORD = 4;

    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ł', "l", 'ı', "i", 'þ', "th", 'ð', "d");

    private static final Set<String> CONNECTORS = Set.of("and", "und", "et", "og", "och");

    /** Spelling, in folded words, to the one name of the form. */
    private static final Map<List<String>, String> FORMS = forms(
            "ltd: ltd, limited, co ltd, company limited",
            "plc: plc, public limited company",
            "llp: llp, limited liability partnership",
            "llc: llc, limited liability company",
            "inc: inc, incorporated",
            "corp: corp, corporation",
            "pty ltd: pty ltd, pty limited, proprietary limited",
            "pte ltd: pte ltd, pte limited",
            "gmbh: gmbh, gesellschaft mit beschrankter haftung, mbh",
            "gmbh co kg: gmbh co kg, gmbh cie kg",
            "ag co kg: ag co kg",
            "ag: ag, aktiengesellschaft",
            "kgaa: kgaa",
            "kg: kg, kommanditgesellschaft",
            "ohg: ohg",
            "gbr: gbr",
            "ug: ug, ug haftungsbeschrankt",
            "ek: ek, e k, e kfm",
            "eg: eg",
            "sarl: sarl, s a r l, societe a responsabilite limitee",
            "sasu: sasu",
            "sas: sas, s a s, societe par actions simplifiee",
            "sa: sa, s a, societe anonyme",
            "eurl: eurl",
            "sci: sci",
            "snc: snc",
            "scop: scop",
            "bv: bv, b v, besloten vennootschap",
            "nv: nv, n v, naamloze vennootschap",
            "vof: vof",
            "srl: srl, s r l, bvba, sprl",
            "spa: spa, s p a",
            "srls: srls",
            "sl: sl, s l, sociedad limitada",
            "slu: slu",
            "sau: sau",
            "lda: lda, limitada",
            "ab: ab, aktiebolag",
            "as: as, a s, aksjeselskap, aktieselskab",
            "asa: asa",
            "aps: aps, anpartsselskab",
            "oy: oy, osakeyhtio, oy ab",
            "oyj: oyj",
            "sp z oo: sp z oo, sp z o o, spolka z ograniczona odpowiedzialnoscia",
            "sro: sro, s r o, spol s r o",
            "kft: kft",
            "zrt: zrt",
            "doo: doo, d o o",
            "se: se");

    private static final int LONGEST_FORM =
            FORMS.keySet().stream().mapToInt(List::size).max().orElseThrow();

    static CompanyName of(String written) {
        List<String> words = new ArrayList<>(fold(written));
        String form = takeForm(words);
        words.removeIf(word -> words.size() > 1 && CONNECTORS.contains(word));
        return new CompanyName(List.copyOf(words), form);
    }

    /** How two names compare, the legal form apart. */
    enum Likeness {
        SAME,
        SIMILAR,
        DIFFERENT
    }

    Likeness likeness(CompanyName other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return Likeness.DIFFERENT;
        }
        if (joined().equals(other.joined())) {
            return Likeness.SAME;
        }
        return oneHoldsTheOther(other) || similarity(other) >= SIMILAR ? Likeness.SIMILAR : Likeness.DIFFERENT;
    }

    double similarity(CompanyName other) {
        return JaroWinkler.similarity(String.join(" ", words), String.join(" ", other.words));
    }

    boolean hasOtherFormThan(CompanyName other) {
        return !legalForm.isEmpty() && !other.legalForm.isEmpty() && !legalForm.equals(other.legalForm);
    }

    private boolean oneHoldsTheOther(CompanyName other) {
        Set<String> mine = new HashSet<>(words);
        Set<String> theirs = new HashSet<>(other.words);
        boolean mineIsShorter = mine.size() <= theirs.size();
        Set<String> shorter = mineIsShorter ? mine : theirs;
        Set<String> longer = mineIsShorter ? theirs : mine;
        return longer.containsAll(shorter) && shorter.stream().anyMatch(word -> word.length() >= TELLING_WORD);
    }

    private String joined() {
        return String.join("", words);
    }

    /** Dots and apostrophes vanish, so that S.A.R.L. is one word; every other mark parts words. */
    private static List<String> fold(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            String letters = Character.isBmpCodePoint(c) ? LETTERS.getOrDefault((char) c, "") : "";
            if (!letters.isEmpty()) {
                folded.append(letters);
            } else if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            } else if (!isMark(c) && c != '.' && c != '\'' && c != '\u2019' && c != '`') {
                folded.append(' ');
            }
        });
        String text = folded.toString().strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" +"));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Takes the longest form off the end, else off the beginning, but never the whole name. */
    private static String takeForm(List<String> words) {
        for (int length = Math.min(LONGEST_FORM, words.size() - 1); length > 0; length--) {
            List<String> end = words.subList(words.size() - length, words.size());
            String form = FORMS.get(end);
            if (form != null) {
                end.clear();
                return form;
            }
        }
        for (int length = Math.min(LONGEST_FORM, words.size() - 1); length > 0; length--) {
            List<String> beginning = words.subList(0, length);
            String form = FORMS.get(beginning);
            if (form != null) {
                beginning.clear();
                return form;
            }
        }
        return "";
    }

    private static Map<List<String>, String> forms(String... lines) {
        Map<List<String>, String> forms =
                new TreeMap<>((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
        for (String line : lines) {
            int colon = line.indexOf(':');
            for (String spelling : line.substring(colon + 1).split(",", -1)) {
                forms.put(List.of(spelling.strip().split(" ", -1)), line.substring(0, colon));
            }
        }
        return Collections.unmodifiableMap(forms);
    }
}
