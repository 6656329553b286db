package io.creditkit.customer.internal;

import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.job.LeaseLostException;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Not for hosts: a job that this node holds, as the features hold it whatever the actor may do. Not thread-safe. */
public final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

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
        Instant now = context.now();
        // A name that can't be is refused here, before any storage sees it.
        JobClaim wanted = new JobClaim(job, context.actor().id(), 1, now.plus(length));
        return context.inUnitOfWork(work -> work.jobs().claim(wanted.job(), wanted.owner(), now, wanted.until()))
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

    /** Gives the job back, unless it was taken over. If the storage fails, the lease runs out by itself. */
    @Override
    public void close() {
        try {
            context.inUnitOfWork(work -> {
                work.jobs().release(claim);
                return true;
            });
        } catch (StorageException e) {
            // The job is done or has failed already: that is what the caller must learn.
            LOG.warn(
                    "The job {} with the fence {} was not given back, its lease runs out: {}",
                    claim.job(),
                    claim.fence(),
                    e.getClass().getSimpleName());
        }
    }
}
