package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.Instant;
import java.util.Optional;

/** A section of an investigation. */
public final class InvestigationSection extends ReceivedValue {

    InvestigationSection(OpenValue content) {
        super(content);
    }

    /** {@return its name} */
    public Optional<String> name() {
        return open().get("name").text();
    }

    /** {@return its content, as text} */
    public Optional<String> content() {
        return open().get("content").text();
    }

    /** {@return the form of the content} */
    public Optional<String> contentType() {
        return open().get("contentType").text();
    }

    /** {@return when it was made} */
    public Optional<Instant> created() {
        return open().get("creationDate").instant();
    }
}
