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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes sections out of a report as it was received. What is left says the same as before, number for number. */
final class SectionRemoval {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The accounts have another name where the agency tells which sections failed. */
    private static final Map<String, String> ALSO_CALLED = Map.of("globalfinancialstatements", "financialstatements");

    static final Set<String> NAMES = Set.of(
            "companySummary",
            "companySummaryExtra",
            "alternateSummary",
            "companyIdentification",
            "companyIdentificationExtra",
            "creditScore",
            "creditScoreExtra",
            "contactInformation",
            "contactInformationExtra",
            "indicators",
            "shareCapitalStructure",
            "shareCapitalStructureExtra",
            "directors",
            "directorsExtra",
            "directorships",
            "directorshipsExtra",
            "otherInformation",
            "otherInformationExtra",
            "groupStructure",
            "groupStructureExtra",
            "extendedGroupStructure",
            "extendedGroupStructureExtra",
            "financialStatements",
            "globalFinancialStatements",
            "financialStatementsExtra",
            "globalFinancialStatementsExtra",
            "localFinancialStatements",
            "localFinancialStatementsExtra",
            "paymentData",
            "paymentDataExtra",
            "negativeInformation",
            "negativeInformationExtra",
            "additionalInformation",
            "additionalInformationExtra",
            "uppData",
            "exceptions");

    private SectionRemoval() {}

    static ReportDocument without(Set<String> sections, ReportDocument document) {
        if (!document.mediaType().startsWith("application/json")) {
            return document;
        }
        try {
            JsonNode whole = JSON.readTree(document.bytes());
            if (!(whole.get("report") instanceof ObjectNode report)) {
                return document;
            }
            Set<String> unwanted = sections.stream().map(SectionRemoval::folded).collect(Collectors.toSet());
            List<String> members = new ArrayList<>();
            report.fieldNames().forEachRemaining(member -> {
                if (unwanted.contains(folded(member))) {
                    members.add(member);
                }
            });
            if (members.isEmpty()) {
                return document;
            }
            report.remove(members);
            return ReportDocument.of(JSON.writeValueAsBytes(whole), document.mediaType(), document.receivedAt());
        } catch (JsonProcessingException broken) {
            throw new UnreadableReportException("The report is no JSON document.", broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A report in memory could not be read.", impossible);
        }
    }

    private static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALSO_CALLED.getOrDefault(lower, lower);
    }
}
