package io.creditkit.customer.quality;

import static io.creditkit.customer.quality.CheckDigits.digit;
import static io.creditkit.customer.quality.CheckDigits.fit;
import static io.creditkit.customer.quality.CheckDigits.luhn;
import static io.creditkit.customer.quality.CheckDigits.mod1110;
import static io.creditkit.customer.quality.CheckDigits.mod97;
import static io.creditkit.customer.quality.CheckDigits.weighted;

import io.creditkit.customer.quality.CheckDigits.Fit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of VAT numbers, prefix by prefix, and the check digits of those whose rule is public. */
final class VatRules {
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "[1-9]\\d{8}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]"),
            form("FI", "\\d{8}"),
            form("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            form("GB", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-W][A-I]"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "[A-Z0-9+*]{10}\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "[1-9]\\d{8}"),
            form("RO", "[1-9]\\d{1,9}"),
            form("SE", "\\d{10}\\d{2}"),
            form("SI", "[1-9]\\d{7}"),
            form("SK", "\\d{10}"),
            form("XI", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"));

    private VatRules() {}

    /** {@return the form after that prefix; empty if it is none of the Union or the United Kingdom} */
    static Optional<Pattern> form(String prefix) {
        return Optional.ofNullable(FORMS.get(prefix));
    }

    /** {@return what the check digits say of a number of the right form, without its prefix} */
    static Fit checkDigits(String prefix, String number) {
        return switch (prefix) {
            case "AT" -> fit(austrian(number.substring(1)));
            case "BE" -> fit(97 - mod97(number.substring(0, 8)) == Integer.parseInt(number.substring(8)));
            case "DE", "HR" -> fit(mod1110(number));
            case "DK" -> fit(weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
            case "EL" -> fit(weighted(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(number, 8));
            case "FI" -> fit(weighted(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0);
            case "FR" -> french(number);
            case "GB", "XI" -> british(number);
            case "IT" -> fit(luhn(number));
            case "LU" -> fit(Integer.parseInt(number.substring(0, 6)) % 89 == Integer.parseInt(number.substring(6)));
            case "NL" -> dutch(number);
            case "PL" -> fit(weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9));
            case "PT" -> fit(portuguese(number));
            case "SE" -> fit(luhn(number.substring(0, 10)));
            default -> Fit.UNKNOWN;
        };
    }

    private static boolean austrian(String digits) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int weighted = digit(digits, i) * (i % 2 == 0 ? 1 : 2);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10 == digit(digits, 7);
    }

    /** A key of digits follows from the number of the company; one with letters has no public rule. */
    private static Fit french(String number) {
        String company = number.substring(2);
        if (!luhn(company)) {
            return Fit.WRONG;
        }
        String key = number.substring(0, 2);
        return key.chars().allMatch(Character::isDigit)
                ? fit((12 + 3 * mod97(company)) % 97 == Integer.parseInt(key))
                : Fit.UNKNOWN;
    }

    private static Fit british(String number) {
        if (number.length() < 9) {
            return Fit.UNKNOWN;
        }
        int sum = weighted(number, 8, 7, 6, 5, 4, 3, 2) + Integer.parseInt(number.substring(7, 9));
        return fit(sum % 97 == 0 || (sum + 55) % 97 == 0);
    }

    /** Nine digits with a check digit of their own, or, since 2020, all of it modulo 97. */
    private static Fit dutch(String number) {
        boolean old =
                number.matches("\\d{9}B\\d{2}") && weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(number, 8);
        boolean recent = number.matches("[A-Z0-9]+") && mod97("NL" + number) == 1;
        return fit(old || recent);
    }

    private static boolean portuguese(String digits) {
        int check = 11 - weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check > 9 ? 0 : check) == digit(digits, 8);
    }

    private static Map.Entry<String, Pattern> form(String prefix, String pattern) {
        return Map.entry(prefix, Pattern.compile(pattern));
    }
}
