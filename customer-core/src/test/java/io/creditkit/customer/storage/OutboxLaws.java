package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.outboxEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.outbox.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link OutboxStore}. */
abstract class OutboxLaws extends StorageLaws {
    @Test
    void anEventComesBackAsItWas() {
        OutboxEvent stored = in(work -> work.outbox().add(outboxEvent("c-1", NOON, "first")));

        assertThat(stored).isEqualTo(outboxEvent("c-1", NOON, "first").numbered(1));
        assertAll(work -> work.outbox().undelivered(Optional.empty(), 10)).containsExactly(stored);
    }

    @Test
    void eventsAreNumberedForEachSubject() {
        List<OutboxEvent> stored = in(work -> List.of(
                work.outbox().add(outboxEvent("c-1", NOON, "first")),
                work.outbox().add(outboxEvent("c-2", NOON, "first")),
                work.outbox().add(outboxEvent("c-1", NOON, "second"))));

        assertThat(stored).extracting(OutboxEvent::sequence).containsExactly(1L, 1L, 2L);
    }

    @Test
    void aClockSetBackDoesNotTurnTheOrderOfOneSubject() {
        run(work -> {
            work.outbox().add(outboxEvent("c-1", NOON, "first"));
            work.outbox().add(outboxEvent("c-1", NOON.minusSeconds(60), "second"));
            work.outbox().add(outboxEvent("c-1", NOON.plusSeconds(60), "third"));
            work.outbox().add(outboxEvent("c-2", NOON.minusSeconds(30), "elsewhere"));
        });

        assertAll(work -> work.outbox().undelivered(Optional.empty(), 10))
                .extracting(OutboxEvent::type)
                .containsExactly("elsewhere", "first", "second", "third");
    }

    @Test
    void aDeliveredEventIsNotGivenOutAgain() {
        List<OutboxEvent> stored = in(work -> List.of(
                work.outbox().add(outboxEvent("c-1", NOON, "first")),
                work.outbox().add(outboxEvent("c-1", NOON, "second"))));

        run(work -> work.outbox().markDelivered(stored.get(0)));
        run(work -> work.outbox().markDelivered(stored.get(0)));

        assertAll(work -> work.outbox().undelivered(Optional.empty(), 10)).containsExactly(stored.get(1));
        assertAll(work -> work.outbox().undelivered(Optional.of(stored.get(0)), 10))
                .containsExactly(stored.get(1));
    }

    @Test
    void eventsArePagedWithoutGapsAndRepeatsWhileTheyAreDelivered() {
        run(work -> {
            for (int i = 0; i < 12; i++) {
                work.outbox().add(outboxEvent("c-" + i % 5, NOON.plusSeconds(i % 3), "type-" + i));
            }
        });

        List<String> seen = new ArrayList<>();
        Optional<OutboxEvent> last = Optional.empty();
        List<OutboxEvent> page = page(last);
        while (!page.isEmpty()) {
            for (OutboxEvent event : page) {
                seen.add(event.type());
                last = Optional.of(event);
            }
            OutboxEvent first = page.get(0);
            run(work -> work.outbox().markDelivered(first));
            page = page(last);
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void theFirstEventOfASubjectThatWaitsIsTold_alsoIfItComesBeforeAPlaceThatIsPassed() {
        OutboxEvent passed = in(work -> work.outbox().add(outboxEvent("c-1", NOON, "passed")));
        run(work -> {
            work.outbox().markDelivered(work.outbox().add(outboxEvent("c-2", NOON.minusSeconds(9), "delivered")));
            work.outbox().add(outboxEvent("c-2", NOON.minusSeconds(5), "late"));
            work.outbox().add(outboxEvent("c-2", NOON.plusSeconds(5), "next"));
            work.outbox().markDelivered(work.outbox().add(outboxEvent("c-3", NOON, "delivered")));
        });
        Subject second = Subject.of(CustomerId.of("c-2"));

        assertAll(work -> work.outbox().undelivered(Optional.of(passed), 10))
                .extracting(OutboxEvent::type)
                .containsExactly("next");
        Map<Subject, Long> first = in(work -> work.outbox()
                .firstUndelivered(List.of(
                        passed.subject(),
                        second,
                        Subject.of(CustomerId.of("c-3")),
                        Subject.of(Subject.Kind.CONTACT, "c-2"))));

        assertThat(first).containsOnly(Map.entry(passed.subject(), 1L), Map.entry(second, 2L));
    }

    @Test
    void aPageAfterAnUnknownEventIsRefused() {
        OutboxEvent unknown = outboxEvent("c-1", NOON, "first").numbered(7);

        assertThatThrownBy(() -> run(work -> work.outbox().undelivered(Optional.of(unknown), 10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run(work -> work.outbox().undelivered(Optional.empty(), 1001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deliveredEventsAreForgottenButNoNumberComesTwice() {
        run(work -> {
            OutboxEvent first = work.outbox().add(outboxEvent("c-1", NOON, "first"));
            OutboxEvent second = work.outbox().add(outboxEvent("c-1", NOON, "second"));
            work.outbox().add(outboxEvent("c-2", NOON, "waiting"));
            work.outbox().markDelivered(first);
            work.outbox().markDelivered(second);
        });

        assertThat(purged(NOON, 10)).isZero();
        assertThat(purged(NOON.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(purged(NOON.plusSeconds(1), 10)).isZero();
        OutboxEvent next = in(work -> work.outbox().add(outboxEvent("c-1", NOON, "third")));

        assertThat(next.sequence()).isEqualTo(3);
        assertAll(work -> work.outbox().undelivered(Optional.empty(), 10))
                .extracting(OutboxEvent::type)
                .containsExactlyInAnyOrder("third", "waiting");
    }

    @Test
    void noMoreDeliveredEventsAreForgottenAtOnceThanAskedFor() {
        run(work -> {
            for (int i = 0; i < 6; i++) {
                work.outbox().markDelivered(work.outbox().add(outboxEvent("c-1", NOON, "type-" + i)));
            }
        });

        assertThat(purged(NOON.plusSeconds(1), 3)).isEqualTo(3);
        assertThat(purged(NOON.plusSeconds(1), 3)).isEqualTo(2);
        assertThat(purged(NOON.plusSeconds(1), 3)).isZero();
        assertThatThrownBy(() -> purged(NOON, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> purged(NOON, 1001)).isInstanceOf(IllegalArgumentException.class);
    }

    private int purged(Instant before, int limit) {
        return in(work -> work.outbox().purgeDelivered(before, limit));
    }

    private List<OutboxEvent> page(Optional<OutboxEvent> after) {
        return in(work -> work.outbox().undelivered(after, 5));
    }
}
