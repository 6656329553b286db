package io.creditkit.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The LEI of ISO 17442: 20 characters, the last two are check digits by ISO 7064 (mod 97-10). */
final class LegalEntityIdentifier {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final int MODULUS = 97;

    private LegalEntityIdentifier() {}

    /** {@return the LEI in upper case; empty if its check digits are wrong} */
    static Optional<String> valid(String text) {
        String lei = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(lei).matches()) {
            return Optional.empty();
        }
        int rest = 0;
        for (int i = 0; i < lei.length(); i++) {
            int value = Character.digit(lei.charAt(i), Character.MAX_RADIX);
            rest = (rest * (value < 10 ? 10 : 100) + value) % MODULUS;
        }
        return rest == 1 ? Optional.of(lei) : Optional.empty();
    }
}
