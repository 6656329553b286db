package io.creditkit.customer.receivables;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That snapshots of a day were taken of every customer. Who has none of that day owed nothing.
 *
 * @param day the day
 * @param customers how many customers were looked at
 * @param takenAt when the run was complete
 */
public record SnapshotRun(LocalDate day, int customers, Instant takenAt) {}
