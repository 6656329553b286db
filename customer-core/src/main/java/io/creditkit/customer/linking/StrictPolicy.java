package io.creditkit.customer.linking;

import io.creditkit.customer.linking.Match.Trait;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a job may link without a person. Wrong links are worse than missing ones: they show another company's risk.
 *
 * <ol>
 *   <li>An identifier is the same and the name does not contradict it; where several companies share one, also name and post code are
 *       the same of a single one; or
 *   <li>name and post code are the same, nothing speaks against it, and no other company comes near.
 * </ol>
 *
 * <p>A name alone is never enough. Once an identifier led to a company of a quite different name, the customer's data
 * contradict themselves, and nothing is linked on name and post code either.
 */
final class StrictPolicy {
    private static final int LEAD = 20;

    private StrictPolicy() {}

    /** {@return the one company that is sure enough} The matches are all that was found so far, best first. */
    static Optional<Match> choose(List<Match> matches) {
        Optional<Match> identified = chooseIdentified(matches);
        if (identified.isPresent() || isContradicted(matches)) {
            return identified;
        }
        return chooseByNameAndPostCode(matches);
    }

    private static Optional<Match> chooseIdentified(List<Match> matches) {
        List<Match> identified = matches.stream()
                .filter(match -> match.has(Trait.SAME_IDENTIFIER))
                .filter(match -> !match.has(Trait.OTHER_REGISTRATION_NUMBER))
                .toList();
        if (identified.stream().anyMatch(match -> match.has(Trait.DIFFERENT_NAME) && !match.has(Trait.BRANCH))) {
            return chooseAmongNamesakesByNumber(identified);
        }
        List<Match> offices = preferring(match -> !match.has(Trait.BRANCH), identified);
        List<Match> active = preferring(match -> !match.has(Trait.NOT_ACTIVE), offices);
        return active.size() > 1
                ? chooseAmongNamesakesByNumber(active)
                : only(active).filter(match -> !match.has(Trait.DIFFERENT_NAME));
    }

    /** Where each court gives numbers of its own, companies that have nothing to do with each other share one. */
    private static Optional<Match> chooseAmongNamesakesByNumber(List<Match> identified) {
        return only(identified.stream()
                .filter(match -> match.has(Trait.SAME_NAME) && match.has(Trait.SAME_POST_CODE))
                .filter(match -> !match.has(Trait.OTHER_VAT_NUMBER) && !match.has(Trait.OTHER_LEGAL_FORM))
                .filter(match -> !match.has(Trait.BRANCH) && !match.has(Trait.NOT_ACTIVE))
                .toList());
    }

    private static boolean isContradicted(List<Match> matches) {
        return matches.stream().anyMatch(match -> match.has(Trait.SAME_IDENTIFIER));
    }

    private static Optional<Match> chooseByNameAndPostCode(List<Match> matches) {
        if (matches.isEmpty() || (matches.size() > 1 && isNear(matches.get(0), matches.get(1)))) {
            return Optional.empty();
        }
        Match best = matches.get(0);
        boolean agrees = best.has(Trait.SAME_NAME) && best.has(Trait.SAME_POST_CODE);
        boolean disagrees = best.has(Trait.OTHER_REGISTRATION_NUMBER)
                || best.has(Trait.OTHER_VAT_NUMBER)
                || best.has(Trait.OTHER_LEGAL_FORM)
                || best.has(Trait.NOT_ACTIVE)
                || best.has(Trait.BRANCH);
        return agrees && !disagrees ? Optional.of(best) : Optional.empty();
    }

    private static boolean isNear(Match best, Match next) {
        return next.confidence() > best.confidence() - LEAD;
    }

    private static List<Match> preferring(Predicate<Match> preferred, List<Match> matches) {
        List<Match> chosen = matches.stream().filter(preferred).toList();
        return chosen.isEmpty() ? matches : chosen;
    }

    private static Optional<Match> only(List<Match> matches) {
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }
}
