package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Settings that the customer that stays has not set itself. They are copied, so that there is something to go back to. */
record LinkedSettings() implements LinkedRecords {
    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.SETTING;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return work.settings().values(SettingOwner.of(customer)).size();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        Map<String, String> own = work.settings().values(SettingOwner.of(to));
        List<MovedRecord> moved = new ArrayList<>();
        work.settings().values(SettingOwner.of(from)).forEach((key, value) -> {
            if (!own.containsKey(key)) {
                work.settings().put(SettingOwner.of(to), key, value);
                moved.add(MovedRecord.of(kind(), key));
            }
        });
        return moved;
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return work.settings()
                .value(SettingOwner.of(merge.survivor()), moved.id())
                .equals(work.settings().value(SettingOwner.of(merge.duplicate()), moved.id()));
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        work.settings().remove(SettingOwner.of(merge.survivor()), moved.id());
    }
}
