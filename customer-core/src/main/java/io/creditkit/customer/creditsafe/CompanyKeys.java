package io.creditkit.customer.creditsafe;

import java.util.List;
import java.util.Locale;

/**
 * The agency's keys of companies. It writes one key in several forms, such as {@code GB-0-00012345}, {@code gb-0-12345} and {@code
 * GB001-0-00012345}: the country in the beginning, the register in the middle and the number in the end are the same in each.
 */
final class CompanyKeys {
    private static final int PARTS = 3;

    private CompanyKeys() {}

    /** {@return the same text for each form of one key} It is for comparing alone, as the agency need not know it. */
    static String normal(String key) {
        String upper = key.strip().toUpperCase(Locale.ROOT);
        List<String> parts = parts(upper);
        return parts.size() == PARTS && parts.get(0).length() > 1
                ? parts.get(0).substring(0, 2) + "-" + parts.get(1) + "-" + numberOf(upper)
                : upper;
    }

    /** {@return whether these can't be forms of one key} Where one of them tells no register, country and number decide. */
    static boolean differ(String one, String other) {
        List<String> parts = parts(one);
        List<String> others = parts(other);
        boolean sameCountry = one.length() > 1 && other.length() > 1 && one.regionMatches(true, 0, other, 0, 2);
        boolean sameRegister =
                parts.size() != PARTS || others.size() != PARTS || parts.get(1).equalsIgnoreCase(others.get(1));
        return !sameCountry || !sameRegister || !numberOf(one).equals(numberOf(other));
    }

    private static List<String> parts(String key) {
        return List.of(key.split("-", -1));
    }

    private static String numberOf(String key) {
        String number = key.substring(key.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
        int zeros = 0;
        while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
            zeros++;
        }
        return number.substring(zeros);
    }
}
