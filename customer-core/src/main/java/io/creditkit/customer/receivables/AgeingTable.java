package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of an ageing balance while they are added up. Every open item goes into exactly one. */
final class AgeingTable {
    // Due today is not due yet: the customer has the whole day to pay.
    static final String NOT_DUE = "not due";
    static final String OPEN_CREDITS = "open credits";
    static final String UNALLOCATED = "unallocated payments";

    private final DayRanges ranges;
    private final Map<String, RunningSum> columns = new LinkedHashMap<>();

    AgeingTable(DayRanges ranges, Currency currency) {
        this.ranges = ranges;
        columns.put(NOT_DUE, new RunningSum(currency));
        ranges.ranges().forEach(range -> columns.put(range.label(), new RunningSum(currency)));
        columns.put(OPEN_CREDITS, new RunningSum(currency));
    }

    void add(OpenItem item, Measure<Money> amount) {
        RunningSum column = columns.get(columnOf(item));
        if (column == null) {
            throw new IllegalStateException("The ageing balance has no column for " + item.daysPastDue() + " days.");
        }
        column.add(amount);
    }

    Measure<List<AgeingBucket>> result() {
        List<AgeingBucket> buckets = new ArrayList<>();
        for (Map.Entry<String, RunningSum> column : columns.entrySet()) {
            Measure<Money> amount = column.getValue().result();
            if (amount instanceof Measure.Unknown<Money> unknown) {
                return Measure.unknown(unknown.reason(), unknown.wording());
            }
            amount.toOptional().ifPresent(sum -> buckets.add(new AgeingBucket(column.getKey(), sum)));
        }
        return Measure.known(List.copyOf(buckets));
    }

    private String columnOf(OpenItem item) {
        if (item.isCredit()) {
            return OPEN_CREDITS;
        }
        int days = (int) Math.max(0, Math.min(item.daysPastDue(), Integer.MAX_VALUE));
        return ranges.holding(days).map(DayRange::label).orElse(NOT_DUE);
    }
}
