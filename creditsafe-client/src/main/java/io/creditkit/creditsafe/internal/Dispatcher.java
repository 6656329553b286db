package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.OpenValue;
import java.time.Duration;
import java.util.Locale;

/** Not for hosts: what the families call; a refusal becomes its exception here. Thread-safe. */
public final class Dispatcher {

    private static final int LARGEST_CATALOGUE = 1000;

    private final Transport transport;
    private final ErrorReader errors;
    private final ClientMemory memory;

    /** Sends over this transport. */
    public Dispatcher(Transport transport, ErrorReader errors, ClientMemory memory) {
        this.transport = transport;
        this.errors = errors;
        this.memory = memory;
    }

    /** {@return a new place for what changes rarely and costs a request} */
    public <K, V> AgedCache<K, V> catalogueCache(Endpoint endpoint) {
        return new AgedCache<>(
                endpoint.operation(), value -> memory.policy().catalogueAge(), LARGEST_CATALOGUE, memory.clock());
    }

    /** {@return a new place for what costs money; two who want the same at the same time share one order in any case} */
    public <K, V> AgedCache<K, V> orderCache(Endpoint endpoint) {
        return new AgedCache<>(
                endpoint.operation(),
                value -> memory.policy().reportAge(),
                memory.policy().reports(),
                memory.clock());
    }

    /** {@return a place that keeps nothing: two who want the same at the same time share one order, the next one orders again} */
    public <K, V> AgedCache<K, V> sharedOrders(Endpoint endpoint) {
        return new AgedCache<>(endpoint.operation(), value -> Duration.ZERO, 0, memory.clock());
    }

    /** {@return the language to ask for where a request names none, two letters in small case} */
    public String language() {
        String language = memory.locale().getLanguage();
        return language.isEmpty() ? Locale.ENGLISH.getLanguage() : language;
    }

    /**
     * {@return the answer, which is a success}
     *
     * @throws io.creditkit.creditsafe.CreditsafeException if it is none
     */
    public Answer send(ApiCall call) {
        Answer answer = transport.send(call);
        if (!answer.isSuccess()) {
            throw errors.read(answer);
        }
        return answer;
    }

    /**
     * {@return the JSON of the answer; nothing for an answer that has no content by its status}
     *
     * @throws io.creditkit.creditsafe.CreditsafeException if it is no success or no JSON
     */
    public OpenValue read(ApiCall call) {
        Answer answer = send(call);
        return answer.status() == 204 ? OpenValue.missing() : answer.content();
    }
}
