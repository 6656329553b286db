package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Talks to a sandbox the way any HTTP client would, and never follows a redirect. */
final class Caller {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Sandbox sandbox;
    private String token = "";

    Caller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Caller loggedIn(Sandbox sandbox) {
        Caller caller = new Caller(sandbox);
        caller.login();
        return caller;
    }

    void login() {
        token = post("/authenticate", "{\"username\":\"sandbox\",\"password\":\"sandbox\"}")
                .json()
                .path("token")
                .asText();
    }

    String token() {
        return token;
    }

    Reply get(String path) {
        return send("GET", uri(path), "");
    }

    Reply post(String path, String body) {
        return send("POST", uri(path), body);
    }

    Reply put(String path, String body) {
        return send("PUT", uri(path), body);
    }

    Reply patch(String path, String body) {
        return send("PATCH", uri(path), body);
    }

    Reply delete(String path) {
        return send("DELETE", uri(path), "");
    }

    /** Calls the sandbox's own switches. */
    Reply admin(String method, String path, String body) {
        return send(method, sandbox.baseUri().resolve("/sandbox" + path), body);
    }

    /** Searches one country by name and gives the id of the first hit. */
    String idOf(String country, String name) {
        JsonNode hits =
                get("/companies?countries=" + country + "&name=" + encode(name)).json();
        return hits.path("companies").path(0).path("id").asText();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private URI uri(String path) {
        return URI.create(sandbox.baseUri() + path);
    }

    Reply send(String method, URI uri, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    static Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    static final class Reply {
        private final HttpResponse<byte[]> response;

        Reply(HttpResponse<byte[]> response) {
            this.response = response;
        }

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
