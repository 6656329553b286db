package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static io.creditkit.graph.analysis.Shares.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeneficialOwnersTest {
    private static final String CROSS = "P>A 70;B>A 30;A>B 50;Q>B 50";

    private static BeneficialOwner ask(String lines, BeneficialOwnerPolicy policy, String person, String company) {
        return BeneficialOwners.in(network(lines), policy).of(NodeKey.of(company)).stream()
                .filter(owner -> owner.person().equals(key(person)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}: EU {3} by {4}, UK {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    P>A 60;A>X 30               | P | X | YES | CONTROL_OF_AN_OWNER       | YES
                    P>A 40;A>X 70               | P | X | YES | OWNERSHIP                 | NO
                    P>X 25                      | P | X | YES | OWNERSHIP                 | NO
                    P>A 50;P>B 50;A>X 50;B>X 50 | P | X | YES | OWNERSHIP                 | NO
                    P>A 51;A>B 51;B>X 51        | P | X | YES | CONTROL                   | YES
                    P>A 70;B>A 30;A>B 50;Q>B 50 | P | A | YES | OWNERSHIP                 | YES
                    P>A 70;B>A 30;A>B 50;Q>B 50 | Q | A | NO  | NONE                      | NO
                    P>A 30;A>B 60;B>X 60        | P | X | YES | OWNERSHIP_OF_A_CONTROLLER | NO
                    P>X 20;Q>X 80               | P | X | NO  | NONE                      | NO
                    P>X ?;Q>X 70                | P | X | POSSIBLE | OWNERSHIP            | POSSIBLE
                    P>X ?;Q>X 80                | P | X | NO  | NONE                      | NO
                    """)
    void the_rules_differ_where_the_law_does(
            String lines, String person, String company, Verdict eu, BeneficialOwner.Ground ground, Verdict uk) {
        BeneficialOwner owner = ask(lines, BeneficialOwnerPolicy.euAmlr(), person, company);

        assertThat(owner.verdict()).isEqualTo(eu);
        assertThat(owner.ground()).isEqualTo(ground);
        assertThat(network(lines).edges()).containsAll(owner.proof().edges());
        assertThat(ask(lines, BeneficialOwnerPolicy.ukPsc(), person, company).verdict())
                .isEqualTo(uk);
    }

    @Test
    void more_than_25_is_not_25() {
        assertThat(ask("P>X 25", BeneficialOwnerPolicy.euAmld(), "P", "X").verdict())
                .isEqualTo(Verdict.NO);
        assertThat(ask("P>X 25", BeneficialOwnerPolicy.usCdd(), "P", "X").verdict())
                .isEqualTo(Verdict.YES);
    }

    @Test
    void rounding_makes_no_share_larger_than_a_threshold_it_can_only_reach() {
        assertThat(ask("P>X 10;X>X [20,60]", BeneficialOwnerPolicy.euAmld(), "P", "X")
                        .verdict())
                .isEqualTo(Verdict.NO);
        assertThat(ask("P>X 10;X>X [20,60]", BeneficialOwnerPolicy.usCdd(), "P", "X")
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void the_share_behind_the_verdict_is_exact() {
        OwnershipBounds.Bounds share =
                ask(CROSS, BeneficialOwnerPolicy.euAmlr(), "P", "A").share();

        assertThat(share.lowPercent()).isEqualByComparingTo("82.3529411765");
        assertThat(share.highPercent()).isEqualByComparingTo(share.lowPercent());
    }

    @Test
    void a_closed_ring_leaves_it_open() {
        assertThat(OwnershipBounds.in(network("A>B 100;B>C 100;C>A 100")).of(key("A"), key("C")))
                .isEmpty();
    }

    @Test
    void ranges_multiply_to_a_range_and_leave_a_threshold_inside_it_open() {
        OwnershipBounds.Bounds bounds = OwnershipBounds.in(network("P>A [25,50];A>X [50,75]"))
                .of(key("P"), key("X"))
                .orElseThrow();

        assertThat(bounds.lowPercent()).isEqualByComparingTo("12.5");
        assertThat(bounds.highPercent()).isEqualByComparingTo("37.5");
        assertThat(bounds.against(BigDecimal.valueOf(25), ControlPolicy.Comparison.AT_LEAST))
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void what_others_surely_hold_lowers_the_upper_end() {
        OwnershipBounds bounds = OwnershipBounds.in(network("A>X [33,50];B>X [33,50];C>X [25,33]"));

        assertThat(bounds.of(key("A"), key("X")).orElseThrow().highPercent()).isEqualByComparingTo("42");
        assertThat(bounds.of(key("C"), key("X")).orElseThrow().highPercent()).isEqualByComparingTo("33");
    }

    @Test
    void an_open_share_on_a_ring_keeps_the_ends_apart_but_within_the_whole() {
        OwnershipBounds.Bounds bounds = OwnershipBounds.in(network("P>A [40,70];B>A 30;A>B 50;Q>B 50"))
                .of(key("P"), key("B"))
                .orElseThrow();

        // With 70 percent it is 7/17, with 40 it is 4/17: the rest of A is not told.
        assertThat(bounds.lowPercent()).isEqualByComparingTo("23.5294117647");
        assertThat(bounds.highPercent()).isBetween(new BigDecimal("41.1764705882"), new BigDecimal("41.18"));
    }

    @Test
    void a_lowered_eu_threshold_stays_within_the_regulation() {
        assertThat(ask("P>X 16", BeneficialOwnerPolicy.euAmlr(BigDecimal.valueOf(15)), "P", "X")
                        .verdict())
                .isEqualTo(Verdict.YES);
        assertThatThrownBy(() -> BeneficialOwnerPolicy.euAmlr(BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
