package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.graph.analysis.BeneficialOwnerPolicy;
import io.creditkit.graph.analysis.BeneficialOwners;
import io.creditkit.graph.analysis.Communities;
import io.creditkit.graph.analysis.ConnectedClients;
import io.creditkit.graph.analysis.Control;
import io.creditkit.graph.analysis.ControlGroups;
import io.creditkit.graph.analysis.ControlPolicy;
import io.creditkit.graph.analysis.CrossHoldings;
import io.creditkit.graph.analysis.CutPoints;
import io.creditkit.graph.analysis.EffectiveShare;
import io.creditkit.graph.analysis.IntegratedOwnership;
import io.creditkit.graph.analysis.Neighbourhood;
import io.creditkit.graph.analysis.Parents;
import io.creditkit.graph.analysis.ShortestPath;
import io.creditkit.graph.analysis.UltimateParents;
import io.creditkit.graph.analysis.Verdict;
import io.creditkit.graph.analysis.WarningSpread;
import io.creditkit.graph.export.ExportFormat;
import io.creditkit.graph.export.NetworkExport;
import io.creditkit.graph.export.NetworkPage;
import io.creditkit.graph.export.NetworkSvg;
import io.creditkit.graph.export.Persons;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts as no textbook has them: the answer is right, or a finding says what is wrong. */
class LimitsTest {
    private static final int MANY = 100_000;

    /** Counts what is written and keeps nothing. */
    private static class Scale extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private static final Network FAMILY = family();

