package io.creditkit.customer.bulk;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.job.LeaseLostException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call's part of a mass action, done under its lease. */
record BulkRun(WorkContext context, String id, BulkAction action, Lease lease) {
    private static final int BATCH = 200;

    /** How often somebody else may write the same customer meanwhile. */
    private static final int MOST_CONFLICTS = 4;

    void handle(int most) {
        int left = most;
        while (left > 0) {
            int size = Math.min(left, BATCH);
            List<BulkRow> rows = context.inUnitOfWork(work -> work.bulk().pending(id, size));
            for (BulkRow row : rows) {
                if (!goesOn()) {
                    return;
                }
                BulkRow handled = handled(row);
                context.inUnitOfWork(work -> {
                    lease.confirm(work);
                    work.bulk().putRow(handled);
                    return true;
                });
            }
            left = rows.size() < size ? 0 : left - size;
        }
        endIfDone();
    }

    /** Looked at before each customer: what another node has taken over, or a person called off, is left alone. */
    private boolean goesOn() {
        return context.inUnitOfWork(work -> {
            lease.confirm(work);
            return BulkActions.get(work, id).state() == BulkState.PLANNED;
        });
    }

    private void endIfDone() {
        context.inRepeatedUnitOfWork(work -> {
            BulkJob job = BulkActions.get(work, id);
            if (job.state() == BulkState.PLANNED && work.bulk().pending(id, 1).isEmpty()) {
                lease.confirm(work);
                work.bulk().save(job.ended(BulkState.DONE, context.now()));
                context.note(
                        work,
                        Subject.of(Subject.Kind.JOB, id),
                        AuditEntry.Action.CHANGED,
                        "bulk.done",
                        Map.of("kind", job.kind()));
            }
            return true;
        });
    }

    private BulkRow handled(BulkRow row) {
        try {
            return row.handled(applied(row.customer()), "", context.now());
        } catch (PermissionDeniedException | LeaseLostException notOurs) {
            // Not the customer's result: the row stays as it is for somebody who may.
            throw notOurs;
        } catch (StaleVersionException conflict) {
            return row.handled(BulkRow.Outcome.FAILED, message(conflict), context.now());
        } catch (DuplicateKeyException taken) {
            return row.handled(BulkRow.Outcome.REFUSED, message(taken), context.now());
        } catch (StorageException failure) {
            throw failure;
        } catch (CreditKitException refusal) {
            return row.handled(BulkRow.Outcome.REFUSED, message(refusal), context.now());
        } catch (RuntimeException unforeseen) {
            // The action may be the host's and throw anything, and the next customers must not suffer for it. The
            // message is not ours and may hold personal data, so the type alone is kept.
            return row.handled(BulkRow.Outcome.FAILED, unforeseen.getClass().getSimpleName(), context.now());
        }
    }

    private BulkRow.Outcome applied(CustomerId customer) {
        for (int conflicts = 0; ; conflicts++) {
            try {
                return switch (action.apply(customer)) {
                    case DONE -> BulkRow.Outcome.DONE;
                    case UNCHANGED -> BulkRow.Outcome.UNCHANGED;
                };
            } catch (StaleVersionException conflict) {
                if (conflicts == MOST_CONFLICTS) {
                    throw conflict;
                }
                lease.renew();
            }
        }
    }

    private static String message(CreditKitException refusal) {
        return Optional.ofNullable(refusal.getMessage()).orElse("");
    }
}
