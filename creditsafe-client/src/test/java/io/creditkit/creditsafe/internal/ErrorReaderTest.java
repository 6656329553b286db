package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ApiException;
import io.creditkit.creditsafe.AuthenticationException;
import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.MessageCode;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.RateLimitException;
import io.creditkit.creditsafe.RetryPolicy;
import io.creditkit.creditsafe.ServerException;
import io.creditkit.creditsafe.TestClock;
import io.creditkit.creditsafe.UnexpectedStatusException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorReaderTest {

    private final ErrorReader reader = new ErrorReader(new RetryWaits(RetryPolicy.usual(), new TestClock(), () -> 0));

    private ApiException read(int status, String body) {
        return reader.read(FakeTransport.answer(Calls.FREE.endpoint(), status, body, Map.of()));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(400, InvalidRequestException.class),
                Arguments.of(401, AuthenticationException.class),
                Arguments.of(403, AccessDeniedException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(429, RateLimitException.class),
                Arguments.of(500, ServerException.class),
                Arguments.of(502, ServerException.class),
                Arguments.of(599, ServerException.class),
                Arguments.of(302, UnexpectedStatusException.class),
                Arguments.of(412, UnexpectedStatusException.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_status_has_its_kind(int status, Class<? extends ApiException> kind) {
        assertThat(read(status, "")).isExactlyInstanceOf(kind);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "{\"correlationId\":\"c-1\",\"message\":\"Bad\",\"details\":\"more\"}", "Bad: more", "c-1"),
                Arguments.of("{\"message\":\"Portfolio not found\"}", "Portfolio not found", null),
                Arguments.of("{\"error\":\"Invalid token.\"}", "Invalid token.", null),
                Arguments.of(
                        "{\"correlationID\":\"c-2\",\"message\":\"Forbidden request\",\"details\":\"No access to RO reports\"}",
                        "Forbidden request: No access to RO reports",
                        "c-2"),
                Arguments.of(
                        "{\"correlationId\":\"c-3\",\"messages\":[{\"type\":\"Information\",\"code\":\"ReportUnavailable\",\"text\":\"None\"}]}",
                        "None",
                        "c-3"),
                Arguments.of("{\"details\":\"Param not supported\"}", "Param not supported", null),
                Arguments.of(
                        "\"{\\\"message\\\":\\\"Not here\\\",\\\"correlationId\\\":\\\"c-4\\\"}\"", "Not here", "c-4"),
                Arguments.of("\"plain words\"", "plain words", null),
                Arguments.of("{\"message\":null,\"details\":\"still something\"}", "still something", null),
                Arguments.of("<html><body><h1>502 Bad Gateway</h1></body></html>", "502 Bad Gateway", null),
                Arguments.of("  ", null, null),
                Arguments.of("", null, null),
                Arguments.of("[]", null, null),
                Arguments.of("{\"message\":{\"nested\":1}}", null, null),
                Arguments.of("{\"truncated", "{\"truncated", null));
    }

    static Stream<Arguments> furtherShapes() {
        return Stream.of(
                Arguments.of("{\"message\":\"PortfolioCompany not found\"}", "PortfolioCompany not found", null),
                Arguments.of(
                        "{\"correlationId\":\"c-5\",\"message\":\"Company GB-1-2 already in portfolio\"}",
                        "Company GB-1-2 already in portfolio",
                        "c-5"),
                Arguments.of(
                        "{\"correlationId\":\"c-6\",\"messages\":[{\"code\":\"NoResults\",\"text\":\"Nothing\"}],\"totalSize\":0}",
                        "Nothing",
                        "c-6"),
                Arguments.of(
                        "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"Assigned already\"}",
                        "Assigned already",
                        null),
                Arguments.of("{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409}", "Conflict", null),
                Arguments.of(
                        "{\"successful\":[],\"failed\":[{\"id\":\"1\",\"reason\":\"Not yours\"}]}", "Not yours", null),
                Arguments.of("{\"errors\":[{\"message\":\"Name is too long\"}]}", "Name is too long", null),
                Arguments.of("{\"ValidationErrors\":\"username is required\"}", "username is required", null),
                Arguments.of("Service Unavailable", "Service Unavailable", null));
    }

    @ParameterizedTest
    @MethodSource("furtherShapes")
    void the_rarer_shapes_are_read_too(String body, String text, String correlationId) {
        every_shape_of_a_refusal_is_read(body, text, correlationId);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void every_shape_of_a_refusal_is_read(String body, String text, String correlationId) {
        ApiException failure = read(400, body);

        assertThat(failure.providerText().orElse(null)).isEqualTo(text);
        assertThat(failure.correlationId().orElse(null)).isEqualTo(correlationId);
        assertThat(failure.operation()).isEqualTo("companySearch");
        assertThat(failure).hasMessageStartingWith("companySearch: status 400");
    }

    @Property
    void no_body_whatsoever_breaks_the_reading(@ForAll String body) {
        assertThat(read(500, body).statusCode()).isEqualTo(500);
    }

    private static final List<String> BODIES = List.of(
            "{\"correlationId\":\"c-1\",\"message\":\"Bad Request\",\"details\":\"Param not supported\"}",
            "{\"error\":\"Invalid token.\"}",
            "{\"correlationId\":\"c-2\",\"messages\":[{\"type\":\"Information\",\"code\":\"ReportUnavailable\",\"text\":\"none\"}]}",
            "\"{\\\"message\\\":\\\"Portfolio not found\\\"}\"",
            "{\"failed\":[{\"id\":\"1\",\"messages\":[]}],\"successful\":[]}",
            "<html><body>Service Unavailable</body></html>");

    private static final List<String> ODD =
            List.of("null", "1e999999999", "[", "[".repeat(1000), "{", "\"", "\\", "\u0000", "\uD800", "true", "");

    /** Bodies as the provider sends them, cut and patched: what reaches further into the reading than any text does. */
    @Property(tries = 500)
    void no_body_that_is_nearly_right_breaks_it(@ForAll long seed, @ForAll @IntRange(min = 400, max = 599) int status) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder(BODIES.get(random.nextInt(BODIES.size())));
        for (int fault = random.nextInt(4); fault >= 0; fault--) {
            int from = random.nextInt(body.length() + 1);
            int to = Math.min(body.length(), from + random.nextInt(10));
            body.replace(from, to, ODD.get(random.nextInt(ODD.size())));
        }

        ApiException failure = read(status, body.toString());

        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.getMessage()).isNotBlank().hasSizeLessThan(2_000);
    }

    @Test
    void the_message_alone_does_for_a_letter_to_support() {
        ApiException failure = reader.read(FakeTransport.answer(
                        Calls.FREE.endpoint(), 503, "{\"correlationId\":\"c-9\",\"message\":\"Down\"}", Map.of())
                .withAttempts(4));

        assertThat(failure)
                .hasMessage(
                        "companySearch: status 503, \"Down\", correlation id c-9; try again later (after 4 attempts)");
    }

    @Test
    void a_correlation_id_is_a_line_of_a_hundred_characters_at_most() {
        ApiException failure = read(500, "{\"correlationId\":\"c-1\\nforged line " + "[".repeat(1000) + "\"}");

        assertThat(failure.correlationId().orElseThrow())
                .startsWith("c-1 forged line [")
                .hasSize(101);
        assertThat(read(500, "{\"correlationId\":\" \\t\"}").correlationId()).isEmpty();
    }

    @Test
    void a_long_answer_is_cut() {
        assertThat(read(500, "x".repeat(500_000)).providerText().orElseThrow()).hasSize(301);
    }

    @Test
    void codes_of_messages_are_kept() {
        ApiException failure = read(400, "{\"messages\":[{\"code\":\"InvalidCustomData\",\"text\":\"Reason\"}]}");

        assertThat(failure.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.code()).contains(MessageCode.INVALID_CUSTOM_DATA));
    }

    @Test
    void a_blocked_account_learns_how_long() {
        assertThat(((RateLimitException) read(429, "")).retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_failed_order_says_that_it_may_have_been_billed() {
        ApiException failure = reader.read(FakeTransport.answer(Calls.BILLED.endpoint(), 500, "", Map.of()));

        assertThat(failure).hasMessageContaining("may have been carried out and billed");
    }
}
