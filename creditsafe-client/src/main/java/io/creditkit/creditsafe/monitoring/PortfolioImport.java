package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that the provider has taken and works through later. There is no question for how far it is. */
public final class PortfolioImport extends ReceivedValue {

    private static final Pattern ID = Pattern.compile("(?i)import id\\W*(\\w+)");

    PortfolioImport(OpenValue content) {
        super(content);
    }

    /** {@return the provider's words} */
    public Optional<String> status() {
        return open().get("status", "message").text();
    }

    /** {@return the number of the import, which stands in the words alone; its support asks for it} */
    public Optional<String> importId() {
        return status().map(ID::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }
}
