package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has typed so far, and how many customers to offer. Immutable and thread-safe.
 *
 * <p>What matches, in every storage alike:
 *
 * <ul>
 *   <li>Each typed word, of more than eight each of the first eight, is the beginning of some word or code of the customer, in any
 *       order, without regard to case, accents and punctuation. A single letter or digit is looked for in ids alone.
 *   <li>What holds a digit is also tried as one code ("FR 40 303" begins FR40303265045), and as a phone number ("01 23" and
 *       "+33 1 23" both begin +33 1 23 45).
 *   <li>If that gives fewer than asked for, words of five letters and more may have one typing error each: a letter wrong,
 *       missing or too many, or two exchanged. Ids have to be right. Where more than 100 different letters follow what is right
 *       (Chinese), the first 100 of them are tried, or more where a storage knows which make sense.
 * </ul>
 *
 * <p>The order is that of {@link SuggestRank}. An erased customer never matches.
 */
public final class SuggestQuery {
    /** The most customers that are offered. */
    public static final int MAX_LIMIT = 50;

    /** What is typed beyond these characters is not looked at. */
    public static final int MAX_LENGTH = 200;

    private static final int MOST_TERMS = 8;

    private final List<Reading> readings;
    private final Set<SearchField> fields;
    private final int limit;

    /**
     * One way to understand what was typed: all terms must match.
     *
     * @param terms folded beginnings, at least one; the first one decides about the order
     * @param places where to look
     */
    public record Reading(List<String> terms, Set<Integer> places) {
        public Reading {
            terms = List.copyOf(terms);
            places = Set.copyOf(places);
        }

        /** Without the terms, which may be personal data. */
        @Override
        public String toString() {
            return "Reading[" + terms.size() + " terms in " + places + "]";
        }
    }

