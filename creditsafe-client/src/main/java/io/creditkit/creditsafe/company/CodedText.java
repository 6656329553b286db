package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A thing with the provider's code and its description, such as an activity or a legal form. */
public final class CodedText extends ReceivedValue {

    CodedText(OpenValue content) {
        super(content);
    }

    /** {@return the provider's code} */
    public Optional<String> code() {
        return open().get("code", "providerCode").text();
    }

    /** {@return the code that is the same for all countries} */
    public Optional<String> commonCode() {
        return text("commonCode");
    }

    /** {@return what it is} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the list that the code is of} */
    public Optional<String> classification() {
        return text("classification");
    }

    /** {@return the branch of industry} */
    public Optional<String> industrySector() {
        return text("industrySector");
    }
}
