package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds the customers whose national id begins with what was typed; the id itself is shown masked. */
record NationalIdSearch(String code, int limit) {
    /** Fewer letters and digits begin too many numbers. */
    private static final int SHORTEST = 3;

    /** Empty if what was typed can't be the beginning of such a number: it has no digit, or is too short. */
    static Optional<NationalIdSearch> of(String typed, int limit) {
        String code = FoldingKey.ofCode(
                typed.length() > SuggestQuery.MAX_LENGTH ? typed.substring(0, SuggestQuery.MAX_LENGTH) : typed);
        return code.length() >= SHORTEST && code.chars().anyMatch(Character::isDigit)
                ? Optional.of(new NationalIdSearch(code, limit))
                : Optional.empty();
    }

    /** {@return those whose whole number it is, then what was found, then those whose number is longer} */
    List<Suggestion> join(UnitOfWork work, List<Suggestion> found, Function<Customer, Optional<RiskBand>> band) {
        Map<Boolean, List<NationalId>> byWhole = new LinkedHashMap<>();
        for (NationalId id : work.people().nationalIdsBeginning(code, limit)) {
            byWhole.computeIfAbsent(FoldingKey.ofCode(id.number()).equals(code), first -> new ArrayList<>())
                    .add(id);
        }
        Map<Customer, Suggestion> joined = new LinkedHashMap<>();
        byWhole.getOrDefault(true, List.of()).forEach(id -> add(joined, work, id, found, band));
        found.forEach(suggestion -> joined.putIfAbsent(suggestion.customer(), suggestion));
        byWhole.getOrDefault(false, List.of()).forEach(id -> add(joined, work, id, found, band));
        return joined.values().stream().limit(limit).toList();
    }

    private void add(
            Map<Customer, Suggestion> joined,
            UnitOfWork work,
            NationalId id,
            List<Suggestion> found,
            Function<Customer, Optional<RiskBand>> band) {
        work.customers()
                .find(id.customer())
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .ifPresent(customer -> {
                    List<FieldMatch> matches = new ArrayList<>(found.stream()
                            .filter(other -> other.customer().equals(customer))
                            .flatMap(other -> other.matches().stream())
                            .toList());
                    matches.add(match(id));
                    joined.put(customer, new Suggestion(customer, matches, band.apply(customer)));
                });
    }

    private FieldMatch match(NationalId id) {
        String number = id.number();
        int end = 0;
        while (end < number.length()
                && FoldingKey.ofCode(number.substring(0, end)).length() < code.length()) {
            end += Character.charCount(number.codePointAt(end));
        }
        String masked = id.masked();
        int shown = Math.min(number.codePointCount(0, end), masked.length());
        return new FieldMatch(SearchField.NATIONAL_ID, masked, List.of(new TextSpan(0, shown)));
    }
}
