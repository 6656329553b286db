package io.creditkit.creditsafe.operation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.internal.Answer;
import java.util.Optional;

/** What an operation answered, whole. Immutable and thread-safe; {@code toString} shows no content. */
public final class OperationAnswer {

    private final Answer answer;

    OperationAnswer(Answer answer) {
        this.answer = answer;
    }

    /** {@return the HTTP status, 200 to 299} */
    public int statusCode() {
        return answer.status();
    }

    /** {@return the media type, if the provider named one} */
    public Optional<String> mediaType() {
        return answer.header("Content-Type");
    }

    /** {@return the bytes as received, after the connection's own compression was undone; none for a bare success} */
    public ReceivedFile file() {
        return new ReceivedFile(mediaType(), answer.body());
    }

    /**
     * {@return the JSON of the answer; nothing for an answer without a body}
     *
     * @throws io.creditkit.creditsafe.ResponseFormatException if it is no JSON
     */
    public OpenValue content() {
        return answer.body().length == 0 ? OpenValue.missing() : answer.content();
    }

    /** {@return how many requests were sent for it} */
    public int attempts() {
        return answer.attempts();
    }

    @Override
    public String toString() {
        return "Operation" + answer;
    }
}
