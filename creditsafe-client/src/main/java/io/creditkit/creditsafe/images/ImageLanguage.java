package io.creditkit.creditsafe.images;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** The documents of a country in one language. */
public final class ImageLanguage extends ReceivedValue {

    ImageLanguage(OpenValue content) {
        super(content);
    }

    /** {@return the language} */
    public Optional<String> language() {
        return text("language");
    }

    /** {@return whether it is the usual one} */
    public Optional<Boolean> isDefault() {
        return open().get("default").truth();
    }

    /** {@return the kinds of documents} */
    public List<FilingType> filingTypes() {
        return open().get("filingTypes").objects().stream().map(FilingType::new).toList();
    }
}
