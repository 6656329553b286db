package io.creditkit.customer.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Our own limit on a day.
 *
 * @param on the day from which it was so, or for which it was asked
 * @param knownSince when it was decided or entered; where there is none, when the day began
 * @param amount how much; {@link LimitAmount.NotDecided} where one was taken away
 * @param decision the id of the decision; empty for what was entered with the account
 */
public record OwnLimitPoint(LocalDate on, Instant knownSince, LimitAmount amount, Optional<String> decision) {}
