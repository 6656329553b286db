package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Wording;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.storage.LimitStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody decided on the credit of one account. It was decided for that account alone, so no merge gives it to another: who
 * merges ends it first, and decides anew for the customer that stays.
 */
final class StandingCredit {
    private StandingCredit() {}

    /** Refuses to merge an account away on whose credit something stands. */
    static void requireNone(LimitStore limits, CustomerId duplicate, Instant now, LocalDate today) {
        List<String> standing = new ArrayList<>();
        LimitSubject account = LimitSubject.of(duplicate);
        limits.turn(account.toString()); // whoever decides or reserves at this moment is through, or sees the merge
        limits.of(account).stream()
                .filter(decision -> decision.state() == LimitState.SUBMITTED || decision.state() == LimitState.APPROVED)
                .forEach(decision -> standing.add("the limit decision " + decision.id()));
        limits.guaranteesOf(account).stream()
                .filter(guarantee -> guarantee
                        .validUntil()
                        .filter(last -> last.isBefore(today))
                        .isEmpty())
                .forEach(guarantee -> standing.add("the guarantee " + guarantee.id()));
        limits.reservationsOf(duplicate, now).stream()
                .filter(reservation -> reservation.state() == Reservation.State.HELD)
                .forEach(reservation -> standing.add("headroom held for the document " + reservation.reference()));
        limits.standing(account).ifPresent(status -> standing.add("the credit status " + status.status()));
        if (!standing.isEmpty()) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.credit-stands",
                    "The customer {customer} can't be merged into another while this stands: {standing}. End "
                            + "or release it, and decide anew for the customer that stays.",
                    Map.of("customer", duplicate, "standing", String.join(", ", standing))));
        }
    }
}
