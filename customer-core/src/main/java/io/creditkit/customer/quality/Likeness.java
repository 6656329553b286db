package io.creditkit.customer.quality;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.FoldingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One customer made comparable with others. */
final class Likeness {
    private static final double SIMILAR = 0.8;

    /** By the prefix of a VAT number the code of its country, where they differ: many write the one for the other. */
    private static final Map<String, String> OTHER_PREFIXES = Map.of("el", "gr", "xi", "gb");

    private final Optional<String> vatNumber;
    private final Optional<String> registrationNumber;
    private final Optional<String> lei;
    private final Optional<String> email;
    private final Optional<String> phone;
    private final Optional<String> postCode;
    private final Set<String> words;
    private final Set<String> pairs;

    Likeness(Customer customer) {
        CountryCode country = customer.address().country();
        vatNumber = key(customer.vatNumber()).map(vat -> withPrefix(vat, country));
        registrationNumber = customer.registrationNumber()
                .map(number -> NumberChecks.registrationNumber(country, number).normalized())
                .filter(number -> !number.isEmpty())
                .map(number -> country.value() + number);
        lei = key(customer.lei());
        email = customer.email().map(EmailKey::of).filter(text -> !text.isEmpty());
        phone = customer.phone()
                .map(number -> NumberChecks.phone(number, Optional.of(country)))
                .filter(NumberCheck::hasForm)
                .map(NumberCheck::normalized);
        postCode = key(customer.address().postCode()).map(code -> country.value() + code);
        words = new HashSet<>(Arrays.asList(FoldingKey.ofName(customer.name()).split(" ")));
        words.remove("");
        pairs = pairs(words);
    }

    /**
     * {@return whether both are one party for certain: a number that one party alone has is equal} Not where their numbers in the same
     * register differ, as those of establishments of one company do: that may be a branch.
     */
    boolean isCertain(Likeness other, List<DuplicateReason> reasons) {
        return reasons.stream().anyMatch(DuplicateReason::isIdentity)
                && !differ(registrationNumber, other.registrationNumber);
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** {@return what is alike, the weightiest first} */
    List<DuplicateReason> reasons(Likeness other) {
        List<DuplicateReason> reasons = new ArrayList<>();
        addIfSame(reasons, DuplicateReason.SAME_VAT_NUMBER, vatNumber, other.vatNumber);
        addIfSame(reasons, DuplicateReason.SAME_REGISTRATION_NUMBER, registrationNumber, other.registrationNumber);
        addIfSame(reasons, DuplicateReason.SAME_LEI, lei, other.lei);
        addIfSame(reasons, DuplicateReason.SAME_EMAIL, email, other.email);
        addIfSame(reasons, DuplicateReason.SAME_PHONE, phone, other.phone);
        if (!words.isEmpty() && words.equals(other.words)) {
            reasons.add(DuplicateReason.SAME_NAME);
        } else if (similarity(other) >= SIMILAR) {
            reasons.add(DuplicateReason.SIMILAR_NAME);
        }
        addIfSame(reasons, DuplicateReason.SAME_POST_CODE, postCode, other.postCode);
        return reasons;
    }

    /** The share of letter pairs that both names have (Dice 1945): bears a typing error and another order of words. */
    private double similarity(Likeness other) {
        if (pairs.isEmpty() || other.pairs.isEmpty()) {
            return 0;
        }
        long common = pairs.stream().filter(other.pairs::contains).count();
        return 2.0 * common / (pairs.size() + other.pairs.size());
    }

    private static void addIfSame(
            List<DuplicateReason> reasons, DuplicateReason reason, Optional<String> one, Optional<String> other) {
        if (one.isPresent() && one.equals(other)) {
            reasons.add(reason);
        }
    }

    private static Optional<String> key(Optional<String> text) {
        return text.map(FoldingKey::ofCode).filter(key -> !key.isEmpty());
    }

    private static String withPrefix(String vat, CountryCode country) {
        boolean prefixed = vat.length() > 2 && Character.isLetter(vat.charAt(0)) && Character.isLetter(vat.charAt(1));
        String whole = prefixed ? vat : country.value().toLowerCase(Locale.ROOT) + vat;
        String prefix = whole.substring(0, 2);
        return OTHER_PREFIXES.getOrDefault(prefix, prefix) + whole.substring(2);
    }

    private static Set<String> pairs(Set<String> words) {
        Set<String> pairs = new HashSet<>();
        for (String word : words) {
            String framed = " " + word + " ";
            for (int i = 0; i + 2 <= framed.length(); i++) {
                pairs.add(framed.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
