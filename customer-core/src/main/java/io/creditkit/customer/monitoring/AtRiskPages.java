package io.creditkit.customer.monitoring;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks what is at risk with any number of accounts, a page at a time: each call reads in one unit of work and asks the host once. */
final class AtRiskPages {
    private static final int PAGE = 500;

    private AtRiskPages() {}

    static Map<CustomerId, Measure<Money>> of(AtRisk atRisk, List<Customer> customers, LocalDate day) {
        Map<CustomerId, Measure<Money>> all = new HashMap<>();
        for (int from = 0; from < customers.size(); from += PAGE) {
            all.putAll(atRisk.of(customers.subList(from, Math.min(from + PAGE, customers.size())), day));
        }
        return all;
    }
}
