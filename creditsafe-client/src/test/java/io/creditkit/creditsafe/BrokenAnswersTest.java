package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.creditsafe.BrokenServer.End;
import io.creditkit.creditsafe.company.ReportRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that end in the middle of their body, after their head was read. */
class BrokenAnswersTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final byte[] REPORT = ("{\"report\":{\"companySummary\":{\"businessName\":\""
                    + "Nightingale ".repeat(200) + "\"}}}")
            .getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> beginnings() throws IOException {
        byte[] half = Arrays.copyOf(REPORT, REPORT.length / 2);
        byte[] packed = packed(REPORT);
        byte[] halfPacked = Arrays.copyOf(packed, packed.length / 2);
        String length = "Content-Type: application/json\r\nContent-Length: ";
        byte[] chunk = ("40\r\n" + new String(REPORT, 0, 0x40, StandardCharsets.US_ASCII) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Arguments.of("reset in the middle", length + REPORT.length, half, End.RESET),
                Arguments.of("ended in the middle", length + REPORT.length, half, End.CLOSED),
                Arguments.of("reset between chunks", "Transfer-Encoding: chunked", chunk, End.RESET),
                Arguments.of("ended between chunks", "Transfer-Encoding: chunked", chunk, End.CLOSED),
                Arguments.of(
                        "half of what was packed",
                        "Content-Encoding: gzip\r\nConnection: close\r\nContent-Length: " + halfPacked.length,
                        halfPacked,
                        End.CLOSED));
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(content);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beginnings")
    void an_order_is_sent_once_and_may_have_been_billed(String name, String head, byte[] body, End end)
            throws IOException {
        try (BrokenServer server = BrokenServer.sending(head, body, end);
                CreditsafeClient client = server.client(api)) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> client.companies().report(ConnectId.of("GB-0-1"), ReportRequest.usual()));

            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure)
                    .hasMessageContaining("after the request had left")
                    .hasMessageNotContaining("Nightingale");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beginnings")
    void what_is_free_is_tried_four_times(String name, String head, byte[] body, End end) throws IOException {
        try (BrokenServer server = BrokenServer.sending(head, body, end);
                CreditsafeClient client = server.client(api)) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> client.access().subscription());

            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure.attempts()).isEqualTo(4);
            assertThat(failure.getSuppressed()).hasSize(3);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void an_order_whose_answer_trickles_is_given_up_and_may_have_been_billed() {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .willReturn(okJson(new String(REPORT, StandardCharsets.UTF_8))
                                .withChunkedDribbleDelay(40, 6000)));
        try (CreditsafeClient hasty = api.builder()
                .connectTimeout(Duration.ofMillis(200))
                .reportTimeout(Duration.ofMillis(300))
                .build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> hasty.companies().report(ConnectId.of("GB-0-1"), ReportRequest.usual()));

            assertThat(failure.timedOut()).isTrue();
            assertThat(failure.outcomeUnknown()).isTrue();
        }
        api.wire().verify(1, getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1")));
    }
}
