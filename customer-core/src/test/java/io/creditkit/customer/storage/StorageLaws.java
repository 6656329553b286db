package io.creditkit.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.assertj.core.api.BooleanAssert;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.LongAssert;
import org.assertj.core.api.OptionalAssert;

/** What all groups of laws share: a storage, one tenant to work for, and questions that are asked in a unit of work of their own. */
abstract class StorageLaws {
    static final TenantId TENANT = TenantId.of("tenant-1");
    static final TenantId OTHER_TENANT = TenantId.of("tenant-2");

    abstract Storage storage();

    final <T> T in(Function<UnitOfWork, T> work) {
        return storage().inUnitOfWork(TENANT, work);
    }

    final void run(Consumer<UnitOfWork> work) {
        in(unit -> {
            work.accept(unit);
            return true;
        });
    }

    final <T> OptionalAssert<T> assertOne(Function<UnitOfWork, Optional<T>> query) {
        Optional<T> found = in(query);
        return assertThat(found);
    }

    final <T> ListAssert<T> assertAll(Function<UnitOfWork, List<T>> query) {
        List<T> found = in(query);
        return assertThat(found);
    }

    final LongAssert assertCount(ToLongFunction<UnitOfWork> query) {
        long count = in(query::applyAsLong);
        return new LongAssert(count);
    }

    final BooleanAssert assertWhether(Predicate<UnitOfWork> write) {
        boolean answer = in(write::test);
        return new BooleanAssert(answer);
    }
}
