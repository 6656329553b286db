package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerSearchTest {
    private static final TenantId TENANT = TenantId.of("tenant");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final CreditKit kit = CreditKit.builder().storage(storage).build();

    @Test
    void theBandIsOfferedToThoseAloneWhoMaySeeCreditData() {
        storage.inUnitOfWork(TENANT, work -> {
            work.customers().save(SampleProfiles.linkedCustomer("7"));
            work.customers().save(SampleProfiles.bareCustomer("8"));
            return work.reports().saveFile(SampleProfiles.file(SampleProfiles.goodFigures()));
        });

        assertThat(kit.workspace(TENANT, Actor.of("jane"))
                        .search()
                        .suggest("generale", 10)
                        .list())
                .extracting(suggestion -> suggestion.customer().number(), suggestion -> suggestion.band())
                .containsExactlyInAnyOrder(tuple("7", Optional.of(RiskBand.A)), tuple("8", Optional.empty()));

        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        assertThat(kit.workspace(TENANT, clerk).search().suggest("generale", 10).list())
                .hasSize(2)
                .allSatisfy(suggestion -> assertThat(suggestion.band()).isEmpty());
    }
}
