package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Ends a call with an answer other than the one asked for. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refusal(Answer answer) {
        super("answered " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** {@return the bare form of the monitoring family: a message and nothing else} */
    static Refusal message(int status, String message) {
        return new Refusal(
                Answer.of(status, JsonNodeFactory.instance.objectNode().put("message", message)));
    }

    static Refusal invalidToken() {
        return new Refusal(Answer.of(401, JsonNodeFactory.instance.objectNode().put("error", "Invalid token.")));
    }
}
