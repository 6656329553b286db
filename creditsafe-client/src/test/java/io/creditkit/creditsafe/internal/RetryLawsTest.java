package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.RecordingSleeper;
import io.creditkit.creditsafe.RetryPolicy;
import io.creditkit.creditsafe.TestClock;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every run of bad luck. */
class RetryLawsTest {

    /** How one request ends. */
    private enum End {
        OK(200, true),
        TOO_MANY(429, false),
        TIMEOUT_STATUS(408, true),
        SERVER_FAILURE(500, true),
        UNAVAILABLE(503, true),
        REFUSED(403, true),
        NEVER_LEFT(0, false),
        LOST(0, true);

        private final int status;
        private final boolean mayBeDelivered;

        End(int status, boolean mayBeDelivered) {
            this.status = status;
            this.mayBeDelivered = mayBeDelivered;
        }
    }

    /** What a call meets: one end after the other, the last one for ever. */
    record Story(ApiCall call, List<End> ends, RetryPolicy policy, double chance, int secondsPerRequest) {}

    /** What was seen of it. */
    private static final class Trace {

        private final List<End> ends = new ArrayList<>();
        private final List<Instant> sent = new ArrayList<>();
        private final List<Instant> answered = new ArrayList<>();
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<RetryPolicy> policies = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3000),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(0, 600))
                .as((attempts, first, more, budget) -> RetryPolicy.builder()
                        .attempts(attempts)
                        .firstWait(Duration.ofMillis(first))
                        .longestWait(Duration.ofMillis(first + (long) more))
                        .budget(Duration.ofSeconds(budget))
                        .build());
        return Combinators.combine(
                        Arbitraries.of(Calls.FREE, Calls.BILLED),
                        Arbitraries.of(End.class).list().ofMinSize(1).ofMaxSize(7),
                        policies,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 90))
                .as(Story::new);
    }

    private static Trace tell(Story story) {
        TestClock clock = new TestClock();
        Trace trace = new Trace();
        Transport wire = call -> {
            End end = story.ends().get(Math.min(trace.ends.size(), story.ends().size() - 1));
            trace.ends.add(end);
            trace.sent.add(clock.instant());
            clock.advance(Duration.ofSeconds(story.secondsPerRequest()));
            trace.answered.add(clock.instant());
            if (end.status > 0) {
                return new Answer(call.endpoint(), end.status, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), 1);
            }
            boolean unknown = end.mayBeDelivered && !call.endpoint().mayRepeat();
            throw new TransportException(
                    "op", "told", Ending.BROKEN, unknown ? Outcome.UNKNOWN : Outcome.NOTHING_DONE, 1, null);
        };
        Transport retrying = new RetryingTransport(
                wire,
                new RetryWaits(story.policy(), clock, story::chance),
                new AccountLimiter(1000, clock),
                story.policy(),
                clock,
                new RecordingSleeper(clock));
        try {
            Answer answer = retrying.send(story.call());
            assertThat(answer.attempts()).isEqualTo(trace.sent.size());
        } catch (TransportException failure) {
            assertThat(failure.attempts()).isEqualTo(trace.sent.size());
            assertThat(failure.outcomeUnknown()).isEqualTo(story.call() == Calls.BILLED && lastOf(trace) == End.LOST);
        }
        return trace;
    }

    private static End lastOf(Trace trace) {
        return trace.ends.get(trace.ends.size() - 1);
    }

    @Property(tries = 300)
    void nothing_is_sent_more_often_than_allowed_nor_after_the_budget(@ForAll("stories") Story story) {
        Trace trace = tell(story);

        assertThat(trace.sent).hasSizeLessThanOrEqualTo(story.policy().attempts());
        assertThat(trace.sent)
                .allMatch(moment ->
                        !moment.isAfter(TestClock.START.plus(story.policy().budget()))
                                || moment.equals(TestClock.START));
    }

    @Property(tries = 300)
    void a_billed_call_is_never_sent_after_one_that_may_have_been_delivered(@ForAll("stories") Story story) {
        Trace trace = tell(story);

        if (story.call() == Calls.BILLED) {
            assertThat(trace.ends.subList(0, trace.ends.size() - 1)).noneMatch(end -> end.mayBeDelivered);
        }
    }

    @Property(tries = 300)
    void what_is_final_is_final(@ForAll("stories") Story story) {
        Trace trace = tell(story);

        assertThat(trace.ends.subList(0, trace.ends.size() - 1)).doesNotContain(End.OK, End.REFUSED);
    }

    @Property(tries = 300)
    void each_wait_lies_in_its_bounds(@ForAll("stories") Story story) {
        Trace trace = tell(story);

        for (int i = 1; i < trace.sent.size(); i++) {
            Duration wait = Duration.between(trace.answered.get(i - 1), trace.sent.get(i));
            assertThat(wait).isBetween(least(story, trace, i), most(story, trace, i));
        }
    }

    private static Duration least(Story story, Trace trace, int attempt) {
        return trace.ends.get(attempt - 1) == End.TOO_MANY
                ? Duration.ofMinutes(1)
                : most(story, trace, attempt).dividedBy(2);
    }

    private static Duration most(Story story, Trace trace, int attempt) {
        if (trace.ends.get(attempt - 1) == End.TOO_MANY) {
            return Duration.ofSeconds(66);
        }
        Duration doubled = story.policy().firstWait().multipliedBy(1L << (attempt - 1));
        Duration longest = story.policy().longestWait();
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
