package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** How well a name fits the holder of an account. */
public final class NameMatch extends OpenTerm {

    /** It is the name. */
    public static final NameMatch FULL = new NameMatch("Full");

    /** It is nearly the name. */
    public static final NameMatch CLOSE = new NameMatch("Close");

    /** It is another name. */
    public static final NameMatch NO_MATCH = new NameMatch("No Match");

    private static final Set<NameMatch> KNOWN = Set.of(FULL, CLOSE, NO_MATCH);

    private NameMatch(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static NameMatch of(String text) {
        return new NameMatch(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
