package io.creditkit.customer.limit;

import io.creditkit.customer.internal.EntryRules;
import java.time.Duration;
import java.util.stream.IntStream;

/** What limits and their settings must be: all that is wrong is told at once. */
final class LimitRules {
    static final EntryRules<LimitSettings> SETTINGS = new EntryRules<LimitSettings>("limit settings")
            .never(
                    "subLimits",
                    settings -> settings.subLimits().values().stream().anyMatch(most -> most.signum() < 0),
                    "negative",
                    "None of them can be negative.")
            .never(
                    "graceDays",
                    settings -> settings.graceDays().values().stream().anyMatch(days -> days < 0),
                    "negative",
                    "None of them can be negative.")
            .never(
                    "reservationLifetime",
                    settings -> isNothing(settings.reservationLifetime()),
                    "not-positive",
                    "It must be longer than nothing.")
            .never(
                    "overrideLifetime",
                    settings -> isNothing(settings.overrideLifetime()),
                    "not-positive",
                    "It must be longer than nothing.")
            .never(
                    "requestLifetime",
                    settings -> isNothing(settings.requestLifetime()),
                    "not-positive",
                    "It must be longer than nothing.")
            .never(
                    "settlingTime",
                    settings -> settings.settlingTime().isNegative(),
                    "negative",
                    "It can't be negative.")
            .never(
                    "levels",
                    settings -> IntStream.range(0, settings.levels().size())
                            .anyMatch(i -> settings.levels().get(i).level() != i + 1),
                    "not-in-order",
                    "Levels of approval are numbered 1, 2, 3 and so on, lowest first.");
    static final EntryRules<LimitDecision> DECISION = new EntryRules<>("credit limit", LimitDecision::id)
            .never(
                    "amount",
                    decision -> decision.amount() instanceof LimitAmount.NotDecided,
                    "required",
                    "A decision on a limit decides one.")
            .never(
                    "validUntil",
                    decision -> decision.kind() == LimitDecision.Kind.TEMPORARY
                            && decision.validUntil().isEmpty(),
                    "required",
                    "A temporary limit needs its last day.")
            .never(
                    "validUntil",
                    decision -> decision.validUntil()
                            .filter(last -> last.isBefore(decision.validFrom()))
                            .isPresent(),
                    "before-first-day",
                    "It lies before the first day.")
            .must("reason", LimitDecision::reason, 500);
    static final EntryRules<Reservation> RESERVATION = new EntryRules<Reservation>("reservation")
            .must("reference", Reservation::reference, Reservation.MAX_REFERENCE)
            .never("amount", reservation -> reservation.amount().signum() < 0, "negative", "It is below zero.");

    private LimitRules() {}

    private static boolean isNothing(Duration time) {
        return time.isNegative() || time.isZero();
    }
}
