package io.creditkit.examples.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;

/** Orders faults from the sandbox, by its own switches as anybody could. */
final class Trouble {
    /** Failures of one call each: where, and what goes wrong. */
    private static final List<String> KINDS = List.of(
            "\"path\":\"/v1/\",\"kind\":\"429\",\"delayMillis\":1",
            "\"path\":\"/v1/\",\"kind\":\"500\"",
            "\"path\":\"/v1/\",\"kind\":\"503\"",
            "\"path\":\"/v1/\",\"kind\":\"dropBefore\"",
            "\"path\":\"/v1/companies/\",\"kind\":\"dropAfter\"",
            "\"path\":\"/v1/companies/\",\"kind\":\"slow\",\"delayMillis\":400",
            "\"path\":\"/v1/\",\"kind\":\"slow\",\"delayMillis\":200",
            "\"path\":\"/v1/\",\"kind\":\"truncated\"",
            "\"path\":\"/v1/companies/\",\"kind\":\"truncated\"",
            "\"path\":\"/v1/\",\"kind\":\"expiredToken\"",
            "\"path\":\"/v1/companies/\",\"kind\":\"failedSections\",\"times\":3",
            "\"path\":\"/v1/\",\"kind\":\"unknownFields\",\"times\":20",
            "\"path\":\"/v1/monitoring/portfolios/*/notificationEvents\",\"kind\":\"eventTwice\"",
            "\"path\":\"/v1/monitoring/portfolios/*/notificationEvents\",\"kind\":\"eventLate\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI switches;
    private final Random random;

    Trouble(URI agency, Random random) {
        this.switches = agency.resolve("/sandbox/faults");
        this.random = random;
    }

    /** One more fault, of a kind told by the dice. */
    void order() {
        send(HttpRequest.newBuilder(switches)
                .POST(HttpRequest.BodyPublishers.ofString("{" + KINDS.get(random.nextInt(KINDS.size())) + "}")));
    }

    /** From now on nothing fails any more. */
    void end() {
        send(HttpRequest.newBuilder(switches).DELETE());
    }

    private void send(HttpRequest.Builder request) {
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("The sandbox refused a fault with " + status + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
