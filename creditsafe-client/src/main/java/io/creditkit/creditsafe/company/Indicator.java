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
        return open().get("type").text().map(IndicatorType::of);
    }

    /** {@return its value} */
    public Optional<String> value() {
        return open().get("value").text();
    }

    /** {@return the day it changed} */
    public Optional<LocalDate> changedOn() {
        return open().get("changeDate").date();
    }

    /** {@return the branch beside it} */
    public Optional<IndustryComparison> industryComparison() {
        return Parts.one(open().get("industryComparison"), IndustryComparison::new);
    }
}
