package io.creditkit.customer.onboarding;

import java.util.List;

/**
 * One page of pre-customers.
 *
 * @param rows the page's rows, newest first
 * @param matching how many the filter takes
 * @param total how many there are to date
 */
public record PreCustomerPage(List<PreCustomer> rows, long matching, long total) {
    public PreCustomerPage {
        rows = List.copyOf(rows);
    }
}
