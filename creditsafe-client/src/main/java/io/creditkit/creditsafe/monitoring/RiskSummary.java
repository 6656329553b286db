package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** How the companies of a portfolio spread over the bands. Source: {@code GET /monitoring/portfolios/{portfolioId}/riskSummary}. */
public final class RiskSummary extends ReceivedValue {

    /** A band of the score that compares countries. */
    public enum Band {
        /** The least risk. */
        A,
        /** Little risk. */
        B,
        /** Medium risk. */
        C,
        /** Much risk. */
        D,
        /** Not rated. */
        E
    }

    RiskSummary(OpenValue content) {
        super(content);
    }

    /** {@return how many companies there are} */
    public OptionalLong totalCompanies() {
        return open().get("totalCompanies").wholeNumber();
    }

    /** {@return how many are in a band} */
    public OptionalLong count(Band band) {
        return open().get("band" + band + "Count").wholeNumber();
    }

    /** {@return how many are in a band, in percent of all, 0 to 100} */
    public Optional<BigDecimal> percent(Band band) {
        return open().get("band" + band + "pc").number();
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }
}
