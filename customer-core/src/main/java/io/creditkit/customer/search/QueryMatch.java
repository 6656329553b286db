package io.creditkit.customer.search;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.internal.FoldingKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A query made ready for many customers. */
final class QueryMatch {
    private final Optional<SuggestQuery> text;
    private final List<Criteria> conditions;
    private final Set<String> numbers;
    private final ExchangeRates rates;

    QueryMatch(CustomerQuery query, LocalDate today, ExchangeRates rates) {
        this.text = text(query);
        this.conditions = query.conditions(today);
        this.numbers = numbers(query);
        this.rates = rates;
    }

    QueryMatch(ListQuery query) {
        this.text = query.text();
        this.conditions = query.conditions();
        this.numbers = query.numbers();
        this.rates = query.rates();
    }

    /** Of conditions alone. */
    QueryMatch(List<Criteria> conditions, ExchangeRates rates) {
        this.text = Optional.empty();
        this.conditions = List.copyOf(conditions);
        this.numbers = Set.of();
        this.rates = rates;
    }

    static Optional<SuggestQuery> text(CustomerQuery query) {
        return query.text()
                .filter(typed -> !FoldingKey.ofText(typed).isEmpty())
                .map(typed -> SuggestQuery.of(typed, 1));
    }

    static Set<String> numbers(CustomerQuery query) {
        return query.numbers().stream().map(QueryMatch::caseless).collect(Collectors.toSet());
    }

    /** {@return whether everything asked for holds for sure} */
    boolean test(CustomerProfile profile) {
        return isListed(profile)
                && (numbers.isEmpty()
                        || numbers.contains(caseless(profile.customer().number())))
                && text.map(typed -> typed.rank(profile.customer()).isPresent()).orElse(true)
                && conditions.stream()
                        .allMatch(
                                condition -> condition.evaluate(profile, rates).isTrue());
    }

    /** {@return whether the customer is in any list} */
    static boolean isListed(CustomerProfile profile) {
        return profile.customer().status() != CustomerStatus.ERASED;
    }

    static String caseless(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }
}
