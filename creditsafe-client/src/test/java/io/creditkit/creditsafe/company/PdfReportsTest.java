package io.creditkit.creditsafe.company;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.ServerException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PdfReportsTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final byte[] PDF = "%PDF-1.7 body".getBytes(StandardCharsets.US_ASCII);

    private static PdfReport order(ResponseDefinitionBuilder answer, PdfReports.Form form) {
        api.wire().stubFor(any(urlPathEqualTo("/v1/companies/GB-0-1")).willReturn(answer));
        return api.client().companies().pdfReports().order(ConnectId.of("GB-0-1"), ReportRequest.usual(), form);
    }

    @Test
    void data_and_document_come_together() {
        String json = "{\"correlationID\":\"c\",\"report\":{\"companySummary\":{\"businessName\":\"ALPHA\"}},"
                + "\"pdfReportStream\":\"" + Base64.getEncoder().encodeToString(PDF) + "\"}";

        PdfReport report = order(okJson(json), PdfReports.Form.DATA_AND_DOCUMENT);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /companies/GB-0-1?language=en").accepting("application/json+pdf"));
        assertThat(report.pdf().orElseThrow().content()).isEqualTo(PDF);
        assertThat(report.pdf().orElseThrow().mediaType()).contains("application/pdf");
        assertThat(report.report().orElseThrow().summary()).isPresent();
        assertThat(report.received().content()).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_bare_document_is_taken_whatever_was_asked_for() {
        PdfReport report = order(
                aResponse().withBody(PDF).withHeader("Content-Type", "application/pdf"), PdfReports.Form.DOCUMENT);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /companies/GB-0-1?language=en").accepting("application/pdf"));
        assertThat(report.pdf()).contains(report.received());
        assertThat(report.report()).isEmpty();
        assertThat(report).hasToString("PdfReport[13 bytes]");
    }

    @Test
    void a_paid_report_without_a_readable_document_is_not_lost() {
        PdfReport report = order(
                okJson("{\"report\":{\"companySummary\":{\"businessName\":\"A\"}},\"pdfReportStream\":\"bm8gcGRm\"}"),
                PdfReports.Form.DATA_AND_DOCUMENT);

        assertThat(report.pdf()).isEmpty();
        assertThat(report.report()).isPresent();
    }

    @Test
    void no_report_and_no_second_order() {
        assertThatThrownBy(() -> order(
                        aResponse()
                                .withStatus(400)
                                .withBody("{\"messages\":[{\"code\":\"ReportUnavailable\",\"text\":\"none\"}]}"),
                        PdfReports.Form.DATA_AND_DOCUMENT))
                .isInstanceOf(ReportUnavailableException.class);
        assertThatThrownBy(() -> order(aResponse().withStatus(500), PdfReports.Form.DATA_AND_DOCUMENT))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> order(aResponse().withBody("<html>"), PdfReports.Form.DATA_AND_DOCUMENT))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("may have been billed");
        assertThat(SentRequest.all(api)).hasSize(3);
    }

    @Test
    void the_schema_of_a_country_is_an_open_tree() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/companies/schema/FR"))
                        .willReturn(okJson("{\"properties\":{\"a\":{}}}")));

        OpenValue schema =
                api.client().companies().reference().schema(CountryCode.of("FR"), SchemaSection.COMPANY_REPORT);
        api.client().companies().reference().schema(CountryCode.of("FR"), SchemaSection.PERSON_REPORT, "full");

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /companies/schema/FR?section=CompanyReportResponse"),
                        SentRequest.of("GET /companies/schema/FR?section=DirectorReportResponse&template=full"));
        assertThat(schema.get("properties").names()).containsExactly("a");
    }

    @Test
    void the_extras_that_a_country_wants_are_read_whether_a_text_or_a_list_explains_them() {
        api.wire().stubFor(any(urlPathEqualTo("/v1/reportcustomdata/DE")).willReturn(okJson("""
                                {"country":"DE","customData":[{"key":"de_reason_code","optional":false,
                                 "allowedValues":["1","2"],"description":["Reason","1 - Credit decision"]},
                                 {"key":"other","optional":"true","allowedValues":[],"description":"One text"}]}
                                """)));

        CustomDataParameters custom = api.client().companies().reference().customData(CountryCode.of("DE"));

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /reportcustomdata/DE"));
        assertThat(custom.country()).contains(CountryCode.of("DE"));
        CustomDataParameter reason = custom.parameters().get(0);
        assertThat(reason.key()).contains("de_reason_code");
        assertThat(reason.optional()).contains(false);
        assertThat(reason.allowedValues()).containsExactly("1", "2");
        assertThat(reason.descriptions()).containsExactly("Reason", "1 - Credit decision");
        assertThat(custom.parameters().get(1).optional()).contains(true);
        assertThat(custom.parameters().get(1).descriptions()).containsExactly("One text");
    }
}
