package io.creditkit.customer.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short lists of texts that are never searched: a JSON array in one column. */
final class TextLists {
    private static final JsonFactory JSON = new JsonFactory();

    private TextLists() {}

    static String write(List<String> texts) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(json)) {
            generator.writeStartArray();
            for (String text : texts) {
                generator.writeString(text);
            }
            generator.writeEndArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("A list of texts could not be written.", impossible);
        }
        return json.toString();
    }

    /** {@return the keys and values of a map, one after the other} */
    static List<String> flat(Map<String, String> map) {
        List<String> texts = new ArrayList<>();
        map.forEach((key, value) -> {
            texts.add(key);
            texts.add(value);
        });
        return texts;
    }

    /** {@return the map whose keys and values these are} */
    static Map<String, String> map(List<String> flat) {
        if (flat.size() % 2 != 0) {
            throw new IllegalArgumentException("A list of keys and values has a key without a value.");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            map.put(flat.get(i), flat.get(i + 1));
        }
        return map;
    }

    static List<String> read(String json) {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("A list of texts does not begin as one.");
            }
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new IllegalArgumentException("A list of texts holds something else.");
            }
        } catch (IOException damaged) {
            throw new IllegalArgumentException("A list of texts is damaged.", damaged);
        }
        return List.copyOf(texts);
    }
}
