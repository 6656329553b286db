package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
    private static final String RIGHT = "{\"username\":\"sandbox\",\"password\":\"sandbox\"}";
    private static final String WRONG = "{\"username\":\"sandbox\",\"password\":\"guess\"}";

    private final FakeClock clock = new FakeClock();
    private Sandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.builder()
                .companies(100)
                .clock(clock)
                .requestsPerMinute(20)
                .build());
        caller = new Caller(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_token_looks_like_a_signed_jwt_and_says_that_it_ends_in_an_hour() throws IOException {
        String token = caller.post("/authenticate", RIGHT).json().path("token").asText();

        String[] parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("exp").asLong())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)).getEpochSecond());
        assertThat(claims.path("exp").asLong() - claims.path("nbf").asLong()).isEqualTo(3600);
    }

    @Test
    void a_flood_of_logins_closes_the_door_to_all_for_five_minutes() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(caller.post("/authenticate", RIGHT).status()).isEqualTo(200);
        }

        assertThat(caller.post("/authenticate", RIGHT).status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(4));
        assertThat(caller.post("/authenticate", RIGHT).status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(caller.post("/authenticate", RIGHT).status()).isEqualTo(200);
    }

    @Test
    void a_token_is_good_for_an_hour_and_not_longer() {
        caller.login();
        clock.advance(Duration.ofMinutes(59));
        assertThat(caller.get("/access").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(1));

        Caller.Reply late = caller.get("/access");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text()).isEqualTo("{\"error\":\"Invalid token.\"}");
    }

    @Test
    void several_tokens_are_good_at_once_and_all_end_when_told() {
        Caller first = Caller.loggedIn(sandbox);
        Caller second = Caller.loggedIn(sandbox);
        assertThat(first.token()).isNotEqualTo(second.token());
        assertThat(first.get("/access").status()).isEqualTo(200);
        assertThat(second.get("/access").status()).isEqualTo(200);

        caller.admin("POST", "/tokens/expire", "");

        assertThat(first.get("/access").status()).isEqualTo(401);
        assertThat(second.get("/access").status()).isEqualTo(401);
    }

    @Test
    void a_body_that_is_no_login_is_a_bad_request() {
        assertThat(caller.post("/authenticate", "{\"username\":\"sandbox\"}").status())
                .isEqualTo(400);
        assertThat(caller.post("/authenticate", "not json").status()).isEqualTo(400);
        assertThat(caller.post("/authenticate", "").status()).isEqualTo(400);
    }

    @Test
    void wrong_credentials_are_denied_with_a_message_only() {
        Caller.Reply denied = caller.post("/authenticate", WRONG);

        assertThat(denied.status()).isEqualTo(401);
        assertThat(denied.json().path("message").asText()).startsWith("Access denied");
        assertThat(denied.json().size()).isEqualTo(1);
    }

    @Test
    void five_identical_failures_close_the_door_to_that_request_for_two_minutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(caller.post("/authenticate", WRONG).status()).isEqualTo(401);
        }
        assertThat(caller.post("/authenticate", WRONG).status()).isEqualTo(429);
        assertThat(caller.post("/authenticate", RIGHT).status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));

        assertThat(caller.post("/authenticate", WRONG).status()).isEqualTo(401);
    }

    @Test
    void failures_spread_over_more_than_two_minutes_close_no_door() {
        for (int i = 0; i < 8; i++) {
            assertThat(caller.post("/authenticate", WRONG).status()).isEqualTo(401);
            clock.advance(Duration.ofSeconds(40));
        }
    }

    @Test
    void too_many_wrong_passwords_lock_the_user_for_good() {
        SandboxOptions strict = SandboxOptions.builder()
                .companies(100)
                .clock(clock)
                .lockAfterWrongPasswords(OptionalInt.of(3))
                .build();
        try (Sandbox locked = Sandbox.start(strict)) {
            Caller user = new Caller(locked);
            for (int i = 0; i < 3; i++) {
                user.post("/authenticate", "{\"username\":\"sandbox\",\"password\":\"guess" + i + "\"}");
            }
            clock.advance(Duration.ofDays(1));

            assertThat(user.post("/authenticate", RIGHT).status()).isEqualTo(401);
        }
    }

    @Test
    void a_call_without_a_token_is_refused_everywhere() {
        assertThat(caller.get("/companies?countries=GB&name=x").status()).isEqualTo(401);
        assertThat(caller.get("/monitoring/portfolios").text()).isEqualTo("{\"error\":\"Invalid token.\"}");
    }

    @Test
    void more_calls_than_the_limit_are_refused_and_an_early_one_prolongs_the_wait() {
        caller.login();
        for (int i = 0; i < 20; i++) {
            assertThat(caller.get("/access/users/me").status()).isEqualTo(200);
        }
        assertThat(caller.get("/access/users/me").status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(50));
        assertThat(caller.get("/access/users/me").status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(50));
        assertThat(caller.get("/access/users/me").status()).isEqualTo(429);

        clock.advance(Duration.ofSeconds(60));

        assertThat(caller.get("/access/users/me").status()).isEqualTo(200);
    }
}
