package io.creditkit.customer.storage;

import io.creditkit.customer.job.JobClaim;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps who does which job, so that of several nodes one does it. The moments are the callers': their clocks must agree far
 * better than a lease is long. Where they don't, the fence still tells the late one.
 */
public interface JobClaimStore {
    /** {@return the newest claim of a job, whose lease may have ended; empty if it was never claimed, or was released} */
    Optional<JobClaim> find(String job);

    /**
     * Claims a job that nobody holds: one never claimed, released, or whose lease has ended. Of many who try at once, one gets
     * it.
     *
     * @param owner who is to hold it; that the same owner holds it makes no difference
     * @param now a lease that ends now or earlier has ended
     * @param until the end of the new lease, after {@code now}
     * @return the claim, its fence higher than that of every earlier claim of the job; empty if somebody holds it
     */
    Optional<JobClaim> claim(String job, String owner, Instant now, Instant until);

    /**
     * Moves the end of a lease. Within a unit of work that writes something, this makes sure that the claim still stands when it
     * is written.
     *
     * @return whether the claim is the newest of its job and was not released; its lease may have ended
     */
    boolean renew(JobClaim claim, Instant until);

    /** Gives a job back, if the claim is its newest. */
    void release(JobClaim claim);
}
