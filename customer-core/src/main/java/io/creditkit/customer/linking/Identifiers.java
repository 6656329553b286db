package io.creditkit.customer.linking;

import io.creditkit.customer.CountryCode;
import java.util.Locale;

/**
 * Official numbers in the one spelling that registers and agencies use (domain guide §3). A number that fits no rule keeps
 * its letters and digits: it is for the agency to say whether it exists.
 */
final class Identifiers {
    private Identifiers() {}

    /** {@return the number in the national register; empty text if nothing is left of it} */
    static String registrationNumber(CountryCode country, String written) {
        String plain = lettersAndDigits(written);
        return switch (country.value()) {
            case "GB" -> britishNumber(plain);
            case "FR" -> siren(plain);
            case "NL" -> padded(without(plain, "KVK"), 8);
            case "BE" -> padded(without(plain, "BE"), 10);
            case "DK" -> without(without(plain, "CVR"), "DK");
            case "NO" -> norwegianNumber(plain);
            case "SE" -> swedishNumber(plain);
            default -> plain;
        };
    }

    /** {@return the VAT number with its prefix; empty text if nothing is left of it} */
    static String vatNumber(CountryCode country, String written) {
        String plain = lettersAndDigits(written);
        if (plain.isEmpty()) {
            return plain;
        }
        String prefix = vatPrefix(country);
        boolean prefixed = plain.startsWith(prefix)
                || plain.startsWith(country.value())
                || (country.value().equals("GB") && plain.startsWith("XI"))
                || (country.value().equals("CH") && plain.startsWith("CHE"));
        String number = prefixed ? plain : prefix + plain;
        return country.value().equals("CH") ? number.replaceFirst("(MWST|TVA|IVA)$", "") : number;
    }

    /** {@return whether both are the same number; leading zeros and the country's prefix tell nothing} */
    static boolean isSameRegistrationNumber(CountryCode country, String one, String other) {
        String a = comparable(country, registrationNumber(country, one));
        return !a.isEmpty() && a.equals(comparable(country, registrationNumber(country, other)));
    }

    /** {@return whether both are the same VAT number, with or without prefix} */
    static boolean isSameVatNumber(CountryCode country, String one, String other) {
        String a = vatNumber(country, one);
        return !a.isEmpty() && a.equals(vatNumber(country, other));
    }

    static String lettersAndDigits(String written) {
        StringBuilder kept = new StringBuilder(written.length());
        written.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    private static String comparable(CountryCode country, String number) {
        String bare = without(number, country.value());
        return isDigits(bare) ? bare.replaceFirst("^0+(?=.)", "") : bare;
    }

    /** Eight characters: digits, or two letters and six digits, or one letter and seven (Companies House). */
    private static String britishNumber(String plain) {
        int letters = 0;
        while (letters < plain.length() && Character.isLetter(plain.charAt(letters))) {
            letters++;
        }
        String digits = plain.substring(letters);
        if (letters > 2 || digits.isEmpty() || !isDigits(digits)) {
            return plain;
        }
        return plain.substring(0, letters) + padded(digits, 8 - letters);
    }

    /** The nine digits of the company, also out of the fourteen of an establishment or out of a VAT number. */
    private static String siren(String plain) {
        String digits = plain.replaceAll("[^0-9]", "");
        if (digits.length() == 14) {
            return digits.substring(0, 9);
        }
        if (digits.length() == 11 && plain.startsWith("FR")) {
            return digits.substring(2);
        }
        return digits.length() == 9 ? digits : plain;
    }

    private static String norwegianNumber(String plain) {
        String bare = without(plain, "NO");
        return bare.endsWith("MVA") ? bare.substring(0, bare.length() - 3) : bare;
    }

    /** Ten digits; twelve when a century stands before them. */
    private static String swedishNumber(String plain) {
        String bare = without(plain, "SE");
        return bare.length() == 12 && bare.startsWith("16") && isDigits(bare) ? bare.substring(2) : bare;
    }

    private static String vatPrefix(CountryCode country) {
        return country.value().equals("GR") ? "EL" : country.value();
    }

    private static String without(String text, String prefix) {
        return text.startsWith(prefix) && text.length() > prefix.length() ? text.substring(prefix.length()) : text;
    }

    private static String padded(String digits, int length) {
        return isDigits(digits) && digits.length() < length ? "0".repeat(length - digits.length()) + digits : digits;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
