package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.bareSilence;
import static io.creditkit.customer.storage.StorageSamples.silence;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.Notice;
import io.creditkit.customer.alert.notify.Silence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link NoticeStore}. */
abstract class NoticeLaws extends StorageLaws {
    private static Silence stored(Silence silence) {
        return Silence.builder().from(silence).version(silence.version() + 1).build();
    }

    private static Notice told(String recipient, String alert) {
        return new Notice(recipient, alert, Severity.HIGH, NOON, 0);
    }

    @Test
    void silencesComeBackAsTheyWereByWhenTheyBegin() {
        run(work -> {
            work.notices().saveSilence(silence("s-2", "c-1", NOON));
            work.notices().saveSilence(bareSilence("s-1", NOON));
            work.notices().saveSilence(bareSilence("s-3", NOON.minusSeconds(1)));
        });

        assertAll(work -> work.notices().silences())
                .containsExactly(
                        stored(bareSilence("s-3", NOON.minusSeconds(1))),
                        stored(bareSilence("s-1", NOON)),
                        stored(silence("s-2", "c-1", NOON)));
        assertOne(work -> work.notices().silence("s-2")).contains(stored(silence("s-2", "c-1", NOON)));
        assertOne(work -> work.notices().silence("s-9")).isEmpty();
    }

    @Test
    void aSilenceIsChangedOnlyOverTheOneThatWasRead() {
        Silence first = in(work -> work.notices().saveSilence(bareSilence("s-1", NOON)));
        Silence ended = in(work -> work.notices()
                .saveSilence(
                        Silence.builder().from(first).ends(NOON.plusSeconds(1)).build()));

        assertOne(work -> work.notices().silence("s-1")).contains(ended);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.notices().saveSilence(first)));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.notices().saveSilence(bareSilence("s-1", NOON))));
    }

    @Test
    void whatARecipientWasToldIsKeptOnceForEachAlert() {
        Notice first = in(work -> work.notices().saveNotice(told("jane", "a-2")));
        Notice other = in(work -> work.notices().saveNotice(told("jane", "a-1")));
        run(work -> work.notices().saveNotice(told("joe", "a-2")));

        assertAll(work -> work.notices().toldTo("jane")).containsExactly(other, first);
        assertAll(work -> work.notices().toldTo("Jane")).isEmpty();
        assertAll(work -> work.notices().toldTo("jane", List.of("a-9", "a-2", "a-2")))
                .containsExactly(first);
        assertAll(work -> work.notices().toldTo("jane", List.of())).isEmpty();
        List<String> many = IntStream.range(0, 110).mapToObj(i -> "a-" + i).toList();
        assertAll(work -> work.notices().toldTo("jane", many)).containsExactly(other, first);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.notices().saveNotice(told("jane", "a-2"))));

        Notice again = in(work -> work.notices()
                .saveNotice(new Notice("jane", "a-2", Severity.CRITICAL, NOON.plusSeconds(9), first.version())));
        assertAll(work -> work.notices().toldTo("jane")).containsExactly(other, again);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.notices().saveNotice(first)));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.notices().removeNotice(first)));

        run(work -> work.notices().removeNotice(again));
        assertAll(work -> work.notices().toldTo("jane")).containsExactly(other);
        assertAll(work -> work.notices().toldTo("joe")).hasSize(1);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.notices().removeNotice(again)));
    }
}
