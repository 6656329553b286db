package io.creditkit.creditsafe.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.CallListener;
import io.creditkit.creditsafe.CallListener.Billed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerCallListenerTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CallListener listener = MicrometerCallListener.of(registry);

    @Test
    void a_call_is_timed_and_its_retries_and_bytes_are_counted() {
        listener.completed(new CallListener.Completed(
                "companyCreditReport", OptionalInt.of(200), 3, Duration.ofSeconds(2), 5000, Billed.POSSIBLY));

        assertThat(registry.get("creditsafe.calls")
                        .tags("operation", "companyCreditReport", "status", "200", "billed", "possibly")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(2);
        assertThat(registry.get("creditsafe.retries")
                        .tags("operation", "companyCreditReport")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("creditsafe.answer.size").summary().totalAmount())
                .isEqualTo(5000);
    }

    @Test
    void a_request_without_an_answer_has_no_status() {
        listener.attempted(new CallListener.Attempt("Authenticate", OptionalInt.empty(), Duration.ofMillis(30), 0));

        assertThat(registry.get("creditsafe.attempts")
                        .tags("operation", "Authenticate", "status", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_call_of_one_request_counts_no_retry() {
        listener.completed(new CallListener.Completed(
                "companySearch", OptionalInt.of(404), 1, Duration.ofMillis(5), 10, Billed.NO));

        assertThat(registry.find("creditsafe.retries").counter()).isNull();
    }
}
