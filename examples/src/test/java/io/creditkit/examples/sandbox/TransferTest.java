package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.examples.sandbox.world.World;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many companies of a portfolio at once, and who may work with it. */
class TransferTest extends SharedSandbox {
    private static final String PORTFOLIOS = "/monitoring/portfolios";
    private static final String MEMBER =
            "{\"id\":\"%s\",\"personalReference\":\"\",\"freeText\":\"\",\"personalLimit\":\"\"}";

    private String from;
    private String to;
    private String company;
    private String other;

    @BeforeEach
    void make() {
        from = portfolio();
        to = portfolio();
        company = caller.idOf("GB", "Wexcote");
        other = caller.idOf("GB", "Ashlarpool");
        caller.post(PORTFOLIOS + "/" + from + "/companies", MEMBER.formatted(company));
    }

    private String portfolio() {
        String name = "P" + caller.get(PORTFOLIOS).json().path("totalCount").asInt();
        return caller.post(PORTFOLIOS, "{\"name\":\"" + name + "\"}")
                .json()
                .path("portfolioId")
                .asText();
    }

    private List<String> members(String portfolio) {
        return caller.get(PORTFOLIOS + "/" + portfolio + "/companies")
                .json()
                .path("data")
                .findValuesAsText("id");
    }

    private static String transfer(String portfolio, String... companies) {
        return "{\"portfolios\":[" + portfolio + "],\"companies\":["
                + String.join(
                        ",",
                        List.of(companies).stream()
                                .map(id -> "{\"id\":\"" + id + "\"}")
                                .toList())
                + "]}";
    }

    private Caller.Reply companies(String what, String body) {
        return caller.post(PORTFOLIOS + "/" + from + "/companies/" + what, body);
    }

    @Test
    void a_transfer_that_fails_for_some_says_so_and_is_a_success() {
        JsonNode data = companies("copy", transfer(to, company, other)).json().path("data");

        assertThat(data.path("totalPortfoliosCompanies").asInt()).isEqualTo(2);
        assertThat(data.path("successfulPortfoliosCompanies").asInt()).isEqualTo(1);
        assertThat(data.path("reason").asText()).contains(other);
        assertThat(members(from)).containsExactly(company);
        assertThat(members(to)).containsExactly(company);
    }

    @Test
    void a_move_of_all_leaves_the_source_empty() {
        assertThat(companies("remove?removeAll=true", transfer(to)).status()).isEqualTo(200);

        assertThat(members(from)).isEmpty();
        assertThat(members(to)).containsExactly(company);
    }

    @Test
    void wrong_transfers_change_nothing() {
        for (String body : List.of(
                transfer(to),
                transfer(from, company),
                "{\"portfolios\":[],\"companies\":[{\"id\":\"" + company + "\"}]}")) {
            assertThat(companies("copy", body).status()).as(body).isEqualTo(400);
        }
        assertThat(companies("copy?copyAll=true", transfer(to, company)).status())
                .isEqualTo(400);
        assertThat(companies("remove", transfer("1", company))
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("Portfolio not found");
        assertThat(companies("remove", transfer(to, "GB-0-NONE"))
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("Company resource not found");
        assertThat(caller.patch(PORTFOLIOS + "/" + from + "/companies/clear", "{\"companies\":[]}")
                        .status())
                .isEqualTo(400);
        assertThat(members(from)).containsExactly(company);
        assertThat(members(to)).isEmpty();
    }

    @Test
    void all_companies_are_cleared_only_if_the_caller_says_so() {
        caller.patch(PORTFOLIOS + "/" + from + "/companies/clear?clearAll=true", "{\"companies\":[]}");

        assertThat(members(from)).isEmpty();
    }

    @Test
    void a_file_adds_what_is_new_and_passes_over_what_it_cannot_watch() {
        SandboxOptions options = SandboxOptions.builder().build();
        World world = World.of(options.seed(), options.companies(), options.startDate());
        String abroad = IntStream.range(0, world.size())
                .mapToObj(world::company)
                .filter(one -> one.country().code().equals("CH"))
                .findFirst()
                .orElseThrow()
                .ids()
                .connectId();
        assertThat(upload("import", "Safe Number;Reference\r\n" + abroad + ";A\r\n\"" + other + "\";B\r\n" + company)
                        .json()
                        .path("status")
                        .asText())
                .startsWith("Accepted for processing. Import Id ");
        assertThat(members(from)).containsExactly(company, other);

        upload("sync", other);
        assertThat(members(from)).containsExactly(other);
        assertThat(caller.post(PORTFOLIOS + "/" + from + "/sync", other).status())
                .isEqualTo(400);
    }

    private Caller.Reply upload(String what, String csv) {
        String form = "--x\r\nContent-Disposition: form-data; name=\"importCsv\"; filename=\"a.csv\"\r\n\r\n" + csv
                + "\r\n--x--\r\n";
        return Caller.send(HttpRequest.newBuilder(URI.create(sandbox.baseUri() + PORTFOLIOS + "/" + from + "/" + what))
                .header("Authorization", "Bearer " + caller.token())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    @Test
    void a_portfolio_is_shared_with_colleagues_and_nobody_else() {
        String path = PORTFOLIOS + "/" + from + "/sharingPermissions";
        String colleague = caller.get(path).json().findValuesAsText("csUserId").get(0);
        String grant = "{\"userPermissions\":[{\"csUserId\":%s,\"permissions\":\"%s\"}]}";

        assertThat(caller.patch(path, grant.formatted(colleague, "Remove,Add"))
                        .json()
                        .findValuesAsText("status"))
                .containsExactly("Success");
        assertThat(caller.get(path).json().findValuesAsText("permission")).containsExactly("View, Add, Remove");
        assertThat(caller.patch(path, grant.formatted("1", "View")).status()).isEqualTo(400);
        assertThat(caller.patch(path, grant.formatted(colleague, "Own")).status())
                .isEqualTo(400);
        caller.patch(path, "{\"revokeAll\":\"true\",\"userPermissions\":[]}");
        assertThat(caller.get(path).json().findValuesAsText("permission")).containsExactly("");
    }

    @Test
    void a_company_in_no_portfolio_has_no_events_to_show() {
        assertThat(caller.get("/monitoring/companies/" + other + "/events")
                        .json()
                        .path("totalCount")
                        .asInt(-1))
                .isZero();
        assertThat(caller.get("/monitoring/companies/none/events").status()).isEqualTo(404);
    }
}
