package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** Whether a check is finished. The provider lists no words for it but pending; every word is kept. */
public final class CheckStatus extends OpenTerm {

    /** Not finished; ask again. */
    public static final CheckStatus PENDING = new CheckStatus("pending");

    private static final Set<CheckStatus> KNOWN = Set.of(PENDING);

    private CheckStatus(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static CheckStatus of(String text) {
        return new CheckStatus(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
