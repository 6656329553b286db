package io.creditkit.customer.search;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.quality.NumberCheck;
import io.creditkit.customer.quality.NumberChecks;
import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a storage keeps of a text so that it can filter and sort by it. For storages. */
public final class ListText {
    /** How many bytes of {@link #order} there are at most: texts that are alike in all of them count as alike. */
    public static final int MAX_ORDER = 1000;

    private ListText() {}

    /** {@return the words of the text, folded as criteria compare them; empty if it has no letter and no digit} */
    public static String folded(String text) {
        return FoldingKey.ofText(text);
    }

    /**
     * {@return the place of the text in the alphabet of the root locale, and of the many locales that don't differ from it:
     * unsigned bytes, at most {@value #MAX_ORDER} of them}
     */
    public static byte[] order(String text) {
        return order(Collator.getInstance(Locale.ROOT), text);
    }

    /** {@return the phone number as E.164 writes it; empty if there is none, or it can't be told so} */
    public static Optional<String> phoneE164(Customer customer) {
        Optional<CountryCode> country = Optional.of(customer.address().country());
        return customer.phone()
                .map(phone -> NumberChecks.phone(phone, country))
                .filter(NumberCheck::hasForm)
                .map(NumberCheck::normalized);
    }

    static byte[] order(Collator alphabet, String text) {
        byte[] order = alphabet.getCollationKey(text).toByteArray();
        return order.length > MAX_ORDER ? Arrays.copyOf(order, MAX_ORDER) : order;
    }

    /** Whether texts sorted for that locale stand in the order of {@link #order(String)}. */
    static boolean isOrderOf(Locale locale) {
        return Collator.getInstance(locale).equals(Collator.getInstance(Locale.ROOT));
    }
}
