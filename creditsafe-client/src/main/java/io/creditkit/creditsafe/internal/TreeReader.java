package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.creditkit.creditsafe.WantedMembers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Not for hosts: one pass over the tokens of a document that builds its tree, whole or the wanted members alone. What is not
 * wanted is stepped over without a string, a number or a node for it.
 *
 * <p>Of two members of one name the last counts. Recursive, which is safe since the parser refuses documents of more than
 * 500 levels.
 */
public final class TreeReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser tokens;

    private TreeReader(JsonParser tokens) {
        this.tokens = tokens;
    }

    /** {@return the wanted part of the document} */
    public static JsonNode parse(byte[] document, WantedMembers wanted) {
        if (wanted.equals(WantedMembers.all())) {
            JsonNode plain = PlainTree.read(document);
            return plain != null ? plain : parseTokens(document, wanted);
        }
        return parseTokens(document, wanted);
    }

    static JsonNode parseTokens(byte[] document, WantedMembers wanted) {
        try (JsonParser tokens = Json.tokens(document)) {
            JsonToken first = tokens.nextToken();
            if (first != null) {
                JsonNode tree = new TreeReader(tokens).part(first, wanted);
                if (tokens.nextToken() == null) {
                    return tree;
                }
            }
        } catch (IOException failure) {
            throw Json.unreadable(Unreadable.of(document, failure));
        }
        throw Json.unreadable(Json.problem(document));
    }

    private JsonNode part(JsonToken token, WantedMembers wanted) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return partOfObject(wanted);
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode list = NODES.arrayNode();
            JsonToken element;
            while ((element = tokens.nextToken()) != JsonToken.END_ARRAY) {
                list.add(part(element, wanted));
            }
            return list;
        }
        return scalar(token);
    }

    private JsonNode partOfObject(WantedMembers wanted) throws IOException {
        CompactMembers members = new CompactMembers();
        String name;
        while ((name = tokens.nextFieldName()) != null) {
            JsonToken token = tokens.nextToken();
            Optional<WantedMembers> part = wanted.part(name);
            if (part.isPresent()) {
                members.add(name, part(token, part.get()));
            } else {
                tokens.skipChildren();
                if (members.isEmpty()) {
                    members.add(name, NODES.nullNode()); // an object that has members must not look as if it had none
                }
            }
        }
        return new ReadObject(members);
    }

    private JsonNode scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> NODES.textNode(tokens.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_NUMBER_INT ->
                switch (tokens.getNumberType()) {
                    case INT -> NODES.numberNode(tokens.getIntValue());
                    case LONG -> NODES.numberNode(tokens.getLongValue());
                    default -> NODES.numberNode(tokens.getBigIntegerValue());
                };
            default -> NODES.nullNode();
        };
    }

    /** Amounts are the most frequent numbers and nearly always a few digits with a point, for which this is the shortest way. */
    private JsonNode decimal() throws IOException {
        Optional<BigDecimal> plain =
                PlainText.number(tokens.getTextCharacters(), tokens.getTextOffset(), tokens.getTextLength());
        if (plain.isPresent()) {
            return NODES.numberNode(plain.get());
        }
        try {
            return NODES.numberNode(tokens.getDecimalValue());
        } catch (NumberFormatException beyondAnyNumber) {
            return NODES.textNode(tokens.getText()); // such as 1e99999999999: no number here, but not lost
        }
    }
}
