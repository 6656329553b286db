package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.OpenValue;

/** Not for hosts: what the families call; a refusal becomes its exception here. Thread-safe. */
public final class Dispatcher {

    private final Transport transport;
    private final ErrorReader errors;

    /** Sends over this transport. */
    public Dispatcher(Transport transport, ErrorReader errors) {
        this.transport = transport;
        this.errors = errors;
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
