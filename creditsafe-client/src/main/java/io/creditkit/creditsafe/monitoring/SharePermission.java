package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** What another user may do with a portfolio. */
public final class SharePermission extends OpenTerm {

    /** Look at it; comes with each of the others. */
    public static final SharePermission VIEW = new SharePermission("View");

    /** Add companies. */
    public static final SharePermission ADD = new SharePermission("Add");

    /** Change the portfolio and the texts of its companies. */
    public static final SharePermission EDIT = new SharePermission("Edit");

    /** Remove companies. */
    public static final SharePermission REMOVE = new SharePermission("Remove");

    private static final Set<SharePermission> KNOWN = Set.of(VIEW, ADD, EDIT, REMOVE);

    private SharePermission(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static SharePermission of(String text) {
        return new SharePermission(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