    /** One report that names all its subsidiaries. */
    private static Network family() {
        List<RelatedCompany> children = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            children.add(related("C" + i, "Child " + i));
        }
        return NetworkBuilder.asOf(DAY)
                .report(report("TOP", "Top").subsidiaries(children).build())
                .build();
    }

    @Test
    void a_parent_of_100_000_children_is_asked_about_like_any_other() {
        Network network = FAMILY;
        NodeKey top = company("TOP");
        NodeKey child = company("C77777");

        assertThat(network.edges()).hasSize(MANY);
        assertThat(UltimateParents.in(network).of(child).parent()).contains(top);
        assertThat(Parents.in(network).immediateOf(child).parent()).contains(top);
        assertThat(Control.in(network, ControlPolicy.majority()).controlledBy(top))
                .hasSize(MANY);
        assertThat(ControlGroups.in(network).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(MANY + 1));
        assertThat(Neighbourhood.in(network).around(child, 1).nodes()).hasSize(2);
        assertThat(ShortestPath.in(network).between(child, company("C1")).orElseThrow())
                .hasSize(2);
        assertThat(CutPoints.in(network).parties()).containsExactly(top);
        assertThat(Communities.in(network).all()).hasSize(1);
        assertThat(WarningSpread.in(network, List.of(), WarningSpread.Limits.ofHops(1))
                        .from(top))
                .hasSize(MANY);
        assertThat(ConnectedClients.in(network, List.of(), List.of(), ConnectedClients.Upstream.NEVER)
                        .groupsOf(child))
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(MANY + 1));
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_of_1_000_is_exported_in_every_format(ExportFormat format) throws IOException {
        Scale scale = new Scale();

        NetworkExport.of(chain(1_000)).writeTo(format, scale);

        assertThat(scale.bytes).isGreaterThan(1_000);
    }

    @Test
    void a_chain_of_1_000_is_drawn_and_asked_about() throws IOException {
        Network network = chain(1_000);
        StringWriter page = new StringWriter();
        NetworkPage.of(network).writeTo(page);
        StringWriter svg = new StringWriter();
        NetworkSvg.of(network).writeTo(svg);

        assertThat(page.toString()).contains("Company N999");
        assertThat(svg.toString()).contains("Company N999");
        assertThat(IntegratedOwnership.in(network)
                        .ownersOf(NodeKey.of("N999"))
                        .ofOwner(NodeKey.of("N0"))
                        .orElseThrow()
                        .percent())
                .isEqualByComparingTo("100");
        assertThat(BeneficialOwners.in(network, BeneficialOwnerPolicy.euAmlr()).of(NodeKey.of("N999")))
                .as("companies all the way up")
                .isEmpty();
        assertThat(UltimateParents.in(network).of(NodeKey.of("N999")).parent()).contains(NodeKey.of("N0"));
        assertThat(Neighbourhood.in(network).around(NodeKey.of("N500"), 1_000).nodes())
                .hasSize(1_000);
    }

    private static Network chain(int length) {
        String[] lines = new String[length - 1];
        for (int i = 1; i < length; i++) {
            lines[i - 1] = "N" + (i - 1) + ">N" + i + " 100";
        }
        return Facts.shareholdings(lines);
    }

    @Test
    void shares_above_100_percent_are_a_finding_and_nobody_gets_more_than_the_whole() {
        CreditReport report = report("X", "Overfull")
                .addShareholders(holder("One", "A", "80"), holder("Two", "B", "80"))
                .build();
        Network network = NetworkBuilder.asOf(DAY).report(report).build();

        assertThat(network.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.SHARES_ABOVE_100);
        assertThat(IntegratedOwnership.in(network).ownersOf(company("X")).shares())
                .allSatisfy(share -> assertThat(share.percent()).isEqualByComparingTo("50"));
        assertThat(IntegratedOwnership.in(network).ownersOf(company("X")).inconsistent())
                .containsExactly(company("X"));
        assertThat(Control.in(network, ControlPolicy.majority()).controlledBy(company("A")))
                .isEmpty();
    }

    @Test
    void a_company_that_is_told_to_hold_itself_does_so_and_does_not_vote() {
        CreditReport report = report("X", "Own shares")
                .addShareholders(holder("Own shares", "X", "20"), holder("One", "A", "41"), holder("Two", "B", "39"))
                .build();
        Network network = NetworkBuilder.asOf(DAY).report(report).build();

        assertThat(CrossHoldings.in(network).rings()).containsExactly(List.of(company("X")));
        assertThat(IntegratedOwnership.in(network)
                        .ownersOf(company("X"))
                        .ofOwner(company("A"))
                        .map(EffectiveShare::percent)
                        .orElseThrow())
                .isEqualByComparingTo("51.25");
        assertThat(Control.in(network, ControlPolicy.majority())
                        .of(company("A"), company("X"))
                        .verdict())
                .isEqualTo(Verdict.YES);
    }

    @Test
    void a_holding_without_a_percentage_is_neither_nothing_nor_all() {
        Network network = Facts.shareholdings("A>X ?", "B>X 30");

        assertThat(Control.in(network, ControlPolicy.majority())
                        .of(NodeKey.of("A"), NodeKey.of("X"))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(IntegratedOwnership.in(network)
                        .ownersOf(NodeKey.of("X"))
                        .ofOwner(NodeKey.of("A"))
                        .orElseThrow()
                        .certainty())
                .isEqualTo(EffectiveShare.Certainty.AT_LEAST);
        assertThat(UltimateParents.in(network).of(NodeKey.of("X")).verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    /**
     * Who first made the whole text would have allocated nearly all before the first piece comes out. A share and no number of bytes:
     * what the compiler of the JVM has not come to yet allocates more, here as there.
     */
    @ParameterizedTest
    @EnumSource(
            names = {"GRAPHML", "GEXF", "DOT", "NODE_LINK_JSON", "NODE_EDGE_JSON", "NODES_CSV", "EDGES_CSV", "BODS_JSON"
            })
    void exports_hand_on_the_first_piece_before_they_have_made_the_rest(ExportFormat format) throws IOException {
        Network network = FAMILY;
        long before = allocated();
        List<Long> firstPiece = new ArrayList<>();
        Scale scale = new Scale() {
            @Override
            public void write(byte[] some, int from, int length) {
                if (firstPiece.isEmpty()) {
                    firstPiece.add(allocated() - before);
                }
                super.write(some, from, length);
            }
        };

        NetworkExport.of(network).withPersons(Persons.SHOWN).writeTo(format, scale);

        assertThat(scale.bytes).isGreaterThan(8_000_000);
        assertThat(firstPiece.get(0)).isLessThan((allocated() - before) / 2);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
