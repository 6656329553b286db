package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.MOMENT;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.id;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.report.CreditReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentityDecisionTest {
    private static final CreditReport ALPHA =
            report("A", "Alpha").registrationNumber("111").build();
    private static final CreditReport TWIN =
            report("B", "Alpha").registrationNumber("111").build();
    private static final CreditReport OTHER =
            report("C", "Gamma").addShareholders(holder("Alpha", "B", "60")).build();

    private static IdentityDecision two(String one, String other) {
        return IdentityDecision.twoCompanies(id(one), id(other), "A branch was given its head's number", "u-1", MOMENT);
    }

    private static IdentityDecision one(String one, String other) {
        return IdentityDecision.oneCompany(id(one), id(other), "Moved to another court", "u-1", MOMENT);
    }

    private static Network of(IdentityDecision... decisions) {
        NetworkBuilder builder =
                NetworkBuilder.asOf(DAY).report(ALPHA).report(TWIN).report(OTHER);
        for (IdentityDecision decision : decisions) {
            builder.decision(decision);
        }
        return builder.build();
    }

    @Test
    void records_that_share_a_number_are_split_by_decision_with_the_reason_on_both() {
        assertThat(of().nodes()).extracting(Node::key).containsExactly(company("A"), company("C"));

        Network split = of(two("B", "A"));

        assertThat(split.nodes()).extracting(Node::key).containsExactly(company("A"), company("B"), company("C"));
        assertThat(split.edgesTo(company("C"))).extracting(Edge::from).containsExactly(company("B"));
        for (String record : new String[] {"A", "B"}) {
            Node node = split.node(company(record)).orElseThrow();
            assertThat(node.decisions()).containsExactly(two("A", "B"));
            assertThat(node.provenance()).contains(two("A", "B").provenance());
        }
        assertThat(split.findings()).isEmpty();
    }

    @Test
    void records_that_share_nothing_are_joined_by_decision() {
        Network joined = of(one("A", "C"));

        assertThat(joined.nodes()).extracting(Node::key).containsExactly(company("A"));
        assertThat(joined.company(id("C")).orElseThrow().decisions()).containsExactly(one("A", "C"));
    }

    @Test
    void a_later_decision_outweighs_an_earlier_one_in_any_order() {
        IdentityDecision early = two("A", "B");
        IdentityDecision late = IdentityDecision.oneCompany(
                id("B"), id("A"), "It was the head office after all", "u-2", MOMENT.plus(Duration.ofDays(1)));

        assertThat(of(early, late)).isEqualTo(of(late, early)).isEqualTo(of(late));
        assertThat(of(late).nodes()).hasSize(2);
    }

    @Test
    void decisions_that_cannot_all_hold_keep_apart_and_are_a_finding() {
        Network network = of(one("A", "B"), one("A", "C"), two("B", "C"));

        assertThat(network.nodes()).extracting(Node::key).containsExactly(company("A"), company("C"));
        assertThat(network.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DECISION_CONFLICT);
            assertThat(finding.nodes()).containsExactly(company("A"), company("C"));
        });
    }

    @Test
    void a_living_network_follows_a_decision_and_its_withdrawal() {
        LivingNetwork living = NetworkBuilder.asOf(DAY)
                .report(ALPHA)
                .report(TWIN)
                .report(OTHER)
                .living();

        assertThat(living.apply(two("A", "B"))).isEqualTo(of(two("A", "B")));
        assertThat(living.apply(one("A", "C"))).isEqualTo(of(two("A", "B"), one("A", "C")));
        assertThat(living.withdrawDecision(id("C"), id("A"))).isEqualTo(of(two("A", "B")));
        assertThat(living.withdrawDecision(id("A"), id("B"))).isEqualTo(of());
    }

    @Test
    void a_decision_about_records_that_are_not_here_changes_nothing() {
        assertThat(of(two("X", "Y"), one("X", "A")).nodes()).hasSize(2);
    }

    @Test
    void a_decision_needs_two_records_a_reason_and_somebody_who_decided() {
        assertThatThrownBy(() -> one("A", "A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IdentityDecision.oneCompany(id("A"), id("B"), " ", "u-1", MOMENT))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> IdentityDecision.oneCompany(id("A"), id("B"), "Why", "", MOMENT))
                .hasMessageContaining("who decided");
    }
}
