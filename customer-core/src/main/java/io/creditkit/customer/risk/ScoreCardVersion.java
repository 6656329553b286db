package io.creditkit.customer.risk;

import io.creditkit.customer.Actor;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One version of a scorecard as it is kept: a draft, or one that is or was in force and never changes again. */
@Value.Immutable
@ValueStyle
public interface ScoreCardVersion {
    /** The longest code that is kept, in characters. */
    int MAX_CODE_LENGTH = 64;

    /** How far a version has come. */
    enum State {
        /** May change, and scores nobody. */
        DRAFT,
        /** Scores from its first day on, until a later version takes over or it is retired. Never changes. */
        ACTIVE,
        /** Scored until the day it was retired. Never changes. */
        RETIRED
    }

    /** {@return the code, which all versions share, 1 to {@value #MAX_CODE_LENGTH} characters} */
    String code();

    /** {@return the version of the card, from 1} */
    int cardVersion();

    /** {@return how far it has come} */
    State state();

    /** {@return the first day it scores, as the card says} */
    LocalDate validFrom();

    /** {@return the first day it no longer scores; empty unless it was retired} */
    Optional<LocalDate> validUntil();

    /** {@return the card as JSON, as it was saved; see {@link ScoreCard}} */
    String json();

    /** {@return the version of this entry in the storage; 0 before the first save} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return when it was changed last} */
    Instant updatedAt();

    /** {@return who changed it last} */
    Actor updatedBy();

    /** {@return whether it may score on that day, if no later version does} */
    default boolean isInForce(LocalDate day) {
        return state() != State.DRAFT
                && !validFrom().isAfter(day)
                && validUntil().map(day::isBefore).orElse(true);
    }

    /** Refuses a code that can't be kept, and an end without a beginning. */
    @Value.Check
    default void check() {
        if (code().isBlank() || code().length() > MAX_CODE_LENGTH) {
            throw new IllegalArgumentException(
                    "The code of a scorecard has 1 to " + MAX_CODE_LENGTH + " characters and is not blank.");
        }
        if (cardVersion() < 1) {
            throw new IllegalArgumentException("The version of a scorecard is at least 1, not " + cardVersion() + ".");
        }
        if (validUntil().isPresent() != (state() == State.RETIRED)) {
            throw new IllegalArgumentException("A version has a last day if it was retired, and only then.");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScoreCardVersion}. */
    final class Builder extends ImmutableScoreCardVersion.Builder {
        Builder() {}
    }
}
