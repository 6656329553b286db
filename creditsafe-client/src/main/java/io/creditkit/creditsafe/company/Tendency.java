package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** Where a figure went since the year before. Source: {@code additionalInformation.trends}, France. */
public final class Tendency extends OpenTerm {

    /** It fell. */
    public static final Tendency LESS = new Tendency("Less");

    /** It rose. */
    public static final Tendency GREATER = new Tendency("Greater");

    /** It stayed. */
    public static final Tendency EQUAL = new Tendency("Equal");

    private static final Set<Tendency> KNOWN = Set.of(LESS, GREATER, EQUAL);

    private Tendency(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static Tendency of(String text) {
        return new Tendency(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
