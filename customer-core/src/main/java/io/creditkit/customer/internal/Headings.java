package io.creditkit.customer.internal;

import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Not for hosts: the headings of columns in the language of the reader. A column without a text of its own keeps its English one.
 *
 * @param texts by the keys of the columns; empty for English
 */
public record Headings(Optional<ResourceBundle> texts) {
    private static final String CURRENCY = "Currency";

    /** {@return the key of the column with the currency of an amount} */
    public static String currencyKey(String key) {
        return key + CURRENCY;
    }

    /** {@return the heading of a column} */
    public String of(String key, String english) {
        return texts.filter(words -> words.containsKey(key))
                .map(words -> words.getString(key))
                .orElse(english);
    }

    /** {@return the heading of the column with the currency of an amount, in the language of the amount's heading itself} */
    public String currencyOf(String key, String english) {
        String heading = of(key, english);
        return texts.filter(words -> words.containsKey(key) || words.containsKey(currencyKey(key)))
                .map(words -> words.containsKey(currencyKey(key))
                        ? words.getString(currencyKey(key))
                        : heading
                                + (words.containsKey("currency")
                                        ? " (" + words.getString("currency") + ")"
                                        : " \u00a4"))
                .orElse(heading + " (currency)");
    }
}
