package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A file that belongs to an order. */
public final class InvestigationAttachment extends ReceivedValue {

    InvestigationAttachment(OpenValue content) {
        super(content);
    }

    /** {@return its key} */
    public Optional<AttachmentId> id() {
        return text("id").flatMap(AttachmentId::find);
    }

    /** {@return its name} */
    public Optional<String> fileName() {
        return text("fileName");
    }

    /** {@return its kind} */
    public Optional<String> fileType() {
        return text("fileType");
    }

    /** {@return what it is} */
    public Optional<String> description() {
        return text("description");
    }
}
