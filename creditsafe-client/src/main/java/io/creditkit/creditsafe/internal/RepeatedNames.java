package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Not for hosts: finds names that stand twice in one object, of which a tree keeps the last value alone. */
public final class RepeatedNames {

    /** What a developer would call a member. Any other name may be data, even a person's name, and is not shown. */
    private static final Pattern SHOWN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private RepeatedNames() {}

    /**
     * A name that is repeated.
     *
     * @param path where
     * @param count how often it stands there
     */
    public record Place(String path, int count) {}

    /** An object with its names, or a list, whose names are none. */
    private static final class Open {
        final String path;
        final boolean list;
        final Map<String, Integer> names = new HashMap<>();
        int index;
        String name = "";

        Open(String path, boolean list) {
            this.path = path;
            this.list = list;
        }

        String child() {
            return list ? path + "[" + index + "]" : path + (SHOWN.matcher(name).matches() ? "." + name : "[*]");
        }
    }

    /** {@return the repeated names, in the order in which their objects end} */
    public static List<Place> in(byte[] document) {
        List<Place> places = new ArrayList<>();
        try (JsonParser tokens = Json.tokens(document)) {
            Deque<Open> open = new ArrayDeque<>();
            JsonToken token;
            while ((token = tokens.nextToken()) != null) {
                step(tokens, token, open, places);
            }
        } catch (IOException failure) {
            throw Json.unreadable(Unreadable.of(document, failure));
        }
        return places;
    }

    private static void step(JsonParser tokens, JsonToken token, Deque<Open> open, List<Place> places)
            throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            Open object = open.element();
            object.name = tokens.currentName();
            object.names.merge(object.name, 1, Integer::sum);
        } else if (token.isStructStart()) {
            open.push(new Open(open.isEmpty() ? "$" : open.element().child(), token == JsonToken.START_ARRAY));
        } else {
            if (token.isStructEnd()) {
                report(open.pop(), places);
            }
            if (!open.isEmpty()) {
                open.element().index++;
            }
        }
    }

    private static void report(Open ended, List<Place> places) {
        ended.names.forEach((name, count) -> {
            if (count > 1) {
                ended.name = name;
                places.add(new Place(ended.child(), count));
            }
        });
    }
}
