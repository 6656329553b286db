package io.creditkit.customer.lending;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Into which range of days past due a loan came.
 *
 * @param since the day it came there
 * @param range the label of the range; empty when it was no longer past due
 * @param daysPastDue the days on that day
 */
public record DelinquencyTag(LocalDate since, Optional<String> range, int daysPastDue) {}
