package io.creditkit.graph;

import io.creditkit.customer.CountryCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of national registers, made comparable. Only countries with one register for the whole country take part: in others,
 * such as Germany or the United States, two courts or states give the same number to different companies.
 */
final class RegisterNumber {
    private static final Set<String> ONE_REGISTER = Set.of(
            "AT", "BE", "CH", "CZ", "DK", "EE", "FI", "FR", "GB", "IE", "LT", "LU", "LV", "NL", "NO", "PL", "PT", "SE",
            "SK");
    private static final int LONGEST = 64;
    private static final int GB_LENGTH = 8;
    private static final int SIREN_LENGTH = 9;
    private static final int SIRET_LENGTH = 14;

    private static final Pattern OTHER_SIGN = Pattern.compile("[^0-9A-Z]");

    private RegisterNumber() {}

    /** {@return {@code country:number}; empty if the number identifies nothing by itself} */
    static Optional<String> normalised(CountryCode country, String number) {
        if (!ONE_REGISTER.contains(country.value())) {
            return Optional.empty();
        }
        String plain = isPlain(number)
                ? number
                : OTHER_SIGN.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
        if (plain.length() > LONGEST || plain.chars().noneMatch(c -> c >= '1' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(country + ":" + padded(country.value(), plain));
    }

    /** Most numbers are written so that nothing has to be taken out. */
    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            char sign = number.charAt(i);
            if ((sign < '0' || sign > '9') && (sign < 'A' || sign > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String padded(String country, String plain) {
        if (country.equals("FR") && plain.length() == SIRET_LENGTH) {
            // A SIRET names one place of business; its first nine digits are the company's SIREN.
            return plain.substring(0, SIREN_LENGTH);
        }
        if (!country.equals("GB") || plain.length() >= GB_LENGTH) {
            return plain;
        }
        int letters = 0;
        while (letters < plain.length() && Character.isLetter(plain.charAt(letters))) {
            letters++;
        }
        return plain.substring(0, letters) + "0".repeat(GB_LENGTH - plain.length()) + plain.substring(letters);
    }
}
