package io.creditkit.examples.page;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.limit.OverLimit;
import io.creditkit.customer.limit.RiskReport;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.DaysOutstanding;
import io.creditkit.customer.risk.PopulationStability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** Everything that the risk report of the whole book shows. Holds names of customers. */
@Value.Immutable
@PageValue
public interface BookFigures {
    /** {@return the day it is for} */
    LocalDate asOf();

    /** {@return the earlier day that bands and scores are compared with} */
    LocalDate before();

    /** {@return the currency of every sum} */
    Currency currency();

    /** {@return every customer that counts, by number} */
    List<BookRow> rows();

    /** {@return how far our own scores have moved between the two days} */
    Measure<PopulationStability> scoreShift();

    /** {@return all that is open, less open credit notes} */
    Measure<Money> exposure();

    /** {@return what is open after its due date} */
    Measure<Money> overdue();

    /** {@return overdue as a fraction of the exposure} */
    Measure<BigDecimal> overdueRatio();

    /** {@return the age of what is open; adds up to the exposure} */
    Measure<List<AgeingBucket>> ageing();

    /** {@return days sales outstanding by the sales of the last months} */
    Measure<DaysOutstanding> dso();

    /** {@return days sales outstanding counted back month by month} */
    Measure<DaysOutstanding> countBackDso();

    /** {@return what the first of them would be if everybody paid on time} */
    Measure<DaysOutstanding> bestPossibleDso();

    /** {@return who is over its limit, in the currency of each limit} */
    OverLimit overLimit();

    /** {@return exposure, limits, guarantees and the agency's word of every company in law, in the currency of every sum} */
    RiskReport risk();

    /** {@return the accounts that {@link #overLimit()} and {@link #risk()} name} */
    Map<CustomerId, CustomerPlace> accounts();

    /** {@return how many alerts are open, by severity} */
    Map<Severity, Long> openAlerts();

    /** {@return the pages beside this one} */
    List<PageLink> others();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BookFigures}. */
    final class Builder extends ImmutableBookFigures.Builder {
        Builder() {}
    }
}
