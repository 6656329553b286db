package io.creditkit.examples;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day a command looks at the ledger, where it is not today: as {@code --as-of} of the main job. */
final class LedgerDay {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day to look at the ledger. Default: CREDITKIT_AS_OF, or today.")
    private @Nullable LocalDate day;

    /** {@return the day that was named} */
    Optional<LocalDate> given() {
        return Optional.ofNullable(day);
    }
}
