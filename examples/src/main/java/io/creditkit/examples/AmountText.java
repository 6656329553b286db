package io.creditkit.examples;

import io.creditkit.customer.Money;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of money as a person types it: {@code 25000 EUR} or {@code 1200.50EUR}. */
final class AmountText {
    private static final Pattern FORM = Pattern.compile("\\s*(-?\\d{1,15}(?:\\.\\d{1,4})?)\\s*([A-Za-z]{3})\\s*");

    private AmountText() {}

    /** {@return whether it is an amount with a minus before it, which a command line takes for an option} */
    static boolean isBelowZero(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() && parts.group(1).startsWith("-");
    }

    /**
     * {@return the amount}
     *
     * @param what the option or parameter it was given for
     * @throws WrongInputException if it is none
     */
    static Money read(String what, String text) {
        Matcher parts = FORM.matcher(text);
        if (isBelowZero(text)) {
            throw new WrongInputException(what + " is below zero: " + text.strip() + ". Give an amount of 0 or more.");
        }
        if (!parts.matches()) {
            throw new WrongInputException(
                    what + " is no amount: " + text + ". Give a number and a currency, such as \"25000 EUR\".");
        }
        try {
            return Money.of(parts.group(1), parts.group(2).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(
                    what + " has a currency that there is not: " + parts.group(2) + ". Give an ISO 4217 code.");
        }
    }
}
