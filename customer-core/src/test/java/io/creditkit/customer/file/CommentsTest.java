package io.creditkit.customer.file;

import static io.creditkit.customer.Workbench.NOW;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.memory.InMemoryStorage;
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
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> comments.write(ONE, "text", Comment.Place.BELOW))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> comments.place("nothing", Comment.Place.PINNED))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> comments.write(ONE, " ", Comment.Place.BELOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
