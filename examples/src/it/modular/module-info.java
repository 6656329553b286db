/** A host that starts from the module path. */
module host.demo {
    requires io.creditkit.creditsafe;
    requires io.creditkit.customer;
    requires io.creditkit.customer.jdbc;
    requires io.creditkit.graph;
}
