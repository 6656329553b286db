package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Records that stay without the person, one by one, each with a day of its own. */
record DatedHolder<T>(
        String recordType,
        Class<T> type,
        BiFunction<UnitOfWork, CustomerId, List<T>> reading,
        Function<T, String> id,
        Function<T, PersonalRecord> shown,
        Function<T, Optional<LocalDate>> day,
        BiConsumer<UnitOfWork, T> erasing)
        implements DatedDataHolder {
    @Override
    public Set<Class<?>> covers() {
        return Set.of(type);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.ANONYMISED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return reading.apply(work, customer.id()).stream().map(shown).toList();
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        reading.apply(work, customer.id()).forEach(one -> erasing.accept(work, one));
    }

    @Override
    public Map<String, LocalDate> days(UnitOfWork work, Customer customer) {
        Map<String, LocalDate> days = new HashMap<>();
        reading.apply(work, customer.id())
                .forEach(one -> day.apply(one).ifPresent(known -> days.put(id.apply(one), known)));
        return days;
    }

    @Override
    public void erase(UnitOfWork work, Customer customer, Set<String> ids) {
        reading.apply(work, customer.id()).stream()
                .filter(one -> ids.contains(id.apply(one)))
                .forEach(one -> erasing.accept(work, one));
    }
}
