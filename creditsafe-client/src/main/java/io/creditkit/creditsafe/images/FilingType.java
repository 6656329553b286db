package io.creditkit.creditsafe.images;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** A kind of filed document. */
public final class FilingType extends ReceivedValue {

    FilingType(OpenValue content) {
        super(content);
    }

    /** {@return the code} */
    public Optional<String> type() {
        return text("type");
    }

    /** {@return what it is, in words} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the formats in which it can be had} */
    public List<String> formats() {
        return open().get("availableImageFormats").texts();
    }
}
