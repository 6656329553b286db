package io.creditkit.customer.linking;

import io.creditkit.customer.report.CompanyHit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A company that the agency found, held against a customer.
 *
 * @param hit the company
 * @param confidence 0 to 100
 * @param traits what was found alike or unlike: the strict policy decides on these, not on the number
 * @param reasons the same in plain sentences, strongest first
 */
record Match(CompanyHit hit, int confidence, Set<Trait> traits, List<String> reasons) {
    /** Most likely first, then by id, so that the order never depends on the agency's mood. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::confidence)
            .reversed()
            .thenComparing(match -> match.hit().company());

    /** What a comparison found. */
    enum Trait {
        SAME_IDENTIFIER,
        OTHER_REGISTRATION_NUMBER,
        OTHER_VAT_NUMBER,
        SAME_NAME,
        SIMILAR_NAME,
        DIFFERENT_NAME,
        OTHER_LEGAL_FORM,
        SAME_POST_CODE,
        OTHER_POST_CODE,
        SAME_CITY,
        NOT_ACTIVE,
        BRANCH
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    Candidate toCandidate() {
        return Candidate.builder()
                .hit(hit)
                .confidence(confidence)
                .reasons(reasons)
                .build();
    }
}
