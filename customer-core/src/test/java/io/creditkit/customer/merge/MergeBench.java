package io.creditkit.customer.merge;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** Two customers that are the same: one that stays and one that goes. */
abstract class MergeBench {
    static final TenantId TENANT = TenantId.of("tenant");
    static final CustomerId STAYS = CustomerId.of("c-1");
    static final CustomerId GOES = CustomerId.of("c-2");
    static final ConsentPurpose MARKETING = ConsentPurpose.MARKETING;
    static final ConsentNotice NOTICE = new ConsentNotice("privacy", 1);
    final InMemoryStorage storage = InMemoryStorage.create();
    final Workspace work = at(Workbench.NOW);
    final Merges merges = work.merges();

    @BeforeEach
    void twoThatAreTheSame() {
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N1"))
                        .id(STAYS)
                        .email("one@example.org")
                        .onboardedAt(Instant.parse("2026-02-01T00:00:00Z"))
                        .build());
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.linkedCustomer("N2"))
                        .id(GOES)
                        .name("Essai")
                        .email("two@example.org")
                        .phone("+33 1 23 45 67 89")
                        .onboardedAt(Instant.parse("2026-01-01T00:00:00Z"))
                        .build());
    }

    MergeRequest request() {
        return MergeRequest.of(customer(STAYS), customer(GOES));
    }

    Customer customer(CustomerId id) {
        return work.customers().find(id).orElseThrow();
    }

    CreditKit kit(Instant now) {
        return CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    Workspace at(Instant now) {
        return kit(now).workspace(TENANT, Actor.of("jane"));
    }

    void store(Consumer<UnitOfWork> writing) {
        storage.inUnitOfWork(TENANT, unit -> {
            writing.accept(unit);
            return true;
        });
    }
}
