package io.creditkit.customer.storage.memory;

import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.storage.JobClaimStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who does which job. */
final class MemoryJobClaims implements JobClaimStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, JobClaim> newest = new HashMap<>();
    }

    /** The end of a lease that was given back: the fence has to stay known. */
    private static final Instant RELEASED = Instant.EPOCH;

    private final Session session;
    private final Data data;

    MemoryJobClaims(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<JobClaim> find(String job) {
        return newest(job).filter(claim -> claim.until().isAfter(RELEASED));
    }

    @Override
    public Optional<JobClaim> claim(String job, String owner, Instant now, Instant until) {
        Optional<JobClaim> former = newest(job);
        if (former.filter(claim -> claim.until().isAfter(now)).isPresent()) {
            return Optional.empty();
        }
        JobClaim claim = new JobClaim(job, owner, former.map(JobClaim::fence).orElse(0L) + 1, until);
        session.put(data.newest, job, claim);
        return Optional.of(claim);
    }

    @Override
    public boolean renew(JobClaim claim, Instant until) {
        boolean stands = stands(claim);
        if (stands) {
            session.put(data.newest, claim.job(), claim.until(until));
        }
        return stands;
    }

    @Override
    public void release(JobClaim claim) {
        if (stands(claim)) {
            session.put(data.newest, claim.job(), claim.until(RELEASED));
        }
    }

    private boolean stands(JobClaim claim) {
        return find(claim.job())
                .filter(newest -> newest.fence() == claim.fence())
                .isPresent();
    }

    private Optional<JobClaim> newest(String job) {
        session.requireRunning();
        return Optional.ofNullable(data.newest.get(job));
    }
}
