package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.personHolder;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.graph.analysis.Control;
import io.creditkit.graph.analysis.ControlPolicy;
import io.creditkit.graph.analysis.IntegratedOwnership;
import io.creditkit.graph.analysis.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a company each holder has by the lines of one report. */
class ToldSharesTest {
    private static Network network(List<Shareholder> holders) {
        CreditReport report = report("X", "Ex").addAllShareholders(holders).build();
        return NetworkBuilder.asOf(DAY).report(report).build();
    }

    /** Holders written {@code P 80 ordinary 2020-01-01}, parted by bars; class and first day may be left out. */
    private static List<Shareholder> holders(String lines) {
        return Arrays.stream(lines.split("\\|"))
                .map(line -> line.strip().split(" +"))
                .map(words -> {
                    Shareholder.Builder holder = Shareholder.builder();
                    holder.from(holder("Company " + words[0], words[0], words[1].equals("?") ? "1" : words[1]));
                    if (words[1].equals("?")) {
                        holder.sharePercent(Optional.empty());
                    }
                    Arrays.stream(words).skip(2).forEach(word -> {
                        if (word.startsWith("20")) {
                            holder.since(LocalDate.parse(word));
                        } else {
                            holder.shareClass(word);
                        }
                    });
                    return holder.build();
                })
                .toList();
    }

    private static Shareholder ofClass(Shareholder holder, String shareClass) {
        return Shareholder.builder().from(holder).shareClass(shareClass).build();
    }

