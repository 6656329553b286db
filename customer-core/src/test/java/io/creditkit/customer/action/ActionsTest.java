package io.creditkit.customer.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final Actions actions = new Actions(context);

    private static ActionEntry entry(String title) {
        return new ActionEntry(title, Optional.empty(), Optional.empty(), Priority.NORMAL, Optional.empty());
    }

    @Test
    void anActionIsMadeOnceForItsKey() {
        ActionOrigin origin = new ActionOrigin(ActionOrigin.Kind.EVENT, "e-1");

        Action first = actions.once("event:e-1", entry("Look at it"), origin);
        Action again = actions.once("event:e-1", entry("Look at it again"), origin);

        assertThat(again).isEqualTo(first);
        assertThat(actions.unfinished()).containsExactly(first);
        actions.complete(first.id(), "All is well.");
        assertThat(actions.once("event:e-1", entry("Again"), origin).state()).isEqualTo(Action.State.DONE);
        assertThat(actions.unfinished()).isEmpty();
    }

    @Test
    void aPersonsActionsAreEachTheirOwn() {
        actions.add(entry("Call"));
        actions.add(entry("Call"));

        assertThat(actions.unfinished()).hasSize(2);
    }

    @Test
    void whatIsFinishedIsNeverReopenedAndAnotherGoesOn() {
        Action done = actions.complete(actions.add(entry("Call")).id(), "Reached nobody.");

        assertThatExceptionOfType(MoveRefusedException.class).isThrownBy(() -> actions.start(done.id()));
        assertThatExceptionOfType(MoveRefusedException.class).isThrownBy(() -> actions.cancel(done.id(), "No."));
        Action next = actions.follow(done.id(), entry("Call again"));
        assertThat(next.follows()).contains(done.id());
        assertThat(actions.follow(done.id(), entry("And again"))).isEqualTo(next);
        assertThatIllegalArgumentException().isThrownBy(() -> actions.follow(next.id(), entry("Too early")));
    }

    @Test
    void aSnoozedActionIsOpenAgainFromItsDayOn() {
        LocalDate tomorrow = context.today().plusDays(1);
        Action action = actions.snooze(actions.add(entry("Call")).id(), tomorrow);

        assertThat(action.state()).isEqualTo(Action.State.SNOOZED);
        assertThatExceptionOfType(MoveRefusedException.class).isThrownBy(() -> actions.complete(action.id(), "Done."));
        assertThatIllegalArgumentException().isThrownBy(() -> actions.snooze(action.id(), context.today()));

        Actions dayAfter = new Actions(Workbench.on(storage, Workbench.NOW.plus(Duration.ofDays(1)), Actor.of("joe")));
        assertThat(dayAfter.complete(action.id(), "Done.").snoozedUntil()).isEmpty();

        Action other = actions.snooze(actions.add(entry("Write")).id(), tomorrow);
        assertThat(actions.wake(other.id()).state()).isEqualTo(Action.State.OPEN);
    }

    @Test
    void whatChangesStandsInTheTrailOnceForEachChange() {
        Action action = actions.add(entry("Call"));
        actions.assign(action.id(), "joe");
        actions.assign(action.id(), "joe");
        actions.note(action.id(), "Engaged.");

        List<AuditEntry> trail =
                context.inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.ACTION, action.id())));
        assertThat(trail)
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.Action.CREATED, AuditEntry.Action.CHANGED, AuditEntry.Action.CHANGED);
        assertThat(actions.find(action.id()).orElseThrow().notes()).containsExactly("Engaged.");
    }

    @Test
    void anActionIsForACustomerThatIsThere() {
        ActionEntry lost = new ActionEntry(
                "Call", Optional.of(CustomerId.of("c-9")), Optional.empty(), Priority.HIGH, Optional.empty());
        assertThatExceptionOfType(UnknownReferenceException.class).isThrownBy(() -> actions.add(lost));
        assertThatExceptionOfType(UnknownReferenceException.class).isThrownBy(() -> actions.start("t-9"));

        context.inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("9")));
        assertThat(actions.of(actions.add(lost).customerId().orElseThrow())).hasSize(1);
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        Actions ofClerk = new Actions(Workbench.on(storage, Workbench.NOW, clerk));

        assertThat(ofClerk.unfinished()).isEmpty();
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> ofClerk.add(entry("Call")));
    }
}
