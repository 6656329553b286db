package io.creditkit.customer.search;

import io.creditkit.customer.internal.FoldedText;
import java.util.List;
import java.util.Set;

/**
 * The digits of a phone number, and where in them a person may begin to type: at the calling code of the country, or behind it
 * and the zeros that are dialled within the country. Calling codes are those of ITU-T E.164, which need no separator: none
 * begins another.
 *
 * @param digits the digits without "+", "00" and a zero in brackets
 * @param beginnings where to begin, each less than the number of digits; none if there is no digit but zeros
 */
record PhoneDigits(FoldedText digits, List<Integer> beginnings) {
    /** All others have three digits. */
    private static final Set<String> TWO_DIGIT_CODES = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private static final int FEWEST_TYPED = 3;

    static PhoneDigits of(String text, FoldedText folded) {
        FoldedText digits = folded.only(position -> isDigit(folded.key().charAt(position))
                && !isZeroInBrackets(text, folded.start(position), folded.end(position)));
        String key = digits.key();
        boolean plus = beginsWithPlus(text);
        int first = plus ? 0 : zerosFrom(key, 0);
        boolean international = plus || key.startsWith("00");
        if (first >= key.length()) {
            return new PhoneDigits(digits, List.of());
        }
        int national = international ? zerosFrom(key, first + codeLength(key, first)) : first;
        return new PhoneDigits(
                digits, national == first || national >= key.length() ? List.of(first) : List.of(first, national));
    }

    /** Whether what was typed can be (the beginning of) a phone number. */
    static boolean isLikeOne(String typed) {
        int digits = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (!isPlus(c) && !standsBetween(c)) {
                return false;
            }
        }
        return digits >= FEWEST_TYPED;
    }

    /** Before any digit, also in brackets. */
    private static boolean beginsWithPlus(String text) {
        return text.chars()
                .filter(c -> isPlus(c) || Character.isDigit(c))
                .limit(1)
                .anyMatch(PhoneDigits::isPlus);
    }

    private static boolean isPlus(int c) {
        return c == '+' || c == '\uFF0B';
    }

    /** Spaces and dashes of any kind, and what many write between the digits. */
    private static boolean standsBetween(char c) {
        return "()./".indexOf(c) >= 0
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static int codeLength(String digits, int from) {
        char first = digits.charAt(from);
        if (first == '1' || first == '7') {
            return 1;
        }
        boolean two = digits.length() >= from + 2 && TWO_DIGIT_CODES.contains(digits.substring(from, from + 2));
        return two ? 2 : 3;
    }

    private static int zerosFrom(String digits, int from) {
        int i = from;
        while (i < digits.length() && digits.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static boolean isZeroInBrackets(String text, int start, int end) {
        return start > 0
                && end < text.length()
                && text.charAt(start - 1) == '('
                && text.charAt(end) == ')'
                && text.charAt(start) == '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
