package io.creditkit.graph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Identifier;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.Provenance;
import io.creditkit.graph.ShareRange;
import io.creditkit.graph.internal.ContentHash;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Statements of the Beneficial Ownership Data Standard 0.4: one for each company and person, then one for each relation. Who
 * the beneficial owners are is a judgement, so no statement claims it but where a report states one.
 */
final class Bods implements NetworkWriter.Text {
    @Override
    public void write(Network shown, Persons persons, Writer out) throws IOException {
        try (JsonGenerator json = JsonOutput.to(out)) {
            json.writeStartArray();
            for (Node node : shown.nodes()) {
                if (node.kind() == NodeKind.COMPANY) {
                    write(json, shown, node);
                } else if (node.kind() == NodeKind.PERSON) {
                    write(json, shown, node, persons);
                }
            }
            for (Edge edge : shown.edges()) {
                if (isStated(shown, edge)) {
                    write(json, shown, edge);
                }
            }
            json.writeEndArray();
        }
    }

    private static boolean isStated(Network shown, Edge edge) {
        boolean told = switch (edge.type()) {
            case SHAREHOLDING, CONSOLIDATION, ULTIMATE_CONSOLIDATION, BENEFICIAL_OWNER, DIRECTOR -> true;
            case GROUP_MEMBER, ACCOUNT_OF, USER_OF, CONTACT_OF, MEMBER_OF -> false;
        };
        return told && shown.node(edge.to()).orElseThrow().kind() == NodeKind.COMPANY;
    }

    private static void write(JsonGenerator json, Network shown, Node company) throws IOException {
        begin(json, shown, "entity", company.key().value(), company.key().value(), company.provenance());
        json.writeStringField("recordStatus", "new");
        json.writeObjectFieldStart("recordDetails");
        json.writeBooleanField("isComponent", false);
        json.writeObjectFieldStart("entityType");
        json.writeStringField("type", "registeredEntity");
        json.writeEndObject();
        json.writeStringField("name", company.label());
        if (company.country().isPresent()) {
            json.writeObjectFieldStart("jurisdiction");
            json.writeStringField("name", company.country().get().value());
            json.writeStringField("code", company.country().get().value());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("identifiers");
        for (Identifier identifier : company.identifiers()) {
            write(json, identifier);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Identifier identifier) throws IOException {
        String value = identifier.value();
        int colon = value.indexOf(':') + 1;
        switch (identifier.scheme()) {
            case LEI -> identifier(json, value, "XI-LEI", "Global Legal Entity Identifier Index");
            case REGISTER ->
                identifier(
                        json,
                        value.substring(colon),
                        value.startsWith("GB:") ? "GB-COH" : "",
                        "National register of " + value.substring(0, Math.max(0, colon - 1)));
            case AGENCY ->
                identifier(
                        json,
                        value.substring(colon),
                        "",
                        "Company id of the agency " + value.substring(0, Math.max(0, colon - 1)));
            case NAME_IN_REPORT, PERSON -> {
                // A name is no official number, and neither is what only this network goes by.
            }
        }
    }

    private static void identifier(JsonGenerator json, String id, String scheme, String schemeName) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        if (!scheme.isEmpty()) {
            json.writeStringField("scheme", scheme);
        }
        json.writeStringField("schemeName", schemeName);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Network shown, Node person, Persons persons) throws IOException {
        Optional<Edge> first = shown.edgesFrom(person.key()).stream()
                .filter(edge -> isStated(shown, edge))
                .findFirst();
        if (first.isEmpty()) {
            return; // A statement must name the company that it is about.
        }
        begin(json, shown, "person", person.key().value(), first.get().to().value(), person.provenance());
        json.writeStringField("recordStatus", "new");
        json.writeObjectFieldStart("recordDetails");
        json.writeBooleanField("isComponent", false);
        if (persons == Persons.SHOWN || !person.naturalPerson()) {
            json.writeStringField("personType", "knownPerson");
            json.writeArrayFieldStart("names");
            json.writeStartObject();
            json.writeStringField("type", "individual");
            json.writeStringField("fullName", person.label());
            json.writeEndObject();
            json.writeEndArray();
            Optional<String> born = Optional.ofNullable(person.attributes().get("Born"));
            if (born.isPresent()) {
                json.writeStringField("birthDate", born.get());
            }
        } else {
            json.writeStringField("personType", "anonymousPerson");
            json.writeObjectFieldStart("unspecifiedPersonDetails");
            json.writeStringField("reason", "interestedPartyExemptFromDisclosure");
            json.writeStringField("description", "Persons are not named in this file.");
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Network shown, Edge edge) throws IOException {
        Node holder = shown.node(edge.from()).orElseThrow();
        begin(json, shown, "relationship", "edge:" + edge.id(), edge.to().value(), edge.provenance());
        // One that has ended on a day not told is a closed record, for no day can be given for its end.
        json.writeStringField(
                "recordStatus", edge.isOver(shown.asOf()) && edge.validTo().isEmpty() ? "closed" : "new");
        json.writeObjectFieldStart("recordDetails");
        json.writeBooleanField("isComponent", false);
        json.writeStringField("subject", edge.to().value());
        if (holder.kind() == NodeKind.COMPANY || holder.kind() == NodeKind.PERSON) {
            json.writeStringField("interestedParty", holder.key().value());
        } else {
            json.writeObjectFieldStart("interestedParty");
            json.writeStringField("reason", "informationUnknownToPublisher");
            json.writeStringField("description", "The report counts this party without naming it.");
            json.writeEndObject();
        }
        json.writeArrayFieldStart("interests");
        interest(json, edge, holder);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void interest(JsonGenerator json, Edge edge, Node holder) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type(edge.type()));
        json.writeStringField("directOrIndirect", edge.type() == EdgeType.DIRECTOR ? "direct" : "unknown");
        if (edge.type() == EdgeType.BENEFICIAL_OWNER && holder.kind() != NodeKind.COMPANY) {
            json.writeBooleanField("beneficialOwnershipOrControl", true);
        } else if (holder.kind() == NodeKind.COMPANY) {
            json.writeBooleanField("beneficialOwnershipOrControl", false);
        }
        json.writeStringField("details", edge.role().orElse(Words.of(edge.type())));
        if (edge.sharePercent().isPresent() || edge.shareRange().isPresent()) {
            share(json, edge.knownShare());
        }
        if (edge.validFrom().isPresent()) {
            json.writeStringField("startDate", edge.validFrom().get().toString());
        }
        if (edge.validTo().isPresent()) {
            json.writeStringField("endDate", edge.validTo().get().toString());
        }
        json.writeEndObject();
    }

    private static void share(JsonGenerator json, ShareRange share) throws IOException {
        json.writeObjectFieldStart("share");
        if (share.isExact()) {
            number(json, "exact", share.low());
        }
        number(json, share.lowEnd() == ShareRange.End.INCLUDED ? "minimum" : "exclusiveMinimum", share.low());
        number(json, share.highEnd() == ShareRange.End.INCLUDED ? "maximum" : "exclusiveMaximum", share.high());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, BigDecimal value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Facts.plain(value));
    }

