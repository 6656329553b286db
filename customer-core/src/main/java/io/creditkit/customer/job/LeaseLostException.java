package io.creditkit.customer.job;

import io.creditkit.customer.CreditKitException;

/**
 * Another node has taken the job over, as this one was too slow to renew its lease. Stop: what is written now could undo what
 * the other one writes. The unit of work in which this is thrown writes nothing.
 */
public final class LeaseLostException extends CreditKitException {
    /** Made where a lease is renewed. */
    public LeaseLostException(JobClaim claim) {
        super("The job " + claim.job() + " was taken over from " + claim.owner() + ", whose claim had the fence "
                + claim.fence() + ". Stop, and claim it again later.");
    }
}
