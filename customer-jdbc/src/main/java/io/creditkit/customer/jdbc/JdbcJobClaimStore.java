package io.creditkit.customer.jdbc;

import io.creditkit.customer.job.JobClaim;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.JobClaimStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

final class JdbcJobClaimStore implements JobClaimStore {
    /** The end of a lease that was given back: the row stays, as the fence has to. */
    private static final Instant RELEASED = Instant.EPOCH;

    private static final String OF_JOB = " WHERE tenant_id = :tenant_id AND job_name = :job_name";
    private static final String STANDS = OF_JOB + " AND fence = :fence AND lease_until > :released";
    private static final String NEWEST =
            "SELECT job_name, claimed_by, fence, lease_until FROM ${prefix}job_claim" + OF_JOB;
    private static final String TAKE_OVER = "UPDATE ${prefix}job_claim SET claimed_by = :claimed_by, fence = fence + 1,"
            + " lease_until = :lease_until" + OF_JOB + " AND lease_until <= :moment";
    private static final String FIRST =
            "INSERT INTO ${prefix}job_claim (tenant_id, job_name, claimed_by, fence, lease_until)"
                    + " VALUES (:tenant_id, :job_name, :claimed_by, 1, :lease_until)";
    private static final String RENEW = "UPDATE ${prefix}job_claim SET lease_until = :lease_until" + STANDS;

    private final Session session;

    JdbcJobClaimStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<JobClaim> find(String job) {
        return newest(job).filter(claim -> claim.until().isAfter(RELEASED));
    }

    @Override
    public Optional<JobClaim> claim(String job, String owner, Instant now, Instant until) {
        Values values = Values.none()
                .text("job_name", job)
                .text("claimed_by", owner)
                .moment("lease_until", until)
                .moment("moment", now);
        if (session.put(TAKE_OVER, values) > 0) {
            return newest(job);
        }
        if (newest(job).isPresent()) {
            return Optional.empty();
        }
        try {
            session.insert(FIRST, values, "The job is claimed already.");
            return newest(job);
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    @Override
    public boolean renew(JobClaim claim, Instant until) {
        return session.put(RENEW, standing(claim).moment("lease_until", until)) > 0;
    }

    @Override
    public void release(JobClaim claim) {
        session.put(RENEW, standing(claim).moment("lease_until", RELEASED));
    }

    private static Values standing(JobClaim claim) {
        return Values.none()
                .text("job_name", claim.job())
                .number("fence", claim.fence())
                .moment("released", RELEASED);
    }

    private Optional<JobClaim> newest(String job) {
        return session.first(NEWEST, Values.none().text("job_name", job), JdbcJobClaimStore::claim);
    }

    private static JobClaim claim(Row row) throws SQLException {
        return new JobClaim(
                row.text("job_name"), row.text("claimed_by"), row.number("fence"), row.moment("lease_until"));
    }
}
