package io.creditkit.customer.onboarding;

import io.creditkit.customer.internal.FoldingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which pre-customers are wanted.
 *
 * @param text words of the name, each a beginning, in any order and whatever the case and accents; or at least three digits of
 *     the phone number; empty takes all
 * @param createdFrom first day of creation; empty is open
 * @param createdTo last day of creation; empty is open
 * @param modifiedFrom first day of the present state; empty is open
 * @param modifiedTo last day of the present state; empty is open
 * @param statuses the states wanted; empty takes all
 */
public record PreCustomerFilter(
        String text,
        Optional<LocalDate> createdFrom,
        Optional<LocalDate> createdTo,
        Optional<LocalDate> modifiedFrom,
        Optional<LocalDate> modifiedTo,
        Set<PreCustomerStatus> statuses) {
    public PreCustomerFilter {
        statuses = statuses.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(statuses));
    }

    /** {@return the filter that takes all} */
    public static PreCustomerFilter all() {
        return new PreCustomerFilter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** {@return the filter for a text} */
    public static PreCustomerFilter text(String text) {
        return new PreCustomerFilter(
                text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** {@return the filter for the record: of a text only that there is one} */
    public String explanation() {
        List<String> parts = new ArrayList<>();
        if (!text.isBlank()) {
            parts.add("a text is searched for");
        }
        parts.addAll(span("created", createdFrom, createdTo));
        parts.addAll(span("modified", modifiedFrom, modifiedTo));
        if (!statuses.isEmpty()) {
            parts.add("status in " + new TreeSet<>(statuses));
        }
        return parts.isEmpty() ? "all pre-customers" : String.join("; ", parts);
    }

    private static List<String> span(String what, Optional<LocalDate> from, Optional<LocalDate> to) {
        return Stream.of(from.map(day -> what + " from " + day), to.map(day -> what + " to " + day))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean takes(PreCustomer candidate, ZoneId zone) {
        return (statuses.isEmpty() || statuses.contains(candidate.status()))
                && within(candidate.createdAt(), createdFrom, createdTo, zone)
                && within(candidate.statusChangedAt(), modifiedFrom, modifiedTo, zone)
                && (text.isBlank() || hasName(candidate) || hasPhone(candidate));
    }

    private boolean hasName(PreCustomer candidate) {
        List<String> wanted = List.of(FoldingKey.ofText(text).split(" "));
        List<String> words =
                List.of(candidate.name().map(FoldingKey::ofText).orElse("").split(" "));
        return !FoldingKey.ofText(text).isBlank()
                && wanted.stream().allMatch(word -> words.stream().anyMatch(one -> one.startsWith(word)));
    }

    private boolean hasPhone(PreCustomer candidate) {
        String digits = digits(text);
        return digits.length() >= 3
                && text.chars().noneMatch(Character::isLetter)
                && candidate.phone().map(PreCustomerFilter::digits).orElse("").contains(digits);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static boolean within(Instant moment, Optional<LocalDate> from, Optional<LocalDate> to, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
}
