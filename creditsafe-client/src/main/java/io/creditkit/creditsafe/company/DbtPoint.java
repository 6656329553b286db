package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Days beyond terms in one month of the past. Source: {@code amountsDBTWithTrend[]} in Great Britain, {@code dbtHistory[]} in the USA. */
public final class DbtPoint extends ReceivedValue {

    DbtPoint(OpenValue content) {
        super(content);
    }

    /** {@return the month as told, a name or a date} */
    public Optional<String> month() {
        return open().get("month", "date", "period").text();
    }

    /** {@return the day, if a date is told} */
    public Optional<LocalDate> date() {
        return date("date");
    }

    /** {@return days beyond terms} */
    public Optional<BigDecimal> daysBeyondTerms() {
        return open().get("dBTValue", "dbt", "value").number();
    }

    /** {@return how it moved} */
    public Optional<String> trend() {
        return open().get("dBTTrend", "trend").text();
    }
}
