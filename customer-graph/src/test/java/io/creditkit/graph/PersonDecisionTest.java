package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.MOMENT;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.id;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.graph.analysis.SamePersonHints;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Persons whom reports joined come apart by decision, and others are joined by it. */
class PersonDecisionTest {
    private static final CreditReport HEAD = report("A", "Head")
            .addDirectors(jo().build())
            .addSubsidiaries(related("B", "Second"), related("C", "Third"), related("D", "Fourth"))
            .build();
    private static final CreditReport SECOND =
            report("B", "Second").addDirectors(jo().build()).build();
    private static final CreditReport THIRD =
            report("C", "Third").addDirectors(jo().build()).build();
    private static final CreditReport FOURTH =
            report("D", "Fourth").addDirectors(jo().agencyId("77").build()).build();
    private static final NodeKey AT_HEAD = record("A");
    private static final NodeKey AT_SECOND = record("B");
    private static final NodeKey AT_THIRD = record("C");
    private static final NodeKey AT_FOURTH = NodeKey.ofDirector("creditsafe", "77");

    private static Director.Builder jo() {
        return director("Jo Doe").bornOn(LocalDate.parse("1970-05-17"));
    }

    private static NodeKey record(String company) {
        return NodeKey.ofPerson(id(company), "jo doe", YearMonth.parse("1970-05"), CountryCode.of("GB"));
    }

    private static IdentityDecision two(NodeKey one, NodeKey other) {
        return IdentityDecision.twoPersons(one, other, "Father and son", "u-1", MOMENT);
    }

    private static IdentityDecision one(NodeKey one, NodeKey other) {
        return IdentityDecision.onePerson(one, other, "Moved abroad", "u-1", MOMENT);
    }

    private static NetworkBuilder builder() {
        return NetworkBuilder.asOf(DAY)
                .report(HEAD)
                .report(SECOND)
                .report(THIRD)
                .report(FOURTH);
    }

    private static Network of(IdentityDecision... decisions) {
        NetworkBuilder builder = builder();
        List.of(decisions).forEach(builder::decision);
        return builder.build();
    }

    /** The companies that each person is a director of, such as {@code AB CD}. */
    private static List<String> boards(Network network) {
        return network.nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .map(node -> Stream.of("A", "B", "C", "D")
                        .filter(name -> network.edgesTo(company(name)).stream()
                                .anyMatch(edge -> edge.from().equals(node.key())))
                        .reduce("", String::concat))
                .sorted()
                .toList();
    }

    @Test
    void a_person_whom_reports_joined_lists_the_records_as_evidence() {
        Network network = of();

        assertThat(boards(network)).containsExactly("ABCD");
        assertThat(network.node(AT_FOURTH).orElseThrow().identifiers())
                .extracting(Identifier::value)
                .containsExactlyInAnyOrder(AT_HEAD.value(), AT_SECOND.value(), AT_THIRD.value(), AT_FOURTH.value());
    }

    @Test
    void one_record_is_taken_out_by_deciding_it_against_each_of_the_others() {
        IdentityDecision[] decisions = {two(AT_THIRD, AT_HEAD), two(AT_THIRD, AT_SECOND), two(AT_FOURTH, AT_THIRD)};

        Network split = of(decisions);

        assertThat(boards(split)).containsExactly("ABD", "C");
        assertThat(split.node(AT_THIRD).orElseThrow().decisions()).containsExactlyInAnyOrder(decisions);
        Node rest = split.node(AT_FOURTH).orElseThrow();
        assertThat(rest.decisions()).containsExactlyInAnyOrder(decisions);
        assertThat(rest.provenance()).contains(two(AT_THIRD, AT_HEAD).provenance());
        assertThat(split.findings()).isEmpty();
    }

    @Test
    void who_is_alike_to_two_that_were_told_apart_is_neither_until_that_is_decided() {
        assertThat(boards(of(two(AT_SECOND, AT_THIRD)))).containsExactly("AD", "B", "C");
        assertThat(boards(of(two(AT_SECOND, AT_THIRD), one(AT_HEAD, AT_THIRD), one(AT_FOURTH, AT_THIRD))))
                .containsExactly("ACD", "B");
    }

