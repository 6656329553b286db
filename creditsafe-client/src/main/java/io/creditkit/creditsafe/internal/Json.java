package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Not for hosts: the one JSON mapper; numbers stay exact, duplicates and trailing rubbish are noticed. */
public final class Json {

    /** The size of a document is limited before it comes here; a report as PDF is one long string in it. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(500)
            .maxStringLength(Integer.MAX_VALUE)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** {@return the tree of a JSON text} */
    public static JsonNode parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the tree of a JSON document in UTF-8, with or without a byte order mark} */
    public static JsonNode parse(byte[] document) {
        try {
            JsonNode tree = MAPPER.readTree(document);
            if (tree != null && !tree.isMissingNode()) {
                return tree;
            }
        } catch (IOException failure) {
            throw unreadable(Unreadable.of(document, failure));
        }
        throw unreadable(Unreadable.empty());
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

    /** {@return the value at the current token, which begins no object and no list} */
    static JsonNode scalar(JsonParser tokens, JsonToken token) throws IOException {
        JsonNodeFactory nodes = MAPPER.getNodeFactory();
        return switch (token) {
            case VALUE_STRING -> nodes.textNode(tokens.getText());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(tokens.getDecimalValue());
            case VALUE_NUMBER_INT ->
                switch (tokens.getNumberType()) {
                    case INT -> nodes.numberNode(tokens.getIntValue());
                    case LONG -> nodes.numberNode(tokens.getLongValue());
                    default -> nodes.numberNode(tokens.getBigIntegerValue());
                };
            default -> nodes.nullNode();
        };
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
