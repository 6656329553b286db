package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Not for hosts: a whole answer, already read from the wire, so that nothing is left open while someone waits. */
public final class Answer {

    private static final Pattern CONTENT_TYPE = Pattern.compile("[A-Za-z0-9.+/:;= -]{1,80}");

    private final Endpoint endpoint;
    private final int status;
    private final Function<String, Optional<String>> headers;
    private final byte[] body;
    private final int attempts;

    /** Keeps the body without copying it; no caller changes it. */
    public Answer(Endpoint endpoint, int status, Map<String, List<String>> headers, byte[] body, int attempts) {
        this(endpoint, status, firstOf(headers), body, attempts);
    }

    /** As the other one, with the first value of a header by its name in any case. */
    Answer(Endpoint endpoint, int status, Function<String, Optional<String>> headers, byte[] body, int attempts) {
        this.endpoint = endpoint;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.attempts = attempts;
    }

    private static Function<String, Optional<String>> firstOf(Map<String, List<String>> headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return name -> byName.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** {@return the operation that was answered, which is not the one asked for if the token was refused} */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the first value of a header} */
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** {@return the body, decoded if it was compressed; not to be changed} */
    public byte[] body() {
        return body;
    }

    /** {@return how many requests were sent for it} */
    public int attempts() {
        return attempts;
    }

    /** {@return whether the status says success} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * {@return the JSON of the body}
     *
     * @throws ResponseFormatException if it is none
     */
    public OpenValue content() {
        try {
            return OpenValue.parse(body);
        } catch (ResponseFormatException unreadable) {
            Unreadable why = Json.problem(body);
            throw new ResponseFormatException(
                    endpoint.operation(),
                    "status " + status + " with " + why.what() + contentType() + " where JSON was promised",
                    attempts,
                    why.excerpt(),
                    endpoint.mayRepeat() ? Outcome.NOTHING_DONE : Outcome.UNKNOWN,
                    unreadable);
        }
    }

    private String contentType() {
        return header("Content-Type")
                .filter(type -> CONTENT_TYPE.matcher(type).matches())
                .map(type -> " (" + type + ")")
                .orElse("");
    }

    Answer withAttempts(int count) {
        return new Answer(endpoint, status, headers, body, count);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Answer[%s, status %d, %d bytes]", endpoint.operation(), status, body.length);
    }
}
