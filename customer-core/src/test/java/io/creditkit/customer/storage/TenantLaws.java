package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The law of the wall: a unit of work reaches its own tenant alone. */
abstract class TenantLaws extends StorageLaws {
    @Test
    void whatOneTenantWroteNoQueryOfAnotherTells() {
        List<Object> nothing = storage().inUnitOfWork(OTHER_TENANT, UnitOfWorkLaws::everything);
        run(UnitOfWorkLaws::writeFirst);

        List<Object> after = storage().inUnitOfWork(OTHER_TENANT, UnitOfWorkLaws::everything);
        assertThat(after).isEqualTo(nothing);
    }

    @Test
    void twoTenantsUseTheSameIdsAndKeysSideBySide() {
        run(UnitOfWorkLaws::writeFirst);
        storage().inUnitOfWork(OTHER_TENANT, work -> {
            UnitOfWorkLaws.writeFirst(work);
            return work.customers().count();
        });

        List<Object> ours = in(UnitOfWorkLaws::everything);
        List<Object> theirs = storage().inUnitOfWork(OTHER_TENANT, UnitOfWorkLaws::everything);
        assertThat(theirs).isEqualTo(ours);
    }

    @Test
    void aChangeByOneTenantIsNoChangeForTheOther() {
        run(work -> work.customers().save(bareCustomer("1")));
        storage().inUnitOfWork(OTHER_TENANT, work -> {
            work.customers().removeReview(CustomerId.of("c-1"));
            return work.customers().save(bareCustomer("1"));
        });

        assertAll(work -> work.customers().page(Optional.empty(), 10))
                .singleElement()
                .satisfies(customer -> assertThat(customer.version()).isEqualTo(1));
    }

    @Test
    void tenantsThatDifferInCaseOrBlanksAreDifferent() {
        run(work -> work.customers().save(bareCustomer("1")));

        for (String name : List.of("Tenant-1", "tenant-1 ", "tenant-")) {
            long count = storage()
                    .inUnitOfWork(TenantId.of(name), work -> work.customers().count());
            assertThat(count).as("customers of '%s'", name).isZero();
        }
    }
}