    private static String type(EdgeType type) {
        return switch (type) {
            case SHAREHOLDING -> "shareholding";
            case DIRECTOR -> "boardMember";
            case CONSOLIDATION,
                    ULTIMATE_CONSOLIDATION,
                    BENEFICIAL_OWNER,
                    GROUP_MEMBER,
                    ACCOUNT_OF,
                    USER_OF,
                    CONTACT_OF,
                    MEMBER_OF -> "otherInfluenceOrControl";
        };
    }

    /** Begins a statement with what all kinds share. */
    private static void begin(
            JsonGenerator json, Network shown, String recordType, String record, String subject, List<Provenance> told)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("statementId", id(shown.asOf().toString(), recordType, record));
        Optional<Instant> stated =
                told.stream().flatMap(one -> one.statedAt().stream()).max(Instant::compareTo);
        if (stated.isPresent()) {
            json.writeStringField(
                    "statementDate",
                    stated.get().atZone(ZoneOffset.UTC).toLocalDate().toString());
        }
        json.writeObjectFieldStart("publicationDetails");
        json.writeStringField("publicationDate", shown.asOf().toString());
        json.writeStringField("bodsVersion", "0.4");
        json.writeObjectFieldStart("publisher");
        json.writeStringField("name", "CreditKit");
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("source");
        json.writeArrayFieldStart("type");
        json.writeString("thirdParty");
        json.writeEndArray();
        json.writeStringField("description", Facts.sources(told));
        json.writeEndObject();
        json.writeStringField("declarationSubject", subject);
        json.writeStringField("recordId", record);
        json.writeStringField("recordType", recordType);
    }

    private static String id(String... parts) {
        byte[] content = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(ContentHash.sha256().digest(content));
    }
}
