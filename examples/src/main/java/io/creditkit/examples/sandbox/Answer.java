package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is to be written back, and what it costs once it has been written completely. */
final class Answer {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;
    private final Optional<Charge> charge;

    private Answer(int status, byte[] body, Map<String, String> headers, Optional<Charge> charge) {
        this.status = status;
        this.body = body;
        this.headers = headers;
        this.charge = charge;
    }

    static Answer ok(JsonNode body) {
        return of(200, body);
    }

    static Answer of(int status, JsonNode body) {
        return json(status, bytes(body));
    }

    static Answer json(int status, byte[] body) {
        return new Answer(status, body, Map.of("Content-Type", "application/json; charset=UTF-8"), Optional.empty());
    }

    static Answer text(int status, String type, String body) {
        return new Answer(
                status, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", type), Optional.empty());
    }

    static Answer file(String type, byte[] content) {
        return new Answer(200, content, Map.of("Content-Type", type), Optional.empty());
    }

    static Answer noContent() {
        return new Answer(204, new byte[0], Map.of(), Optional.empty());
    }

    static Answer redirect(String location, JsonNode body) {
        return new Answer(
                302,
                bytes(body),
                Map.of("Location", location, "Content-Type", "application/json; charset=UTF-8"),
                Optional.empty());
    }

    /** {@return the same answer with another body} */
    Answer with(byte[] other) {
        return new Answer(status, other, headers, charge);
    }

    /** {@return the same answer with the header that tells how long to wait; without, if that is no time} The agency sends none. */
    Answer retryAfter(Duration wait) {
        if (wait.isZero()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
        return new Answer(status, body, more, charge);
    }

    Answer charged(Charge cost) {
        return new Answer(status, body, headers, Optional.of(cost));
    }

    int status() {
        return status;
    }

    /** {@return the bytes, not a copy: a report may be ten megabytes} */
    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<Charge> charge() {
        return charge;
    }

    static byte[] bytes(JsonNode body) {
        try {
            return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    /** What a call costs: the fields of a {@link SandboxLedger.Delivery} that are known before it is delivered. */
    record Charge(SandboxLedger.Service service, String id, String country, String callRef) {}
}
