package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.CallListener;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.creditsafe.RetryPolicy;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.examples.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads in one storm of 429. Time passes when somebody waits, so nobody does. */
class StormTest {
    private static final int THREADS = 6;
    private static final int REFUSALS = 15;

    private final FakeClock clock = new FakeClock();
    private final Queue<Heard> attempts = new ConcurrentLinkedQueue<>();
    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.builder().companies(300).clock(clock).build());
    private final CreditsafeClient client = CreditsafeClient.builder()
            .credentials(Credentials.ofPassword("sandbox", "sandbox"))
            .environment(Environment.of(sandbox.baseUri()))
            .retry(RetryPolicy.builder()
                    .attempts(REFUSALS + 1)
                    .budget(Duration.ofDays(1))
                    .build())
            .clock(clock)
            .sleeper(this::pass)
            .listener(new CallListener() {
                @Override
                public void attempted(Attempt attempt) {
                    attempts.add(
                            new Heard(Thread.currentThread(), attempt.status().orElse(0), clock.instant()));
                }
            })
            .build();

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 90})
    void everybody_waits_as_long_as_told_and_every_report_is_billed_once(int seconds)
            throws InterruptedException, ExecutionException {
        List<ConnectId> companies = companies();
        assertThat(companies).hasSize(2 * THREADS);
        client.access().me();
        attempts.clear();
        Instant before = clock.instant();
        sandbox.inject(Fault.tooManyRequests(Duration.ofSeconds(seconds)).times(REFUSALS));

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (ConnectId company : companies) {
                calls.add(threads.submit(() -> {
                    client.access().me();
                    client.companies().report(company, ReportRequest.usual());
                    client.companies().search(inFrance()).first();
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(attempts).hasSize(3 * companies.size() + REFUSALS);
        assertThat(attempts.stream().filter(attempt -> attempt.status() == 429)).hasSize(REFUSALS);
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(companies.size());
        assertThat(waits())
                .as("what a thread waited between a 429 and its next request")
                .hasSize(REFUSALS)
                .allMatch(wait -> wait.compareTo(Duration.ofSeconds(seconds)) >= 0);
        // Those who were refused together wait together, and nobody a minute that nobody told.
        assertThat(Duration.between(before, clock.instant()))
                .isLessThan(Duration.ofSeconds(seconds).multipliedBy(2L * REFUSALS));
    }

    private List<Duration> waits() {
        List<Duration> waits = new ArrayList<>();
        List<Heard> all = List.copyOf(attempts);
        for (int i = 0; i < all.size(); i++) {
            Heard refused = all.get(i);
            if (refused.status() == 429) {
                all.subList(i + 1, all.size()).stream()
                        .filter(later -> later.thread().equals(refused.thread()))
                        .findFirst()
                        .ifPresent(next -> waits.add(Duration.between(refused.at(), next.at())));
            }
        }
        return waits;
    }

    private List<ConnectId> companies() {
        World world = World.of(42, 300, sandbox.date());
        return IntStream.range(0, 300)
                .mapToObj(world::company)
                .filter(company -> company.country().code().equals("FR"))
                .map(company -> ConnectId.of(company.ids().connectId()))
                .limit(2L * THREADS)
                .toList();
    }

    private static CompanySearchRequest inFrance() {
        return CompanySearchRequest.builder()
                .addCountries(CountryCode.of("FR"))
                .name("Lumiere")
                .build();
    }

    private void pass(Duration wait) {
        Instant end = clock.instant().plus(wait);
        synchronized (clock) {
            if (end.isAfter(clock.instant())) {
                clock.advance(Duration.between(clock.instant(), end));
            }
        }
    }

    private record Heard(Thread thread, int status, Instant at) {}
}