    private SuggestQuery(String text, Set<SearchField> fields, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "1 to " + MAX_LIMIT + " customers can be suggested, but " + limit + " were asked for.");
        }
        // What is kept apart is no token of a customer.
        this.fields = SearchField.ofCustomers();
        this.fields.retainAll(fields);
        this.limit = limit;
        this.readings = readings(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text, this.fields);
    }

    /**
     * {@return a query over all fields}
     *
     * @param text as typed; what has no letter and no digit matches nobody
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public static SuggestQuery of(String text, int limit) {
        return new SuggestQuery(text, SearchField.ofCustomers(), limit);
    }

    /**
     * {@return a query over the fields the actor may see}
     *
     * @param text as typed; what has no letter and no digit matches nobody
     * @param fields where to look
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public static SuggestQuery in(Set<SearchField> fields, String text, int limit) {
        return new SuggestQuery(text, fields, limit);
    }

    /** {@return how many customers to offer at most} */
    public int limit() {
        return limit;
    }

    /** {@return the ways to understand what was typed; a customer matches if one of them does} */
    public List<Reading> readings() {
        return readings;
    }

    /** {@return the reading that is tried with forgiven errors; empty if no word is long enough} */
    public Optional<Reading> forgivingReading() {
        return readings.stream()
                .findFirst()
                .filter(words -> words.terms().stream().anyMatch(Misspelling::mayBeForgiven));
    }

    /** {@return how a customer matches to the letter; empty if not} */
    public Optional<SuggestRank> rank(Customer customer) {
        return rank(SearchTokens.of(customer));
    }

    Optional<SuggestRank> rank(List<SearchToken> tokens) {
        return readings.stream()
                .flatMap(reading -> rank(reading, tokens).stream())
                .min(Comparator.naturalOrder());
    }

    /** {@return how a customer matches when errors are forgiven, also if none needs to be; empty if not} */
    public Optional<SuggestRank> forgivingRank(Customer customer) {
        return forgivingRank(SearchTokens.of(customer));
    }

    Optional<SuggestRank> forgivingRank(List<SearchToken> tokens) {
        return forgivingReading()
                .flatMap(reading -> reading.terms().stream()
                                .allMatch(term -> tokens.stream().anyMatch(token -> isForgiven(token, term)))
                        ? tokens.stream()
                                .filter(token ->
                                        isForgiven(token, reading.terms().get(0)))
                                .map(token -> new SuggestRank(SuggestRank.Kind.FORGIVEN, token.place(), token.text()))
                                .min(Comparator.naturalOrder())
                        : Optional.empty());
    }

    /** {@return what of a customer matched, and where; in the order of the fields} */
    List<FieldMatch> matches(Customer customer) {
        List<SearchToken> tokens = SearchTokens.of(customer);
        List<FieldMatch> matches = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            Set<TextSpan> spans = new LinkedHashSet<>();
            tokens.stream().filter(token -> token.field() == field).forEach(token -> spans.addAll(spans(token)));
            if (!spans.isEmpty()) {
                matches.add(new FieldMatch(
                        field, SearchTokens.textOf(customer, field).orElseThrow(), FieldMatch.joined(spans)));
            }
        }
        return matches;
    }

    Set<TextSpan> spans(List<SearchToken> tokens) {
        Set<TextSpan> spans = new LinkedHashSet<>();
        tokens.forEach(token -> spans.addAll(spans(token)));
        return spans;
    }

    private List<TextSpan> spans(SearchToken token) {
        List<TextSpan> spans = new ArrayList<>();
        for (Reading reading : readings) {
            for (String term : reading.terms()) {
                if (matches(reading, token, term)) {
                    spans.add(token.span(term.length()));
                }
            }
        }
        forgivingReading()
                .ifPresent(reading -> reading.terms().stream()
                        .filter(term -> isForgiven(token, term) && !token.text().startsWith(term))
                        .forEach(term -> spans.add(
                                token.span(Math.min(term.length(), token.text().length())))));
        return spans;
    }

    private static Optional<SuggestRank> rank(Reading reading, List<SearchToken> tokens) {
        boolean all = reading.terms().stream()
                .allMatch(term -> tokens.stream().anyMatch(token -> matches(reading, token, term)));
        return all ? SuggestRank.best(tokens, reading.places(), reading.terms().get(0)) : Optional.empty();
    }

    private static boolean matches(Reading reading, SearchToken token, String term) {
        return reading.places().contains(token.place()) && token.text().startsWith(term);
    }

    private boolean isForgiven(SearchToken token, String term) {
        return fields.contains(token.field())
                && (token.text().startsWith(term)
                        || (!token.field().isId() && Misspelling.isForgiven(term, token.text())));
    }

    private static List<Reading> readings(String typed, Set<SearchField> fields) {
        FoldedText folded = FoldedText.of(typed);
        List<String> words = terms(folded.key());
        if (words.isEmpty()) {
            return List.of();
        }
        boolean single =
                words.size() == 1 && words.get(0).codePointCount(0, words.get(0).length()) == 1;
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(
                words,
                places(fields.stream().filter(field -> !single || field.isId()).toList())));
        String code = folded.key().replace(" ", "");
        if (words.size() > 1 && (typed.indexOf('@') >= 0 || code.chars().anyMatch(Character::isDigit))) {
            readings.add(new Reading(
                    List.of(SearchToken.cut(code)),
                    places(fields.stream()
                            .filter(field -> field.isId() || field == SearchField.EMAIL)
                            .toList())));
        }
        if (PhoneDigits.isLikeOne(typed) && fields.contains(SearchField.PHONE)) {
            PhoneDigits phone = PhoneDigits.of(typed, folded);
            for (int from : phone.beginnings()) {
                readings.add(new Reading(
                        List.of(SearchToken.cut(phone.digits().key().substring(from))),
                        places(List.of(SearchField.PHONE))));
            }
        }
        return List.copyOf(readings);
    }

    /** The longest first: it tells the most, so it decides about the order. */
    private static List<String> terms(String key) {
        return Arrays.stream(key.split(" "))
                .filter(word -> !word.isEmpty())
                .map(SearchToken::cut)
                .distinct()
                .limit(MOST_TERMS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Set<Integer> places(List<SearchField> fields) {
        Set<Integer> places = new LinkedHashSet<>();
        for (SearchField field : fields) {
            if (field == SearchField.NAME) {
                places.add(0);
            }
            places.add(field.place());
        }
        return places;
    }

    /** Without the text, which may be personal data. */
    @Override
    public String toString() {
        return "SuggestQuery[" + readings.size() + " readings, limit " + limit + "]";
    }
}
