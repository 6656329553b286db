package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.CreditRating;
import io.creditkit.creditsafe.company.InternationalScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rating as it is told, of today or of a day past, so that both are understood by the same rules.
 *
 * @param score what stands in the place of the local score, with its scale where that is told
 * @param text the score in words or digits; empty if nothing stands there
 * @param description the score in the agency's words
 * @param number the score; empty if what stands there is none of its scale, such as a word or a code below zero
 * @param letter the international letter
 * @param words whatever is said beside them
 */
record ToldRating(
        OpenValue score,
        Optional<String> text,
        Optional<String> description,
        Optional<BigDecimal> number,
        Optional<InternationalScore> letter,
        List<String> words) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ToldRating of(CreditRating rating) {
        return new ToldRating(
                rating.open().get("providerValue"),
                rating.scoreText(),
                rating.providerDescription(),
                rating.score().isPresent()
                        ? Optional.of(BigDecimal.valueOf(rating.score().getAsInt()))
                        : Optional.empty(),
                rating.internationalScore(),
                Stream.of(rating.internationalDescription(), rating.providerDescription(), rating.scoreText())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** GB, IT and US name their members differently, and FR puts the letter into an object of its own. */
    static ToldRating ofHistory(OpenValue entry) {
        OpenValue score = entry.get("companyValue", "localRating", "providerValue");
        OpenValue plain = score.isObject() ? score.get("value") : score;
        OpenValue common = entry.get("commonRating");
        OpenValue description = entry.get("ratingDescription", "description2");
        OpenValue letter = common.isObject() ? common.get("commonValue") : entry.get("commonValue", "commonRating");
        return new ToldRating(
                score,
                plain.text(),
                description.text(),
                plain.number().filter(ToldRating::isScore),
                letter.text().map(InternationalScore::of),
                Stream.of(common.get("commonDescription"), entry.get("commonDescription"), description, plain)
                        .flatMap(place -> place.text().stream())
                        .toList());
    }

    /** A number outside of 0 to 100 is the reason why there is no score. */
    private static boolean isScore(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
    }

    /** {@return whether something else than a score stands in its place} */
    boolean tellsReasonInsteadOfScore() {
        return text.isPresent() && number.isEmpty() && Ratings.otherScale(score).isEmpty();
    }
}
