package io.creditkit.customer.quality;

import static io.creditkit.customer.quality.CheckDigits.digit;
import static io.creditkit.customer.quality.CheckDigits.fit;
import static io.creditkit.customer.quality.CheckDigits.luhn;
import static io.creditkit.customer.quality.CheckDigits.mod97;
import static io.creditkit.customer.quality.CheckDigits.weighted;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.quality.CheckDigits.Fit;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks of numbers that people type: pure functions, which call nobody. A number that is sound here need not exist; to know
 * that takes a register.
 */
public final class NumberChecks {
    /** Spaces and dashes of any kind, and the marks without a sign that come along with a number copied from elsewhere. */
    private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}./]");

    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}\\d{2}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    /** Many write (+33) 1 23. */
    private static final String BEFORE_CODE = "^[^0-9+]*(?:\\+|00)";

    private static final String FRENCH_POST = "356000000";
    private static final Pattern BRITISH = Pattern.compile("\\d{8}|[A-Z]{2}\\d{6}");

    private NumberChecks() {}

    /** {@return the check of a legal entity identifier (ISO 17442-1): 20 characters that are 1 modulo 97} */
    public static NumberCheck lei(String written) {
        String lei = plain(written);
        return LEI.matcher(lei).matches()
                ? NumberCheck.ofDigits(lei, fit(mod97(lei) == 1))
                : NumberCheck.wrong(lei, CheckLevel.SYNTAX, "An LEI has 18 letters or digits and 2 check digits.");
    }

    /**
     * {@return the check of a VAT number of the European Union or the United Kingdom, with its prefix} Greek numbers begin with
     * EL, those of Northern Ireland with XI.
     */
    public static NumberCheck vatNumber(String written) {
        String vat = plain(written);
        String prefix = vat.substring(0, Math.min(2, vat.length()));
        Optional<Pattern> form = VatRules.form(prefix);
        if (form.isEmpty()) {
            return NumberCheck.wrong(
                    vat, CheckLevel.SYNTAX, "It does not begin with the prefix of a country whose numbers are known.");
        }
        String number = vat.substring(2);
        if (!form.get().matcher(number).matches()) {
            return NumberCheck.wrong(vat, CheckLevel.SYNTAX, "It has not the form of numbers with this prefix.");
        }
        return NumberCheck.ofDigits(vat, VatRules.checkDigits(prefix, number));
    }

    /**
     * {@return the same, and a sound number looked up in a register} A register that gives no answer leaves the check as it is.
     */
    public static NumberCheck vatNumber(String written, NumberRegister register) {
        NumberCheck check = vatNumber(written);
        if (!check.isSound()) {
            return check;
        }
        return switch (register.ask(check.normalized())) {
            case REGISTERED -> NumberCheck.sound(check.normalized(), CheckLevel.REGISTERED);
            case NOT_REGISTERED ->
                NumberCheck.wrong(check.normalized(), CheckLevel.REGISTERED, "The register does not know it.");
            case NO_ANSWER -> check;
        };
    }

    /**
     * {@return the check of a number in the national register of companies} France (SIREN and SIRET), Belgium, Denmark, Norway and
     * Sweden have check digits; of Great Britain the form is known; of other countries anything of letters and digits is sound.
     */
    public static NumberCheck registrationNumber(CountryCode country, String written) {
        String number = plain(written);
        return switch (country.value()) {
            case "FR" -> digits(number, "\\d{9}|\\d{14}", "9 digits, or 14 of an establishment", french(number));
            case "BE" ->
                digits(
                        number,
                        "[01]\\d{9}",
                        "10 digits",
                        () -> 97 - mod97(number.substring(0, 8)) == Integer.parseInt(number.substring(8)));
            case "DK" -> digits(number, "\\d{8}", "8 digits", () -> weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
            case "NO" -> digits(number, "\\d{9}", "9 digits", () -> norwegian(number));
            case "SE" -> digits(number, "\\d{10}", "10 digits", () -> luhn(number));
            case "GB" -> british(number);
            default ->
                number.isEmpty() || number.length() > 30
                        ? NumberCheck.wrong(number, CheckLevel.SYNTAX, "It has 1 to 30 letters and digits.")
                        : NumberCheck.sound(number, CheckLevel.SYNTAX);
        };
    }

    /**
     * {@return the check of a phone number, written as E.164: a plus, the country's code and at most 15 digits in all} A number that
     * {@linkplain NumberCheck#hasForm has that form} is possible. It is valid if it is sound at level {@link CheckLevel#PLAN}: then it is as
     * long, and begins, as numbers with the code of its country do, which does not say that it is in use. One with a code whose plan is
     * not known, such as that of satellites, is sound at level {@link CheckLevel#SYNTAX}.
     *
     * @param country the country of a number that is written without its code
     */
    public static NumberCheck phone(String written, Optional<CountryCode> country) {
        String dialled = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceFirst(BEFORE_CODE, "+");
        boolean international = dialled.startsWith("+");
        // Many write +44 (0)20: the zero in brackets is dialled inside the country only.
        String digits = (international ? dialled.replaceFirst("\\(0\\)", "") : dialled).replaceAll("[^0-9]", "");
        if (written.chars().anyMatch(Character::isLetter)) {
            return NumberCheck.wrong(digits, CheckLevel.SYNTAX, "It has letters in it.");
        }
        if (!international) {
            Optional<DiallingPlans.Plan> plan = country.flatMap(DiallingPlans::of);
            if (plan.isEmpty()) {
                return NumberCheck.wrong(digits, CheckLevel.SYNTAX, "It lacks the plus and the code of its country.");
            }
            digits = plan.get().withCode(digits);
        }
        String number = "+" + digits;
        return INTERNATIONAL.matcher(number).matches()
                ? inPlan(number, digits)
                : NumberCheck.wrong(number, CheckLevel.SYNTAX, "It has 7 to 15 digits with the code of its country.");
    }

    private static NumberCheck inPlan(String number, String digits) {
        return DiallingPlans.ofNumber(digits)
                .map(plan -> plan.fits(digits)
                        ? NumberCheck.sound(number, CheckLevel.PLAN)
                        : NumberCheck.wrong(
                                number, CheckLevel.PLAN, "Numbers of this country have another length or beginning."))
                .orElseGet(() -> NumberCheck.sound(number, CheckLevel.SYNTAX));
    }

    /** Asked only of a number that has the right form. */
    private interface Rule {
        boolean holds();
    }

    private static NumberCheck digits(String number, String form, String words, Rule rule) {
        return number.matches(form)
                ? NumberCheck.ofDigits(number, fit(rule.holds()))
                : NumberCheck.wrong(number, CheckLevel.SYNTAX, "It has " + words + " in this country.");
    }

    /** The post has more establishments than fit the rule of all others: the digits of theirs sum up to a multiple of five. */
    private static Rule french(String number) {
        return () -> number.length() == 9
                ? luhn(number)
                : luhn(number.substring(0, 9))
                        && (luhn(number)
                                || (number.startsWith(FRENCH_POST)
                                        && number.chars()
                                                                .map(digit -> digit - '0')
                                                                .sum()
                                                        % 5
                                                == 0));
    }

    private static boolean norwegian(String number) {
        int check = 11 - weighted(number, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return check % 11 == digit(number, 8);
    }

    private static NumberCheck british(String number) {
        String padded = number.matches("\\d{1,7}") ? "0".repeat(8 - number.length()) + number : number;
        return BRITISH.matcher(padded).matches()
                ? NumberCheck.ofDigits(padded, Fit.UNKNOWN)
                : NumberCheck.wrong(padded, CheckLevel.SYNTAX, "It has 8 digits, or 2 letters and 6 digits.");
    }

    private static String plain(String written) {
        return NOT_OF_NUMBERS.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
