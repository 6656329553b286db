package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.action;
import static io.creditkit.customer.storage.StorageSamples.bareAction;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.action.Action;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link ActionStore}. */
abstract class ActionLaws extends StorageLaws {
    private static Action stored(Action action) {
        return Action.builder().from(action).version(action.version() + 1).build();
    }

    @Test
    void actionsComeBackAsTheyWereOldestFirst() {
        Action full = action("t-2", "c-1", NOON);
        Action bare = bareAction("t-1", NOON);
        Action older = Action.builder()
                .from(action("t-3", "c-1", NOON.minusSeconds(1)))
                .state(Action.State.DONE)
                .snoozedUntil(Optional.empty())
                .build();
        run(work -> {
            work.actions().save(full);
            work.actions().save(bare);
            work.actions().save(older);
        });

        assertAll(work -> work.actions().of(CustomerId.of("c-1"))).containsExactly(stored(older), stored(full));
        assertAll(work -> work.actions().of(CustomerId.of("c-9"))).isEmpty();
        assertAll(work -> work.actions().unfinished()).containsExactly(stored(bare), stored(full));
        assertOne(work -> work.actions().find("t-2")).contains(stored(full));
        assertOne(work -> work.actions().find("t-9")).isEmpty();
        assertOne(work -> work.actions().withKey("key t-1")).contains(stored(bare));
        assertOne(work -> work.actions().withKey("Key t-1")).isEmpty();
    }

    @Test
    void underAKeyAnActionIsMadeOnce() {
        Action first = in(work -> work.actions().save(bareAction("t-1", NOON)));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.actions()
                        .save(Action.builder()
                                .from(bareAction("t-2", NOON))
                                .key("key t-1")
                                .build())));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.actions()
                        .save(Action.builder()
                                .from(bareAction("t-1", NOON))
                                .key("another")
                                .build())));
        assertAll(work -> work.actions().unfinished()).containsExactly(first);
    }

    @Test
    void anActionIsChangedOnlyOverTheOneThatWasRead() {
        Action first = in(work -> work.actions().save(action("t-1", "c-1", NOON)));
        Action moved = in(work -> work.actions().save(first.of(CustomerId.of("c-2"))));

        assertAll(work -> work.actions().of(CustomerId.of("c-1"))).isEmpty();
        assertAll(work -> work.actions().of(CustomerId.of("c-2"))).containsExactly(moved);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.actions().save(first)));
    }
}
