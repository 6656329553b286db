package io.creditkit.creditsafe.freshinvestigation;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.Upload;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationOrder.Disclosure;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery.Direction;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery.LookUp;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery.SortBy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FreshInvestigationsTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final OrderId ORDER = OrderId.of("4711");
    private static final TargetCompany COMPANY = TargetCompany.builder()
            .name("Beta & Co")
            .country(CountryCode.of("CN"))
            .registrationNumber("r")
            .vatNumber("v")
            .telephone("+86 1")
            .address("Road 1")
            .postalCode("100000")
            .city("Beijing")
            .additionalInformation("near the gate")
            .build();
    private static final OrderContact CONTACT = OrderContact.builder()
            .name("Jo Smith")
            .emailAddress("jo@example.com")
            .telephone("+44 1")
            .companyName("Asker Ltd")
            .companyNumber("1")
            .build();
    private static final String COMPANY_JSON = """
            {"name":"Beta & Co","countryCode":"CN","regNo":"r","vatNo":"v","telephoneNumber":"+86 1",
             "additionalInfo":"near the gate","address":{"simple":"Road 1","postcode":"100000","city":"Beijing"}}
            """;
    private static final String CONTACT_JSON = """
            {"name":"Jo Smith","emailAddress":"jo@example.com","telephoneNumber":"+44 1",
             "company":{"name":"Asker Ltd","number":"1"}}
            """;

    private static FreshInvestigations family() {
        return api.client().freshInvestigations();
    }

    private static void answer(String path, String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1" + path)).willReturn(okJson(json)));
    }

    @Test
    void an_order_sends_all_that_is_known_and_gives_its_number() {
        answer(
                "/freshinvestigations",
                "{\"correlationId\":\"c\",\"message\":\"taken\",\"orderID\":4711,\"transactionID\":\"T1\"}");

        OrderReceipt receipt = family().order(FreshInvestigationOrder.builder()
                .company(COMPANY)
                .contact(CONTACT)
                .chargeReference("cost centre 7")
                .disclosure(Disclosure.GIVE_NAME)
                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "POST /freshinvestigations",
                        "{\"consent\":true,\"contactInfo\":" + CONTACT_JSON
                                + ",\"chargeReference\":\"cost centre 7\",\"searchCriteria\":" + COMPANY_JSON + "}"));
        assertThat(receipt.orderId()).contains(ORDER);
        assertThat(receipt.transactionId()).contains("T1");
        assertThat(receipt.message()).contains("taken");
        assertThat(receipt.correlationId()).contains("c");
    }

    @Test
    void an_order_holds_no_more_than_was_given() {
        answer("/freshinvestigations", "{}");

        family().order(FreshInvestigationOrder.builder()
                .company(TargetCompany.builder()
                        .name("B")
                        .country(CountryCode.of("CN"))
                        .build())
                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "POST /freshinvestigations",
                        "{\"consent\":false,\"searchCriteria\":{\"name\":\"B\",\"countryCode\":\"CN\"}}"));
    }

    @Test
    void an_order_is_never_sent_twice() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/freshinvestigations"))
                        .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> family().order(FreshInvestigationOrder.builder()
                        .company(COMPANY)
                        .build()));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(SentRequest.all(api)).hasSize(1);
        assertThat(CONTACT.toString()).doesNotContain("Smith").doesNotContain("example");
    }

    @Test
    void orders_are_listed_by_every_criterion() {
        answer("/freshinvestigations", """
                {"totalCount":1,"orders":[{"orderID":4711,"userID":"u","creationDate":"2026-01-02 03:04:05+00:00",
                 "lastStatusChangeDate":"2026-01-05 03:04:05+00:00","transactionID":99,"chargeReference":"ref",
                 "contactDetails":{"name":"Jo","emailAddress":"jo@example.com","telephoneNumber":"1"},
                 "sectionNames":"creditScore","status":{"code":"7","description":"Waiting"},"consent":"true",
                 "searchCriteria":{"name":"Beta","countryCode":"CN","regNo":"r","vatNo":"v","telephoneNumber":"2",
                   "additionalInfo":"i","address":{"simpleValue":"Road 1"}},
                 "reportDate":null}]}
                """);

        FreshInvestigation order = family().list(FreshInvestigationQuery.builder()
                        .transactionId("99")
                        .createdSince(Instant.parse("2026-01-01T11:23:56.789Z"))
                        .createdBefore(Instant.parse("2026-02-01T00:00:00Z"))
                        .reportCreatedAfter(Instant.parse("2026-01-03T00:00:00Z"))
                        .reportCreatedBefore(Instant.parse("2026-01-04T00:00:00Z"))
                        .lookUp(LookUp.COMPANY_DETAILS)
                        .country(CountryCode.of("CN"))
                        .name("Beta")
                        .sortBy(SortBy.LAST_STATUS_CHANGE_DATE)
                        .direction(Direction.DESCENDING)
                        .pageSize(10)
                        .build())
                .toList(9)
                .get(0);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /freshinvestigations?page=1&pageSize=10&transactionId=99"
                        + "&reportCreatedAfter=2026-01-03%2000%3A00%3A00%2B00%3A00"
                        + "&reportCreatedBefore=2026-01-04%2000%3A00%3A00%2B00%3A00"
                        + "&createdSince=2026-01-01%2011%3A23%3A56%2B00%3A00"
                        + "&createdBefore=2026-02-01%2000%3A00%3A00%2B00%3A00"
                        + "&lookUpOrderBy=CompanyDetails&companyDetailsCountry=CN&companyDetailsName=Beta"
                        + "&sortBy=lastStatusChangeDate&sortDir=desc"));
        assertThat(order.id()).contains(ORDER);
        assertThat(order.userId()).contains("u");
        assertThat(order.created()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(order.lastStatusChange()).contains(Instant.parse("2026-01-05T03:04:05Z"));
        assertThat(order.transactionId()).contains("99");
        assertThat(order.chargeReference()).contains("ref");
        assertThat(order.contactName()).contains("Jo");
        assertThat(order.contactEmail()).contains("jo@example.com");
        assertThat(order.contactTelephone()).contains("1");
        assertThat(order.sectionNames()).contains("creditScore");
        assertThat(order.statusCode()).contains("7");
        assertThat(order.statusDescription()).contains("Waiting");
        assertThat(order.consent()).contains(true);
        assertThat(order.reportDate()).isEmpty();
        assertThat(order.sections()).isEmpty();
        Target target = order.target().orElseThrow();
        assertThat(target.name()).contains("Beta");
        assertThat(target.country()).contains(CountryCode.of("CN"));
        assertThat(target.registrationNumber()).contains("r");
        assertThat(target.vatNumber()).contains("v");
        assertThat(target.telephone()).contains("2");
        assertThat(target.additionalInformation()).contains("i");
        assertThat(target.address().orElseThrow().simpleValue()).contains("Road 1");
    }

    @Test
    void all_orders_are_listed_over_all_pages() {
        for (int page = 1; page <= 2; page++) {
            api.wire()
                    .stubFor(any(urlPathEqualTo("/v1/freshinvestigations"))
                            .withQueryParam("page", equalTo(String.valueOf(page)))
                            .willReturn(okJson("{\"totalCount\":2,\"orders\":[{\"orderID\":" + page + "}]}")));
        }

        assertThat(family().list(FreshInvestigationQuery.builder().pageSize(1).build())
                        .toList(9))
                .extracting(order -> order.id().orElseThrow().value())
                .containsExactly("1", "2");
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /freshinvestigations?page=1&pageSize=1&sortDir=asc"),
                        SentRequest.of("GET /freshinvestigations?page=2&pageSize=1&sortDir=asc"));
        assertThatThrownBy(() -> FreshInvestigationQuery.builder()
                        .createdSince(Instant.EPOCH)
                        .createdBefore(Instant.EPOCH)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_order_is_read_with_its_sections() {
        answer(
                "/freshinvestigations/4711",
                "{\"orderID\":4711,\"sections\":[{\"name\":\"creditScore\",\"content\":\"A\",\"contentType\":\"text\","
                        + "\"creationDate\":\"2026-01-02T03:04:05Z\"}],"
                        + "\"comments\":[{\"userID\":\"u\",\"comment\":\"hello\"}]}");

        FreshInvestigation all = family().get(ORDER);
        family().get(ORDER, Set.of("directors", "creditScore"));
        family().get(ORDER, Set.of(), FreshInvestigations.ShownComments.RECENT);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /freshinvestigations/4711"),
                        SentRequest.of("GET /freshinvestigations/4711?sections=creditScore,directors"),
                        SentRequest.of("GET /freshinvestigations/4711?comments=recent"));
        assertThat(all.comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.comment()).contains("hello"));
        assertThat(all.sections()).singleElement().satisfies(section -> {
            assertThat(section.name()).contains("creditScore");
            assertThat(section.content()).contains("A");
            assertThat(section.contentType()).contains("text");
            assertThat(section.created()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        });
    }

    @Test
    void a_change_sends_what_changes_and_a_cancellation_nothing() {
        answer("/freshinvestigations/4711", "{\"message\":\"done\"}");

        family().change(
                        ORDER,
                        FreshInvestigationChange.builder()
                                .company(COMPANY)
                                .contact(CONTACT)
                                .disclosure(Disclosure.WITHHOLD_NAME)
                                .chargeReference("x")
                                .build());
        family().change(
                        ORDER,
                        FreshInvestigationChange.builder().chargeReference("y").build());
        family().change(
                        ORDER,
                        FreshInvestigationChange.builder()
                                .pendingCompany(COMPANY)
                                .pendingContact(CONTACT)
                                .build());
        family().cancel(ORDER);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "PATCH /freshinvestigations/4711",
                                "{\"consent\":false,\"contactInfo\":" + CONTACT_JSON
                                        + ",\"chargeReference\":\"x\",\"searchCriteria\":" + COMPANY_JSON + "}"),
                        SentRequest.of("PATCH /freshinvestigations/4711", "{\"chargeReference\":\"y\"}"),
                        SentRequest.of(
                                "PATCH /freshinvestigations/4711",
                                "{\"pendingInfo\":{\"contactDetails\":" + CONTACT_JSON + ",\"searchCriteria\":"
                                        + COMPANY_JSON + "}}"),
                        SentRequest.of("DELETE /freshinvestigations/4711"));
        assertThatThrownBy(() -> FreshInvestigationChange.builder().build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusals_are_told() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/freshinvestigations/4711"))
                        .willReturn(aResponse().withStatus(403).withBody("{\"message\":\"too late\"}")));
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/freshinvestigations/4711/report"))
                        .willReturn(aResponse().withStatus(404)));

        assertThatThrownBy(() -> family().cancel(ORDER))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("too late");
        assertThatThrownBy(() -> family().report(ORDER)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_report_reads_as_any_company_report() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/freshinvestigations/4711/report"))
                        .willReturn(ApiServer.fixture("company/report.json")));

        ReceivedFile file = family().report(ORDER);

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /freshinvestigations/4711/report"));
        assertThat(file.content()).isEqualTo(ApiServer.bytes("company/report.json"));
        assertThat(CompanyReport.parse(file.content()).summary()).isPresent();
    }

    @Test
    void comments_are_read_and_added() {
        answer(
                "/freshinvestigations/4711/comments",
                "{\"totalCount\":1,\"comments\":[{\"userID\":\"u\",\"comment\":\"hello\","
                        + "\"creationDate\":\"2026-01-02 03:04:05+00:00\"}]}");

        List<InvestigationComment> comments = family().comments().list(ORDER);
        family().comments().add(ORDER, "thanks");

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /freshinvestigations/4711/comments"),
                        SentRequest.of("POST /freshinvestigations/4711/comments", "{\"comments\":\"thanks\"}"));
        assertThat(comments).singleElement().satisfies(comment -> {
            assertThat(comment.userId()).contains("u");
            assertThat(comment.comment()).contains("hello");
            assertThat(comment.created()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        });
        assertThatThrownBy(() -> family().comments().add(ORDER, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void files_are_listed_fetched_and_sent() {
        answer(
                "/freshinvestigations/4711/attachments",
                "{\"Attachments\":[{\"id\":\"a1\",\"fileName\":\"f.txt\",\"fileType\":\"txt\",\"description\":\"d\"}]}");
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/freshinvestigations/4711/attachments/a1"))
                        .willReturn(aResponse().withBody("text").withHeader("Content-Type", "text/plain")));

        List<InvestigationAttachment> files = family().attachments().list(ORDER);
        ReceivedFile file = family().attachments().get(ORDER, files.get(0).id().orElseThrow());
        family().attachments()
                .add(ORDER, Upload.of("a\"b.csv", "text/csv", "x;ö".getBytes(StandardCharsets.UTF_8)), "what it is");

        assertThat(SentRequest.all(api).subList(0, 2))
                .containsExactly(
                        SentRequest.of("GET /freshinvestigations/4711/attachments"),
                        SentRequest.of("GET /freshinvestigations/4711/attachments/a1")
                                .accepting("*/*"));
        assertThat(files).singleElement().satisfies(listed -> {
            assertThat(listed.fileName()).contains("f.txt");
            assertThat(listed.fileType()).contains("txt");
            assertThat(listed.description()).contains("d");
        });
        assertThat(file.content()).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        api.wire()
                .verify(postRequestedFor(urlEqualTo("/v1/freshinvestigations/4711/attachments"))
                        .withHeader("Content-Type", containing("multipart/form-data; boundary=form-"))
                        .withRequestBodyPart(aMultipart("importFile")
                                .withHeader("Content-Type", equalTo("text/csv"))
                                .withHeader("Content-Disposition", containing("filename=\"a%22b.csv\""))
                                .withBody(equalTo("x;ö"))
                                .build())
                        .withRequestBodyPart(aMultipart("description")
                                .withBody(equalTo("what it is"))
                                .build()));
    }

    @Test
    void a_file_that_cannot_be_sent_is_refused() {
        assertThatThrownBy(() -> Upload.of("../x", "text/csv", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Upload.of("x", "text/csv\r\nX: y", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Upload.of("secret.csv", "text/csv", new byte[3])).hasToString("Upload[text/csv, 3 bytes]");
        assertThatThrownBy(() -> OrderId.of("..")).isInstanceOf(IllegalArgumentException.class);
    }
}
