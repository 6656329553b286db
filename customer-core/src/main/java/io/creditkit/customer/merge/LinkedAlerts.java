package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Alerts. Where a rule has an open alert for both customers, that of the one that stays goes on and the other ends. Alerts change
 * with each run of the rules, so a change of one does not keep a merge from being taken back.
 */
record LinkedAlerts(Instant now) implements LinkedRecords {
    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.ALERT;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return work.alerts().of(customer).size();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        List<MovedRecord> moved = new ArrayList<>();
        for (Alert alert : work.alerts().of(from)) {
            Alert given = alert.of(to);
            boolean stays = given.state() == Alert.State.RESOLVED
                    || work.alerts().open(given.dedupKey()).isEmpty();
            if (stays || given.state() != Alert.State.PENDING) {
                Alert stored = work.alerts().save(stays ? given : ended(given));
                moved.add(MovedRecord.of(kind(), stored.id(), stored.version()));
            } else {
                work.alerts().remove(alert);
            }
        }
        return moved;
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return true;
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        work.alerts().of(merge.survivor()).stream()
                .filter(alert -> alert.id().equals(moved.id()))
                .forEach(alert -> work.alerts().save(alert.of(merge.duplicate())));
    }

    private Alert ended(Alert alert) {
        return Alert.builder()
                .from(alert)
                .state(Alert.State.RESOLVED)
                .resolvedAt(Optional.of(now))
                .clearingSince(Optional.empty())
                .build();
    }
}
