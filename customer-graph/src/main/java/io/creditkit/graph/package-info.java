/**
 * Who belongs to whom: companies, owners, directors and connected users, as one immutable {@link io.creditkit.graph.Network}.
 *
 * <pre>{@code
 * Network network = NetworkBuilder.asOf(LocalDate.now(clock))
 *         .customer(customer)
 *         .report(report)
 *         .build();
 * NodeKey key = NodeKey.ofCustomer(customer.id());
 * List<NodeKey> connected = ConnectedParties.in(network).connectedWith(key);
 * NetworkPage.of(network).writeTo(out);
 * }</pre>
 *
 * <p>An edge always runs from the party that holds an interest to the party it is held in: owner to company, director to
 * company, account to company. Facts may be added in any order and repeatedly; the result is the same.
 */
@NullMarked
package io.creditkit.graph;

import org.jspecify.annotations.NullMarked;
