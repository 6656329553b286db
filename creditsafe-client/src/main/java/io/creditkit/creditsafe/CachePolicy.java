package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.Duration;
import org.immutables.value.Value;

/** What the client keeps in memory so as not to ask, or pay, again. */
@Value.Immutable
@ValueStyle
public interface CachePolicy {

    /** {@return how old a report may be that is given again instead of ordered; 0, the default, orders each time} */
    @Value.Default
    default Duration reportAge() {
        return Duration.ZERO;
    }

    /** {@return how many reports are kept at most, each up to some MB; default 200} */
    @Value.Default
    default int reports() {
        return 200;
    }

    /** {@return how old search criteria and catalogues of rules may be, 0 to ask each time; default a day, since they change rarely} */
    @Value.Default
    default Duration catalogueAge() {
        return Duration.ofDays(1);
    }

    /** Refuses what makes no sense. */
    @Value.Check
    default void check() {
        Duration longest = Duration.ofDays(3650);
        for (Duration age : new Duration[] {reportAge(), catalogueAge()}) {
            if (age.isNegative() || age.compareTo(longest) > 0) {
                throw new IllegalArgumentException("An age must be 0 to " + longest.toDays() + " days, not " + age);
            }
        }
        if (reports() < 0) {
            throw new IllegalArgumentException("reports must be 0 or more, not " + reports());
        }
    }

    /** {@return catalogues for a day, and no reports} */
    static CachePolicy usual() {
        return builder().build();
    }

    /** {@return the usual policy, and reports up to this age} */
    static CachePolicy reportsUpTo(Duration age) {
        return builder().reportAge(age).build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a policy. Not thread-safe. */
    final class Builder extends ImmutableCachePolicy.Builder {
        Builder() {}
    }
}
