package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.images.ImageId;
import io.creditkit.creditsafe.people.PersonId;
import io.creditkit.creditsafe.people.PersonReportRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may be billed is ordered once by those who want it at the same time, and anew by those who come later. */
class SharedOrdersTest {

    private static final int THREADS = 6;

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    @Test
    void threads_that_want_the_report_of_one_person_share_one_order() throws Exception {
        String path = "/v1/people/GB-1";
        answersLate(path);

        together(thread -> api.client().people().report(PersonId.of("GB-1"), request("caller " + thread)));
        api.wire().verify(1, getRequestedFor(urlPathEqualTo(path)));

        api.client().people().report(PersonId.of("GB-1"), PersonReportRequest.usual());
        api.wire().verify(2, getRequestedFor(urlPathEqualTo(path)));
    }

    private static PersonReportRequest request(String reference) {
        return PersonReportRequest.builder().callReference(reference).build();
    }

    @Test
    void threads_that_want_one_document_share_one_order() throws Exception {
        String path = "/v1/images/i1";
        answersLate(path);

        together(thread -> api.client().images().get(ImageId.of("i1")));
        api.wire().verify(1, getRequestedFor(urlPathEqualTo(path)));

        api.client().images().get(ImageId.of("i1"));
        api.wire().verify(2, getRequestedFor(urlPathEqualTo(path)));
    }

    @Test
    void the_search_criteria_of_persons_are_asked_for_once_a_day() {
        String path = "/v1/people/searchcriteria";
        api.wire().stubFor(get(urlPathEqualTo(path)).willReturn(okJson("{\"countries\":[\"GB\"]}")));

        for (int i = 0; i < 3; i++) {
            assertThat(api.client()
                            .people()
                            .searchCriteria(Set.of(CountryCode.of("GB")))
                            .countries())
                    .containsExactly(CountryCode.of("GB"));
        }

        api.wire().verify(1, getRequestedFor(urlPathEqualTo(path)));
    }

    private static void answersLate(String path) {
        api.wire()
                .stubFor(get(urlPathEqualTo(path))
                        .willReturn(okJson("{\"report\":{}}").withFixedDelay(400)));
    }

    private static void together(IntFunction<Object> order) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch allThere = new CountDownLatch(THREADS);
        try {
            List<Future<Object>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                answers.add(threads.submit(() -> {
                    allThere.countDown();
                    assertThat(allThere.await(20, TimeUnit.SECONDS)).isTrue();
                    return order.apply(thread);
                }));
            }
            for (Future<Object> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
