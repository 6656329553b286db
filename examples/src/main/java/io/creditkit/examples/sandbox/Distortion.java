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

    private Distortion() {}

    static Answer of(Faults.Kind kind, Answer answer) {
        Optional<ObjectNode> body = object(answer);
        if (body.isEmpty()) {
            return answer;
        }
        ObjectNode changed = body.get();
        switch (kind) {
            case FAILED_SECTIONS -> failSections(changed);
            case UNKNOWN_FIELDS -> addUnknown(changed);
            case EVENT_TWICE -> repeatEvents(changed);
            case EVENT_LATE -> holdBackLastEvent(changed);
            default -> throw new IllegalArgumentException(kind + " changes no answer");
        }
        return answer.with(Answer.bytes(changed));
    }

    private static Optional<ObjectNode> object(Answer answer) {
        if (answer.status() != 200 || answer.body().length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(answer.body()))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void failSections(ObjectNode body) {
        if (body.get("report") instanceof ObjectNode report) {
            CompanyReports.dropFailedSections(report);
            ArrayNode failed = body.putArray("failedSections");
            CompanyReports.FAILED_SECTIONS.forEach(failed::add);
        }
    }

    private static void addUnknown(JsonNode node) {
        node.forEach(Distortion::addUnknown);
        if (node instanceof ObjectNode object) {
            object.putObject("sandboxNews").put("kind", "NeverDescribed").put("value", 1);
        }
    }

    private static void repeatEvents(ObjectNode body) {
        if (body.get("data") instanceof ArrayNode events) {
            List<JsonNode> once = new ArrayList<>();
            events.forEach(once::add);
            once.stream().filter(event -> event.has(EVENT_ID)).forEach(events::add);
            body.put("totalCount", body.path("totalCount").asInt() + events.size() - once.size());
        }
    }

    private static void holdBackLastEvent(ObjectNode body) {
        if (body.get("data") instanceof ArrayNode events) {
            List<JsonNode> all = new ArrayList<>();
            events.forEach(all::add);
            all.stream()
                    .filter(event -> event.has(EVENT_ID))
                    .max(Comparator.comparing((JsonNode event) ->
                                    event.path("createdDate").asText())
                            .thenComparing(event -> event.path(EVENT_ID).asLong()))
                    .ifPresent(late -> {
                        events.remove(all.indexOf(late));
                        body.put("totalCount", body.path("totalCount").asInt() - 1);
                    });
        }
    }
}
