package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** What somebody said about an order. */
public final class InvestigationComment extends ReceivedValue {

    InvestigationComment(OpenValue content) {
        super(content);
    }

    /** {@return who said it} */
    public Optional<String> userId() {
        return text("userID");
    }

    /** {@return what was said} */
    public Optional<String> comment() {
        return text("comment");
    }

    /** {@return when it was said} */
    public Optional<Instant> created() {
        return open().get("creationDate").instant();
    }
}
