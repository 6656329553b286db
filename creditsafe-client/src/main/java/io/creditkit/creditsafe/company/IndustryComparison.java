package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;
import java.util.OptionalLong;

/** A company's indicator beside those of others. */
public final class IndustryComparison extends ReceivedValue {

    IndustryComparison(OpenValue content) {
        super(content);
    }

    /** {@return the branch} */
    public Optional<String> sectorCode() {
        return text("sectorCode");
    }

    /** {@return the average of the branch} */
    public Optional<String> sectorAverage() {
        return text("sectorAverage");
    }

    /** {@return how many companies of the branch are counted} */
    public OptionalLong sectorCount() {
        return open().get("sectorCount").wholeNumber();
    }

    /** {@return the average of all} */
    public Optional<String> totalAverage() {
        return text("totalAverage");
    }

    /** {@return how many companies are counted in all} */
    public OptionalLong totalCount() {
        return open().get("totalCount").wholeNumber();
    }
}
