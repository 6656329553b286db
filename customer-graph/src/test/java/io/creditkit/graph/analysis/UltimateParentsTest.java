package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.personHolder;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static io.creditkit.graph.Facts.shareholdings;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.CreditReport;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.NodeKey;
import org.junit.jupiter.api.Test;

class UltimateParentsTest {
    private static UltimateParent ask(String company, CreditReport... reports) {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        for (CreditReport report : reports) {
            builder.report(report);
        }
        return UltimateParents.in(builder.build()).of(company(company));
    }

    @Test
    void the_way_up_goes_over_consolidation_and_majorities_to_the_top() {
        UltimateParent top = ask(
                "C",
                report("C", "Child").immediateParent(related("B", "Mid")).build(),
                report("B", "Mid").addShareholders(holder("Top", "A", "50.1")).build());

        assertThat(top.outcome()).isEqualTo(UltimateParent.Outcome.FOUND);
        assertThat(top.parent()).contains(company("A"));
    }

    @Test
    void exactly_half_is_no_majority_and_a_person_is_no_parent() {
        UltimateParent top = ask(
                "B",
                report("B", "Mid")
                        .addShareholders(holder("Top", "A", "50"), personHolder("Jo Doe", "50"))
                        .build());

        assertThat(top.outcome()).isEqualTo(UltimateParent.Outcome.NONE_KNOWN);
    }

    @Test
    void the_stated_parent_fills_a_gap() {
        UltimateParent top =
                ask("B", report("B", "Mid").ultimateParent(related("A", "Top")).build());

        assertThat(top.parent()).contains(company("A"));
    }

    @Test
    void the_stated_parent_does_not_overrule_the_way_up_but_the_contradiction_shows() {
        UltimateParent top = ask(
                "C",
                report("C", "Child")
                        .immediateParent(related("B", "Mid"))
                        .ultimateParent(related("A", "Top"))
                        .build());

        assertThat(top.parent()).contains(company("B"));
        assertThat(top.stated()).contains(company("A"));
        assertThat(top.contradictsStatement()).isTrue();
    }

    @Test
    void of_several_tops_the_stated_one_is_taken_and_without_a_statement_none() {
        CreditReport.Builder child = report("C", "Child").immediateParent(related("A", "One"));
        CreditReport two =
                report("B", "Two").addSubsidiaries(related("C", "Child")).build();

        UltimateParent open = ask("C", child.build(), two);
        assertThat(open.outcome()).isEqualTo(UltimateParent.Outcome.SEVERAL);
        assertThat(open.candidates()).containsExactly(company("A"), company("B"));
        assertThat(ask("C", child.ultimateParent(related("B", "Two")).build(), two)
                        .parent())
                .contains(company("B"));
    }

    @Test
    void a_ring_at_the_top_is_named() {
        Network network = shareholdings("A>B 60", "B>A 60", "B>C 100");

        UltimateParent top = UltimateParents.in(network).of(NodeKey.of("C"));

        assertThat(top.outcome()).isEqualTo(UltimateParent.Outcome.RING);
        assertThat(top.candidates()).containsExactly(NodeKey.of("A"), NodeKey.of("B"));
    }
}
