package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static io.creditkit.graph.analysis.Shares.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every verdict has a proof that independent checkers accept, and none that was tampered with. */
class ProofsTest {
    private static final BigDecimal QUARTER = BigDecimal.valueOf(25);
    private static final List<BeneficialOwnerPolicy> POLICIES = List.of(
            BeneficialOwnerPolicy.euAmlr(),
            BeneficialOwnerPolicy.euAmld(),
            BeneficialOwnerPolicy.ukPsc(),
            BeneficialOwnerPolicy.usCdd());

    @Provide
    Arbitrary<Network> networks() {
        return new ControlTest().networks();
    }

    @Property(tries = 150)
    void every_verdict_about_effective_ownership_is_proved(@ForAll("networks") Network network) {
        OwnershipBounds bounds = OwnershipBounds.in(network);
        OwnershipProofChecker checker = new OwnershipProofChecker(network);
        for (Node owner : network.nodes()) {
            for (Node company : network.nodes()) {
                if (!owner.equals(company)) {
                    checker.accept(
                            bounds.of(owner.key(), company.key(), QUARTER, ControlPolicy.Comparison.AT_LEAST),
                            25,
                            true);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P>X 20;Q>X 80                    | NO       | 20",
                "P>X 20;Q>X 70                    | POSSIBLE | 30",
                "P>X 20;Q>X 76                    | NO       | 24",
                "P>X 20;A>X 80                    | POSSIBLE | 100",
                "P>X 20;A>X 80;Q>A 95;Q>X 0.01    | NO       | 23.99",
                "Q>X 90;Q>P 5                     | NO       | 10",
            })
    void a_share_that_nobody_is_told_to_hold_may_be_the_owners(String lines, Verdict verdict, String most) {
        OwnershipBounds.Answer answer = OwnershipBounds.in(Shares.network(lines))
                .of(key("P"), key("X"), QUARTER, ControlPolicy.Comparison.AT_LEAST);

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.mostPercent().orElseThrow()).isCloseTo(new BigDecimal(most), within(new BigDecimal("0.03")));
    }

    @Property(tries = 60)
    void every_verdict_about_beneficial_owners_is_proved(@ForAll("networks") Network network) {
        OwnershipProofChecker checker = new OwnershipProofChecker(network);
        for (BeneficialOwnerPolicy policy : POLICIES) {
            BeneficialOwners owners = BeneficialOwners.in(network, policy);
            network.nodes()
                    .forEach(company -> owners.of(company.key()).forEach(owner -> checker.accept(owner, policy)));
        }
    }

    /** Who controls whom is the least set that is closed; here all closed sets are tried. */
    @Property(tries = 150)
    void the_controlled_set_is_the_part_that_all_closed_sets_share(@ForAll("networks") Network network) {
        Control control = Control.in(network, ControlPolicy.majority());
        List<NodeKey> nodes = network.nodes().stream().map(Node::key).toList();
        for (NodeKey holder : nodes) {
            ControlProofChecker.Question question = new ControlProofChecker.Question(
                    holder, holder, ControlProofChecker.current(network), ControlProofChecker.Consolidation.COUNTS);
            Set<NodeKey> shared = new TreeSet<>(nodes);
            for (int bits = 0; bits < 1 << nodes.size(); bits++) {
                Set<NodeKey> set = new TreeSet<>();
                for (int i = 0; i < nodes.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        set.add(nodes.get(i));
                    }
                }
                boolean closed = set.contains(holder)
                        && nodes.stream()
                                .allMatch(node ->
                                        set.contains(node) || !question.decides(set, node, question.all(), false));
                if (closed) {
                    shared.retainAll(set);
                }
            }
            shared.remove(holder);
            assertThat(control.controlledBy(holder)).isEqualTo(List.copyOf(shared));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_verdict_without_what_it_rests_on_is_refused(Tampering tampering) {
        Network network = network("P>A 60;P>X 20;A>X 35;P>Y 80;Q>X 5;R>Y ?");
        Control control = Control.in(network, ControlPolicy.majority());
        OwnershipProofChecker checker = new OwnershipProofChecker(network);
        Control.Answer controlled = control.of(key("P"), key("X"));
        OwnershipBounds.Answer owned =
                OwnershipBounds.in(network).of(key("P"), key("X"), QUARTER, ControlPolicy.Comparison.AT_LEAST);
        BeneficialOwnerPolicy policy = BeneficialOwnerPolicy.euAmlr();
        BeneficialOwner owner = BeneficialOwners.in(network, policy).of(key("X")).stream()
                .filter(answer -> answer.person().equals(key("P")))
                .findFirst()
                .orElseThrow();
        ControlProofChecker.accept(network, controlled);
        checker.accept(owned, 25, true);
        checker.accept(owner, policy);
        assertThat(List.of(controlled.verdict(), owned.verdict(), owner.verdict()))
                .containsOnly(Verdict.YES);

        assertThatThrownBy(() -> ControlProofChecker.accept(
                        network,
                        new Control.Answer(
                                controlled.holder(),
                                controlled.company(),
                                tampering.verdict(Verdict.YES),
                                tampering.proof(controlled.proof()))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> checker.accept(
                        new OwnershipBounds.Answer(
                                owned.owner(),
                                owned.company(),
                                owned.share(),
                                owned.mostPercent(),
                                tampering.verdict(Verdict.YES),
                                tampering.proof(owned.proof())),
                        25,
                        true))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> checker.accept(
                        new BeneficialOwner(
                                owner.person(),
                                owner.company(),
                                tampering.verdict(Verdict.YES),
                                owner.ground(),
                                owner.share(),
                                tampering.proof(owner.proof())),
                        policy))
                .isInstanceOf(AssertionError.class);
    }

    /** What is done to a proof. */
    enum Tampering {
        A_HOLDING_IS_LEFT_OUT {
            @Override
            Proof proof(Proof honest) {
                return new Proof(
                        honest.policy(),
                        honest.asOf(),
                        honest.edges().stream()
                                .filter(edge -> !edge.from().equals(key("P")))
                                .toList());
            }
        },
        A_SHARE_IS_RAISED {
            @Override
            Proof proof(Proof honest) {
                List<Edge> edges = new ArrayList<>(honest.edges());
                Edge first = edges.remove(0);
                edges.add(Edge.builder()
                        .type(first.type())
                        .from(first.from())
                        .to(first.to())
                        .sharePercent(BigDecimal.valueOf(99))
                        .build());
                return new Proof(honest.policy(), honest.asOf(), edges);
            }
        },
        THE_DAY_IS_ANOTHER {
            @Override
            Proof proof(Proof honest) {
                return new Proof(honest.policy(), honest.asOf().plusDays(1), honest.edges());
            }
        },
        THE_RULE_IS_ANOTHER {
            @Override
            Proof proof(Proof honest) {
                return new Proof("any share whatever", honest.asOf(), honest.edges());
            }
        },
        IT_IS_SAID_TO_BE_NONE {
            @Override
            Verdict verdict(Verdict honest) {
                return Verdict.NO;
            }
        },
        IT_IS_SAID_TO_BE_OPEN {
            @Override
            Verdict verdict(Verdict honest) {
                return Verdict.POSSIBLE;
            }
        },
        NOTHING_IS_SAID_TO_BE_KNOWN {
            @Override
            Verdict verdict(Verdict honest) {
                return Verdict.UNDETERMINED;
            }
        };

        Proof proof(Proof honest) {
            return honest;
        }

        Verdict verdict(Verdict honest) {
            return honest;
        }
    }

    @Property(tries = 200)
    void every_parent_is_proved(@ForAll("networks") Network network) {
        Parents parents = Parents.in(network);
        UltimateParents ultimate = UltimateParents.in(network);
        for (Node node : network.nodes()) {
            if (node.kind() == NodeKind.COMPANY) {
                ParentProofChecker.accept(network, node.key(), parents.immediateOf(node.key()));
                ParentProofChecker.accept(network, node.key(), ultimate.of(node.key()));
            }
        }
    }

    @Test
    void a_parent_that_does_not_follow_from_its_proof_is_refused() {
        Network network = network("A>B 60;B>C 70;D>C 30;E>F ?;G>H 40;P>H 60");
        Parent parent = Parents.in(network).immediateOf(key("C"));
        UltimateParent top = UltimateParents.in(network).of(key("C"));
        ParentProofChecker.accept(network, key("C"), parent);
        ParentProofChecker.accept(network, key("C"), top);
        Proof half = new Proof(
                top.proof().policy(), top.proof().asOf(), top.proof().edges().subList(0, 1));

        assertThatThrownBy(() -> ParentProofChecker.accept(
                        network,
                        key("C"),
                        new Parent(parent.standing(), Optional.of(key("D")), parent.verdict(), parent.proof())))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ParentProofChecker.accept(
                        network,
                        key("C"),
                        new UltimateParent(
                                top.outcome(), top.parent(), top.candidates(), top.stated(), top.verdict(), half)))
                .isInstanceOf(AssertionError.class);
        assertThat(ultimateVerdict(network, "F")).isEqualTo(Verdict.POSSIBLE);
        assertThat(ultimateVerdict(network, "H")).isEqualTo(Verdict.NO);
        assertThat(ultimateVerdict(network, "A")).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Verdict ultimateVerdict(Network network, String company) {
        return UltimateParents.in(network).of(key(company)).verdict();
    }
}
