package io.creditkit.examples.page;

import java.util.regex.Pattern;

/**
 * A reason as the agency's adapter words it, without what only a developer or a support case needs: the operation, the status,
 * the id of the single call. They stay in the ledger; a page or a list without them is the same for the same state.
 */
public final class PlainReason {
    private static final Pattern TECHNICAL = Pattern.compile(
            ",? correlation id [A-Za-z0-9-]+|\\b[a-z]+[A-Z][A-Za-z]+: status \\d{3}, |; look at client\\.access\\(\\)");

    private PlainReason() {}

    /** {@return the reason for people} */
    public static String of(String words) {
        return TECHNICAL.matcher(words).replaceAll("");
    }
}
