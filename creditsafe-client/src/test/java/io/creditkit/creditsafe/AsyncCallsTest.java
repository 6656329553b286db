package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.ReportRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncCallsTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final ConnectId COMPANY = ConnectId.of("GB-0-1");
    private static final String REPORT = "/v1/companies/GB-0-1";

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_report_comes_as_a_future() {
        api.wire()
                .stubFor(get(urlPathEqualTo(REPORT))
                        .willReturn(okJson("{\"report\":{\"companySummary\":{\"businessName\":\"A\"}}}")));

        CompletableFuture<CompanyReport> report =
                api.client().async(threads).call(c -> c.companies().report(COMPANY, ReportRequest.usual()));

        assertThat(report.orTimeout(20, TimeUnit.SECONDS).join().document()).isNotEmpty();
        assertThat(threads.isShutdown()).isFalse();
    }

    @Test
    void a_refusal_is_the_cause_of_the_future() {
        api.wire().stubFor(get(urlPathEqualTo(REPORT)).willReturn(okJson("{}").withStatus(403)));

        CompletableFuture<CompanyReport> report =
                api.client().async(threads).call(c -> c.companies().report(COMPANY, ReportRequest.usual()));

        assertThatThrownBy(report::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void cancelling_breaks_the_http_call_off() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch sent = new CountDownLatch(1);
        api.wire().addMockServiceRequestListener((request, response) -> sent.countDown());
        api.wire().stubFor(get(urlPathEqualTo(REPORT)).willReturn(okJson("{}").withFixedDelay(30_000)));
        CompletableFuture<CompanyReport> report = api.client().async(threads).call(c -> {
            try {
                return c.companies().report(COMPANY, ReportRequest.usual());
            } catch (CreditsafeException thrown) {
                failure.set(thrown);
                throw thrown;
            } finally {
                ended.countDown();
            }
        });
        while (api.wire().findAll(getRequestedFor(urlPathEqualTo(REPORT))).isEmpty()) {
            Thread.onSpinWait(); // until the order is at the server
        }

        assertThat(report.cancel(true)).isTrue();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(report::join).isInstanceOf(CancellationException.class);
        assertThat(failure.get()).isInstanceOfSatisfying(TransportException.class, thrown -> {
            assertThat(thrown.ending()).isEqualTo(Ending.INTERRUPTED);
            assertThat(thrown.outcomeUnknown()).isTrue();
        });
        AtomicReference<Boolean> flag = new AtomicReference<>();
        threads.submit(() -> flag.set(Thread.currentThread().isInterrupted())).get(20, TimeUnit.SECONDS);
        assertThat(flag.get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancelling_cancels_the_request_of_the_http_library_whatever_it_costs(boolean billed) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch disconnected = new CountDownLatch(1);
        OkHttpClient observed = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void requestHeadersEnd(Call call, Request request) {
                        if (request.method().equals("GET")) {
                            sent.countDown();
                        }
                    }

                    @Override
                    public void canceled(Call call) {
                        cancelled.countDown();
                    }

                    @Override
                    public void callFailed(Call call, IOException failure) {
                        disconnected.countDown();
                    }
                })
                .build();
        api.wire().stubFor(get(anyUrl()).willReturn(okJson("{}").withFixedDelay(30_000)));
        try (CreditsafeClient client = api.builder().httpClient(observed).build()) {
            CompletableFuture<?> call = client.async(threads)
                    .call(c -> billed
                            ? c.companies().report(COMPANY, ReportRequest.usual())
                            : c.access().subscription());
            assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(cancelled.getCount()).isEqualTo(1);

            call.cancel(true);

            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(disconnected.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            observed.connectionPool().evictAll();
        }
    }

    @Test
    void what_is_cancelled_before_its_turn_is_never_sent() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        CompletableFuture<CompanyReport> report =
                api.client().async(waiting::add).call(c -> c.companies().report(COMPANY, ReportRequest.usual()));

        report.cancel(false);
        waiting.remove().run();

        assertThat(report).isCancelled();
        api.wire().verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void what_is_given_up_by_a_time_limit_is_broken_off_too() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<String> work = api.client().async(threads).call(c -> {
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException interruption) {
                interrupted.countDown();
                return "broken off";
            }
        });

        assertThatThrownBy(() -> work.orTimeout(20, TimeUnit.MILLISECONDS).join())
                .hasCauseInstanceOf(java.util.concurrent.TimeoutException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_wait_between_attempts_is_broken_off() throws Exception {
        CountDownLatch sleeping = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/access"))
                        .willReturn(okJson("{}").withStatus(429)));
        try (CreditsafeClient patient = api.builder()
                .sleeper(wait -> {
                    sleeping.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        woken.countDown();
                    }
                })
                .retryBudget(Duration.ofHours(1))
                .build()) {
            CompletableFuture<?> call =
                    patient.async(threads).call(c -> c.access().subscription());
            assertThat(sleeping.await(20, TimeUnit.SECONDS)).isTrue();

            call.cancel(true);

            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what a host without null checks may write
    void work_that_gives_null_does_not_leave_its_caller_waiting() {
        CompletableFuture<String> work = api.client().async(Runnable::run).call(c -> null);

        assertThatThrownBy(work::join).hasCauseInstanceOf(NullPointerException.class);
    }
}
