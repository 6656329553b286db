package io.creditkit.examples;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many reports may be ordered at the most. Beyond that none is, whatever asks for it. */
final class OrderBudget {
    @Option(
            names = "--orders-per-day",
            paramLabel = "N",
            description =
                    "The most reports a day that may be billed. Default: CREDITKIT_ORDERS_PER_DAY, or any number.")
    private @Nullable Integer perDay;

    @Option(
            names = "--orders-per-month",
            paramLabel = "N",
            description = "The same a month. Default: CREDITKIT_ORDERS_PER_MONTH, or any number.")
    private @Nullable Integer perMonth;

    /** {@return a budget without bounds, for what orders nothing} */
    static OrderBudget none() {
        return new OrderBudget();
    }

    OptionalInt perDay() {
        return checked("--orders-per-day", perDay);
    }

    OptionalInt perMonth() {
        return checked("--orders-per-month", perMonth);
    }

    private static OptionalInt checked(String option, @Nullable Integer most) {
        if (most != null && most < 0) {
            throw new WrongInputException(option + " is " + most + ", must be 0 or more. 0 means none at all.");
        }
        return Optional.ofNullable(most).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
