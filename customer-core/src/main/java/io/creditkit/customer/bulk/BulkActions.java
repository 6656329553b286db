package io.creditkit.customer.bulk;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.job.LeaseLostException;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
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
 * has a result of its own, and none is handled twice unless a node dies, loses its lease or can't write the result down, which
 * is why actions do no harm when they are done again. Thread-safe.
 *
 * <p>Needs {@link Permission#RUN_MASS_ACTIONS}, what the action needs, and to plan, what a list needs. Who runs it has done it:
 * its id and reason stand in the audit trail of each customer.
 */
public final class BulkActions {
    /** The most customers of one mass action. */
    public static final long MAX_CUSTOMERS = 1_000_000;

    private static final Duration LEASE = Duration.ofMinutes(5);
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
     *     action or list, or of one whose planning was interrupted
     */
    public BulkJob plan(String id, CustomerQuery query, BulkAction action) {
        require(action);
        String queryKey = QueryKey.of(query);
        Optional<BulkJob> before = context.inUnitOfWork(work -> work.bulk().find(id));
        if (before.isPresent()) {
            requireSame(before.get(), action);
            if (!before.get().queryKey().equals(queryKey) || before.get().state() == BulkState.PLANNING) {
                throw new BulkRefusedException(
                        id, "it was planned for another list, or not to the end. Plan it under another id.");
            }
            return before.get();
        }
        if (list.count(query) > MAX_CUSTOMERS) {
            throw new BulkRefusedException(
                    id, "it is for at most " + MAX_CUSTOMERS + " customers. Narrow the list down.");
        }
        BulkJob planning = context.inUnitOfWork(work -> work.bulk()
                .save(new BulkJob(
                        id,
                        action.kind(),
                        action.parameters(),
                        query.explanation(context.today()),
                        queryKey,
                        BulkState.PLANNING,
                        0,
                        0,
                        context.now(),
                        context.actor(),
                        Optional.empty())));
        long customers = writeDown(id, query);
        return context.inUnitOfWork(work -> {
            note(work, id, AuditEntry.Action.CREATED, "bulk.planned", planning.kind());
            return work.bulk().save(planning.planned(customers));
        });
    }

    /**
     * Goes on with a mass action. Call it until it is done.
     *
     * @param action the action it was planned with
     * @param most how many customers to handle at most in this call, at least 1
     * @return how far it is now; as it was, if another node is at it
     * @throws BulkRefusedException if it was planned with another action, or its planning was interrupted
     * @throws LeaseLostException if another node took it over, as one customer took longer than 5 minutes; what was done stays
     * @throws PermissionDeniedException if the actor lacks a permission for a customer; what was done stays
     * @throws StorageException if the storage fails; call again
     * @throws UnknownReferenceException if there is no such mass action
     */
    public BulkProgress run(String id, BulkAction action, int most) {
        require(action);
        if (most < 1) {
            throw new IllegalArgumentException("At least 1 customer is handled by a call, not " + most + ".");
        }
        BulkJob job = progress(id).job();
        requireSame(job, action);
        if (job.state() == BulkState.PLANNING) {
            throw new BulkRefusedException(
                    id, "its planning was interrupted. Cancel it, and plan it under another id.");
        }
        Optional<Lease> taken = Lease.take(context, "bulk/" + id, LEASE);
        if (taken.isPresent()) {
            try (Lease lease = taken.get()) {
                run(id, action, most, lease);
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
     */
    public List<BulkRow> rows(String id, long afterPosition, int limit) {
        context.require(Permission.RUN_MASS_ACTIONS);
        return context.inUnitOfWork(work -> work.bulk().rows(id, afterPosition, limit));
    }

    private long writeDown(String id, CustomerQuery query) {
        List<BulkRow> batch = new ArrayList<>();
        long[] written = new long[1];
        list.forEach(query, profile -> {
            written[0]++;
            batch.add(BulkRow.pending(id, written[0], profile.customer().id()));
            if (batch.size() == BATCH) {
                add(batch);
            }
        });
        add(batch);
        return written[0];
    }

    private void add(List<BulkRow> batch) {
        context.inUnitOfWork(work -> {
            work.bulk().addRows(List.copyOf(batch));
            return true;
        });
        batch.clear();
    }

    private void run(String id, BulkAction action, int most, Lease lease) {
        int left = most;
        while (left > 0) {
            int size = Math.min(left, BATCH);
            List<BulkRow> rows = context.inUnitOfWork(work ->
                    get(work, id).state() == BulkState.PLANNED ? work.bulk().pending(id, size) : List.<BulkRow>of());
            for (BulkRow row : rows) {
                context.inUnitOfWork(work -> {
                    lease.confirm(work);
                    return true;
                });
                BulkRow handled = handled(action, row);
                context.inUnitOfWork(work -> {
                    lease.confirm(work);
                    work.bulk().putRow(handled);
                    return true;
                });
            }
            left -= size;
            if (rows.size() < size) {
                left = 0;
            }
        }
        context.inUnitOfWork(work -> {
            BulkJob job = get(work, id);
            if (job.state() == BulkState.PLANNED && work.bulk().pending(id, 1).isEmpty()) {
                lease.confirm(work);
                work.bulk().save(job.ended(BulkState.DONE, context.now()));
                note(work, id, AuditEntry.Action.CHANGED, "bulk.done", job.kind());
            }
            return true;
        });
    }

    private BulkRow handled(BulkAction action, BulkRow row) {
        try {
            BulkRow.Outcome outcome = switch (action.apply(row.customer())) {
                case DONE -> BulkRow.Outcome.DONE;
                case UNCHANGED -> BulkRow.Outcome.UNCHANGED;
            };
            return row.handled(outcome, "", context.now());
        } catch (PermissionDeniedException withdrawn) {
            // Not the customer's result: the row stays as it is for somebody who may.
            throw withdrawn;
        } catch (StaleVersionException | DuplicateKeyException conflict) {
            return row.handled(BulkRow.Outcome.REFUSED, message(conflict), context.now());
        } catch (StorageException failure) {
            throw failure;
        } catch (CreditKitException refusal) {
            return row.handled(BulkRow.Outcome.REFUSED, message(refusal), context.now());
        } catch (RuntimeException unforeseen) {
            // The message is not ours, and may hold anything.
            return row.handled(BulkRow.Outcome.FAILED, unforeseen.getClass().getSimpleName(), context.now());
        }
    }

    private static String message(CreditKitException refusal) {
        return Optional.ofNullable(refusal.getMessage()).orElse("");
    }

    private void require(BulkAction action) {
        context.require(Permission.RUN_MASS_ACTIONS);
        action.permissions().stream().sorted().forEach(context::require);
    }

    private static void requireSame(BulkJob job, BulkAction action) {
        if (!job.kind().equals(action.kind()) || !job.parameters().equals(action.parameters())) {
            throw new BulkRefusedException(
                    job.id(),
                    "it was planned as " + job.kind() + " " + job.parameters() + ", and not as " + action.kind() + " "
                            + action.parameters() + ".");
        }
    }

    private static BulkJob get(UnitOfWork work, String id) {
        return work.bulk().find(id).orElseThrow(() -> new UnknownReferenceException("mass action", id));
    }

    private void note(UnitOfWork work, String id, AuditEntry.Action action, String event, String kind) {
        context.note(work, Subject.of(Subject.Kind.JOB, id), action, event, Map.of("kind", kind));
    }
}
