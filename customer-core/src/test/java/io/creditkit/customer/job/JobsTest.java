package io.creditkit.customer.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditkit.customer.Actor;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Jobs ours = at(Workbench.NOW);

    @Test
    void whileOneNodeDoesAJobTheOthersLeaveIt() {
        assertThat(ours.runAlone("nightly", LEASE, lease -> {
                    assertThat(at(Workbench.NOW.plusSeconds(1)).runAlone("nightly", LEASE, other -> "twice"))
                            .isEmpty();
                    assertThat(ours.running("nightly")).isPresent();
                    return "once";
                }))
                .contains("once");
        assertThat(ours.running("nightly")).isEmpty();
    }

    @Test
    void aJobThatFailedIsGivenBack() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ours.runAlone("nightly", LEASE, lease -> {
                    throw new IllegalStateException("broken");
                }));

        assertThat(ours.runAlone("nightly", LEASE, lease -> "again")).contains("again");
    }

    @Test
    void aNodeThatWasTooSlowIsToldWhenItRenews() {
        AtomicLong fence = new AtomicLong();
        Jobs later = at(Workbench.NOW.plus(LEASE));

        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> ours.runAlone("nightly", LEASE, lease -> {
                    fence.set(lease.fence());
                    return later.runAlone("nightly", LEASE, other -> {
                        assertThat(other.fence()).isGreaterThan(fence.get());
                        lease.renew();
                        return "not reached";
                    });
                }))
                .withMessageContaining("nightly");
    }

    @Test
    void aLeaseThatIsRenewedLasts() {
        Jobs late = at(Workbench.NOW.plus(LEASE));

        assertThat(ours.runAlone("nightly", LEASE.plusSeconds(1), lease -> {
                    lease.renew();
                    return late.runAlone("nightly", LEASE, other -> "taken over")
                            .orElse("kept");
                }))
                .contains("kept");
    }

    @Test
    void aNameThatCannotBeIsRefusedBeforeAnythingIsDone() {
        for (String job : List.of(" ", "x".repeat(101))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ours.runAlone(job, LEASE, lease -> "never"))
                    .withMessageContaining("1 to 100 characters");
        }
    }

    @Test
    void theAnswerOfAJobIsNotLostWhenItCannotBeGivenBack() {
        AtomicBoolean away = new AtomicBoolean();
        Jobs jobs = new Jobs(Workbench.on(failingWhile(away), Workbench.NOW, Actor.of("node")));

        assertThat(jobs.runAlone("nightly", LEASE, lease -> {
                    away.set(true);
                    return "done";
                }))
                .contains("done");
        assertThat(at(Workbench.NOW.plus(LEASE)).runAlone("nightly", LEASE, lease -> "again"))
                .contains("again");
    }

    @Test
    void toDoJobsNeedsThePermission() {
        Actor clerk = Actor.of("jane", Role.of("clerk", Permission.VIEW_CUSTOMERS));

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> new Jobs(Workbench.on(storage, Workbench.NOW, clerk))
                        .runAlone("nightly", LEASE, lease -> "never"));
    }

    private Storage failingWhile(AtomicBoolean away) {
        return new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                if (away.get()) {
                    throw new StorageUnavailableException("The storage is away.", new IllegalStateException("away"));
                }
                return storage.inUnitOfWork(tenant, work);
            }

            @Override
            public void close() {
                storage.close();
            }
        };
    }

    private Jobs at(Instant now) {
        return new Jobs(Workbench.on(storage, now, Actor.of("node")));
    }
}
