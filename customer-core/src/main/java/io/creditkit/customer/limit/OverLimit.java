package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is over its limit. Amounts of different currencies are never added.
 *
 * @param rows the companies in law and accounts over their limit, the greatest excess first within each currency, currencies by code
 * @param unknown those that have a limit, but whose exposure can't be told; not among the rows
 */
public record OverLimit(List<Row> rows, List<Row> unknown) {
    /**
     * One limit that is exceeded.
     *
     * @param subject whose limit: a company in law, or an account
     * @param accounts the accounts whose exposure is compared with it, by number
     * @param limit the limit in force
     * @param exposure what is at risk with these accounts, in the currency of the limit
     */
    public record Row(LimitSubject subject, List<CustomerId> accounts, LimitInForce limit, Measure<Money> exposure) {
        public Row {
            accounts = List.copyOf(accounts);
        }

        /** {@return how much of the limit is used} */
        public LimitUse use() {
            return new LimitUse(exposure, limit.amount());
        }
    }

    public OverLimit {
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
    }

    /**
     * {@return by how much all of them together are over, by currency code} An account over its own limit, of a company over its
     * own, counts in both.
     */
    public Map<String, Money> totalExcess() {
        Map<String, Money> totals = new TreeMap<>();
        for (Row row : rows) {
            row.use()
                    .excess()
                    .toOptional()
                    .ifPresent(excess -> totals.merge(excess.currency().getCurrencyCode(), excess, Money::plus));
        }
        return totals;
    }

    /** {@return all accounts of all of them: the segment of customers over their limit} */
    public List<CustomerId> customers() {
        return rows.stream().flatMap(row -> row.accounts().stream()).distinct().toList();
    }
}
