package io.creditkit.customer.job;

import java.time.Instant;

/**
 * The right of one node to do a job, for a time. The fence tells one claim of a job from every other, earlier or later: who
 * comes back late, with a lower fence than the newest, has lost it.
 *
 * @param job the job, 1 to 100 characters
 * @param owner who holds it, 1 to 64 characters; for people, as the fence alone decides
 * @param fence 1 for the first claim of the job, and higher with each claim
 * @param until the end of the lease, to the microsecond
 */
public record JobClaim(String job, String owner, long fence, Instant until) {
    public JobClaim {
        if (job.isBlank() || job.length() > 100) {
            throw new IllegalArgumentException("The name of a job has 1 to 100 characters and is not blank.");
        }
        if (fence < 1) {
            throw new IllegalArgumentException("A fence is 1 or more, not " + fence + ".");
        }
    }

    /** {@return the same claim with another end} */
    public JobClaim until(Instant end) {
        return new JobClaim(job, owner, fence, end);
    }
}
