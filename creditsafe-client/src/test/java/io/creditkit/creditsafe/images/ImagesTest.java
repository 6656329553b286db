package io.creditkit.creditsafe.images;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.ServerException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImagesTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final ConnectId ALPHA = ConnectId.of("GB-0-03977902");

    @Test
    void the_documents_of_a_company_are_listed_over_all_pages() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/images/companies"))
                        .withQueryParam("page", equalTo("1"))
                        .willReturn(okJson("""
                                {"totalSize":2,"data":[{"imageId":"IMG-1",
                                 "company":{"id":"GB-0-03977902","localId":"03977902","country":"GB","name":"ALPHA","type":"Ltd"},
                                 "document":{"imageType":"Accounts","imageCode":"AA","description":"Annual accounts"},
                                 "format":"pdf","source":"CH","filingDate":"2025-07-01T00:00:00Z","uploadDate":"2025-07-02",
                                 "accountingDate":"2025-03-31","language":"en","comments":"none","status":"Available",
                                 "availableFormats":["pdf","tiff"],"localProperties":{"accountRefNumber":"7"}}]}
                                """)));
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/images/companies"))
                        .withQueryParam("page", equalTo("2"))
                        .willReturn(okJson(
                                "{\"totalSize\":2,\"data\":[{\"imageId\":\"IMG-2\",\"availableFormats\":\"pdf\"}]}")));

        var documents = api.client().images().list(ALPHA, PageRequest.first(1)).toList(9);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /images/companies?id=GB-0-03977902&page=1&pageSize=1"),
                        SentRequest.of("GET /images/companies?id=GB-0-03977902&page=2&pageSize=1"));
        ImageDocument first = documents.get(0);
        assertThat(first.id()).contains(ImageId.of("IMG-1"));
        assertThat(first.companyId()).contains(ALPHA);
        assertThat(first.companyLocalId()).contains("03977902");
        assertThat(first.country()).contains(CountryCode.of("GB"));
        assertThat(first.companyName()).contains("ALPHA");
        assertThat(first.companyType()).contains("Ltd");
        assertThat(first.type()).contains("Accounts");
        assertThat(first.code()).contains("AA");
        assertThat(first.description()).contains("Annual accounts");
        assertThat(first.format()).contains("pdf");
        assertThat(first.source()).contains("CH");
        assertThat(first.filingDate()).contains(LocalDate.of(2025, 7, 1));
        assertThat(first.uploadDate()).contains(LocalDate.of(2025, 7, 2));
        assertThat(first.accountingDate()).contains(LocalDate.of(2025, 3, 31));
        assertThat(first.language()).contains("en");
        assertThat(first.comments()).contains("none");
        assertThat(first.status()).contains("Available");
        assertThat(first.availableFormats()).containsExactly("pdf", "tiff");
        assertThat(first.accountReference()).contains("7");
        assertThat(documents.get(1).availableFormats()).containsExactly("pdf");
    }

    @Test
    void the_usual_page_has_100_documents() {
        api.wire().stubFor(any(urlPathEqualTo("/v1/images/companies")).willReturn(okJson("{\"data\":{}}")));

        assertThat(api.client().images().list(ALPHA).toList(9)).isEmpty();

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /images/companies?id=GB-0-03977902&page=1&pageSize=100"));
    }

    @Test
    void the_kinds_of_documents_of_a_country_are_read() {
        api.wire().stubFor(any(urlPathEqualTo("/v1/images/companies/types")).willReturn(okJson("""
                                [{"country":"GB","companyId":{"required":true},"imageReference":{"minLength":3},
                                  "availableLanguages":[{"language":"en","default":"true",
                                   "filingTypes":[{"type":"AA","description":"Accounts","availableImageFormats":["pdf"]}]}]}]
                                """)));

        var catalogues = api.client().images().types(Set.of(CountryCode.of("GB"), CountryCode.of("FR")));

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /images/companies/types?countries=FR,GB"));
        ImageCatalogue catalogue = catalogues.get(0);
        assertThat(catalogue.country()).contains(CountryCode.of("GB"));
        assertThat(catalogue.companyIdRule().get("required").truth()).contains(true);
        assertThat(catalogue.imageReferenceRule().get("minLength").integer()).hasValue(3);
        ImageLanguage language = catalogue.languages().get(0);
        assertThat(language.language()).contains("en");
        assertThat(language.isDefault()).contains(true);
        FilingType type = language.filingTypes().get(0);
        assertThat(type.type()).contains("AA");
        assertThat(type.description()).contains("Accounts");
        assertThat(type.formats()).containsExactly("pdf");
    }

    @Test
    void a_document_comes_byte_for_byte() {
        byte[] pdf = {'%', 'P', 'D', 'F', '-', 0, (byte) 0xff, 13, 10};
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/images/IMG%2F1"))
                        .willReturn(aResponse().withBody(pdf).withHeader("Content-Type", "application/pdf")));

        ReceivedFile file = api.client().images().get(ImageId.of("IMG/1"));

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /images/IMG%2F1").accepting("*/*"));
        assertThat(file.content()).isEqualTo(pdf);
        assertThat(file.size()).isEqualTo(9);
        assertThat(file.mediaType()).contains("application/pdf");
        assertThat(file.isPdf()).isTrue();
        assertThat(file).hasToString("ReceivedFile[application/pdf, 9 bytes]");
        file.content()[0] = 'X';
        assertThat(file.isPdf()).isTrue();
    }

    @Test
    void a_document_is_not_ordered_twice() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/images/I"))
                        .willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> api.client().images().get(ImageId.of("I"))).isInstanceOf(ServerException.class);

        assertThat(SentRequest.all(api)).hasSize(1);
    }

    @Test
    void a_refusal_is_told_and_a_word_of_the_api_is_no_key() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/images/I"))
                        .willReturn(aResponse().withStatus(403).withBody("{\"message\":\"Access forbidden\"}")));

        assertThatThrownBy(() -> api.client().images().get(ImageId.of("I")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("companyImage");
        assertThatThrownBy(() -> ImageId.of("companies")).hasMessageContaining("'companies'");
        assertThatThrownBy(() -> ImageId.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
