package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Someone who owns a part of the company. May hold personal data. */
public final class Shareholder extends ReportedEntity {

    Shareholder(OpenValue content) {
        super(content);
    }

    /** {@return Person, Company or Other} */
    public Optional<String> type() {
        return text("shareholderType");
    }

    /** {@return the kind of shares} */
    public Optional<String> shareType() {
        return text("shareType");
    }

    /** {@return the currency, three letters of ISO 4217} */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return what the shares are worth together} */
    public Optional<BigDecimal> totalValue() {
        return number("totalValueOfSharesOwned");
    }

    /** {@return how many shares} */
    public OptionalLong totalShares() {
        return open().get("totalNumberOfSharesOwned").wholeNumber();
    }

    /** {@return percent of the capital, 0 to 100} */
    public Optional<BigDecimal> percentHeld() {
        return number("percentSharesHeld");
    }

    /**
     * {@return percent of the capital, 0 to 100, from where a country puts it if it is not in its usual place}
     *
     * <p>Great Britain tells it for each kind of shares alone. It is the percent of the whole capital only if the owner has
     * shares of one kind, so it is empty for an owner of several.
     */
    public Optional<BigDecimal> percentHeldAnywhere() {
        return percentHeld()
                .or(() -> additionalData().get("percentSharesHeld").number())
                .or(() -> {
                    List<ShareClass> kinds = shareClasses();
                    return kinds.size() == 1 ? kinds.get(0).percentHeldAnywhere() : Optional.empty();
                });
    }

    /** {@return since when} */
    public Optional<LocalDate> startDate() {
        return date("startDate");
    }

    /** {@return until when} */
    public Optional<LocalDate> endDate() {
        return date("endDate");
    }

    /** {@return whether there is negative information about the owner} */
    public Optional<Boolean> negativeInformation() {
        return open().get("hasNegativeInfo").truth();
    }

    /** {@return the shares by kind} */
    public List<ShareClass> shareClasses() {
        return Parts.many(open().get("shareClasses"), ShareClass::new);
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
