package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ResponseFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Not for hosts: the one JSON mapper; numbers stay exact, duplicates and trailing rubbish are noticed. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
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
        JsonNode tree;
        try {
            tree = MAPPER.readTree(document);
        } catch (IOException unreadable) {
            throw unreadable(document);
        }
        if (tree == null || tree.isMissingNode()) {
            throw unreadable(document);
        }
        return tree;
    }

    static ResponseFormatException unreadable(byte[] document) {
        return new ResponseFormatException("parse", describe(document) + " where JSON was promised", 0);
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

    /** What a document looks like, without a word of it: a report names people. */
    static String describe(byte[] document) {
        for (byte first : document) {
            if (!Character.isWhitespace(first)) {
                String kind =
                        first == '<' ? "HTML or XML" : first == '{' || first == '[' ? "JSON that breaks off" : "text";
                return kind + " of " + document.length + " bytes";
            }
        }
        return "an empty body";
    }
}
