package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A sentence of the provider on the company. Source: {@code commentaries[]}. */
public final class Commentary extends ReceivedValue {

    Commentary(OpenValue content) {
        super(content);
    }

    /** {@return the sentence, in the language of the report} */
    public Optional<String> text() {
        return open().isObject() ? open().get("commentaryText", "text").text() : open().text();
    }

    /** {@return whether it speaks for or against the company, in the words of the provider} */
    public Optional<String> tone() {
        return open().get("positiveOrNegative", "positiveNegative").text();
    }
}
