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
 * <p>An edge always runs from the party that holds an interest to the party it is held in: owner to company, director to company,
 * account to company. Facts may be added in any order and repeatedly; the result is the same.
 *
 * <ol>
 *   <li>Collect facts in a {@link NetworkBuilder}, which says when two mentions are one party; what it can't decide is a
 *       {@link Finding}, which a person settles by an {@link IdentityDecision}.
 *   <li>Build a {@link Network} as of a day, or keep one up to date as a {@link LivingNetwork}.
 *   <li>Ask it by the classes of {@link io.creditkit.graph.analysis}, and write it by those of {@link io.creditkit.graph.export}.
 * </ol>
 *
 * <p>A builder belongs to one thread; networks are immutable and thread-safe. Nothing here reads or writes, calls an agency or
 * costs money: the reports are those that are kept already.
 *
 * <p>Cost: a network of a million parties and 2.2 million edges, with names, evidence and origins, takes about 570 bytes a party; its
 * bare {@link io.creditkit.graph.Adjacency} 16 bytes an edge and 8 a party. To build the bare shape of a million nodes takes a
 * hundredth of the processor time that JGraphT's sparse graph needs for the same edges. To read 40 000 reports and build their network
 * takes twice what JGraphT's default graph needs for the ids and edges alone, which joins nothing and knows no origins; 200 000 reports, a
 * million parties, take 3 to 4 seconds of processor time without the collection of garbage. Of a million parties the strong components
 * take 0.1 seconds, the cut points 0.3, all control groups 0.4, all owners of one percent and more 3 to 4. Ten million parties and 20
 * million edges that a host brings ready, with names, took 76 seconds in a heap of 8 GB on two busy processors: the network 38, the
 * strong components 2, the cut points 2, all control groups 2, all owners of one percent and more 31. Measure the building
 * with {@code ./mvnw -P jmh test-compile exec:exec -pl customer-graph -Djmh.args="-prof io.creditkit.graph.bench.CpuTime Build"}, the
 * questions with {@code Structure} and {@code Questions} in place of {@code Build}, and the ten million by the program {@code
 * RegisterScale} beside them.
 */
@NullMarked
package io.creditkit.graph;

import org.jspecify.annotations.NullMarked;
