package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;
import java.util.OptionalInt;

/** How many filings there are of each kind. Source: {@code negativeInformation.legalFilingSummary} and its like, USA. */
public final class LegalFilingSummary extends ReceivedValue {

    LegalFilingSummary(OpenValue content) {
        super(content);
    }

    /** {@return whether there is a bankruptcy; sent as Yes, true or a count} */
    public Optional<Boolean> bankruptcy() {
        return Parts.flagOrCount(open().get("bankruptcy"));
    }

    /** {@return tax liens} */
    public OptionalInt taxLiens() {
        return integer("taxLienFilings");
    }

    /** {@return judgments} */
    public OptionalInt judgments() {
        return integer("judgmentFilings");
    }

    /** {@return security interests} */
    public OptionalInt uccFilings() {
        return integer("uccFilings");
    }

    /** {@return security interests to be careful about} */
    public OptionalInt cautionaryUccFilings() {
        return integer("cautionaryUccFilings");
    }

    /** {@return suits} */
    public OptionalInt suits() {
        return integer("suits");
    }

    /** {@return all of them} */
    public OptionalInt sum() {
        return integer("sum");
    }
}
