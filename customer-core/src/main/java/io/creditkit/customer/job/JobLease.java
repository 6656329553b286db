package io.creditkit.customer.job;

import io.creditkit.customer.internal.Lease;

/** A job while this node does it. Used by the thread that does the job alone. */
public final class JobLease {
    private final Lease lease;

    JobLease(Lease lease) {
        this.lease = lease;
    }

    /**
     * {@return the number of this turn, higher than that of every earlier turn of the job} Hand it on with what is written
     * elsewhere: whoever takes it can refuse a lower one than the highest seen.
     */
    public long fence() {
        return lease.claim().fence();
    }

    /**
     * Begins the lease anew. Call it at each third of its time.
     *
     * @throws LeaseLostException if another node has taken the job over
     */
    public void renew() {
        lease.renew();
    }
}
