package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Shares of one kind that a shareholder has. */
public final class ShareClass extends ReceivedValue {

    ShareClass(OpenValue content) {
        super(content);
    }

    /** {@return the kind} */
    public Optional<String> shareType() {
        return text("shareType");
    }

    /** {@return the currency, three letters of ISO 4217} */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return the value of one share} */
    public Optional<BigDecimal> valuePerShare() {
        return number("valuePerShare");
    }

    /** {@return whether others own them too} */
    public Optional<Boolean> jointlyOwned() {
        return open().get("jointlyOwned").truth();
    }

    /** {@return how many} */
    public OptionalLong numberOfShares() {
        return open().get("numberOfSharesOwned").wholeNumber();
    }

    /** {@return what they are worth together} */
    public Optional<BigDecimal> value() {
        return number("valueOfSharesOwned");
    }

    /** {@return percent of this kind, 0 to 100} */
    public Optional<BigDecimal> percentHeld() {
        return number("percentSharesHeld");
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }

    /** {@return the percent of this kind, 0 to 100, from where Great Britain puts it if it is not in its usual place} */
    public Optional<BigDecimal> percentHeldAnywhere() {
        return percentHeld().or(() -> additionalData().get("percentSharesHeld").number());
    }
}
