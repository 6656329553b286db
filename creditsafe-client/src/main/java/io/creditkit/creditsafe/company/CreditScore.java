package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.time.Instant;
import java.util.Optional;

/** The ratings of the company. Source: {@code creditScore}. */
public final class CreditScore extends ReceivedValue {

    CreditScore(OpenValue content) {
        super(content);
    }

    /** {@return the rating now} */
    public Optional<CreditRating> current() {
        return Parts.one(open().get("currentCreditRating"), CreditRating::new);
    }

    /** {@return the rating before the last change} */
    public Optional<CreditRating> previous() {
        return Parts.one(open().get("previousCreditRating"), CreditRating::new);
    }

    /** {@return the recommended limit for a single contract} */
    public Optional<ReportedMoney> contractLimit() {
        return ReportedMoney.from(open().get("currentContractLimit"));
    }

    /** {@return when the rating changed last} */
    public Optional<Instant> latestRatingChange() {
        return open().get("latestRatingChangeDate").instant();
    }
}
