package io.creditkit.customer.linking;

import io.creditkit.customer.Customer;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of the cascade for one customer, and what it brought so far. */
final class CompanySearch {
    private static final int MOST_CANDIDATES = 10;
    private static final int LEAST_CONFIDENCE = 25;

    private final Customer customer;
    private final String agency;
    private final List<Match> matches = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    CompanySearch(Customer customer, String agency) {
        this.customer = customer;
        this.agency = agency;
    }

    Optional<Match> run(Enquiry enquiry) {
        for (SearchStep step : SearchStep.of(customer)) {
            asked.add(step.by());
            for (CompanyHit hit : hits(enquiry, step)) {
                if (matches.stream().noneMatch(match -> match.hit().company().equals(hit.company()))) {
                    matches.add(Matching.of(customer, hit));
                }
            }
            matches.sort(Match.BEST_FIRST);
            Optional<Match> sure = StrictPolicy.choose(matches);
            if (sure.isPresent()) {
                return sure;
            }
        }
        return Optional.empty();
    }

    /** A number that the agency refuses as malformed, or does not know, is no reason to give up: the next step may help. */
    private static List<CompanyHit> hits(Enquiry enquiry, SearchStep step) {
        try {
            return enquiry.find(step.query());
        } catch (BureauException refusal) {
            return switch (refusal.kind()) {
                case INVALID_REQUEST, NOT_AVAILABLE -> List.of();
                default -> throw refusal;
            };
        }
    }

    List<Candidate> candidates() {
        return matches.stream()
                .filter(match -> match.confidence() >= LEAST_CONFIDENCE)
                .limit(MOST_CANDIDATES)
                .map(Match::toCandidate)
                .toList();
    }

    String summary() {
        String found = candidates().isEmpty()
                ? "no company like it was found"
                : candidates().size() + " may be it, but none is sure enough to be linked without a person";
        return "Looked for in " + customer.address().country() + " at " + agency + " by " + String.join(", ", asked)
                + ": " + found + ".";
    }
}
