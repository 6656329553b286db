package io.creditkit.customer.file;

import static io.creditkit.customer.Workbench.NOW;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentsTest {
    private static final CustomerId ONE = CustomerId.of("c-1");

    private final WorkContext context = Workbench.on(InMemoryStorage.create());
    private final Comments comments = new Comments(context);

    @Test
    void aKeyCommentStandsOnTopWithAuthorAndDate() {
        new Customers(context).save(bareCustomer("1"));
        Comment first = comments.write(ONE, "Pays late in August", Comment.Place.BELOW);
        Comment second = comments.write(ONE, "Call Zo\u00eb", Comment.Place.BELOW);

        Comment pinned = comments.place(second.id(), Comment.Place.PINNED);

        assertThat(comments.of(ONE)).containsExactly(pinned, first);
        assertThat(pinned.by()).isEqualTo(Actor.of("tester"));
        assertThat(pinned.at()).isEqualTo(NOW);
        assertThat(pinned.toString()).doesNotContain("Zo");
        comments.remove(first.id());
        assertThat(comments.of(ONE)).containsExactly(pinned);
        assertThat(new AuditTrail(context).field(Subject.of(ONE), "comment"))
                .last()
                .satisfies(history -> {
                    assertThat(history.change().before()).contains("BELOW Pays late in August");
                    assertThat(history.change().after()).isEqualTo(Optional.empty());
                });
    }

    @Test
    void aCommentIsChangedOverTheVersionThatWasRead() {
        new Customers(context).save(bareCustomer("1"));
        Comment read = comments.write(ONE, "Pays late", Comment.Place.BELOW);

        Comment changed = comments.save(read.saying("Pays on time"));

        assertThat(comments.of(ONE)).containsExactly(changed);
        assertThat(changed.at()).isEqualTo(read.at());
        assertThat(changed.version()).isEqualTo(2);
        assertThatThrownBy(() -> comments.save(read.saying("Pays never"))).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> comments.remove(read)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> comments.save(changed.stored(0))).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> comments.remove(changed.stored(0))).isInstanceOf(StaleVersionException.class);
        assertThat(comments.of(ONE)).containsExactly(changed);
        assertThat(comments.history(ONE))
                .extracting(
                        FieldHistory::by,
                        FieldHistory::at,
                        one -> one.change().before(),
                        one -> one.change().after())
                .containsExactly(
                        tuple(Actor.of("tester"), NOW, Optional.empty(), Optional.of("BELOW Pays late")),
                        tuple(
                                Actor.of("tester"),
                                NOW,
                                Optional.of("BELOW Pays late"),
                                Optional.of("BELOW Pays on time")));
        comments.remove(changed);
        assertThat(comments.of(ONE)).isEmpty();
        assertThatThrownBy(() -> comments.remove(changed)).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void commentsAreReadAsTheyWereOnAPastDay() {
        InMemoryStorage storage = InMemoryStorage.create();
        Comments monday = new Comments(Workbench.on(storage));
        Comments tuesday = new Comments(Workbench.on(storage, NOW.plus(Duration.ofDays(1)), Actor.of("joe")));
        Comments wednesday = new Comments(Workbench.on(storage, NOW.plus(Duration.ofDays(2)), Actor.of("joe")));
        new Customers(Workbench.on(storage)).save(bareCustomer("1"));
        Comment late = monday.write(ONE, "Pays late", Comment.Place.BELOW);
        Comment gone = monday.write(ONE, "Moves soon", Comment.Place.BELOW);
        Comment better = tuesday.save(late.saying("Pays on time").placed(Comment.Place.PINNED));
        wednesday.remove(gone);

        LocalDate day = LocalDate.ofInstant(NOW, ZoneId.of("Europe/Paris"));

        assertThat(wednesday.asOf(ONE, day.minusDays(1))).isEmpty();
        assertThat(wednesday.asOf(ONE, day)).containsExactlyInAnyOrder(late.stored(0), gone.stored(0));
        assertThat(wednesday.asOf(ONE, day.plusDays(1))).containsExactly(better.stored(0), gone.stored(0));
        assertThat(wednesday.asOf(ONE, day.plusDays(2))).containsExactly(better);
        assertThat(wednesday.asOf(ONE, day.plusDays(3))).containsExactly(better);
    }

    @Test
    void commentsFromBeforeTheTrailToldTheirIdsAreReadAsTheyWere() {
        InMemoryStorage storage = InMemoryStorage.create();
        Comments thursday = new Comments(Workbench.on(storage, NOW.plus(Duration.ofDays(3)), Actor.of("joe")));
        Comments friday = new Comments(Workbench.on(storage, NOW.plus(Duration.ofDays(4)), Actor.of("ann")));
        new Customers(Workbench.on(storage)).save(bareCustomer("1"));
        Comment kept = writtenByTheFormerVersion(storage, "old-1", "Pays late");
        Comment changed = writtenByTheFormerVersion(storage, "old-2", "Moves soon");
        Comment moved = thursday.save(changed.saying("Has moved"));

        LocalDate day = LocalDate.ofInstant(NOW, ZoneId.of("Europe/Paris"));

        assertThat(friday.asOf(ONE, day.minusDays(1))).isEmpty();
        assertThat(friday.asOf(ONE, day)).containsExactly(kept.stored(0), changed.stored(0));
        assertThat(friday.asOf(ONE, day.plusDays(3))).containsExactly(kept.stored(0), moved.stored(0));
        assertThat(friday.asOf(ONE, day.plusDays(4))).containsExactly(kept, moved);
    }

    @Test
    void whatWasRemovedIsForThoseAloneWhoSeeTheAuditTrail() {
        InMemoryStorage storage = InMemoryStorage.create();
        new Customers(Workbench.on(storage)).save(bareCustomer("1"));
        Comment written = new Comments(Workbench.on(storage)).write(ONE, "Pays late", Comment.Place.BELOW);
        Actor viewer = Actor.of("vic", Role.of("viewer", Permission.VIEW_CUSTOMERS));
        Comments seen = new Comments(Workbench.on(storage, NOW, viewer));

        LocalDate today = LocalDate.ofInstant(NOW, ZoneId.of("Europe/Paris"));

        assertThat(seen.asOf(ONE, today)).containsExactly(written);
        assertThatThrownBy(() -> seen.asOf(ONE, today.minusDays(1))).isInstanceOf(PermissionDeniedException.class);
    }

    /** The former version's entry of the trail has the text and no id. */
    private static Comment writtenByTheFormerVersion(InMemoryStorage storage, String id, String text) {
        Actor clerk = Actor.of("clerk");
        return storage.inUnitOfWork(TenantId.of("tenant"), work -> {
            work.audit()
                    .append(new AuditEntry(
                            Subject.of(ONE),
                            0,
                            AuditEntry.Action.CHANGED,
                            NOW,
                            clerk,
                            Optional.empty(),
                            ChangeSource.BY_HAND,
                            List.of(new FieldChange("comment", Optional.empty(), Optional.of("BELOW " + text)))));
            return work.comments().save(new Comment(id, ONE, text, Comment.Place.BELOW, NOW, clerk));
        });
    }

    @Test
    void aCommentWithACharacterThatSomeDatabasesKeptIsReadAndPinned() {
        InMemoryStorage storage = InMemoryStorage.create();
        new Customers(Workbench.on(storage)).save(bareCustomer("1"));
        Comment kept = writtenByTheFormerVersion(storage, "old-1", "a\0b");
        Comments now = new Comments(Workbench.on(storage));

        assertThat(now.of(ONE)).containsExactly(kept);
        Comment pinned = now.save(kept.placed(Comment.Place.PINNED));
        assertThat(now.of(ONE)).containsExactly(pinned);
        assertThatThrownBy(() -> now.save(pinned.saying("c\0d"))).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> comments.write(ONE, "text", Comment.Place.BELOW))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> comments.place("nothing", Comment.Place.PINNED))
                .isInstanceOf(UnknownReferenceException.class);
        assertThat(List.of(" ", "x".repeat(4001), "a\0b"))
                .extracting(text -> catchThrowableOfType(
                                InvalidEntryException.class, () -> comments.write(ONE, text, Comment.Place.BELOW))
                        .faults()
                        .get(0)
                        .key())
                .containsExactly("required", "too-long", "malformed");
    }
}
