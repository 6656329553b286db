package io.creditkit.examples;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The customers that a command works on. */
final class CustomerNumbers {
    @Parameters(paramLabel = "NUMBER", description = "Customer numbers. Default: all customers.")
    private List<String> numbers = List.of();

    /** {@return whether some are named} */
    boolean isGiven() {
        return !numbers.isEmpty();
    }

    /**
     * {@return the customers that are named, in that order; all customers if none is}
     *
     * @throws WrongInputException if there is no customer of such a number
     */
    List<Customer> in(Workspace workspace) {
        if (isGiven()) {
            return numbers.stream()
                    .map(number -> DataAccess.customer(workspace, number))
                    .toList();
        }
        List<Customer> all = new ArrayList<>();
        workspace.customers().forEach(all::add);
        return all;
    }
}
