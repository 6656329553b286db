package io.creditkit.customer.bulk;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Customers;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CustomerProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Moves a customer into another state. */
final class StatusAction implements BulkAction {
    private final Customers customers;
    private final CustomerStatus status;

    StatusAction(WorkContext context, CustomerStatus status) {
        this.customers = new Customers(context);
        this.status = status;
    }

    @Override
    public String kind() {
        return "move-to-status";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("status", status.name());
    }

    @Override
    public Set<Permission> permissions() {
        return status == CustomerStatus.BLOCKED
                ? Set.of(Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS, Permission.BLOCK_CUSTOMERS)
                : Set.of(Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS);
    }

    @Override
    public Optional<String> refusal(CustomerProfile profile) {
        CustomerStatus now = profile.customer().status();
        return now == status || CustomerStatus.moves().allows(now, status)
                ? Optional.empty()
                : Optional.of("A customer that is " + now + " can't become " + status + ".");
    }

    @Override
    public Result apply(CustomerId id) {
        Customer customer = customers.find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
        if (customer.status() == status) {
            return Result.UNCHANGED;
        }
        customers.move(id, status);
        return Result.DONE;
    }
}
