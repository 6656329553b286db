package io.creditkit.customer.receivables;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By what an ageing balance is parted. What a customer belongs to is looked at now, also for a past day. */
public enum AgeingBy {
    /** By the customer. */
    CUSTOMER,
    /** By the customer group: the id of the one that the customer is in itself, not of those above. */
    GROUP,
    /** By the collector who is responsible. */
    COLLECTOR,
    /** By the company at the agency, so that several accounts of one company stand together; written as in {@code creditsafe:FR-X-1}. */
    COMPANY;

    /** {@return the keys of these customers; without those that belong to none} */
    Map<CustomerId, String> keys(UnitOfWork work, List<Customer> customers) {
        List<CustomerId> ids = customers.stream().map(Customer::id).toList();
        Map<CustomerId, String> keys = new HashMap<>();
        switch (this) {
            case CUSTOMER -> ids.forEach(id -> keys.put(id, id.value()));
            case GROUP ->
                work.groups()
                        .groupsOf(ids)
                        .forEach((id, group) -> keys.put(id, group.id().value()));
            case COLLECTOR ->
                work.scenarios()
                        .assigned(ids, AssignedAttribute.COLLECTOR)
                        .forEach((id, assigned) -> keys.put(id, assigned.target()));
            case COMPANY ->
                customers.forEach(customer -> customer.agencyLink()
                        .map(AgencyLink::company)
                        .ifPresent(company -> keys.put(customer.id(), company.toString())));
        }
        return keys;
    }
}
