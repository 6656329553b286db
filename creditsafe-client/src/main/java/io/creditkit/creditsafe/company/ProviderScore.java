package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** The score of a country's own model, with its range. */
public final class ProviderScore extends ReceivedValue {

    ProviderScore(OpenValue content) {
        super(content);
    }

    /** {@return what stands in the place of the score: a number or a text such as Not Rated} */
    public Optional<String> text() {
        return text("value");
    }

    /** {@return the number, also one that is a reason and no score} */
    public Optional<BigDecimal> number() {
        return number("value");
    }

    /** {@return the least score of the model} */
    public Optional<BigDecimal> minimum() {
        return number("minValue");
    }

    /** {@return the greatest score of the model} */
    public Optional<BigDecimal> maximum() {
        return number("maxValue");
    }

    /**
     * {@return the score, 0 (worst) to 100 (best); empty if there is none}
     *
     * <p>Numbers outside that range, such as -1, -18 or -95, are the provider's reasons for not scoring and no scores.
     */
    public OptionalInt score() {
        return inRange(open().get("value"));
    }

    static OptionalInt inRange(OpenValue place) {
        OptionalInt value = place.integer();
        return value.isPresent() && value.getAsInt() >= 0 && value.getAsInt() <= 100 ? value : OptionalInt.empty();
    }
}
