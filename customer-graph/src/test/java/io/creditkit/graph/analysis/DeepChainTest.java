package io.creditkit.graph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Facts;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A chain of 100 000 companies, each wholly owned by the one before: deeper than any call stack. */
class DeepChainTest {
    private static final int LENGTH = 100_000;
    private static Network chain = Network.of(Facts.DAY, List.of(), List.of());

    @BeforeAll
    static void build() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            nodes.add(Facts.node(key(i)));
            if (i > 0) {
                edges.add(Edge.builder()
                        .type(EdgeType.SHAREHOLDING)
                        .from(key(i - 1))
                        .to(key(i))
                        .sharePercent(BigDecimal.valueOf(100))
                        .build());
            }
        }
        chain = Network.of(Facts.DAY, nodes, edges);
    }

    private static NodeKey key(int i) {
        return NodeKey.of(String.format("%06d", i));
    }

    @Test
    void its_top_is_found() {
        assertThat(UltimateParents.in(chain).of(key(LENGTH - 1)).parent()).contains(key(0));
    }

    @Test
    void its_owners_are_computed() {
        EffectiveShares owners = IntegratedOwnership.in(chain).ownersOf(key(LENGTH - 1));

        assertThat(owners.shares()).hasSize(LENGTH - 1);
        assertThat(owners.shares().get(0).percent()).isEqualByComparingTo("100");
    }

    @Test
    void all_of_it_is_connected() {
        assertThat(ConnectedParties.in(chain).connectedWith(key(5))).hasSize(LENGTH - 1);
        assertThat(Neighbourhood.in(chain).around(key(0), LENGTH).nodes()).hasSize(LENGTH);
        assertThat(ShortestPath.in(chain).between(key(0), key(LENGTH - 1)))
                .hasValueSatisfying(path -> assertThat(path).hasSize(LENGTH - 1));
    }

    @Test
    void its_control_is_one_group() {
        assertThat(Control.in(chain, ControlPolicy.majority()).controlledBy(key(0)))
                .hasSize(LENGTH - 1);
        assertThat(ControlGroups.in(chain).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(LENGTH));
        assertThat(OwnershipBounds.in(chain)
                        .of(key(0), key(LENGTH - 1))
                        .orElseThrow()
                        .lowPercent())
                .isEqualByComparingTo("100");
    }

    @Test
    void each_inner_link_cuts_it() {
        assertThat(CutPoints.in(chain).parties()).hasSize(LENGTH - 2);
        assertThat(CutPoints.in(chain).bridges()).hasSize(LENGTH - 1);
    }

    @Test
    void a_warning_goes_down_as_far_as_its_limit() {
        assertThat(WarningSpread.in(chain, List.of(), WarningSpread.Limits.ofHops(1_000))
                        .from(key(0)))
                .hasSize(1_000);
    }
}
