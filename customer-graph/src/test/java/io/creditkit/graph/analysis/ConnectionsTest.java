package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.customer;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.group;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.link;
import static io.creditkit.graph.Facts.report;
import static io.creditkit.graph.Facts.shareholdings;
import static io.creditkit.graph.Facts.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.export.Selection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final NodeKey ONE = NodeKey.ofCustomer(CustomerId.of("1"));
    private static final NodeKey TWO = NodeKey.ofCustomer(CustomerId.of("2"));

    private static Network twoCustomersUnderOneOwner() {
        return NetworkBuilder.asOf(DAY)
                .customer(customer("1").agencyLink(link("A", "Alpha")).build())
                .customer(customer("2").agencyLink(link("B", "Beta")).build())
                .customer(customer("3").build())
                .report(report("A", "Alpha")
                        .addShareholders(holder("Top", "T", "60"))
                        .build())
                .report(report("B", "Beta")
                        .addShareholders(holder("Top", "T", "70"))
                        .build())
                .build();
    }

    @Test
    void customers_under_one_owner_are_connected_and_a_stranger_is_not() {
        ConnectedParties parties = ConnectedParties.in(twoCustomersUnderOneOwner());

        assertThat(parties.connectedWith(ONE)).contains(TWO, company("T")).hasSize(4);
        assertThat(parties.connectedWith(NodeKey.ofCustomer(CustomerId.of("3"))))
                .isEmpty();
        assertThat(parties.all()).hasSize(2);
    }

    @Test
    void a_shared_user_connects_unless_users_are_left_out() {
        Network network = NetworkBuilder.asOf(DAY)
                .customer(customer("1").build())
                .customer(customer("2").build())
                .userAccount(user("u", "1", "2"))
                .build();

        assertThat(ConnectedParties.in(network).connectedWith(ONE)).contains(TWO);
        assertThat(ConnectedParties.in(network, Set.of(EdgeType.SHAREHOLDING)).connectedWith(ONE))
                .isEmpty();
    }

    @Test
    void what_has_ended_connects_no_more() {
        Network network = NetworkBuilder.asOf(DAY)
                .report(report("A", "Alpha")
                        .addDirectors(
                                director("Jo Doe").agencyId("7").resignedOn(DAY).build())
                        .build())
                .build();

        assertThat(ConnectedParties.in(network).connectedWith(company("A"))).isEmpty();
        assertThat(Neighbourhood.in(network).around(company("A"), 3).nodes()).hasSize(1);
    }

    @Test
    void a_neighbourhood_holds_what_is_within_its_steps() {
        Neighbourhood around = Neighbourhood.in(twoCustomersUnderOneOwner());

        assertThat(around.around(ONE, 0).nodes()).extracting(Node::key).containsExactly(ONE);
        assertThat(around.around(ONE, 2).nodes())
                .extracting(Node::key)
                .contains(company("T"))
                .hasSize(3);
        assertThat(around.around(ONE, 4).nodes()).hasSize(5);
        assertThat(around.around(NodeKey.of("nobody"), 4).nodes()).isEmpty();
    }

    @Test
    void a_group_of_customers_is_reached_but_leads_to_nobody_unless_asked_for() {
        Network network = NetworkBuilder.asOf(DAY)
                .customer(customer("1").build())
                .customer(customer("2").build())
                .group(group("vip").build(), List.of(CustomerId.of("1"), CustomerId.of("2")))
                .build();
        NodeKey vip = NodeKey.of("group:vip");
        NodeKey one = NodeKey.of("customer:1");
        Neighbourhood around = Neighbourhood.in(network);

        assertThat(around.around(one, 5).nodes()).extracting(Node::key).containsExactlyInAnyOrder(one, vip);
        assertThat(Selection.all().around(one, 5).from(network).nodes()).hasSize(2);
        assertThat(around.around(vip, 1).nodes()).hasSize(3);
        assertThat(around.along(Set.of(EdgeType.MEMBER_OF)).around(one, 2).nodes())
                .hasSize(3);
    }

    @Test
    void a_neighbourhood_goes_only_along_the_types_asked_for() {
        Neighbourhood around = Neighbourhood.in(twoCustomersUnderOneOwner());

        assertThat(around.along(Set.of(EdgeType.SHAREHOLDING))
                        .around(company("A"), 9)
                        .nodes())
                .extracting(Node::key)
                .containsExactlyInAnyOrder(company("A"), company("T"), company("B"));
        assertThat(around.along(Set.of()).around(company("A"), 9).nodes()).hasSize(1);
    }

    @Test
    void a_part_of_a_network_is_what_would_be_built_of_its_facts_alone() {
        Network whole = twoCustomersUnderOneOwner();
        Set<NodeKey> keys = Set.of(company("B"), company("T"), ONE, NodeKey.of("nobody"));

        assertThat(whole.restrictedTo(keys))
                .isEqualTo(Network.of(
                        DAY,
                        whole.nodes().stream()
                                .filter(node -> keys.contains(node.key()))
                                .toList(),
                        whole.edges().stream()
                                .filter(edge -> keys.contains(edge.from()) && keys.contains(edge.to()))
                                .toList()));
        assertThat(whole.restrictedTo(keys).edges()).hasSize(1);
    }

    @Test
    void the_path_between_two_customers_goes_over_their_owner() {
        assertThat(ShortestPath.in(twoCustomersUnderOneOwner()).between(ONE, TWO))
                .hasValueSatisfying(path -> assertThat(path)
                        .extracting(Edge::type)
                        .containsExactly(
                                EdgeType.ACCOUNT_OF,
                                EdgeType.SHAREHOLDING,
                                EdgeType.SHAREHOLDING,
                                EdgeType.ACCOUNT_OF));
    }

    @Test
    void there_is_no_path_to_a_stranger_and_an_empty_one_to_oneself() {
        ShortestPath paths = ShortestPath.in(shareholdings("A>B 10", "C>D 10"));

        assertThat(paths.between(NodeKey.of("A"), NodeKey.of("D"))).isEmpty();
        assertThat(paths.between(NodeKey.of("A"), NodeKey.of("A")))
                .hasValueSatisfying(path -> assertThat(path).isEmpty());
    }
}
