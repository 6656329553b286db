package io.creditkit.customer.monitoring;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * A port: what is at risk with accounts at the end of a day, documents, loans, orders and all, each in its risk currency. Called
 * outside any unit of work. Thread-safe.
 */
@FunctionalInterface
public interface AtRisk {
    /** {@return what is at risk with each of these accounts} */
    Map<CustomerId, Measure<Money>> of(Collection<Customer> customers, LocalDate day);
}
