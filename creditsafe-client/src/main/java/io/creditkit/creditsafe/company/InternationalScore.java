package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** The provider's score that compares companies of different countries. Source: {@code commonValue}. */
public final class InternationalScore extends OpenTerm {

    /** Very low risk. */
    public static final InternationalScore A = new InternationalScore("A");

    /** Low risk. */
    public static final InternationalScore B = new InternationalScore("B");

    /** Moderate risk. */
    public static final InternationalScore C = new InternationalScore("C");

    /** High or very high risk. */
    public static final InternationalScore D = new InternationalScore("D");

    /** Not scored in most countries, very high risk in some; read it together with the description. */
    public static final InternationalScore E = new InternationalScore("E");

    private static final Set<InternationalScore> KNOWN = Set.of(A, B, C, D, E);

    private InternationalScore(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static InternationalScore of(String text) {
        return new InternationalScore(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