    private static List<String> shares(Network network) {
        return network.edges().stream()
                .map(edge -> edge.from().value().replace("company:creditsafe:", "") + " "
                        + edge.sharePercent()
                                .map(share -> share.toPlainString())
                                .orElseGet(() -> edge.knownShare().toString()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Others", "Unknown"})
    void unnamed_holders_of_two_classes_are_two_parties(String noName) {
        Network network = network(List.of(
                ofClass(personHolder(noName, "30"), "Ordinary"), ofClass(personHolder(noName, "30"), "Preference")));

        assertThat(network.nodes())
                .filteredOn(node -> node.kind() == NodeKind.UNKNOWN)
                .hasSize(2);
        assertThat(network.edges())
                .extracting(edge -> edge.knownShare().toString())
                .containsExactly("[0,30]", "[0,30]");
    }

    @Test
    void persons_of_one_name_in_one_report_are_never_joined_by_it() {
        Shareholder smith = personHolder("John Smith", "30");
        Network fatherAndSon = network(List.of(ofClass(smith, "A"), ofClass(smith, "B")));
        Network dated = network(List.of(
                smith,
                Shareholder.builder()
                        .from(smith)
                        .since(LocalDate.parse("2020-01-01"))
                        .build()));
        Network twice = network(List.of(smith, personHolder("John Smith", "30.0")));

        assertThat(fatherAndSon.edges())
                .hasSize(2)
                .allSatisfy(edge -> assertThat(edge.knownShare()).hasToString("[0,30]"));
        assertThat(dated.edges()).hasSize(2);
        assertThat(twice.edges()).as("the same line again").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    P 80 ordinary | P 80 preference | Q 20 ordinary | Q 20 preference ; P 80, Q 20
                    P 80 ordinary | P 20 preference | Q 20 ordinary | Q 80 preference ; P [20,80], Q [20,80]
                    P 100 ordinary | P 100 preference                                 ; P 100
                    P 70 ordinary | Q 60 preference                                   ; P [0,70], Q [0,60]
                    """)
    void percentages_of_classes_that_cannot_be_of_the_capital_are_of_their_class(String lines, String shares) {
        Network network = network(holders(lines));

        assertThat(String.join(", ", shares(network))).isEqualTo(shares);
        assertThat(network.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    P 60 ordinary | Q 10 preference | Q 30 ordinary                   ; P 60, Q 40
                    P 60 ordinary | Q 39.7 preference                                 ; P 60, Q 39.7
                    P 50.1 ordinary | P 50.1 preference                               ; P 100
                    P 60 ordinary | Q 30 ordinary                                     ; P 60, Q 30
                    P 60 ordinary | Q 30                                              ; P 60, Q 30
                    P 60 ordinary | Q 40 ordinary | Q 0 preference                    ; P 60, Q 40
                    """)
    void percentages_that_are_whole_only_together_or_of_one_class_are_of_the_capital(String lines, String shares) {
        assertThat(String.join(", ", shares(network(holders(lines))))).isEqualTo(shares);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    P 60 ordinary | P 30 preference                                   ; P [30,90]
                    P 60 ordinary | Q 30 preference                                   ; P [0,60], Q [0,30]
                    P 20 ordinary | P 20 preference | Q 10 ordinary                   ; P [20,40], Q [0,10]
                    P 60 ordinary | P 40 ordinary | Q 0.3 preference                  ; P [0,100], Q [0,0.3]
                    P 60 ordinary | P 20 preference | P 5 | Q 7                       ; P [5,85], Q 7
                    P 100 ordinary | Q ? preference                                   ; P [0,100], Q [0,100]
                    P 60 ordinary | Q 40 ordinary | R ? ordinary                      ; P 60, Q 40, R [0,100]
                    """)
    void percentages_that_may_be_of_the_capital_or_of_their_class_span_both(String lines, String shares) {
        Network network = network(holders(lines));

        assertThat(String.join(", ", shares(network))).isEqualTo(shares);
        assertThat(network.findings()).isEmpty();
    }

    @Test
    void whether_sixty_of_a_class_decide_is_possible_and_not_yes() {
        Network network = network(holders("P 60 ordinary | Q 20 preference"));

        assertThat(Control.in(network, ControlPolicy.majority())
                        .of(company("P"), company("X"))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    P 80 2010-01-01 | P 80 2015-01-01 | Q 20 2010-01-01 | Q 20 2015-01-01 ; P 80, Q 20
                    P 80 ordinary | P 80 preference | Q 40                                ; P 80, Q 20
                    P 60 | Q 60                                                           ; P 60, Q 60
                    """)
    void what_is_too_much_is_taken_from_all_alike_before_a_holder_is_cut_to_100(String lines, String shares) {
        Network network = network(holders(lines));

        assertThat(String.join(", ", shares(network))).isEqualTo(shares);
        assertThat(network.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.SHARES_ABOVE_100);
    }

    @Test
    void a_fifth_of_each_class_is_a_fifth_of_the_company() {
        Network network = network(holders("P 80 ordinary | P 80 preference | Q 20 ordinary | Q 20 preference"));

        assertThat(IntegratedOwnership.in(network).ownersOf(company("X")).shares())
                .extracting(share -> share.owner() + " " + share.percent().toPlainString())
                .containsExactly("company:creditsafe:P 80", "company:creditsafe:Q 20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    P 30 2020-01-01 | P 30 ordinary                                             ; P 30
                    P 30 2020-01-01 | P 30 ordinary | P 30                                      ; P 30
                    P 30 2020-01-01 | P 30 ordinary | P 30 preference                           ; P [30,60]
                    P 30 2020-01-01 | P 30 2021-01-01 | P 30 ordinary | P 30 preference         ; P [30,60]
                    P 30 2020-01-01 | P 30 2021-01-01 | P 30 ordinary                           ; P 60
                    P 30 2020-01-01 | P 20 ordinary                                             ; P 50
                    """)
    void a_line_that_is_told_twice_with_different_gaps_counts_once(String lines, String shares) {
        List<Shareholder> forwards = holders(lines);
        List<Shareholder> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);

        assertThat(String.join(", ", shares(network(forwards)))).isEqualTo(shares);
        assertThat(network(backwards)).isEqualTo(network(forwards));
    }
}
