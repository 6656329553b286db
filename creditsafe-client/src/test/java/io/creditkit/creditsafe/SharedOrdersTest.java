package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.company.PdfReport;
import io.creditkit.creditsafe.company.PdfReports.Form;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationOrder;
import io.creditkit.creditsafe.freshinvestigation.OrderId;
import io.creditkit.creditsafe.freshinvestigation.TargetCompany;
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
    void threads_that_want_one_report_as_pdf_share_one_order_for_each_form() throws Exception {
        String path = "/v1/companies/GB-0-1";
        answersLate(path);

        together(thread -> pdf("caller " + thread, Form.values()[thread % 2]));
        verifyForms(1, path);

        for (Form form : Form.values()) {
            pdf("caller", form);
        }
        verifyForms(2, path);
    }

    private static PdfReport pdf(String reference, Form form) {
        return api.client()
                .companies()
                .pdfReports()
                .order(
                        ConnectId.of("GB-0-1"),
                        ReportRequest.builder().callReference(reference).build(),
                        form);
    }

    private static void verifyForms(int times, String path) {
        for (String mediaType : List.of("application/pdf", "application/json+pdf")) {
            api.wire().verify(times, getRequestedFor(urlPathEqualTo(path)).withHeader("Accept", equalTo(mediaType)));
        }
    }

    @Test
    void threads_that_want_the_report_of_one_investigation_share_one_request() throws Exception {
        String path = "/v1/freshinvestigations/4711/report";
        answersLate(path);

        together(thread -> api.client().freshInvestigations().report(OrderId.of("4711")));
        api.wire().verify(1, getRequestedFor(urlPathEqualTo(path)));

        api.client().freshInvestigations().report(OrderId.of("4711"));
        api.wire().verify(2, getRequestedFor(urlPathEqualTo(path)));
    }

    @Test
    void threads_that_order_the_same_investigation_order_each() throws Exception {
        String path = "/v1/freshinvestigations";
        api.wire()
                .stubFor(post(urlPathEqualTo(path))
                        .willReturn(okJson("{\"orderID\":4711}").withFixedDelay(400)));
        FreshInvestigationOrder order = FreshInvestigationOrder.builder()
                .company(TargetCompany.builder()
                        .name("B")
                        .country(CountryCode.of("CN"))
                        .build())
                .build();

        together(thread -> api.client().freshInvestigations().order(order));

        api.wire().verify(THREADS, postRequestedFor(urlPathEqualTo(path)));
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
