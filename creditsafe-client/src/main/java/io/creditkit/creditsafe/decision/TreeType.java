package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** What kind of decision tree it is. */
public final class TreeType extends OpenTerm {

    /** Decides about a credit. */
    public static final TreeType CREDIT_APPROVAL = new TreeType("Credit Approval");

    /** Made for the account. */
    public static final TreeType BESPOKE = new TreeType("Bespoke");

    /** For trying out. */
    public static final TreeType DEMO = new TreeType("Demo");

    private static final Set<TreeType> KNOWN = Set.of(CREDIT_APPROVAL, BESPOKE, DEMO);

    private TreeType(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static TreeType of(String text) {
        return new TreeType(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
