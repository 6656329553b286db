package io.creditkit.customer.group;

import io.creditkit.customer.supply.SupplyStatus;
import java.time.LocalDate;
import java.util.Map;

/**
 * The page of a group with its three cards.
 *
 * @param details the group itself
 * @param settings what was set for the group, by the key of the setting; what was not set is not among them
 * @param customers how many members are supplied, and how many are not, on the day; both are there, be it 0
 * @param asOf the day
 */
public record GroupFile(
        CustomerGroup details, Map<String, String> settings, Map<SupplyStatus, Long> customers, LocalDate asOf) {
    public GroupFile {
        settings = Map.copyOf(settings);
        customers = Map.copyOf(customers);
    }

    /** {@return how many members there are} */
    public long members() {
        return customers.values().stream().mapToLong(Long::longValue).sum();
    }
}
