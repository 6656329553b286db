package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ResponseFormatException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * A token and how long to use it.
 *
 * @param value what goes into the header
 * @param life how long from now; already shortened, so that it is renewed before it ends
 */
record Token(String value, Duration life) {

    private static final Duration DOCUMENTED_LIFE = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** A token that seems spent on arrival speaks of a clock that is wrong; the provider's 401 will say if it really is. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    static Token of(String value, Instant now) {
        OptionalLong end = end(value);
        Duration whole =
                end.isPresent() ? Duration.between(now, Instant.ofEpochSecond(end.getAsLong())) : DOCUMENTED_LIFE;
        Duration life = whole.minus(MARGIN);
        return new Token(value, life.compareTo(SHORTEST) < 0 ? SHORTEST : life);
    }

    /** The moment in the token's own words, unchecked: who issued and signed it has changed over the years. */
    private static OptionalLong end(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 0 || second < 0) {
            return OptionalLong.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder()
                    .decode(token.substring(first + 1, second).getBytes(StandardCharsets.US_ASCII));
            OptionalLong end = OpenValue.parse(claims).get("exp").wholeNumber();
            return end.isPresent() && end.getAsLong() > 0 && end.getAsLong() < 253_402_300_800L
                    ? end
                    : OptionalLong.empty();
        } catch (IllegalArgumentException | ResponseFormatException opaque) {
            return OptionalLong.empty();
        }
    }

    @Override
    public String toString() {
        return "Token[****]";
    }
}
