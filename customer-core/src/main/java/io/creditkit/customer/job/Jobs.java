package io.creditkit.customer.job;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Does jobs of which several nodes must not do the same at once. Starts no thread: the host's scheduler calls on every node, and
 * one of them gets the turn. Thread-safe. Needs {@link Permission#RUN_JOBS}.
 *
 * <pre>{@code
 * work.jobs().runAlone("nightly alerts", Duration.ofMinutes(10), lease -> work.alerts().evaluateAll(work.profiles(), work.today()));
 * }</pre>
 */
public final class Jobs {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Jobs(WorkContext context) {
        this.context = context;
    }

    /**
     * Does the work if no other node does the same job, and gives the job back when it ends or fails; if the storage is away
     * then, the lease runs out by itself.
     *
     * @param job what it is called, 1 to 100 characters; jobs of other tenants are others
     * @param lease how long another node waits at least before it takes over from this one, should this one die: renew it at
     *     each third of that
     * @param work what to do; it runs outside any unit of work and gives an answer
     * @return the answer; empty if another node has the job
     * @throws IllegalArgumentException if the name or the time can't be
     */
    public <T> Optional<T> runAlone(String job, Duration lease, Function<JobLease, T> work) {
        context.require(Permission.RUN_JOBS);
        Optional<Lease> taken = Lease.take(context, job, lease);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try (Lease held = taken.get()) {
            return Optional.of(work.apply(new JobLease(held)));
        }
    }

    /** {@return who does a job now; empty if nobody does} */
    public Optional<JobClaim> running(String job) {
        context.require(Permission.RUN_JOBS);
        return context.inUnitOfWork(work -> work.jobs().find(job))
                .filter(claim -> claim.until().isAfter(context.now()));
    }
}
