package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.WantedMembers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Not for hosts: one pass over the tokens of a document that builds the wanted members and steps over the rest, without a
 * string, a number or a node for what is stepped over. Of two members of one name the last counts, as in the whole tree.
 */
public final class PrunedJson {

    private final JsonParser tokens;
    private final Deque<Open> open = new ArrayDeque<>();

    private PrunedJson(JsonParser tokens) {
        this.tokens = tokens;
    }

    /** An object or a list that is being filled, and what is wanted of it. */
    private record Open(JsonNode container, WantedMembers wanted) {}

    /** {@return the wanted part of the document} */
    public static JsonNode parse(byte[] document, WantedMembers wanted) {
        try (JsonParser tokens = Json.tokens(document)) {
            JsonNode tree = new PrunedJson(tokens).read(wanted);
            if (!tree.isMissingNode() && tokens.nextToken() == null) {
                return tree;
            }
        } catch (IOException failure) {
            throw Json.unreadable(Unreadable.of(document, failure));
        }
        throw Json.unreadable(Json.problem(document));
    }

    private JsonNode read(WantedMembers wanted) throws IOException {
        JsonToken first = tokens.nextToken();
        if (first == null) {
            return MissingNode.getInstance();
        }
        JsonNode root = begin(first, wanted);
        while (!open.isEmpty()) {
            Open current = open.element();
            if (current.container() instanceof ObjectNode object) {
                fill(object, current.wanted());
            } else {
                fill((ArrayNode) current.container(), current.wanted());
            }
        }
        return root;
    }

    /** Goes on with an object until it ends or something opens in it. */
    private void fill(ObjectNode object, WantedMembers wanted) throws IOException {
        String name;
        while ((name = tokens.nextFieldName()) != null) {
            JsonToken token = tokens.nextToken();
            Optional<WantedMembers> part = wanted.part(name);
            if (part.isEmpty()) {
                tokens.skipChildren();
                mark(object, name);
                continue;
            }
            JsonNode value = begin(token, part.get());
            object.set(name, value);
            if (isBegun(token)) {
                return;
            }
        }
        open.remove();
    }

    /** An object that had members must not look as if it had none: that would say something else. */
    private static void mark(ObjectNode object, String name) {
        if (object.isEmpty()) {
            object.putNull(name);
        }
    }

    private void fill(ArrayNode list, WantedMembers wanted) throws IOException {
        JsonToken token;
        while ((token = tokens.nextToken()) != JsonToken.END_ARRAY) {
            list.add(begin(token, wanted));
            if (isBegun(token)) {
                return;
            }
        }
        open.remove();
    }

    private static boolean isBegun(JsonToken token) {
        return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    }

    private JsonNode begin(JsonToken token, WantedMembers wanted) throws IOException {
        if (isBegun(token)) {
            JsonNode container = token == JsonToken.START_OBJECT ? Json.object() : Json.array();
            open.push(new Open(container, wanted));
            return container;
        }
        return Json.scalar(tokens, token);
    }
}
