package io.creditkit.customer.report;

import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One yearly statement, in the agency's standardised lines or in those of its country. */
@Value.Immutable
@ValueStyle
public interface Statement {
    /** {@return the last day of the year} */
    LocalDate yearEnd();

    /** {@return the agency's name of the form that its lines are of, such as {@code LocalFinancialsCSUK}; empty if not told} */
    Optional<String> form();

    /** {@return how many weeks it covers, normally 52} */
    Optional<Integer> weeks();

    /** {@return the currency of its amounts; empty if not told} */
    Optional<Currency> currency();

    /** {@return whether it is that of the whole group; empty if not told} */
    Optional<Boolean> consolidated();

    /** {@return amounts by the agency's name of the line, such as {@code revenue} or {@code totalAssets}} */
    Map<String, BigDecimal> lines();

    /** {@return the agency's own ratios by name, such as {@code currentRatio}; percentages are plain per cent} */
    Map<String, BigDecimal> ratios();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Statement}. */
    final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
