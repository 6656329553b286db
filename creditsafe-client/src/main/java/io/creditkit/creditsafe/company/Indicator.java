package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;

/** An extra indicator, where it was asked for. Source: {@code indicators[]}. */
public final class Indicator extends ReceivedValue {

    Indicator(OpenValue content) {
        super(content);
    }

    /** {@return which indicator} */
    public Optional<IndicatorType> type() {
        return text("type").map(IndicatorType::of);
    }

    /** {@return its value} */
    public Optional<String> value() {
        return text("value");
    }

    /** {@return the day it changed} */
    public Optional<LocalDate> changedOn() {
        return date("changeDate");
    }

    /** {@return the branch beside it} */
    public Optional<IndustryComparison> industryComparison() {
        return Parts.one(open().get("industryComparison"), IndustryComparison::new);
    }
}
