package io.creditkit.customer.creditsafe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.UnreadableReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Takes sections out of a report as it was received. What is left says the same as before, number for number. */
final class SectionRemoval {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private SectionRemoval() {}

    static ReportDocument without(Set<String> sections, ReportDocument document) {
        if (!document.mediaType().startsWith("application/json")) {
            return document;
        }
        try {
            JsonNode whole = JSON.readTree(document.bytes());
            if (!(whole.get("report") instanceof ObjectNode report)
                    || sections.stream().noneMatch(report::has)) {
                return document;
            }
            report.remove(sections);
            return ReportDocument.of(JSON.writeValueAsBytes(whole), document.mediaType(), document.receivedAt());
        } catch (JsonProcessingException broken) {
            throw new UnreadableReportException("The report is no JSON document.", broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A report in memory could not be read.", impossible);
        }
    }
}
