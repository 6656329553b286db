package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.TransportException.Outcome;
import io.creditkit.creditsafe.WantedMembers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Not for hosts: the one JSON mapper. */
public final class Json {

    /** The size of a document is limited before it comes here; a report as PDF is one long string in it. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(500)
            .maxStringLength(Integer.MAX_VALUE)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** {@return the tree of a JSON text} */
    public static JsonNode parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the tree of a JSON document in UTF-8, with or without a byte order mark} */
    public static JsonNode parse(byte[] document) {
        return TreeReader.parse(document, WantedMembers.all());
    }

    static ResponseFormatException unreadable(Unreadable why) {
        // The parser's own exception is no cause to keep: it quotes the document.
        return new ResponseFormatException(
                "parse", why.what() + " where JSON was promised", 0, why.excerpt(), Outcome.NOTHING_DONE, null);
    }

    /** {@return why a document, which is known to be no JSON, is none} */
    static Unreadable problem(byte[] document) {
        try {
            MAPPER.readTree(document);
            return Unreadable.empty();
        } catch (IOException failure) {
            return Unreadable.of(document, failure);
        }
    }

    /** {@return the tokens of a JSON document in UTF-8; to be closed} */
    static JsonParser tokens(byte[] document) throws IOException {
        return MAPPER.createParser(document);
    }

    /** {@return a new, empty object to fill for a request} */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** {@return a new, empty list to fill for a request} */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** {@return the text of a request's body} */
    public static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree that cannot be written", impossible);
        }
    }
}
