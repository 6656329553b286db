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

    /** What a digit in an odd place counts. */
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    private static final String OF_MONACO = "000";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";

    private VatRules() {}

    /** {@return the form after that prefix; empty if it is none of the Union or the United Kingdom} */
    static Optional<Pattern> form(String prefix) {
        return Optional.ofNullable(FORMS.get(prefix));
    }

    /** {@return what the check digits say of a number of the right form, without its prefix} */
    static Fit checkDigits(String prefix, String number) {
        return switch (prefix) {
            case "AT" -> fit(austrian(number.substring(1)));
            case "BG" -> number.length() == 9 ? fit(bulgarian(number)) : Fit.UNKNOWN;
            case "CY" -> fit(cypriot(number));
            // The longer ones are those of persons and groups, which have other rules or none.
            case "CZ" -> number.length() == 8 ? fit(czech(number)) : Fit.UNKNOWN;
            case "EE" -> fit(weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0);
            case "ES" -> spanish(number);
            case "HU" -> fit(weighted(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0);
            case "IE" -> fit(irish(number));
            case "LT" -> fit(lithuanian(number));
            // What begins with 0 to 3 is the number of a person.
            case "LV" ->
                digit(number, 0) > 3 ? fit(weighted(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3) : Fit.UNKNOWN;
            case "MT" -> fit(weighted(number, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0);
            case "RO" -> fit(romanian(number));
            case "SI" -> fit(slovenian(number));
            case "SK" -> fit(Long.parseLong(number) % 11 == 0);
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

    /** A rest of 10 is no digit: then other weights decide, and a rest of 10 again is written as 0. */
    private static boolean bulgarian(String digits) {
        int rest = weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        int check = rest == 10 ? weighted(digits, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10 : rest;
        return check == digit(digits, 8);
    }

    private static boolean cypriot(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(number, i)] : digit(number, i);
        }
        return (char) ('A' + sum % 26) == number.charAt(8);
    }

    private static boolean czech(String digits) {
        int check = (11 - weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return (check == 0 ? 1 : check % 10) == digit(digits, 7);
    }

    /** Those of companies have a digit or the letter that stands for it; those of persons a letter, by the number modulo 23. */
    private static Fit spanish(String number) {
        char first = number.charAt(0);
        char last = number.charAt(8);
        if (Character.isDigit(first)) {
            return fit(ofPerson(number.substring(0, 8)) == last);
        }
        if (first >= 'X') {
            return fit(ofPerson((first - 'X') + number.substring(1, 8)) == last);
        }
        if (first >= 'K' && first <= 'M') {
            return fit(ofPerson(number.substring(1, 8)) == last);
        }
        if ("ABCDEFGHJNPQRSUVW".indexOf(first) < 0) {
            return Fit.UNKNOWN;
        }
        int sum = 0;
        for (int i = 1; i < 8; i++) {
            int weighted = digit(number, i) * (i % 2 == 0 ? 1 : 2);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        int check = (10 - sum % 10) % 10;
        return fit(last == (char) ('0' + check) || last == "JABCDEFGHI".charAt(check));
    }

    private static char ofPerson(String digits) {
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23);
    }

    /** Until 2013 a letter could stand second; its digits count behind the others. A letter at the end counts nine times its place. */
    private static boolean irish(String number) {
        boolean old = !Character.isDigit(number.charAt(1));
        String digits = old ? "0" + number.substring(2, 7) + number.charAt(0) : number.substring(0, 7);
        int more = number.length() > 8 ? 9 * IRISH.indexOf(number.charAt(8)) : 0;
        int sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2) + more;
        return IRISH.charAt(sum % 23) == number.charAt(7);
    }

    /** Weights go from 1 to 9 and begin anew; a rest of 10 is no digit: then they begin at 3, and a rest of 10 again is 0. */
    private static boolean lithuanian(String digits) {
        int rest = running(digits, 0) % 11;
        int check = rest == 10 ? running(digits, 2) % 11 % 10 : rest;
        return check == digit(digits, digits.length() - 1);
    }

    private static int running(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (1 + (i + shift) % 9) * digit(digits, i);
        }
        return sum;
    }

    private static boolean romanian(String digits) {
        String filled = "0".repeat(10 - digits.length()) + digits;
        return weighted(filled, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == digit(filled, 9);
    }

    /** A rest of 0 is given out to nobody. */
    private static boolean slovenian(String digits) {
        int check = 11 - weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check < 11 && check % 10 == digit(digits, 7);
    }

    /**
     * A key of digits follows from the number of the company; one with letters has no public rule. Companies of Monaco have such
     * numbers too, but none in the French register.
     */
    private static Fit french(String number) {
        String company = number.substring(2);
        if (!company.startsWith(OF_MONACO) && !luhn(company)) {
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
