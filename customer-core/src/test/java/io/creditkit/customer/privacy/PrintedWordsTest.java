package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.action.ActionEntry;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.SilenceEntry;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.lending.LoanStep;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.risk.Contest;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an erasure takes out as words about a person is not printed before either, as it would stay in a log. */
class PrintedWordsTest {
    private static final String WORDS = "Mrs Doe said so.";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Instant NOON = StorageSamples.NOON;

    static Stream<Object> values() {
        return Stream.of(
                new Dispute(DAY, WORDS),
                Invoice.builder()
                        .from(StorageSamples.invoice("R-1", "c-1", DAY))
                        .dispute(new Dispute(DAY, WORDS))
                        .documentRef(WORDS)
                        .build(),
                new LoanMove(LoanState.ACTIVE, DAY, NOON, Actor.of("jane"), WORDS),
                new LoanStep(LoanState.ACTIVE, DAY, WORDS),
                new DelinquencyPause(DAY, DAY, WORDS),
                new SilenceEntry(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NOON,
                        NOON.plusSeconds(1),
                        WORDS),
                new ActionEntry(WORDS, Optional.empty(), Optional.empty(), Priority.NORMAL, Optional.empty()),
                new Contest.Review(Optional.empty(), WORDS),
                Alert.builder()
                        .from(StorageSamples.alert("a-1", "c-1", Severity.HIGH, NOON))
                        .explanation(WORDS)
                        .snapshot(Map.of("name", WORDS))
                        .build(),
                LinkReview.builder()
                        .from(StorageSamples.review("c-1"))
                        .note(WORDS)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("values")
    void wordsAboutAPersonAreNotPrinted(Object value) {
        assertThat(value.toString()).doesNotContain(WORDS);
    }
}
