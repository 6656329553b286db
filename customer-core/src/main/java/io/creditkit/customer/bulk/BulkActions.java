package io.creditkit.customer.bulk;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.job.LeaseLostException;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One action for every customer of a list. It is planned first, which writes the customers down: what the action changes then
 * changes nothing of whom it is for. It then runs in as many calls as the host likes, on any node, one at a time; each customer
 * has a result of its own, and none is handled twice unless a node dies, loses its lease, meets a conflict or can't write the
 * result down, which is why actions do no harm when they are done again. Thread-safe.
 *
 * <p>Needs {@link Permission#RUN_MASS_ACTIONS}, what the action needs, and to plan, what a list needs. Who runs it has done it:
 * its id and reason stand in the audit trail of each customer.
 */
public final class BulkActions {
    /** The most customers of one mass action. */
    public static final long MAX_CUSTOMERS = 1_000_000;

    private static final Duration LEASE = Duration.ofMinutes(5);
    /** A sorted list is read whole before its first customer is written down. */
    private static final Duration PLANNING = Duration.ofHours(1);

    private static final int BATCH = 200;

    private final WorkContext context;
    private final CustomerList list;

    /** For the house alone: a host asks its workspace for this service. */
    public BulkActions(WorkContext context, CustomerList list) {
        this.context = context;
        this.list = list;
    }

    /** {@return the action that moves customers to a group} */
    public BulkAction moveToGroup(GroupId group) {
        return new GroupAction(context, Optional.of(group));
    }

    /** {@return the action that takes customers out of their group} */
    public BulkAction removeFromGroup() {
        return new GroupAction(context, Optional.empty());
    }

    /** {@return the action that puts the companies of customers into a portfolio; a customer without a link is refused} */
    public BulkAction addToPortfolio(String portfolio) {
        return new PortfolioAction(context, portfolio);
    }

    /**
     * {@return the action that moves customers into a state; needs {@link Permission#BLOCK_CUSTOMERS} too if it is {@code
     * BLOCKED}}
     *
     * @throws IllegalArgumentException if it is {@code ERASED}: customers are erased by the privacy service alone
     */
    public BulkAction moveTo(CustomerStatus status) {
        if (status == CustomerStatus.ERASED) {
            throw new IllegalArgumentException(
                    "A mass action can't make customers ERASED, as their data would stay. Erase them by privacy().");
        }
        return new StatusAction(context, status);
    }

    /** {@return what the action would come to} Nothing is written. Reads the list once. */
    public BulkPreview dryRun(CustomerQuery query, BulkAction action) {
        require(action);
        Map<String, Long> refusals = new TreeMap<>();
        long[] customers = new long[1];
        list.forEach(query, profile -> {
            customers[0]++;
            action.refusal(profile).ifPresent(why -> refusals.merge(why, 1L, Long::sum));
        });
        return new BulkPreview(query.explanation(context.today()), customers[0], refusals);
    }

    /**
     * Plans the action for the customers of a list as it is now. To plan it again under the same id gives what was planned
     * first, so that a request that is sent twice is done once.
     *
     * @param id the host's id of the request, 1 to 64 characters
     * @throws BulkRefusedException if the list has more than {@value #MAX_CUSTOMERS} customers, or the id is that of another
     *     action or list, or of one whose planning was interrupted, is under way on another node, or was called off
     * @throws LeaseLostException if reading the list took more than an hour and the same id was asked for meanwhile; cancel it, and
     *     plan it under another id
     */
    public BulkJob plan(String id, CustomerQuery query, BulkAction action) {
        require(action);
        BulkJob.requireId(id);
        String queryKey = QueryKey.of(query);
        Optional<BulkJob> before = context.inUnitOfWork(work -> work.bulk().find(id));
        if (before.isPresent() && before.get().state() != BulkState.PLANNING) {
            return requireSame(before.get(), action, queryKey);
        }
        if (before.isEmpty() && list.isLongerThan(query, MAX_CUSTOMERS)) {
            throw new BulkRefusedException(
                    id,
                    Wording.of(
                            "bulk-refused.too-many",
                            "it is for at most {most} customers. Narrow the list down.",
                            Map.of("most", MAX_CUSTOMERS)));
        }
        Lease lease = Lease.take(context, lock(id), PLANNING)
                .orElseThrow(() -> new BulkRefusedException(
                        id,
                        Wording.of(
                                "bulk-refused.being-planned",
                                "it is being planned at this moment. Ask again under the same id.")));
        try (lease) {
            before = context.inUnitOfWork(work -> work.bulk().find(id));
            return before.isPresent()
                    ? requireSame(before.get(), action, queryKey)
                    : planAlone(id, query, queryKey, action, lease);
        }
    }

    /**
     * Goes on with a mass action. Call it until it is done.
     *
     * @param action the action it was planned with
     * @param most how many customers to handle at most in this call, at least 1
     * @return how far it is now; as it was, if another node is at it
     * @throws BulkRefusedException if it was planned with another action, or its planning was interrupted
     * @throws LeaseLostException if another node took it over, as one customer took longer than 5 minutes; what was done stays
     * @throws io.creditkit.customer.access.PermissionDeniedException if the actor lacks a permission for a customer; what was done stays
     * @throws StorageException if the storage fails; call again
     * @throws UnknownReferenceException if there is no such mass action
     */
    public BulkProgress run(String id, BulkAction action, int most) {
        require(action);
        if (most < 1) {
            throw new IllegalArgumentException("At least 1 customer is handled by a call, not " + most + ".");
        }
        BulkJob job = context.inUnitOfWork(work -> get(work, id));
        requireSame(job, action);
        if (job.state() == BulkState.PLANNING) {
            throw interrupted(id);
        }
        Optional<Lease> taken = Lease.take(context, lock(id), LEASE);
        if (taken.isPresent()) {
            try (Lease lease = taken.get()) {
                new BulkRun(context, id, action, lease).handle(most);
            }
        }
        return progress(id);
    }

    /**
     * Calls a mass action off. What was done stays done.
     *
     * @throws io.creditkit.customer.state.MoveRefusedException if it has ended
     * @throws UnknownReferenceException if there is no such mass action
     */
    public BulkJob cancel(String id) {
        context.require(Permission.RUN_MASS_ACTIONS);
        return context.inRepeatedUnitOfWork(work -> {
            BulkJob job = get(work, id);
            BulkState.moves().requireMove(id, job.state(), BulkState.CANCELLED);
            note(work, id, AuditEntry.Action.CHANGED, "bulk.cancelled", job.kind());
            return work.bulk().save(job.ended(BulkState.CANCELLED, context.now()));
        });
    }

    /**
     * {@return how far a mass action is}
     *
     * @throws UnknownReferenceException if there is no such mass action
     */
    public BulkProgress progress(String id) {
        context.require(Permission.RUN_MASS_ACTIONS);
        return context.inUnitOfWork(
                work -> new BulkProgress(get(work, id), work.bulk().counts(id)));
    }

    /**
     * {@return the next customers of a mass action with their results, in the order of the list}
     *
     * @param afterPosition 0 begins at the first
     * @param limit how many at most, 1 to 1000
     * @throws UnknownReferenceException if there is no such mass action
     */
    public List<BulkRow> rows(String id, long afterPosition, int limit) {
        context.require(Permission.RUN_MASS_ACTIONS);
        return context.inUnitOfWork(work -> {
            get(work, id);
            return work.bulk().rows(id, afterPosition, limit);
        });
    }

    private BulkJob planAlone(String id, CustomerQuery query, String queryKey, BulkAction action, Lease lease) {
        context.inUnitOfWork(work -> work.bulk()
                .save(new BulkJob(
                        id,
                        action.kind(),
                        action.parameters(),
                        query.record(context.today()),
                        queryKey,
                        BulkState.PLANNING,
                        0,
                        0,
                        context.now(),
                        context.actor(),
                        Optional.empty())));
        long customers = writeDown(id, query, lease);
        return context.inRepeatedUnitOfWork(work -> {
            BulkJob planning = stillPlanning(work, id);
            note(work, id, AuditEntry.Action.CREATED, "bulk.planned", planning.kind());
            return work.bulk().save(planning.planned(customers));
        });
    }

    private long writeDown(String id, CustomerQuery query, Lease lease) {
        List<BulkRow> batch = new ArrayList<>();
        long[] written = new long[1];
        list.forEach(query, profile -> {
            written[0]++;
            batch.add(BulkRow.pending(id, written[0], profile.customer().id()));
            if (batch.size() == BATCH) {
                add(id, batch, lease);
            }
        });
        add(id, batch, lease);
        return written[0];
    }

    private void add(String id, List<BulkRow> batch, Lease lease) {
        context.inUnitOfWork(work -> {
            lease.confirm(work);
            stillPlanning(work, id);
            work.bulk().addRows(List.copyOf(batch));
            return true;
        });
        batch.clear();
    }

    private static BulkJob stillPlanning(UnitOfWork work, String id) {
        BulkJob job = get(work, id);
        if (job.state() != BulkState.PLANNING) {
            throw new BulkRefusedException(
                    id,
                    Wording.of(
                            "bulk-refused.called-off",
                            "it was called off while it was planned. Plan it under another id."));
        }
        return job;
    }

    private void require(BulkAction action) {
        context.require(Permission.RUN_MASS_ACTIONS);
        action.permissions().stream().sorted().forEach(context::require);
    }

    private static BulkJob requireSame(BulkJob job, BulkAction action, String queryKey) {
        requireSame(job, action);
        if (!job.queryKey().equals(queryKey)) {
            throw new BulkRefusedException(
                    job.id(),
                    Wording.of(
                            "bulk-refused.other-list",
                            "it was planned for another list. Plan this one under another id."));
        }
        if (job.state() == BulkState.PLANNING) {
            throw interrupted(job.id());
        }
        return job;
    }

    private static BulkRefusedException interrupted(String id) {
        return new BulkRefusedException(
                id,
                Wording.of(
                        "bulk-refused.interrupted",
                        "its planning was interrupted. Cancel it, and plan it under another id."));
    }

    private static String lock(String id) {
        return "bulk/" + id;
    }

    private static void requireSame(BulkJob job, BulkAction action) {
        if (!job.kind().equals(action.kind()) || !job.parameters().equals(action.parameters())) {
            throw new BulkRefusedException(
                    job.id(),
                    Wording.of(
                            "bulk-refused.other-action",
                            "it was planned as {planned} {plannedParameters}, and not as {asked} {askedParameters}.",
                            Map.of(
                                    "planned",
                                    job.kind(),
                                    "plannedParameters",
                                    job.parameters(),
                                    "asked",
                                    action.kind(),
                                    "askedParameters",
                                    action.parameters())));
        }
    }

    static BulkJob get(UnitOfWork work, String id) {
        return work.bulk().find(id).orElseThrow(() -> new UnknownReferenceException("mass action", id));
    }

    private void note(UnitOfWork work, String id, AuditEntry.Action action, String event, String kind) {
        context.note(work, Subject.of(Subject.Kind.JOB, id), action, event, Map.of("kind", kind));
    }
}
