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
        return text("name");
    }

    /** {@return its content, as text} */
    public Optional<String> content() {
        return text("content");
    }

    /** {@return the form of the content} */
    public Optional<String> contentType() {
        return text("contentType");
    }

    /** {@return when it was made} */
    public Optional<Instant> created() {
        return open().get("creationDate").instant();
    }
}
