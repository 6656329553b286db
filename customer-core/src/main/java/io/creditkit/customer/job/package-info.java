/**
 * Jobs of which one node at a time may do each: claims with a lease and a fencing token.
 *
 * <p>No thread is started: the host's scheduler calls on every node, and one of them gets the turn. A claim lasts for its lease,
 * and the work begins it anew by {@link JobLease#renew}; when its node dies, another one gets the turn once the lease is over.
 *
 * <pre>{@code
 * Optional<AlertRun> run = work.jobs()
 *         .runAlone("nightly alerts", Duration.ofMinutes(10), lease -> work.alerts().evaluateAll(work.profiles(), work.today()));
 * }</pre>
 *
 * <p>The answer is empty if another node is at it. A job that takes longer than its lease without renewing it may lose it to
 * another node, and what it then does over the {@link JobLease} is {@link LeaseLostException}: stop, and leave the rest to the
 * other. Thread-safe; a lease belongs to the thread that does the job.
 */
@NullMarked
package io.creditkit.customer.job;

import org.jspecify.annotations.NullMarked;
