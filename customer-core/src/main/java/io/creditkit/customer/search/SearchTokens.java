package io.creditkit.customer.search;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.internal.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of a customer can be found by autocomplete. A storage keeps these tokens in an order of its own choice; two equal
 * customers have equal tokens. For storages.
 */
public final class SearchTokens {
    /** Longer names exist, but nobody finds a company by its 25th word. Each of several trade names has so many. */
    private static final int MOST_WORDS = 24;

    /**
     * So many words of all trade names together, the first words of each before the later ones of any: the words of a customer are
     * rows of a storage, and no name is kept out by the others.
     */
    private static final int MOST_WORDS_OF_TRADE_NAMES = 200;

    private static final String BETWEEN_NAMES = " / ";

    private static final int SHORTEST_PART_OF_AN_ID = 3;

    private final List<SearchToken> tokens = new ArrayList<>();

    private SearchTokens() {}

    /** {@return the tokens, each place and text once; none if the customer was erased} */
    public static List<SearchToken> of(Customer customer) {
        SearchTokens made = new SearchTokens();
        if (customer.status() != CustomerStatus.ERASED) {
            for (SearchField field : SearchField.values()) {
                if (field == SearchField.TRADE_NAME) {
                    made.addTradeNames(customer.tradeNames());
                } else {
                    textOf(customer, field).ifPresent(text -> made.add(field, text));
                }
            }
        }
        return made.tokens;
    }

    /** The tokens of something that has a name alone. */
    static List<SearchToken> ofName(String name) {
        SearchTokens made = new SearchTokens();
        made.addName(FoldedText.of(name));
        return made.tokens;
    }

    /** The text of a field as it is stored. */
    static Optional<String> textOf(Customer customer, SearchField field) {
        return switch (field) {
            case NAME -> Optional.of(customer.name());
            case NUMBER -> Optional.of(customer.number());
            case REGISTRATION_NUMBER -> customer.registrationNumber();
            case VAT_NUMBER -> customer.vatNumber();
            case AGENCY_ID -> customer.agencyLink().map(AgencyLink::company).map(company -> company.value());
            case PHONE -> customer.phone();
            case EMAIL -> customer.email();
            case CITY -> customer.address().city();
            case LEI -> customer.lei();
            case LEGAL_NAME -> customer.legalName();
            case TRADE_NAME ->
                customer.tradeNames().isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(BETWEEN_NAMES, customer.tradeNames()));
            case NATIONAL_ID -> Optional.empty();
        };
    }

    private void add(SearchField field, String text) {
        FoldedText folded = FoldedText.of(text);
        switch (field) {
            case NAME -> addName(folded);
            case NUMBER -> addNumber(folded);
            case REGISTRATION_NUMBER, LEI, NATIONAL_ID -> addWhole(field, folded.condensed());
            case VAT_NUMBER -> addVat(folded.condensed());
            case AGENCY_ID -> addIdWithParts(field, folded);
            case PHONE -> addPhone(text, folded);
            case EMAIL -> addEmail(text, folded);
            case CITY, TRADE_NAME, LEGAL_NAME -> addWords(field, folded);
        }
    }

    private void addName(FoldedText folded) {
        addWords(SearchField.NAME, folded);
    }

    private void addNumber(FoldedText folded) {
        addIdWithParts(SearchField.NUMBER, folded);
        FoldedText code = folded.condensed();
        int zeros = 0;
        while (zeros < code.key().length() - 1 && code.key().charAt(zeros) == '0') {
            zeros++;
        }
        add(SearchField.NUMBER, code, zeros, code.key().length());
    }

    private void addIdWithParts(SearchField field, FoldedText folded) {
        addWhole(field, folded.condensed());
        for (int from = 0; from < folded.key().length(); ) {
            int to = wordEnd(folded.key(), from);
            if (to - from >= SHORTEST_PART_OF_AN_ID) {
                add(field, folded, from, to);
            }
            from = to + 1;
        }
    }

    private void addVat(FoldedText code) {
        addWhole(SearchField.VAT_NUMBER, code);
        boolean hasCountry = code.key().length() > 2
                && Character.isLetter(code.key().charAt(0))
                && Character.isLetter(code.key().charAt(1));
        if (hasCountry) {
            add(SearchField.VAT_NUMBER, code, 2, code.key().length());
        }
    }

    private void addPhone(String text, FoldedText folded) {
        PhoneDigits phone = PhoneDigits.of(text, folded);
        for (int from : phone.beginnings()) {
            add(SearchField.PHONE, phone.digits(), from, phone.digits().key().length());
        }
    }

    /** The parts between dots are words here, which folding makes one of. */
    private void addEmail(String text, FoldedText folded) {
        addWhole(SearchField.EMAIL, folded.condensed());
        addWords(SearchField.EMAIL, folded);
        String key = folded.key();
        for (int i = 1; i < key.length(); i++) {
            boolean afterDot = key.charAt(i - 1) != ' '
                    && key.charAt(i) != ' '
                    && folded.start(i) > 0
                    && text.charAt(folded.start(i) - 1) == '.';
            if (afterDot) {
                add(SearchField.EMAIL, folded, i, wordEnd(key, i));
            }
        }
    }

    private void addWords(SearchField field, FoldedText folded) {
        int words = 0;
        for (int from = 0; from < folded.key().length() && words < MOST_WORDS; words++) {
            int to = wordEnd(folded.key(), from);
            add(field, folded, from, to);
            from = to + 1;
        }
    }

    private record Word(int from, int to) {}

    /** Folded as one text, so that places in it are places in what {@link #textOf} gives. */
    private void addTradeNames(List<String> names) {
        FoldedText folded = FoldedText.of(String.join(BETWEEN_NAMES, names));
        List<List<Word>> byPosition = new ArrayList<>();
        int name = 0;
        int end = names.isEmpty() ? 0 : names.get(0).length();
        int position = 0;
        for (int from = 0; from < folded.key().length(); ) {
            int to = wordEnd(folded.key(), from);
            while (folded.start(from) >= end && name < names.size() - 1) {
                name++;
                end += BETWEEN_NAMES.length() + names.get(name).length();
                position = 0;
            }
            if (position < MOST_WORDS) {
                if (position == byPosition.size()) {
                    byPosition.add(new ArrayList<>());
                }
                byPosition.get(position).add(new Word(from, to));
            }
            position++;
            from = to + 1;
        }
        byPosition.stream()
                .flatMap(List::stream)
                .limit(MOST_WORDS_OF_TRADE_NAMES)
                .sorted(Comparator.comparingInt(Word::from))
                .forEach(word -> add(SearchField.TRADE_NAME, folded, word.from(), word.to()));
    }

    private void addWhole(SearchField field, FoldedText code) {
        add(field, code, 0, code.key().length());
    }

    private void add(SearchField field, FoldedText source, int from, int to) {
        if (from >= to) {
            return;
        }
        int place = field == SearchField.NAME && from == 0 ? 0 : field.place();
        SearchToken token = new SearchToken(field, place, source, from, to);
        boolean known = tokens.stream()
                .anyMatch(
                        other -> other.place() == token.place() && other.text().equals(token.text()));
        if (!known) {
            tokens.add(token);
        }
    }

    private static int wordEnd(String key, int from) {
        int end = key.indexOf(' ', from);
        return end < 0 ? key.length() : end;
    }
}
