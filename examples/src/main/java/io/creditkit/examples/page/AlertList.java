package io.creditkit.examples.page;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.alert.Alert;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that the page of alerts shows.
 *
 * @param asOf the day it is for
 * @param alerts all alerts, in the order they are shown within a severity
 * @param customers whom they are about; one who is not among them is told to be gone
 * @param overdue what each of them owes past due; of one who is not among them nothing is told
 * @param ruleTitles what the rules are called, by their codes; one without a title is called by its code
 * @param others the pages beside this one
 */
public record AlertList(
        LocalDate asOf,
        List<Alert> alerts,
        Map<CustomerId, CustomerPlace> customers,
        Map<CustomerId, Measure<Money>> overdue,
        Map<String, String> ruleTitles,
        List<PageLink> others) {
    public AlertList {
        alerts = List.copyOf(alerts);
        customers = Map.copyOf(customers);
        overdue = Map.copyOf(overdue);
        ruleTitles = Map.copyOf(ruleTitles);
        others = List.copyOf(others);
    }
}
