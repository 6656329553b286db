package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.file.Comment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link CommentStore}. */
abstract class CommentLaws extends StorageLaws {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");

    @Test
    void pinnedCommentsComeFirstThenTheNewestThenById() {
        run(work -> List.of(
                        at("k-2", Comment.Place.BELOW, NOON),
                        at("k-1", Comment.Place.BELOW, NOON),
                        at("k-3", Comment.Place.BELOW, NOON.plusSeconds(1)),
                        at("k-4", Comment.Place.PINNED, NOON.minusSeconds(9)),
                        comment("k-9", "c-2", "elsewhere"))
                .forEach(work.comments()::save));

        assertAll(work -> work.comments().of(CUSTOMER))
                .extracting(Comment::id)
                .containsExactly("k-4", "k-3", "k-1", "k-2");
    }

    @Test
    void aCommentTakesThePlaceOfTheFormerAndARemovedOneIsGone() {
        Comment first = in(work -> work.comments().save(comment("k-1", "c-1", "first")));
        Comment changed = in(work -> work.comments()
                .save(first.saying("second").placed(Comment.Place.PINNED).on(CustomerId.of("c-2"))));
        assertThat(first).isEqualTo(comment("k-1", "c-1", "first").stored(1));
        assertThat(changed.version()).isEqualTo(2);
        assertOne(work -> work.comments().find("k-1")).contains(changed);
        assertAll(work -> work.comments().of(CustomerId.of("c-2"))).containsExactly(changed);
        assertAll(work -> work.comments().of(CUSTOMER)).isEmpty();

        run(work -> work.comments().remove(changed));
        assertOne(work -> work.comments().find("k-1")).isEmpty();
        assertAll(work -> work.comments().of(CustomerId.of("c-2"))).isEmpty();
    }

    @Test
    void aStaleCommentIsRefusedWithBothVersions() {
        Comment first = in(work -> work.comments().save(comment("k-1", "c-1", "first")));
        run(work -> work.comments().save(first.saying("second")));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.comments().save(first.saying("third"))));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.comments().save(comment("k-1", "c-1", "again"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> run(work ->
                        work.comments().save(comment("k-2", "c-1", "gone").stored(1))))
                .isInstanceOf(StaleVersionException.class);
        assertOne(work -> work.comments().find("k-1")).map(Comment::text).contains("second");
    }

    @Test
    void aCommentIsRemovedAtTheVersionThatIsStoredAlone() {
        Comment first = in(work -> work.comments().save(comment("k-1", "c-1", "first")));
        Comment second = in(work -> work.comments().save(first.saying("second")));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.comments().remove(first)));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertOne(work -> work.comments().find("k-1")).contains(second);
        run(work -> work.comments().remove(second));
        assertThatThrownBy(() -> run(work -> work.comments().remove(second))).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(work -> work.comments().remove(second.stored(0))))
                .isInstanceOf(StaleVersionException.class);
    }

    private static Comment at(String id, Comment.Place place, Instant at) {
        return new Comment(id, CUSTOMER, "text of " + id, place, at, Actor.of("joe"));
    }
}
