package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One request, read and taken apart. */
final class Call {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String method;
    private final URI uri;
    private final byte[] body;
    private final String correlationId;
    private final Map<String, String> query;
    private final Map<String, String> path;
    private final Map<String, String> headers;

    private Call(
            String method,
            URI uri,
            byte[] body,
            String correlationId,
            Map<String, String> path,
            Map<String, String> headers) {
        this.method = method;
        this.uri = uri;
        this.body = body;
        this.correlationId = correlationId;
        this.query = query(uri);
        this.path = path;
        this.headers = headers;
    }

    static Call of(String method, URI uri, byte[] body, long seed, LocalDate today) {
        // The same question on the same day has the same answer to the last byte, so the id is told from the question.
        String origin = seed + " " + today + " " + method + " " + uri;
        String id =
                UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)).toString();
        return new Call(method, uri, body, id, Map.of(), Map.of());
    }

    Call with(Map<String, String> variables) {
        return new Call(method, uri, body, correlationId, variables, headers);
    }

    /** {@return the same call, with one more header that it came with; nothing if it did not} */
    Call header(String name, Optional<String> value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        value.ifPresent(text -> more.put(name, text));
        return new Call(method, uri, body, correlationId, path, more);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String key = decode(equals < 0 ? pair : pair.substring(0, equals));
                query.putIfAbsent(key, equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    String method() {
        return method;
    }

    URI uri() {
        return uri;
    }

    String correlationId() {
        return correlationId;
    }

    String variable(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new NoSuchElementException("the route has no variable " + name);
        }
        return value;
    }

    /** {@return whether a PDF document is wanted; the releases of the API spell the type in two ways} */
    boolean wantsPdf() {
        return MediaTypes.preferred(headers.getOrDefault("Accept", "")).contains("pdf");
    }

    String contentType() {
        return headers.getOrDefault("Content-Type", "");
    }

    /** {@return the bytes, not a copy} */
    byte[] body() {
        return body;
    }

    Set<String> queryNames() {
        return query.keySet();
    }

    /** {@return a query parameter; a blank one is as good as none} */
    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).map(String::trim).filter(value -> !value.isEmpty());
    }

    int number(String name, int otherwise, int least, int most) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with the bounds.
        }
        throw refuse(400, "Bad Request", "\"" + name + "\" must be a number from " + least + " to " + most);
    }

    /** {@return whether the caller wants the greatest first} */
    boolean descends() {
        String direction = query("sortDir").orElse("asc").toLowerCase(Locale.ROOT);
        if (!direction.equals("asc") && !direction.equals("desc")) {
            throw refuse(400, "Bad Request", "\"sortDir\" must be asc or desc");
        }
        return direction.equals("desc");
    }

    boolean flag(String name) {
        return query(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** {@return the body as an object} */
    ObjectNode object() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw refuse(400, "Bad Request", "Body must be a JSON object");
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw refuse(400, "Bad Request", "Body is not JSON");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** {@return an object that begins with the correlation id} */
    ObjectNode answer() {
        return JsonNodeFactory.instance.objectNode().put("correlationId", correlationId);
    }

    Refusal refuse(int status, String message, String details) {
        return new Refusal(Answer.of(status, answer().put("message", message).put("details", details)));
    }

    /** {@return the refusal of a wrong search parameter, which has no message} */
    Refusal refuseDetails(String details) {
        return new Refusal(Answer.of(400, answer().put("details", details)));
    }

    Refusal forbidden(String details) {
        return refuse(403, "Forbidden request", details);
    }
}
