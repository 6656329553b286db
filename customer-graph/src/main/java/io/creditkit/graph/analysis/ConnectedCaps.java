package io.creditkit.graph.analysis;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.limit.CorporateCap;
import io.creditkit.customer.limit.CorporateCaps;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Limits connected clients together: for the check of an order, the groups of {@link ConnectedClients} are the sets of customers
 * whose exposures are summed, and what a person decided for a group is its cap. The accounts of a group are those of its companies.
 * Who is in two groups has the caps of both.
 *
 * <p>It tells of the network it was made of: to make one takes the time of {@link ConnectedClients#groups()}, to ask it none. A host
 * whose network changes makes a new one and lets its settings ask the newest, {@code customer -> newest.get().of(customer)}. A cap is
 * named after the key of the group's start, which holds no name of a person.
 */
public final class ConnectedCaps implements CorporateCaps {
    /** The most characters of a cap's name. */
    private static final int LONGEST_NAME = 200;

    private static final Comparator<CustomerId> BY_ID = Comparator.comparing(CustomerId::value);

    private final Map<CustomerId, List<CorporateCap>> caps = new HashMap<>();

    /** A port: what connected clients may owe together. */
    @FunctionalInterface
    public interface Decision {
        /**
         * {@return how much a group may owe; empty if nobody decided, and it has no cap then}
         *
         * @param accounts the customers whose exposures count, in order of their ids
         */
        Optional<Money> of(ConnectedClients.Group group, Set<CustomerId> accounts);
    }

    private ConnectedCaps(Network network, ConnectedClients clients, Decision decision) {
        Map<NodeKey, Set<CustomerId>> accounts = accounts(network);
        for (ConnectedClients.Group group : clients.groups()) {
            Set<CustomerId> owing = new TreeSet<>(BY_ID);
            group.members().keySet().forEach(member -> owing.addAll(accounts.getOrDefault(member, Set.of())));
            if (!owing.isEmpty()) {
                decision.of(group, owing).ifPresent(amount -> add(new CorporateCap(name(group), owing, amount)));
            }
        }
    }

    /**
     * {@return the caps of the groups in a network}
     *
     * @param clients the groups of that network
     * @param decision is asked once for each group that has customers
     */
    public static ConnectedCaps in(Network network, ConnectedClients clients, Decision decision) {
        return new ConnectedCaps(network, clients, decision);
    }

    @Override
    public List<CorporateCap> of(CustomerId customer) {
        return List.copyOf(caps.getOrDefault(customer, List.of()));
    }

    private void add(CorporateCap cap) {
        cap.members()
                .forEach(member ->
                        caps.computeIfAbsent(member, first -> new ArrayList<>()).add(cap));
    }

    /** Accounts by the company that they are of, and by themselves: one may be named in a dependency. */
    private static Map<NodeKey, Set<CustomerId>> accounts(Network network) {
        Map<NodeKey, Set<CustomerId>> accounts = new HashMap<>();
        network.nodes().forEach(node -> node.key().customer().ifPresent(id -> add(accounts, node.key(), id)));
        for (Edge edge : network.edges()) {
            if (edge.type() == EdgeType.ACCOUNT_OF && edge.current()) {
                edge.from().customer().ifPresent(id -> add(accounts, edge.to(), id));
            }
        }
        return accounts;
    }

    private static void add(Map<NodeKey, Set<CustomerId>> accounts, NodeKey party, CustomerId account) {
        accounts.computeIfAbsent(party, first -> new TreeSet<>(BY_ID)).add(account);
    }

    private static String name(ConnectedClients.Group group) {
        String key = group.start().value();
        return key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) : key;
    }
}
