package io.creditkit.creditsafe;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as it arrived, whole, to be compared with the one that should have.
 *
 * @param line method, path and query
 * @param accept the media type that is wanted
 * @param contentType the media type of the body, without parameters
 * @param body the JSON of the body, nothing if there is none or another
 */
public record SentRequest(String line, String accept, Optional<String> contentType, OpenValue body) {

    private static final String JSON = "application/json";

    /** A request without a body. */
    public static SentRequest of(String line) {
        return new SentRequest(line, JSON, Optional.empty(), OpenValue.missing());
    }

    /** A request with JSON. */
    public static SentRequest of(String line, String json) {
        return new SentRequest(line, JSON, Optional.of(JSON), OpenValue.parse(json));
    }

    /** The same with another media type wanted. */
    public SentRequest accepting(String mediaType) {
        return new SentRequest(line, mediaType, contentType, body);
    }

    /** The requests in the order they arrived, but for the login; each carried the token and no cookie. */
    public static List<SentRequest> all(ApiServer api) {
        List<SentRequest> arrived = new ArrayList<>();
        for (ServeEvent event : api.wire().getAllServeEvents()) {
            if (!event.getRequest().getUrl().equals("/v1/authenticate")) {
                arrived.add(0, arrived(api, event.getRequest())); // the server lists the last one first
            }
        }
        return arrived;
    }

    private static SentRequest arrived(ApiServer api, Request request) {
        if (!api.bearer("one").equals(request.getHeader("Authorization")) || request.containsHeader("Cookie")) {
            throw new AssertionError("Token or cookies of " + request.getUrl());
        }
        Optional<String> type =
                Optional.ofNullable(request.getHeader("Content-Type")).map(header -> header.split(";", 2)[0]);
        return new SentRequest(
                request.getMethod() + " " + request.getUrl().substring("/v1".length()),
                request.getHeader("Accept"),
                type,
                type.filter(JSON::equals).isPresent() ? OpenValue.parse(request.getBody()) : OpenValue.missing());
    }
}
