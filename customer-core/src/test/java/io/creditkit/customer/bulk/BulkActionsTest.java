package io.creditkit.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.ListSettings;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkActionsTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final CustomerQuery ENABLED = CustomerQuery.where(Criteria.parse("status = ENABLED", CATALOGUE));

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final CreditKit kit = CreditKit.builder()
            .storage(storage)
            .clock(Clock.fixed(Workbench.NOW, ZoneOffset.UTC))
            .build();
    private final Workspace work =
            kit.workspace(TenantId.of("tenant"), Actor.of("jane").because("spring cleaning"));
    private final BulkActions bulk = work.bulk();

    @BeforeEach
    void sevenCustomersOfWhichTwoAreNotEnabled() {
        for (int i = 1; i <= 7; i++) {
            CustomerStatus status = switch (i) {
                case 6 -> CustomerStatus.DISABLED;
                case 7 -> CustomerStatus.BLOCKED;
                default -> CustomerStatus.ENABLED;
            };
            work.customers()
                    .save(Customer.builder()
                            .from(SampleProfiles.bareCustomer("N" + i))
                            .id(CustomerId.of("c-" + i))
                            .status(status)
                            .build());
        }
    }

    @Test
    void aDryRunCountsAndWritesNothing() {
        BulkPreview preview = bulk.dryRun(CustomerQuery.all(), bulk.moveTo(CustomerStatus.DISABLED));

        assertThat(preview.customers()).isEqualTo(7);
        assertThat(preview.filter()).isEqualTo("all customers");
        assertThat(work.list().count(ENABLED)).isEqualTo(5);
    }

    @Test
    void theCustomersAreThoseOfTheListAtTheTimeOfThePlanThoughTheActionMovesThemOutOfIt() {
        BulkAction disable = bulk.moveTo(CustomerStatus.DISABLED);
        BulkJob job = bulk.plan("r-1", ENABLED, disable);
        assertThat(job.customers()).isEqualTo(5);

        BulkProgress first = bulk.run("r-1", disable, 2);
        assertThat(first.counts()).isEqualTo(Map.of(BulkRow.Outcome.DONE, 2L, BulkRow.Outcome.PENDING, 3L));
        assertThat(first.job().state()).isEqualTo(BulkState.PLANNED);

        BulkProgress last = bulk.run("r-1", disable, 100);
        assertThat(last.counts()).isEqualTo(Map.of(BulkRow.Outcome.DONE, 5L));
        assertThat(last.job().state()).isEqualTo(BulkState.DONE);
        assertThat(work.list().count(ENABLED)).isZero();
        assertThat(work.audit().of(Subject.of(CustomerId.of("c-1"))))
                .last()
                .satisfies(entry -> assertThat(entry.reason()).contains("spring cleaning"));
    }

    @Test
    void thatWhichWasPlannedOnceIsPlannedOnceHoweverOftenItIsSent() {
        BulkAction disable = bulk.moveTo(CustomerStatus.DISABLED);
        bulk.plan("r-1", ENABLED, disable);
        bulk.run("r-1", disable, 100);

        assertThat(bulk.plan("r-1", ENABLED, disable).state()).isEqualTo(BulkState.DONE);
        assertThatExceptionOfType(BulkRefusedException.class)
                .isThrownBy(() -> bulk.plan("r-1", CustomerQuery.all(), disable));
        assertThatExceptionOfType(BulkRefusedException.class)
                .isThrownBy(() -> bulk.plan("r-1", ENABLED, bulk.moveTo(CustomerStatus.BLOCKED)));
    }

    @Test
    void eachCustomerHasAResultOfItsOwn() {
        Map<String, RuntimeException> failures =
                Map.of("c-2", new UnknownReferenceException("thing", "x"), "c-3", new IllegalStateException("secret"));
        BulkAction mixed = action(customer -> {
            if (failures.containsKey(customer.value())) {
                throw failures.get(customer.value());
            }
            return customer.value().equals("c-4") ? BulkAction.Result.UNCHANGED : BulkAction.Result.DONE;
        });
        bulk.plan("r-1", ENABLED, mixed);
        bulk.run("r-1", mixed, 100);

        List<BulkRow> rows = bulk.rows("r-1", 0, 10);
        assertThat(rows).extracting(row -> row.customer().value()).containsExactly("c-1", "c-2", "c-3", "c-4", "c-5");
        assertThat(rows)
                .extracting(BulkRow::outcome)
                .containsExactly(
                        BulkRow.Outcome.DONE,
                        BulkRow.Outcome.REFUSED,
                        BulkRow.Outcome.FAILED,
                        BulkRow.Outcome.UNCHANGED,
                        BulkRow.Outcome.DONE);
        assertThat(rows.get(1).detail()).contains("thing");
        assertThat(rows.get(2).detail()).isEqualTo("IllegalStateException");
    }

    @Test
    void aRunThatDiesGoesOnWhereItWas() {
        List<String> handled = new ArrayList<>();
        BulkAction dies = action(customer -> {
            if (handled.size() == 3) {
                throw new StorageUnavailableException("The storage is away.", new IllegalStateException("away"));
            }
            handled.add(customer.value());
            return BulkAction.Result.DONE;
        });
        bulk.plan("r-1", ENABLED, dies);
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> bulk.run("r-1", dies, 100));

        BulkAction goesOn = action(customer -> {
            handled.add(customer.value());
            return BulkAction.Result.DONE;
        });
        assertThat(bulk.run("r-1", goesOn, 100).job().state()).isEqualTo(BulkState.DONE);
        assertThat(handled).containsExactly("c-1", "c-2", "c-3", "c-4", "c-5");
    }

    @Test
    void whileOneNodeIsAtItAnotherChangesNothing() {
        BulkAction disable = bulk.moveTo(CustomerStatus.DISABLED);
        bulk.plan("r-1", ENABLED, disable);

        try (Lease other = Lease.take(
                        Workbench.on(storage, Workbench.NOW, Actor.of("node-2")), "bulk/r-1", Duration.ofMinutes(5))
                .orElseThrow()) {
            assertThat(other.claim().owner()).isEqualTo("node-2");
            assertThat(bulk.run("r-1", disable, 100).count(BulkRow.Outcome.PENDING))
                    .isEqualTo(5);
        }
        assertThat(bulk.run("r-1", disable, 100).count(BulkRow.Outcome.DONE)).isEqualTo(5);
    }

    @Test
    void whatIsCalledOffStaysAsFarAsItWas() {
        BulkAction disable = bulk.moveTo(CustomerStatus.DISABLED);
        bulk.plan("r-1", ENABLED, disable);
        bulk.run("r-1", disable, 1);

        assertThat(bulk.cancel("r-1").state()).isEqualTo(BulkState.CANCELLED);
        assertThat(bulk.run("r-1", disable, 100).counts())
                .isEqualTo(Map.of(BulkRow.Outcome.DONE, 1L, BulkRow.Outcome.PENDING, 4L));
        assertThatExceptionOfType(MoveRefusedException.class).isThrownBy(() -> bulk.cancel("r-1"));
    }

    @Test
    void customersMoveIntoAGroupAndOutOfIt() {
        GroupId group = work.groups().create("Wholesale").id();
        BulkAction join = bulk.moveToGroup(group);
        bulk.plan("in", ENABLED, join);
        bulk.run("in", join, 100);
        assertThat(work.groups().members(group)).hasSize(5);

        bulk.plan("again", CustomerQuery.all(), join);
        assertThat(bulk.run("again", join, 100).counts())
                .isEqualTo(Map.of(BulkRow.Outcome.UNCHANGED, 5L, BulkRow.Outcome.DONE, 2L));

        bulk.plan("out", CustomerQuery.all(), bulk.removeFromGroup());
        bulk.run("out", bulk.removeFromGroup(), 100);
        assertThat(work.groups().members(group)).isEmpty();
    }

    @Test
    void aListIsSavedAndTheSavedSearchMeansTheSameCustomers() {
        CustomerQuery segment = work.searches()
                .query(work.searches().save("Enabled", ENABLED, List.of()).id());

        assertThat(bulk.plan("r-1", segment, bulk.removeFromGroup()).customers())
                .isEqualTo(work.list().count(ENABLED));
    }

    @Test
    void toRunOneNeedsThePermissionAndThatOfTheAction() {
        BulkActions hers = of("ann");

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> hers.plan("r-1", ENABLED, hers.moveTo(CustomerStatus.DISABLED)))
                .withMessageContaining("EDIT_CUSTOMERS");
        assertThatExceptionOfType(UnknownReferenceException.class).isThrownBy(() -> bulk.progress("r-1"));
    }

    @Test
    void anIdIsThatOfOneListEvenIfTwoListsReadAlike() {
        BulkAction action = bulk.moveTo(CustomerStatus.DISABLED);
        bulk.plan("r-1", numbers("N1"), action);

        assertThatExceptionOfType(BulkRefusedException.class)
                .isThrownBy(() -> bulk.plan("r-1", numbers("N2"), action))
                .withMessageContaining("another list");
        assertThat(bulk.plan("r-1", numbers("N1"), action).customers()).isEqualTo(1);
    }

    @Test
    void noMassActionErases() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> bulk.moveTo(CustomerStatus.ERASED))
                .withMessageContaining("privacy()");
    }

    @Test
    void whoMayNotBlockIsRefusedBeforeAnythingIsPlanned() {
        BulkActions theirs = of("tim", Permission.EDIT_CUSTOMERS);

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> theirs.plan("r-1", ENABLED, theirs.moveTo(CustomerStatus.BLOCKED)))
                .withMessageContaining("BLOCK_CUSTOMERS");
    }

    @Test
    void aPermissionThatIsMissingEndsTheRunAndLeavesTheRowToSomebodyElse() {
        BulkAction denied = action(customer -> {
            throw new PermissionDeniedException("jane", Permission.EDIT_GROUPS);
        });
        bulk.plan("r-1", ENABLED, denied);

        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> bulk.run("r-1", denied, 10));

        assertThat(bulk.rows("r-1", 0, 10)).allMatch(row -> row.outcome() == BulkRow.Outcome.PENDING);
    }

    @Test
    void aRunThatIsCalledOffInTheMidstStopsAtTheNextCustomer() {
        BulkAction callsOff = action(customer -> {
            if (customer.value().equals("c-2")) {
                bulk.cancel("r-1");
            }
            return BulkAction.Result.DONE;
        });
        bulk.plan("r-1", ENABLED, callsOff);

        BulkProgress progress = bulk.run("r-1", callsOff, 100);

        assertThat(progress.job().state()).isEqualTo(BulkState.CANCELLED);
        assertThat(progress.counts()).isEqualTo(Map.of(BulkRow.Outcome.DONE, 2L, BulkRow.Outcome.PENDING, 3L));
    }

    @Test
    void aCustomerThatSomebodyElseWritesMeanwhileIsTriedAgain() {
        List<String> tries = new ArrayList<>();
        BulkAction contended = action(customer -> {
            tries.add(customer.value());
            long times = tries.stream().filter(customer.value()::equals).count();
            boolean busy = customer.value().equals("c-2") || (customer.value().equals("c-3") && times < 3);
            if (busy) {
                throw new StaleVersionException("customer " + customer, 1, 2);
            }
            return BulkAction.Result.DONE;
        });
        bulk.plan("r-1", ENABLED, contended);
        bulk.run("r-1", contended, 100);

        assertThat(bulk.rows("r-1", 0, 10))
                .extracting(BulkRow::outcome)
                .containsExactly(
                        BulkRow.Outcome.DONE,
                        BulkRow.Outcome.FAILED,
                        BulkRow.Outcome.DONE,
                        BulkRow.Outcome.DONE,
                        BulkRow.Outcome.DONE);
        assertThat(tries).filteredOn("c-2"::equals).hasSize(5);
    }

    @Test
    void whatIsBeingPlannedByAnotherNodeIsNotPlannedTwice() {
        BulkAction disable = bulk.moveTo(CustomerStatus.DISABLED);
        try (Lease other = Lease.take(
                        Workbench.on(storage, Workbench.NOW, Actor.of("node-2")), "bulk/r-1", Duration.ofMinutes(5))
                .orElseThrow()) {
            assertThat(other.claim().owner()).isEqualTo("node-2");
            assertThatExceptionOfType(BulkRefusedException.class)
                    .isThrownBy(() -> bulk.plan("r-1", ENABLED, disable))
                    .withMessageContaining("same id");
        }
        assertThat(bulk.plan("r-1", ENABLED, disable).customers()).isEqualTo(5);
        assertThatExceptionOfType(UnknownReferenceException.class).isThrownBy(() -> bulk.rows("r-2", 0, 10));
    }

    @Test
    void whatIsCalledOffWhileItIsPlannedIsNotPlannedToTheEnd() {
        BulkActions interrupted = CreditKit.builder()
                .storage(whilePlanning(() -> bulk.cancel("r-1")))
                .clock(Clock.fixed(Workbench.NOW, ZoneOffset.UTC))
                .build()
                .workspace(TenantId.of("tenant"), Actor.of("joe"))
                .bulk();

        assertThatExceptionOfType(BulkRefusedException.class)
                .isThrownBy(() -> interrupted.plan("r-1", ENABLED, interrupted.moveTo(CustomerStatus.DISABLED)))
                .withMessageContaining("called off");

        assertThat(bulk.progress("r-1").job().state()).isEqualTo(BulkState.CANCELLED);
        assertThat(bulk.rows("r-1", 0, 10)).isEmpty();
    }

    @Test
    void allCustomersOfAListAreHandledHoweverFewAListMayRead() {
        BulkActions bounded = CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(Workbench.NOW, ZoneOffset.UTC))
                .lists(new ListSettings(2))
                .build()
                .workspace(TenantId.of("tenant"), Actor.of("jane"))
                .bulk();
        CustomerQuery ledger = CustomerQuery.where(Criteria.parse("openInvoices = 0", CATALOGUE));

        assertThat(bounded.plan("r-1", ledger, bounded.moveTo(CustomerStatus.DISABLED))
                        .customers())
                .isEqualTo(7);
    }

    @Test
    void aKeyThatIsTakenIsRefusedAtOnce() {
        List<String> tries = new ArrayList<>();
        BulkAction taken = action(customer -> {
            tries.add(customer.value());
            throw new DuplicateKeyException("The key is another's.");
        });
        bulk.plan("r-1", numbers("N1"), taken);
        bulk.run("r-1", taken, 10);

        assertThat(tries).hasSize(1);
        assertThat(bulk.rows("r-1", 0, 10)).extracting(BulkRow::outcome).containsExactly(BulkRow.Outcome.REFUSED);
    }

    /** The storage, in which something happens once the planning has begun. */
    private Storage whilePlanning(Runnable happens) {
        AtomicBoolean happened = new AtomicBoolean();
        return new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> unit) {
                boolean planning = storage.inUnitOfWork(
                        tenant, stores -> stores.bulk().find("r-1").isPresent());
                if (planning && !happened.getAndSet(true)) {
                    happens.run();
                }
                return storage.inUnitOfWork(tenant, unit);
            }

            @Override
            public void close() {
                storage.close();
            }
        };
    }

    /** The mass actions of somebody who may see and run them, and these things. */
    private BulkActions of(String actor, Permission... more) {
        Role runner = Role.of(
                "runner",
                Permission.VIEW_CUSTOMERS,
                Permission.VIEW_CREDIT_DATA,
                Permission.VIEW_RECEIVABLES,
                Permission.RUN_MASS_ACTIONS);
        Role extra = more.length == 0 ? runner : Role.of("extra", more);
        return kit.workspace(TenantId.of("tenant"), Actor.of(actor, runner, extra))
                .bulk();
    }

    private static CustomerQuery numbers(String number) {
        return CustomerQuery.builder().numbers(List.of(number)).build();
    }

    private interface Deed {
        BulkAction.Result with(CustomerId customer);
    }

    private static BulkAction action(Deed deed) {
        return new BulkAction() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Set<Permission> permissions() {
                return Set.of(Permission.EDIT_CUSTOMERS);
            }

            @Override
            public Result apply(CustomerId customer) {
                return deed.with(customer);
            }
        };
    }
}
