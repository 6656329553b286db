package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.report.CompanyReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Changes an answer as a bad day of the agency would. An answer of another form than the fault is about stays as it is. */
final class Distortion {
    /** Numbers stay as they were written. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String EVENT_ID = "notificationEventId";

    /** By how much an event may come after a newer one. */
    private static final Duration LATENESS = Duration.ofDays(1);

    private static final Comparator<JsonNode> AGE = Comparator.<JsonNode, LocalDateTime>comparing(Distortion::created)
            .thenComparing(event -> event.path(EVENT_ID).asLong());

    private Distortion() {}

    static Answer of(FaultKind kind, Answer answer) {
        Optional<JsonNode> body = json(answer);
        if (body.isEmpty()) {
            return answer;
        }
        JsonNode changed = body.get();
        switch (kind) {
            case FAILED_SECTIONS -> failSections(changed);
            case UNKNOWN_FIELDS -> addUnknown(changed);
            case EVENT_TWICE -> repeatEvents(changed);
            case EVENT_LATE -> holdBackOlderEvent(changed);
            default -> throw new IllegalArgumentException(kind + " changes no answer");
        }
        return answer.with(Answer.bytes(changed));
    }

    private static Optional<JsonNode> json(Answer answer) {
        boolean isJson = answer.headers().getOrDefault("Content-Type", "").startsWith("application/json");
        if (answer.status() != 200 || !isJson || answer.body().length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void failSections(JsonNode body) {
        if (body instanceof ObjectNode envelope && body.get("report") instanceof ObjectNode report) {
            CompanyReports.dropFailedSections(report);
            ArrayNode failed = envelope.putArray("failedSections");
            CompanyReports.FAILED_SECTIONS.forEach(failed::add);
        }
    }

    private static void addUnknown(JsonNode node) {
        node.forEach(Distortion::addUnknown);
        if (node instanceof ObjectNode object) {
            object.putObject("sandboxNews").put("kind", "NeverDescribed").put("value", 1);
        }
    }

    private static void repeatEvents(JsonNode body) {
        if (body instanceof ObjectNode page && body.get("data") instanceof ArrayNode events) {
            List<JsonNode> once = new ArrayList<>();
            events.forEach(once::add);
            once.stream().filter(event -> event.has(EVENT_ID)).forEach(events::add);
            page.put("totalCount", page.path("totalCount").asInt() + events.size() - once.size());
        }
    }

    /** An older one than others that are there, as whoever remembers only the newest would miss it. */
    private static void holdBackOlderEvent(JsonNode body) {
        if (body instanceof ObjectNode page && body.get("data") instanceof ArrayNode events) {
            List<JsonNode> all = new ArrayList<>();
            events.forEach(all::add);
            List<JsonNode> dated = all.stream()
                    .filter(event -> event.has(EVENT_ID))
                    .sorted(AGE)
                    .toList();
            dated.stream().max(AGE).ifPresent(newest -> {
                LocalDateTime last = created(newest);
                JsonNode late = dated.stream()
                        .filter(event ->
                                created(event).isBefore(last) && !created(event).isBefore(last.minus(LATENESS)))
                        .findFirst()
                        .orElse(newest);
                events.remove(all.indexOf(late));
                page.put("totalCount", page.path("totalCount").asInt() - 1);
            });
        }
    }

    private static LocalDateTime created(JsonNode event) {
        return LocalDateTime.parse(event.path("createdDate").asText().replace(' ', 'T'));
    }
}
