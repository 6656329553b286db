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
        return open().get("taxLienFilings").integer();
    }

    /** {@return judgments} */
    public OptionalInt judgments() {
        return open().get("judgmentFilings").integer();
    }

    /** {@return security interests} */
    public OptionalInt uccFilings() {
        return open().get("uccFilings").integer();
    }

    /** {@return security interests to be careful about} */
    public OptionalInt cautionaryUccFilings() {
        return open().get("cautionaryUccFilings").integer();
    }

    /** {@return suits} */
    public OptionalInt suits() {
        return open().get("suits").integer();
    }

    /** {@return all of them} */
    public OptionalInt sum() {
        return open().get("sum").integer();
    }
}
