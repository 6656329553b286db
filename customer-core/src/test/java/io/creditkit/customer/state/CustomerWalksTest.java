package io.creditkit.customer.state;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/**
 * Random walks over the states of a customer, against the moves as the domain guide lists them. Into ERASED leads erasure
 * alone, which removes the data too.
 */
class CustomerWalksTest {
    private static final Set<String> LISTED = Set.of(
            "ENABLED>DISABLED",
            "DISABLED>ENABLED",
            "ENABLED>BLOCKED",
            "DISABLED>BLOCKED",
            "BLOCKED>ENABLED",
            "BLOCKED>DISABLED",
            "ENABLED>ERASED",
            "DISABLED>ERASED",
            "BLOCKED>ERASED");

    @Property(tries = 150)
    void aCustomerMovesAsListedAndARefusedMoveChangesNothing(
            @ForAll @Size(max = 12) List<CustomerStatus> walk, @ForAll boolean withReason) {
        Actor plain = Actor.of("jane");
        Customers customers = new Customers(Workbench.on(
                InMemoryStorage.create(), Workbench.NOW, withReason ? plain.because("arrears are paid") : plain));
        Customer customer = customers.save(bareCustomer("1"));
        for (CustomerStatus next : walk) {
            Customer before = customers.find(customer.id()).orElseThrow();
            boolean release = before.status() == CustomerStatus.BLOCKED;
            boolean listed = LISTED.contains(before.status() + ">" + next)
                    && next != CustomerStatus.ERASED
                    && (withReason || !release);
            boolean moved = moves(customers, before, next);

            assertThat(moved).as("%s to %s", before.status(), next).isEqualTo(listed);
            Customer after = customers.find(customer.id()).orElseThrow();
            assertThat(after.status()).isEqualTo(listed ? next : before.status());
            assertThat(after.version()).isEqualTo(before.version() + (listed ? 1 : 0));
        }
    }

    private static boolean moves(Customers customers, Customer customer, CustomerStatus next) {
        try {
            return customers.move(customer.id(), next).version() > customer.version();
        } catch (MoveRefusedException | IllegalStateException refused) {
            return false;
        }
    }
}
