package io.creditkit.examples.sandbox;

import io.creditkit.examples.sandbox.world.World;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How a {@link Sandbox} is to be. Every option has a default; immutable. */
@Value.Immutable
@SandboxValue
public interface SandboxOptions {

    /** {@return the port on the loopback address; default 0: any free one} */
    @Value.Default
    default int port() {
        return 0;
    }

    /** {@return what the world is told from; default 42. The same seed gives the same answers} */
    @Value.Default
    default long seed() {
        return 42;
    }

    /** {@return how many companies the world has, the cast among them; default 2000, at most 1000000} */
    @Value.Default
    default int companies() {
        return 2_000;
    }

    /** {@return the only user name; default {@code sandbox}} */
    @Value.Default
    default String username() {
        return "sandbox";
    }

    /** {@return the user's password; default {@code sandbox}. It guards nothing} */
    @Value.Default
    @Value.Redacted
    default String password() {
        return "sandbox";
    }

    /** {@return where portfolios, calendar and ledger outlive the process; empty, the default: nowhere} */
    Optional<Path> stateFile();

    /** {@return the first business date; default 2026-11-02} */
    @Value.Default
    default LocalDate startDate() {
        return LocalDate.of(2026, 11, 2);
    }

    /**
     * {@return how many days lie between two changes of the rating of a company on average; default 170, 10 to 10000} A state file does not
     * keep it: who names one tells it again.
     */
    @Value.Default
    default int daysBetweenChanges() {
        return World.DAYS_BETWEEN_CHANGES;
    }

    /** {@return calls allowed in a minute, all users together, authentication aside; default 100000} */
    @Value.Default
    default int requestsPerMinute() {
        return 100_000;
    }

    /** {@return after how many wrong passwords the user is locked for good; empty, the default: never} */
    OptionalInt lockAfterWrongPasswords();

    /** {@return the clock of tokens, rate limits and signed addresses; default the system's} */
    @Value.Default
    default Clock clock() {
        return Clock.systemUTC();
    }

    /** Refuses what no sandbox could be. */
    @Value.Check
    default void check() {
        if (port() < 0 || port() > 65_535) {
            throw new IllegalArgumentException("port is " + port() + ", must be 0 to 65535");
        }
        if (companies() < 1 || companies() > 1_000_000) {
            throw new IllegalArgumentException("companies is " + companies() + ", must be 1 to 1000000");
        }
        if (daysBetweenChanges() < 10 || daysBetweenChanges() > 10_000) {
            throw new IllegalArgumentException(
                    "daysBetweenChanges is " + daysBetweenChanges() + ", must be 10 to 10000");
        }
        if (requestsPerMinute() < 1) {
            throw new IllegalArgumentException("requestsPerMinute is " + requestsPerMinute() + ", must be 1 or more");
        }
    }

    /** {@return a builder with every default} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the options. */
    final class Builder extends ImmutableSandboxOptions.Builder {
        Builder() {}
    }
}