    @Test
    void nobody_is_joined_by_way_of_somebody_who_was_told_apart_from_both() {
        NetworkBuilder chain = NetworkBuilder.asOf(DAY)
                .report(report("A", "One")
                        .addDirectors(jo().build())
                        .addSubsidiaries(related("B", "Two"))
                        .build())
                .report(report("B", "Two")
                        .addDirectors(jo().build())
                        .addSubsidiaries(related("C", "Three"))
                        .build())
                .report(THIRD);

        assertThat(boards(chain.build())).containsExactly("ABC");
        assertThat(boards(chain.decision(two(AT_HEAD, AT_SECOND))
                        .decision(two(AT_THIRD, AT_SECOND))
                        .build()))
                .containsExactly("A", "B", "C");
    }

    @Test
    void whom_the_agency_tells_apart_are_one_by_decision() {
        CreditReport fifth = report("B", "Second")
                .addDirectors(jo().agencyId("78").build())
                .orderedAt(MOMENT.plusSeconds(1))
                .build();
        NetworkBuilder builder = builder().report(fifth);
        assertThat(boards(builder.build())).containsExactly("A", "B", "C", "D");

        Network joined = builder.decision(one(AT_FOURTH, NodeKey.ofDirector("creditsafe", "78")))
                .build();

        assertThat(boards(joined)).containsExactly("ABCD");
    }

    @Test
    void decisions_that_cannot_all_hold_keep_apart_and_are_a_finding() {
        NodeKey stranger = NodeKey.ofDirector("creditsafe", "5");
        NetworkBuilder builder = builder()
                .report(report("E", "Apart")
                        .addDirectors(director("Al Roe").agencyId("5").build())
                        .build());
        List.of(one(AT_HEAD, AT_SECOND), one(stranger, AT_HEAD), two(stranger, AT_SECOND))
                .forEach(builder::decision);

        assertThat(builder.build().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DECISION_CONFLICT);
            assertThat(finding.nodes()).contains(stranger);
        });
    }

    @Test
    void a_later_decision_outweighs_an_earlier_one_in_any_order() {
        IdentityDecision late = IdentityDecision.onePerson(
                AT_SECOND, AT_THIRD, "One after all", "u-2", MOMENT.plus(Duration.ofDays(1)));

        assertThat(of(two(AT_SECOND, AT_THIRD), late)).isEqualTo(of(late, two(AT_THIRD, AT_SECOND)));
        assertThat(boards(of(two(AT_SECOND, AT_THIRD), late))).containsExactly("ABCD");
    }

    @Test
    void a_living_network_follows_a_decision_and_its_withdrawal() {
        LivingNetwork living = builder().living();

        assertThat(living.apply(two(AT_SECOND, AT_THIRD))).isEqualTo(of(two(AT_SECOND, AT_THIRD)));
        assertThat(living.apply(one(AT_HEAD, AT_THIRD)))
                .isEqualTo(of(two(AT_SECOND, AT_THIRD), one(AT_HEAD, AT_THIRD)));
        assertThat(living.withdrawDecision(AT_THIRD, AT_SECOND)).isEqualTo(of(one(AT_HEAD, AT_THIRD)));
        assertThat(living.withdrawDecision(AT_HEAD, AT_THIRD)).isEqualTo(of());
    }

    @Test
    void two_persons_by_decision_are_no_hint_any_more() {
        NodeKey one = NodeKey.ofDirector("creditsafe", "1");
        NodeKey other = NodeKey.ofDirector("creditsafe", "2");
        NetworkBuilder builder = NetworkBuilder.asOf(DAY)
                .report(report("A", "Alpha")
                        .addDirectors(
                                jo().agencyId("1").build(), jo().agencyId("2").build())
                        .build());

        assertThat(SamePersonHints.in(builder.build()).all()).hasSize(1);
        assertThat(SamePersonHints.in(builder.decision(two(one, other)).build()).all())
                .isEmpty();
    }

    @Test
    void a_decision_is_about_two_records_of_persons() {
        assertThatThrownBy(() -> two(AT_HEAD, AT_HEAD)).hasMessageContaining("two records");
        assertThatThrownBy(() -> two(AT_HEAD, company("A"))).hasMessageContaining("not of a person");
        assertThatThrownBy(() -> new IdentityDecision(
                        new Identifier(Identifier.Scheme.LEI, "5493001KJTIIGC8Y1R12"),
                        new Identifier(Identifier.Scheme.LEI, "54930084UKLVMY22DS16"),
                        IdentityDecision.Ruling.TWO_COMPANIES,
                        "Why",
                        "u-1",
                        MOMENT))
                .hasMessageContaining("scheme AGENCY");
    }
}
