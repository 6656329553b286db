package io.creditkit.customer.job;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/**
 * Another node has taken the job over, as this one was too slow to renew its lease. Stop: what is written now could undo what
 * the other one writes. The unit of work in which this is thrown writes nothing.
 */
public final class LeaseLostException extends CreditKitException {
    /** Made where a lease is renewed. */
    public LeaseLostException(JobClaim claim) {
        super(Wording.of(
                "lease-lost",
                "The job {job} was taken over from {owner}, whose claim had the fence {fence}. Stop, and "
                        + "claim it again later.",
                Map.of("job", claim.job(), "owner", claim.owner(), "fence", claim.fence())));
    }
}
