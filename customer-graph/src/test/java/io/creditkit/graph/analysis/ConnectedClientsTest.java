package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static io.creditkit.graph.analysis.Shares.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.graph.Facts;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectedClientsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String TWO_GROUPS = "A>A1 100;A>A2 100;B>B1 100";

    /** Written {@code D<A}: D depends on A. */
    private static List<EconomicDependency> dependencies(String text) {
        List<EconomicDependency> result = new ArrayList<>();
        for (String one : text.split(" ")) {
            if (one.contains("<")) {
                result.add(new EconomicDependency(
                        key(one.substring(one.indexOf('<') + 1)),
                        key(one.substring(0, one.indexOf('<'))),
                        BigDecimal.ONE,
                        "most receipts come from there"));
            }
        }
        return result;
    }

    private static ConnectedClients connect(String lines, String dependencies, ConnectedClients.Upstream upstream) {
        return ConnectedClients.in(network(lines), dependencies(dependencies), List.of(), upstream);
    }

    private static String text(List<ConnectedClients.Group> groups) {
        return String.join(
                " | ",
                groups.stream()
                        .map(group -> group.members().keySet().toString())
                        .toList());
    }

    @ParameterizedTest(name = "{0} with {1}, upstream {2}")
    @CsvSource(delimiter = '/', textBlock = """
                    A;B;C;D                    / B<A C<A D<A     / NEVER  / '[A, B, C, D]'
                    A;B;D                      / D<A D<B         / NEVER  / '[A, D] | [B, D]'
                    A;B;C;D                    / B<A C<B D<C     / NEVER  / '[A, B, C, D]'
                    A>A1 100;A>A2 100;B>B1 100 / B1<A2           / NEVER  / '[A, A1, A2, B1] | [B, B1]'
                    A>A1 100;A>A2 100;B>B1 100 / B1<A2           / ALWAYS / '[A, A1, A2, B, B1]'
                    A>A1 100;A>A2 100;B>B1 100 / B1<A2 A2<B1     / NEVER  / '[A, A1, A2, B, B1]'
                    X;Y                        / ''              / NEVER  / ''
                    A;B;B>C 80                 / B<A             / NEVER  / '[A, B, C]'
                    """)
    void groups_cover_the_risk(String lines, String depends, ConnectedClients.Upstream upstream, String expected) {
        assertThat(text(connect(lines, depends, upstream).groups())).isEqualTo(expected);
    }

    @Test
    void every_join_has_its_reason() {
        ConnectedClients.Group group = connect(TWO_GROUPS, "B1<A2", ConnectedClients.Upstream.NEVER)
                .groupsOf(key("A1"))
                .get(0);

        assertThat(group.members().get(key("A1"))).isEqualTo(new ConnectedClients.ByControl(key("A")));
        assertThat(group.members().get(key("B1")))
                .isEqualTo(
                        new ConnectedClients.ByDependency(dependencies("B1<A2").get(0)));
    }

    @Test
    void a_rebuttal_parts_until_it_expires_and_stays_visible() {
        List<EconomicDependency> one = dependencies("B<A");
        Rebuttal valid = new Rebuttal(
                key("A"), key("B"), "risk officer", "second buyer found", Facts.DAY, Facts.DAY.plusDays(1));
        Rebuttal expired = new Rebuttal(
                key("A"), key("B"), "risk officer", "second buyer found", Facts.DAY.minusDays(9), Facts.DAY);

        assertThat(ConnectedClients.in(network("A;B"), one, List.of(valid), ConnectedClients.Upstream.NEVER)
                        .groups())
                .isEmpty();
        assertThat(ConnectedClients.in(network("A;B"), one, List.of(expired), ConnectedClients.Upstream.NEVER)
                        .groups())
                .hasSize(1);
        assertThat(ConnectedClients.in(
                                network("A;B;C"),
                                dependencies("B<A C<A"),
                                List.of(valid),
                                ConnectedClients.Upstream.NEVER)
                        .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.rebutted()).isEqualTo(one));
    }

    @Test
    void a_dependency_on_a_stranger_is_refused() {
        assertThatThrownBy(() -> connect("A", "A<Z", ConnectedClients.Upstream.NEVER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Z");
    }

    @Test
    void the_exposure_of_overlapping_groups_is_each_its_own_and_the_portfolio_counts_once() {
        Map<NodeKey, BigDecimal> owed = new TreeMap<>(Map.of(
                key("A"), BigDecimal.valueOf(10), key("B"), BigDecimal.valueOf(20), key("D"), BigDecimal.valueOf(5)));

        List<ConnectedClients.Group> groups =
                connect("A;B;D", "D<A D<B", ConnectedClients.Upstream.NEVER).groups();

        assertThat(groups.stream()
                        .map(group -> GroupExposure.of(group.members().keySet(), owed, EUR)
                                .total()))
                .containsExactly(BigDecimal.valueOf(15), BigDecimal.valueOf(25));
        assertThat(GroupExposure.of(List.of(key("A"), key("B"), key("D"), key("D")), owed, EUR)
                        .total())
                .isEqualByComparingTo("35");
    }

    @Test
    void dependency_adds_to_the_exposure_under_control() {
        Map<NodeKey, BigDecimal> owed = new TreeMap<>(Map.of(
                key("A"), new BigDecimal("100000"),
                key("B"), new BigDecimal("250000"),
                key("C"), new BigDecimal("50000")));
        String lines = "P>A 100;P>B 100;C";

        assertThat(GroupExposure.of(
                                ControlGroups.in(network(lines)).groups().get(0).members(), owed, EUR)
                        .total())
                .isEqualByComparingTo("350000");
        assertThat(GroupExposure.of(
                                connect(lines, "C<B", ConnectedClients.Upstream.NEVER)
                                        .groups()
                                        .get(0)
                                        .members()
                                        .keySet(),
                                owed,
                                EUR)
                        .total())
                .isEqualByComparingTo("400000");
    }

    @Test
    void a_warning_keeps_its_strength_under_control_and_weakens_with_the_share() {
        List<WarningSpread.Warned> warned = WarningSpread.in(
                        network("P>A 100;A>B 30;B>C 10;C>P 20"), List.of(), WarningSpread.Limits.ofHops(5))
                .from(key("P"));

        assertThat(warned).extracting(WarningSpread.Warned::party).containsExactly(key("A"), key("B"));
        assertThat(warned.get(0).strength()).isEqualByComparingTo("1");
        assertThat(warned.get(1).strength()).isEqualByComparingTo("0.3");
        assertThat(warned.get(1).path()).extracting(WarningSpread.Step::to).containsExactly(key("A"), key("B"));
    }

    @Test
    void a_warning_ends_at_the_limit_of_hops_and_takes_the_strongest_way() {
        List<EconomicDependency> dependent =
                List.of(new EconomicDependency(key("P"), key("B"), new BigDecimal("0.2"), "buys most of the output"));
        Warnings both = new Warnings("P>A 100;A>B 30", dependent);

        assertThat(both.warn(1)).containsEntry("A", "1").containsEntry("B", "0.2");
        assertThat(both.warn(2)).containsEntry("B", "0.3");
        assertThat(new Warnings("P>A 100;A>B 30", List.of()).warn(1)).containsOnlyKeys("A");
        assertThat(both.warn(0)).isEmpty();
    }

    private record Warnings(String lines, List<EconomicDependency> dependencies) {
        Map<String, String> warn(int hops) {
            Map<String, String> result = new TreeMap<>();
            WarningSpread.in(network(lines), dependencies, WarningSpread.Limits.ofHops(hops))
                    .from(key("P"))
                    .forEach(warned ->
                            result.put(warned.party().value(), warned.strength().toPlainString()));
            return result;
        }
    }

    @Test
    void cut_points_and_bridges_hold_the_network_together() {
        CutPoints cut = CutPoints.in(network("A>B 10;B>C 10;C>D 10;E>B 10;E>C 10"));

        assertThat(cut.parties()).containsExactly(key("B"), key("C"));
        assertThat(cut.bridges())
                .extracting(edge -> edge.from() + ">" + edge.to())
                .containsExactly("A>B", "C>D");
    }

    @Test
    void two_edges_between_two_parties_are_no_bridge() {
        assertThat(CutPoints.in(network("A>B 10;B>A 10")).bridges()).isEmpty();
        assertThat(CutPoints.in(network("A>B 10;A>A 10")).bridges()).hasSize(1);
    }
}
