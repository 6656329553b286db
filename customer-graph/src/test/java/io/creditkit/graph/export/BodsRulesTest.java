package io.creditkit.graph.export;

import static io.creditkit.graph.Facts.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.ShareRange;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of the Beneficial Ownership Data Standard against its rules as a JSON schema, by a validator that knows nothing of us. */
class BodsRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<Error> faults(JsonNode statements) throws Exception {
        try (InputStream rules = BodsRulesTest.class.getResourceAsStream("bods-0.4-rules.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(rules));
            return schema.validate(
                    statements, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }

    private static ArrayNode exported(Network network, Persons persons) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkExport.of(network).withPersons(persons).writeTo(ExportFormat.BODS_JSON, out);
        return (ArrayNode) JSON.readTree(out.toByteArray());
    }

    /** A range, an end, an unnamed holder, a person and a group of customers. */
    private static Network odd() {
        NodeKey company = NodeKey.of("company:A");
        NodeKey person = NodeKey.of("person:1");
        NodeKey unknown = NodeKey.of("unknown:1");
        NodeKey group = NodeKey.of("group:1");
        return Network.of(
                DAY,
                List.of(
                        node(company, NodeKind.COMPANY),
                        node(person, NodeKind.PERSON),
                        node(unknown, NodeKind.UNKNOWN),
                        node(group, NodeKind.GROUP)),
                List.of(
                        Edge.builder()
                                .type(EdgeType.SHAREHOLDING)
                                .from(person)
                                .to(company)
                                .shareRange(new ShareRange(
                                        BigDecimal.valueOf(25),
                                        ShareRange.End.EXCLUDED,
                                        BigDecimal.valueOf(50),
                                        ShareRange.End.INCLUDED))
                                .validFrom(LocalDate.of(2020, 1, 1))
                                .validTo(LocalDate.of(2024, 1, 1))
                                .current(false)
                                .build(),
                        Edge.builder()
                                .type(EdgeType.BENEFICIAL_OWNER)
                                .from(person)
                                .to(company)
                                .role("25-33 %, votes")
                                .build(),
                        Edge.builder()
                                .type(EdgeType.SHAREHOLDING)
                                .from(unknown)
                                .to(company)
                                .build()));
    }

    private static Node node(NodeKey key, NodeKind kind) {
        return Node.builder().key(key).kind(kind).label("Label").build();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_exported_keeps_the_rules(Persons persons) throws Exception {
        for (Network network : List.of(SampleNetwork.build(), odd())) {
            ArrayNode statements = exported(network, persons);

            assertThat(statements).isNotEmpty();
            assertThat(faults(statements)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_breaks_them_is_found(Breach breach) throws Exception {
        ArrayNode statements = exported(odd(), Persons.SHOWN);
        for (JsonNode statement : statements) {
            breach.commit((ObjectNode) statement);
        }

        assertThat(faults(statements)).isNotEmpty();
    }

    @Test
    void only_a_person_who_is_stated_to_own_in_the_end_is_a_beneficial_owner() throws Exception {
        List<String> told = new ArrayList<>();
        exported(odd(), Persons.SHOWN)
                .forEach(statement -> statement
                        .at("/recordDetails/interests")
                        .forEach(interest -> told.add(interest.get("details").textValue() + ": "
                                + interest.path("beneficialOwnershipOrControl"))));

        assertThat(told)
                .as("of a holder who is not named nothing is claimed")
                .containsExactlyInAnyOrder("25-33 %, votes: true", "Holds shares of: ", "Holds shares of: ");
    }

    /** A way to break the rules. */
    enum Breach {
        SHORT_ID,
        NO_SUBJECT,
        OTHER_VERSION,
        NO_DATE,
        NOT_TOLD_WHETHER_A_PART,
        FREE_WORDS,
        SHARE_ABOVE_THE_WHOLE;

        void commit(ObjectNode statement) {
            ObjectNode publication = (ObjectNode) statement.get("publicationDetails");
            ObjectNode details = (ObjectNode) statement.get("recordDetails");
            switch (this) {
                case SHORT_ID -> statement.put("statementId", "1");
                case NO_SUBJECT -> statement.remove("declarationSubject");
                case OTHER_VERSION -> publication.put("bodsVersion", "0.3");
                case NO_DATE -> publication.put("publicationDate", "soon");
                case NOT_TOLD_WHETHER_A_PART -> details.remove("isComponent");
                case FREE_WORDS -> details.put("remark", "hello");
                case SHARE_ABOVE_THE_WHOLE -> {
                    if (details.at("/interests/0/share") instanceof ObjectNode share) {
                        share.put("maximum", 101);
                    }
                }
            }
        }
    }

    @Test
    void every_person_and_company_comes_before_what_names_it() throws Exception {
        Set<String> known = new HashSet<>();
        for (JsonNode statement : exported(SampleNetwork.build(), Persons.INITIALS)) {
            JsonNode details = statement.get("recordDetails");
            for (String end : List.of("subject", "interestedParty")) {
                if (details.path(end).isTextual()) {
                    assertThat(known).contains(details.get(end).textValue());
                }
            }
            known.add(statement.get("recordId").textValue());
        }
    }
}
