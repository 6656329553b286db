package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rating of the past. Source: {@code additionalInformation.ratingHistory[]}, {@code creditRatingHistory[]} in the USA; the
 * members differ by country.
 */
public final class RatingHistoryEntry extends ReceivedValue {

    RatingHistoryEntry(OpenValue content) {
        super(content);
    }

    /** {@return the day; some entries have none} */
    public Optional<LocalDate> date() {
        return date("date");
    }

    /** {@return what stands in the place of the score: a number, a reason such as -18, or a text} */
    public Optional<String> scoreText() {
        return Parts.score(open().get("companyValue", "localRating", "providerValue", "score"))
                .text();
    }

    /** {@return the score, 0 (worst) to 100 (best); empty for a reason or a text} */
    public OptionalInt score() {
        return ProviderScore.inRange(Parts.score(open().get("companyValue", "localRating", "providerValue", "score")));
    }

    /** {@return the score that compares countries} */
    public Optional<InternationalScore> internationalScore() {
        return Parts.common(open(), "commonValue").map(InternationalScore::of);
    }

    /** {@return what that means} */
    public Optional<String> description() {
        return open().get("ratingDescription", "description2", "description")
                .text()
                .or(() -> Parts.common(open(), "commonDescription"));
    }

    /** {@return the recommended limit of that time, where it stands beside the score as in France} */
    public Optional<ReportedMoney> limit() {
        return ReportedMoney.from(open().get("limit"));
    }
}
