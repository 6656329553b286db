package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.time.LocalDate;
import java.util.Optional;

/** A recommended limit of the past. Source: {@code creditLimitHistory[]}, in France {@code ratingHistory[].limit}. */
public final class LimitHistoryEntry extends ReceivedValue {

    LimitHistoryEntry(OpenValue content) {
        super(content);
    }

    /** {@return the day} */
    public Optional<LocalDate> date() {
        return date("date");
    }

    /** {@return the limit; often without a currency} */
    public Optional<ReportedMoney> limit() {
        return Parts.limit(open());
    }
}
