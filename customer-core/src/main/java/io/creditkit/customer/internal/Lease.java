package io.creditkit.customer.internal;

import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.job.LeaseLostException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.util.Optional;

/** Not for hosts: a job that this node holds, as the features hold it whatever the actor may do. Not thread-safe. */
public final class Lease implements AutoCloseable {
    private final WorkContext context;
    private final JobClaim claim;
    private final Duration length;

    private Lease(WorkContext context, JobClaim claim, Duration length) {
        this.context = context;
        this.claim = claim;
        this.length = length;
    }

    /** {@return the lease, if nobody holds the job; to be closed} */
    public static Optional<Lease> take(WorkContext context, String job, Duration length) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("A lease takes some time, not " + length + ".");
        }
        return context.inUnitOfWork(work -> work.jobs()
                        .claim(
                                job,
                                context.actor().id(),
                                context.now(),
                                context.now().plus(length)))
                .map(claim -> new Lease(context, claim, length));
    }

    /** {@return the claim as it was made} */
    public JobClaim claim() {
        return claim;
    }

    /**
     * Renews the lease within a unit of work, which is thereby written only if the job is still held.
     *
     * @throws LeaseLostException if it is not
     */
    public void confirm(UnitOfWork work) {
        if (!work.jobs().renew(claim, context.now().plus(length))) {
            throw new LeaseLostException(claim);
        }
    }

    /**
     * Renews the lease.
     *
     * @throws LeaseLostException if the job was taken over
     */
    public void renew() {
        context.inUnitOfWork(work -> {
            confirm(work);
            return true;
        });
    }

    /** Gives the job back, unless it was taken over. */
    @Override
    public void close() {
        context.inUnitOfWork(work -> {
            work.jobs().release(claim);
            return true;
        });
    }
}
