package io.creditkit.customer;

/** What the parts of a customer must be that there can be several of. */
final class CustomerParts {
    private CustomerParts() {}

    static void check(Customer customer) {
        atMost(Customer.MAX_TRADE_NAMES, "trade names", customer.tradeNames().size(), customer);
        customer.tradeNames().forEach(name -> Texts.requireText("trade name", name, 300));
        customer.lei().ifPresent(lei -> Texts.requireText("LEI", lei, 100));
        atMost(Customer.MAX_EXTERNAL_IDS, "external ids", customer.externalIds().size(), customer);
        customer.externalIds().forEach(ExternalId::new);
    }

    private static void atMost(int most, String what, int given, Customer customer) {
        if (given > most) {
            throw new IllegalArgumentException("A customer has at most " + most + " " + what + ", but customer "
                    + customer.number() + " has " + given + ".");
        }
    }
}
