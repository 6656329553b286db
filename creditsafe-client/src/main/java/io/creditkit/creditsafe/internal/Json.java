package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.WantedMembers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Not for hosts: the one JSON mapper. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** {@return the tree of a JSON text} */
    public static JsonNode parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the tree of a JSON document in UTF-8, with or without a byte order mark} */
    public static JsonNode parse(byte[] document) {
        return TreeReader.parse(document, WantedMembers.all());
    }

    static ResponseFormatException unreadable(byte[] document) {
        return new ResponseFormatException("parse", describe(document) + " where JSON was promised", 0);
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
