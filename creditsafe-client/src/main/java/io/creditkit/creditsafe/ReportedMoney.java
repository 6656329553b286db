package io.creditkit.creditsafe;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount as the provider reported it: a number or a text in its place, with or without a currency.
 *
 * <p>Zero, a text such as "Credit Limit not applicable", and nothing are three different things and stay so.
 */
public final class ReportedMoney extends ReceivedValue {

    private ReportedMoney(OpenValue content) {
        super(content);
    }

    /** {@return the amount at this place, empty if there is none; a bare number counts as an amount without currency} */
    public static Optional<ReportedMoney> from(OpenValue content) {
        boolean something = content.isObject()
                ? content.get("value").isPresent() || content.get("currency").isPresent()
                : content.text().isPresent();
        return something ? Optional.of(new ReportedMoney(content)) : Optional.empty();
    }

    private OpenValue value() {
        return open().isObject() ? open().get("value") : open();
    }

    /** {@return the amount in units of the currency, not in cents; empty if a text stands in its place} */
    public Optional<BigDecimal> amount() {
        return value().number();
    }

    /** {@return what stood in the place of the amount, number or text} */
    public Optional<String> text() {
        return value().text();
    }

    /** {@return the currency, three letters of ISO 4217; often missing, for France, Sweden and Italy above all} */
    public Optional<String> currency() {
        return text("currency");
    }
}
