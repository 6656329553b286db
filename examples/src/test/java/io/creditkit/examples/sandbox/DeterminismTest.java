package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static List<String> answers(long seed) {
        SandboxOptions options =
                SandboxOptions.builder().companies(600).seed(seed).build();
        try (Sandbox sandbox = Sandbox.start(options)) {
            Caller caller = Caller.loggedIn(sandbox);
            JsonNode generated = caller.get("/companies?countries=ES&name=Muebles&pageSize=50")
                    .json()
                    .path("companies");
            String last = generated.path(generated.size() - 1).path("id").asText();
            return List.of(
                    caller.get("/companies?countries=GB,FR,DE&city=Lyon&pageSize=200")
                            .text(),
                    caller.get("/companies/" + Caller.encode(last)).text(),
                    caller.get("/companies/" + caller.idOf("GB", "Thornbury")).text(),
                    caller.get("/people?countries=GB&lastName=Macrae").text());
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes() {
        assertThat(answers(7)).isEqualTo(answers(7));
    }

    @Test
    void another_seed_gives_another_world() {
        assertThat(answers(7).get(0)).isNotEqualTo(answers(8).get(0));
    }

    @Test
    void a_hundred_thousand_companies_are_searched_and_reported() {
        SandboxOptions large = SandboxOptions.builder().companies(100_000).build();
        try (Sandbox sandbox = Sandbox.start(large)) {
            Caller caller = Caller.loggedIn(sandbox);
            JsonNode found = caller.get("/companies?countries=GB&name=Foods&pageSize=100")
                    .json();

            assertThat(found.path("totalSize").asInt()).isGreaterThan(500);
            String id = found.path("companies").path(99).path("id").asText();
            assertThat(caller.get("/companies/" + id).status()).isEqualTo(200);
        }
    }
}
