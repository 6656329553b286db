package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.EventFollowUp.Followed;
import io.creditkit.customer.storage.StorageException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from events within one check. It goes on where a host's part fails for one company: else its customers would keep
 * all events from coming in. Not thread-safe.
 */
final class FollowUpRun {
    private static final Logger LOG = LoggerFactory.getLogger(Monitoring.class);

    private final WorkContext context;
    private final List<EventFollowUp> followUps;
    private final Lease lease;
    private final Set<AgencyCompanyId> failed = new TreeSet<>();
    private Followed followed = Followed.nothing();

    FollowUpRun(WorkContext context, List<EventFollowUp> followUps, Lease lease) {
        this.context = context;
        this.followUps = followUps;
        this.lease = lease;
    }

    /** Sees to the companies of the events that were kept by a check that did not come to its end. */
    void ofKeptBefore(Portfolio portfolio) {
        follow(keptBefore(context, portfolio));
    }

    /** {@return the companies of which events came since all of them were last seen to} */
    static List<AgencyCompanyId> keptBefore(WorkContext context, Portfolio portfolio) {
        Instant since = seenTo(portfolio).orElse(Instant.EPOCH);
        return context.inUnitOfWork(work -> work.monitoring().companiesReceived(portfolio.name(), since));
    }

    /** {@return from when of receipt on events may not have been seen to: the last check that went well, or the last look between checks} */
    static Optional<Instant> seenTo(Portfolio portfolio) {
        return Stream.of(portfolio.lastCheckedAt(), portfolio.followedUntil())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    void of(List<WatchEvent> taken) {
        follow(taken.stream().map(WatchEvent::company).distinct().sorted().toList());
    }

    private void follow(List<AgencyCompanyId> companies) {
        for (AgencyCompanyId company : companies) {
            followUps.forEach(one -> follow(one, company));
            lease.renew();
        }
    }

    /** What fails keeps nothing after it from being done: a score that can't be had must not hush an alert. */
    private void follow(EventFollowUp one, AgencyCompanyId company) {
        try {
            followed = followed.and(one.follow(List.of(company)));
        } catch (StorageException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            // Any, as a host's rules and ports run here. Without it in the log: its message may hold personal data.
            LOG.warn(
                    "What follows from events of company {} failed with {}",
                    company,
                    failure.getClass().getName());
            failed.add(company);
        }
    }

    /** {@return whether nothing failed} */
    boolean isComplete() {
        return failed.isEmpty();
    }

    /**
     * Tells what followed.
     *
     * @param whereFailed what becomes of what failed; empty if nothing does
     */
    void tell(MonitoringRun.Builder run, String whereFailed) {
        run.assessed(followed.assessed())
                .assigned(followed.assigned())
                .alertsRaised(followed.raised())
                .alertsResolved(followed.resolved())
                .addAllWarnings(followed.warnings());
        if (!isComplete()) {
            run.addWarnings("Risk, assignments or alert rules could not be looked at for the customers of "
                    + failed.size() + " companies with events, such as "
                    + failed.iterator().next() + "; the log tells what failed." + whereFailed);
        }
    }
}
