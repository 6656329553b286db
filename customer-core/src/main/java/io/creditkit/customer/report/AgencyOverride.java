package io.creditkit.customer.report;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a person decided to go by instead of what the agency says of a company, and until when. The agency's own figures stay
 * untouched beside it. Immutable.
 */
@Value.Immutable
@ValueStyle
public interface AgencyOverride {
    /** {@return the score to go by, 0 (worst) to 100 (best); empty for that of the agency} */
    Optional<Integer> score();

    /** {@return the band to go by; empty for that of the agency} */
    Optional<RiskBand> band();

    /** {@return the recommended limit to go by, not negative; empty for that of the agency} */
    Optional<Money> limit();

    /** {@return why, 1 to 500 characters} */
    @Value.Redacted
    String reason();

    /** {@return the last day on which it counts} */
    LocalDate until();

    /** {@return the host's id of the user who is to be told of it and of its end, 1 to 64 characters; empty if nobody in particular is} */
    Optional<String> noticeFor();

    /** {@return who decided} */
    Actor by();

    /** {@return when, to the microsecond} */
    Instant at();

    /** {@return whether it counts on that day} Days before it was made count too: who looks back goes by what is decided now. */
    default boolean isInForceOn(LocalDate day) {
        return !until().isBefore(day);
    }

    /** {@return which figures it is about, at least one of SCORE, BAND and LIMIT} */
    default Set<Criterion> criteria() {
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        score().ifPresent(value -> criteria.add(Criterion.SCORE));
        band().ifPresent(value -> criteria.add(Criterion.BAND));
        limit().ifPresent(value -> criteria.add(Criterion.LIMIT));
        return Set.copyOf(criteria);
    }

    /** {@return these figures, with those of the override in place of the agency's} */
    default KeyFigures over(KeyFigures told) {
        KeyFigures.Builder figures = KeyFigures.builder();
        figures.from(told);
        // A step from the agency's last score to that of a person would be no change of anything.
        score().ifPresent(value -> figures.score(ProviderScore.of(value)).previousScore(Optional.empty()));
        // The agency's words tell of its own band.
        band().ifPresent(value -> figures.band(value).ratingDescription(Optional.empty()));
        limit().ifPresent(value -> figures.limit(ProviderLimit.of(value)));
        return figures.build();
    }

    /** Refuses what can't be decided. */
    @Value.Check
    default void check() {
        EntryCheck.of("override")
                .never("score", () -> criteria().isEmpty(), "required", "Say which score, band or limit to go by.")
                .within("score", score().orElse(0), 0, 100)
                .notNegative("limit", limit().map(Money::signum).orElse(0))
                .must("reason", reason(), 500)
                .mustIfThere("noticeFor", noticeFor(), 64)
                .refuse();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgencyOverride}. */
    final class Builder extends ImmutableAgencyOverride.Builder {
        Builder() {}
    }
}
