package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;

import io.creditkit.customer.job.JobClaim;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link JobClaimStore}. */
abstract class JobClaimLaws extends StorageLaws {
    private static final Instant LATER = NOON.plusSeconds(60);

    @Test
    void aJobThatIsHeldIsClaimedByNobodyElseNorAgain() {
        JobClaim first = claim("node-1", NOON, LATER).orElseThrow();

        assertOne(work -> work.jobs().claim("nightly", "node-2", LATER.minusNanos(1000), LATER.plusSeconds(60)))
                .isEmpty();
        assertOne(work -> work.jobs().claim("nightly", "node-1", NOON, LATER)).isEmpty();
        assertOne(work -> work.jobs().find("nightly")).contains(first);
        assertOne(work -> work.jobs().claim("hourly", "node-2", NOON, LATER)).isPresent();
    }

    @Test
    void aLeaseThatEndedIsTakenOverWithAHigherFenceAndTheLateOneIsFound() {
        JobClaim first = claim("node-1", NOON, LATER).orElseThrow();
        JobClaim second = claim("node-2", LATER, LATER.plusSeconds(60)).orElseThrow();

        assertCount(work -> second.fence() - first.fence()).isPositive();
        assertWhether(work -> work.jobs().renew(first, LATER.plusSeconds(90))).isFalse();
        run(work -> work.jobs().release(first));
        assertOne(work -> work.jobs().find("nightly")).contains(second);
    }

    @Test
    void aLeaseThatEndedIsRenewedAsLongAsNobodyTookItOver() {
        JobClaim first = claim("node-1", NOON, LATER).orElseThrow();
        Instant end = LATER.plusSeconds(600);

        assertWhether(work -> work.jobs().renew(first, end)).isTrue();
        assertOne(work -> work.jobs().find("nightly")).contains(first.until(end));
        assertOne(work -> work.jobs().claim("nightly", "node-2", LATER, end)).isEmpty();
    }

    @Test
    void aJobThatWasGivenBackIsClaimedAtOnceWithAHigherFence() {
        JobClaim first = claim("node-1", NOON, LATER).orElseThrow();
        run(work -> work.jobs().release(first));

        assertOne(work -> work.jobs().find("nightly")).isEmpty();
        assertWhether(work -> work.jobs().renew(first, LATER)).isFalse();
        JobClaim second = claim("node-2", NOON, LATER).orElseThrow();
        assertCount(work -> second.fence() - first.fence()).isPositive();
    }

    private Optional<JobClaim> claim(String owner, Instant now, Instant until) {
        return in(work -> work.jobs().claim("nightly", owner, now, until));
    }
}
