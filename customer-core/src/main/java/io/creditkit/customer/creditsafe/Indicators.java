package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.IndicatorType;
import io.creditkit.creditsafe.company.IndustryComparison;
import io.creditkit.customer.report.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named figures beside the score. */
final class Indicators {
    private static final Map<IndicatorType, String> NAMES = Map.of(
            IndicatorType.FINANCIAL_STRENGTH, "FINANCIAL_STRENGTH",
            IndicatorType.PAYMENT_BEHAVIOUR, "PAYMENT_BEHAVIOUR",
            IndicatorType.PAYMENT_EXPECTATION, "PAYMENT_EXPECTATION",
            IndicatorType.ESTIMATED_TURNOVER, "ESTIMATED_TURNOVER");

    private Indicators() {}

    /** {@return those that have a name and a value} */
    static List<Indicator> read(List<io.creditkit.creditsafe.company.Indicator> indicators) {
        return indicators.stream()
                .filter(indicator ->
                        indicator.type().isPresent() && indicator.value().isPresent())
                .map(indicator -> {
                    IndicatorType type = indicator.type().orElseThrow();
                    return new Indicator(
                            NAMES.getOrDefault(type, type.text()),
                            indicator.value().orElseThrow(),
                            scale(indicator.open()),
                            indicator.changedOn(),
                            indicator.industryComparison().flatMap(IndustryComparison::sectorAverage));
                })
                .toList();
    }

    /** As beside a score; the documented fields have none. */
    private static Optional<String> scale(OpenValue indicator) {
        return indicator
                .get("scale")
                .text()
                .or(() -> indicator
                        .get("minValue")
                        .text()
                        .flatMap(low -> indicator.get("maxValue").text().map(high -> low + " to " + high)));
    }
}
