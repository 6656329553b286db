package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Records that a storage can erase only together: a duty counts for all of them from the day of the newest one. */
record NewestDatedHolder<T>(
        String recordType,
        Class<T> type,
        ErasureLine.Action action,
        BiFunction<UnitOfWork, Customer, List<T>> reading,
        Function<T, String> id,
        Function<T, LocalDate> day,
        Function<T, PersonalRecord> shown,
        BiConsumer<UnitOfWork, Customer> erasing)
        implements DatedDataHolder {
    @Override
    public Set<Class<?>> covers() {
        return Set.of(type);
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return reading.apply(work, customer).stream().map(shown).toList();
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        erasing.accept(work, customer);
    }

    @Override
    public Map<String, LocalDate> days(UnitOfWork work, Customer customer) {
        List<T> all = reading.apply(work, customer);
        Map<String, LocalDate> days = new HashMap<>();
        all.stream()
                .map(day)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> all.forEach(one -> days.put(id.apply(one), newest)));
        return days;
    }

    @Override
    public void erase(UnitOfWork work, Customer customer, Set<String> ids) {
        if (!ids.isEmpty()) {
            erase(work, customer);
        }
    }
}
