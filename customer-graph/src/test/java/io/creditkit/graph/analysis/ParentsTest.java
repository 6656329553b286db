package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CountryCode;
import io.creditkit.graph.Facts;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParentsTest {
    /** A network in which the first two letters of a company are its country. */
    private static Parents parents(String lines) {
        Network bare = Shares.network(lines);
        List<Node> nodes = bare.nodes().stream()
                .map(node -> node.kind() == NodeKind.PERSON
                        ? node
                        : Node.builder()
                                .key(node.key())
                                .kind(node.kind())
                                .label(node.label())
                                .country(CountryCode.of(node.key().value().substring(0, 2)))
                                .build())
                .toList();
        return Parents.in(Network.of(Facts.DAY, nodes, bare.edges()));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DE1>DE2 51;DE3>DE2 49           | CONTROLLER     | DE1
                    DE1>DE2 C;DE3>DE2 49            | CONTROLLER     | DE1
                    DE1>DE2 40;DE3>DE2 30           | LARGEST_HOLDER | DE1
                    DE1>DE2 50;DE3>DE2 50           | NONE_KNOWN     | ''
                    DE1>DE2 40;DE3>DE2 ?            | NONE_KNOWN     | ''
                    P>DE2 80;DE1>DE2 20             | NONE_KNOWN     | ''
                    DE2>DE2 30;DE1>DE2 40;DE3>DE2 2 | CONTROLLER     | DE1
                    """)
    void the_immediate_parent_controls_or_holds_most(String lines, Parent.Standing standing, String parent) {
        Parent answer = parents(lines).immediateOf(key("DE2"));

        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.parent().map(Object::toString).orElse("")).isEqualTo(parent);
        assertThat(answer.proof().edges()).hasSize(parent.isEmpty() ? 2 : 1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    DE1>DE2 30                 | POSSIBLE
                    DE1>DE2 30;P>DE2 20        | NO
                    DE1>DE2 30;P>DE2 19.9      | POSSIBLE
                    P>DE2 30                   | POSSIBLE
                    P>DE2 80                   | NO
                    DE2>DE2 30                 | UNDETERMINED
                    """)
    void shares_that_nobody_told_may_be_a_majority(String lines, Verdict verdict) {
        assertThat(parents(lines).immediateOf(key("DE2")).verdict()).isEqualTo(verdict);
        assertThat(UltimateParents.in(Shares.network(lines)).of(key("DE2")).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void the_two_readings_of_the_domestic_parent_differ_where_the_way_leads_abroad() {
        Parents parents = parents("DE1>NL1 100;NL1>DE2 100;DE2>DE3 100");

        assertThat(parents.domesticOf(key("DE2"), Parents.Reading.STRICT).parent())
                .isEmpty();
        assertThat(parents.domesticOf(key("DE3"), Parents.Reading.STRICT).parent())
                .contains(key("DE2"));
        Parent highest = parents.domesticOf(key("DE3"), Parents.Reading.HIGHEST_IN_COUNTRY);
        assertThat(highest.parent()).contains(key("DE1"));
        assertThat(highest.proof().edges()).hasSize(3);
    }

    @Test
    void a_ring_ends_the_way_up_and_a_stranger_has_no_parent() {
        Parents parents = parents("DE1>DE2 60;DE2>DE1 60");

        assertThat(parents.domesticOf(key("DE1"), Parents.Reading.STRICT).parent())
                .contains(key("DE2"));
        assertThat(parents.immediateOf(key("FR9")).standing()).isEqualTo(Parent.Standing.NONE_KNOWN);
    }
}
