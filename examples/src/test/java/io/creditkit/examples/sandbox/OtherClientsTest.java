package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as the clients of others write them, byte by byte. None of them is ours, and all of them are answered. */
class OtherClientsTest extends SharedSandbox {
    private static final String LOGIN = "{\"username\": \"sandbox\", \"password\": \"sandbox\"}";
    private static final String TORREMOLINAR = "ES-X-B13985940";

    @Test
    void python_requests() throws IOException {
        String[] usual = {
            "User-Agent: python-requests/2.32.3",
            "Accept-Encoding: gzip, deflate",
            "Accept: */*",
            "Connection: keep-alive"
        };
        RawRequest.Reply login = new RawRequest("POST /v1/authenticate", with(usual, "Content-Type: application/json"))
                .body(LOGIN)
                .send(sandbox);
        assertThat(login.status()).isEqualTo(200);
        String[] known = with(usual, bearer("Bearer"));

        // A dict is sent in its order, blanks as plus signs, and a bool as Python writes it.
        assertThat(new RawRequest(
                                "GET /v1/companies?name=Torremolinar+Construcciones&countries=ES%2CFR&pageSize=5",
                                known)
                        .send(sandbox)
                        .text())
                .contains(TORREMOLINAR);
        assertThat(new RawRequest("GET /v1/companies/" + TORREMOLINAR + "?includeIndicators=True", known)
                        .send(sandbox)
                        .text())
                .contains("\"indicators\"");
        assertThat(new RawRequest(
                                "GET /v1/monitoring/notificationEvents?startDate=2026-10-01T00%3A00%3A00.123456%2B00%3A00",
                                known)
                        .send(sandbox)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void curl() throws IOException {
        // Without -H a body of -d is called a form, whatever is in it.
        RawRequest login = new RawRequest(
                "POST /v1/authenticate",
                "User-Agent: curl/8.5.0",
                "Accept: */*",
                "Content-Type: application/x-www-form-urlencoded");
        assertThat(login.body(LOGIN).send(sandbox).status()).isEqualTo(200);

        RawRequest search = new RawRequest(
                "GET /v1/companies?countries=ES&regNo=B13985940",
                "User-Agent: curl/8.5.0",
                "Accept: */*",
                bearer("bearer").replace("Authorization", "authorization"));
        assertThat(search.send(sandbox).text()).contains(TORREMOLINAR);
    }

    @Test
    void dotnet_http_client() throws IOException {
        RawRequest login =
                new RawRequest("POST /v1/authenticate", "Content-Type: application/json; charset=utf-8").chunked(LOGIN);
        assertThat(login.send(sandbox).status()).isEqualTo(200);
        RawRequest framework = new RawRequest(
                "POST /v1/authenticate", "Content-Type: application/json; charset=utf-8", "Expect: 100-continue");
        assertThat(framework.body(LOGIN).send(sandbox).status()).isEqualTo(200);
        byte[] marked = ("\uFEFF" + LOGIN).getBytes(StandardCharsets.UTF_8);
        assertThat(new RawRequest("POST /v1/authenticate", "Content-Type: application/json; charset=utf-8")
                        .body(marked)
                        .send(sandbox)
                        .status())
                .isEqualTo(200);

        // "o" writes seven digits, and AuthenticationHeaderValue the scheme as it is given.
        RawRequest events = new RawRequest(
                "GET /v1/monitoring/notificationEvents?startDate=2026-10-01T00:00:00.0000000Z&page=0&pageSize=100",
                "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
                bearer("BEARER"));
        assertThat(events.send(sandbox).status()).isEqualTo(200);
    }

    @Test
    void a_client_generated_from_the_description() throws IOException {
        RawRequest login = new RawRequest(
                "POST /v1/authenticate",
                "Accept: application/json",
                "Content-Type: application/json",
                "User-Agent: OpenAPI-Generator/1.0.0/java");
        assertThat(login.body(LOGIN).send(sandbox).status()).isEqualTo(200);

        // It sets a type for a body that it does not send.
        RawRequest search = new RawRequest(
                "GET /v1/companies?page=1&pageSize=10&countries=ES&vatNo=&regNo=B13985940",
                "Accept: application/json",
                "Content-Type: application/json",
                bearer("Bearer"));
        assertThat(search.send(sandbox).text()).contains(TORREMOLINAR);
        RawRequest portfolio = new RawRequest(
                "POST /v1/monitoring/portfolios",
                "accept: application/json",
                "content-type: application/json;charset=UTF-8",
                bearer("Bearer"));
        assertThat(portfolio
                        .body("{\"name\":\"Åkerlund & Söhne\",\"isDefault\":null}")
                        .send(sandbox)
                        .text())
                .contains("Åkerlund & Söhne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer  ", ""})
    void a_token_is_taken_with_its_scheme_in_any_case_and_bare_as_it_was_for_years(String scheme) throws IOException {
        RawRequest me = new RawRequest("GET /v1/access/users/me", "Authorization: " + scheme + caller.token());

        assertThat(me.send(sandbox).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "Token ", "JWT ", "Bearer:", "Bearer,"})
    void another_scheme_is_refused(String scheme) throws IOException {
        RawRequest me = new RawRequest("GET /v1/access/users/me", "Authorization: " + scheme + caller.token());

        assertThat(me.send(sandbox)).isEqualTo(new RawRequest.Reply(401, "{\"error\":\"Invalid token.\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/json, text/plain, */*",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/json;q=0.9, application/pdf;q=0.1",
                "application/json, application/json+pdf"
            })
    void who_likes_json_best_gets_no_pdf(String accept) throws IOException {
        assertThat(report(accept)).doesNotContain("pdfReportStream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json+pdf",
                "application/pdf",
                "Application/PDF",
                "application/pdf, */*;q=0.8",
                "application/json;q=0.5, application/pdf"
            })
    void who_likes_pdf_best_gets_it(String accept) throws IOException {
        assertThat(report(accept)).contains("pdfReportStream");
    }

    /** No page of the agency and no client of others has either, so neither is promised. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/access/", "/v1//access", "/V1/access", "/v1/Access"})
    void a_path_is_that_of_the_description_to_the_letter(String path) throws IOException {
        assertThat(new RawRequest("GET " + path, bearer("Bearer")).send(sandbox).status())
                .isEqualTo(404);
    }

    private String report(String accept) throws IOException {
        RawRequest.Reply reply = new RawRequest(
                        "GET /v1/companies/" + TORREMOLINAR, "Accept: " + accept, bearer("Bearer"))
                .send(sandbox);
        assertThat(reply.status()).isEqualTo(200);
        return reply.text();
    }

    private String bearer(String scheme) {
        return "Authorization: " + scheme + " " + caller.token();
    }

    private static String[] with(String[] headers, String more) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = more;
        return all;
    }
}
