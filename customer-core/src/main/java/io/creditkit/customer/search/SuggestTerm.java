package io.creditkit.customer.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of several words that a customer must all have.
 *
 * @param places where it is looked for
 * @param runs every entry of it is in one of them
 * @param exact the word; empty if it may have an error
 */
record SuggestTerm(Set<Integer> places, List<TokenIndex.Run> runs, Optional<String> exact) {
    /** Visits the runs one after the other. {@return whether every visit said to go on} */
    boolean visit(TokenIndex index, TokenIndex.Visitor visitor) {
        for (TokenIndex.Run run : runs) {
            if (!index.beginning(run.place(), run.beginning(), visitor)) {
                return false;
            }
        }
        return true;
    }

    /** {@return about how many entries it has} */
    long about(TokenIndex index) {
        return runs.stream().mapToLong(index::about).sum();
    }

    /** Without the word, which may be personal data. */
    @Override
    public String toString() {
        return "SuggestTerm[" + runs.size() + " runs]";
    }
}
