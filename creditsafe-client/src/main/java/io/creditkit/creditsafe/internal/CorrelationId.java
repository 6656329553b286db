package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The provider's id of an answer, which its support asks for. Found without reading the rest. */
final class CorrelationId {

    /** It stands at the beginning; what is longer is a report, and not worth reading for it. */
    private static final int LONGEST_BODY = 64 * 1024;

    /** Strict, since it is written where nothing else of an answer may be. */
    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f-]{8,64}");

    private CorrelationId() {}

    /** {@return the id in an answer's body; empty if there is none, or something that does not look like one} */
    static Optional<String> in(byte[] body) {
        byte[] beginning = body.length <= LONGEST_BODY ? body : Arrays.copyOf(body, LONGEST_BODY);
        try (JsonParser tokens = Json.tokens(beginning)) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            String name;
            while ((name = tokens.nextFieldName()) != null) {
                JsonToken value = tokens.nextToken();
                if (name.equalsIgnoreCase("correlationId")) {
                    return value == JsonToken.VALUE_STRING
                            ? Optional.of(tokens.getText())
                                    .filter(text -> FORM.matcher(text).matches())
                            : Optional.empty();
                }
                tokens.skipChildren();
            }
        } catch (IOException noJsonOrBreaksOff) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
