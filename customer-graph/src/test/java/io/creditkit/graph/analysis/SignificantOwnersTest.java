package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static io.creditkit.graph.analysis.Shares.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignificantOwnersTest {
    @Test
    void shares_multiply_along_a_chain_and_add_up_over_chains() {
        SignificantOwners owners =
                SignificantOwners.in(network("P>A 60; P>B 50; A>C 50; B>C 40; Q>C 10"), BigDecimal.valueOf(25));

        assertThat(owners.ownersOf(key("C")))
                .extracting(SignificantOwner::owner)
                .containsExactly(key("A"), key("P"), key("B"));
        assertThat(owners.ownersOf(key("C")))
                .filteredOn(owner -> owner.owner().equals(key("P")))
                .singleElement()
                .satisfies(owner -> assertThat(owner.percent()).isCloseTo(50, within(1e-9)));
        assertThat(owners.ownersOf(key("P"))).isEmpty();
        assertThat(owners.ownersOf(key("nobody"))).isEmpty();
    }

    @Test
    void a_share_of_exactly_the_part_counts_and_one_a_little_below_does_not() {
        Network network = network("P>A 50; A>B 2; Q>C 0.9999999; P>D 1");
        SignificantOwners owners = SignificantOwners.in(network, BigDecimal.ONE);

        assertThat(owners.ownersOf(key("B")))
                .extracting(SignificantOwner::owner)
                .containsExactly(key("A"), key("P"));
        assertThat(owners.ownersOf(key("C"))).isEmpty();
        assertThat(owners.ownersOf(key("D")))
                .extracting(SignificantOwner::owner)
                .containsExactly(key("P"));
    }

    @Test
    void many_paths_too_small_by_themselves_are_not_lost() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            lines.append("P>A")
                    .append(i)
                    .append(" 0.5; A")
                    .append(i)
                    .append(">B")
                    .append(i)
                    .append(" 0.1; B");
            lines.append(i).append(">C 1.1; ");
        }
        Network network = network(lines + "P>C 0.999504");

        assertThat(SignificantOwners.in(network, BigDecimal.ONE).ownersOf(key("C")))
                .filteredOn(owner -> owner.owner().equals(key("P")))
                .hasSameSizeAs(IntegratedOwnership.in(network).ownersOf(key("C")).shares().stream()
                        .filter(share -> share.owner().equals(key("P"))
                                && share.percent().compareTo(BigDecimal.ONE) >= 0)
                        .toList());
    }

    @Test
    void a_share_that_is_not_told_does_not_open_a_closed_ring_and_hides_nobody_below() {
        Network network = network("A>B 100; B>A 100; A>C ?; C>A ?; P>C 50; B>D 40; P>D 60");
        SignificantOwners owners = SignificantOwners.in(network, BigDecimal.valueOf(25));

        assertThat(owners.ownersOf(key("D")))
                .extracting(SignificantOwner::owner)
                .containsExactly(key("P"));
        assertThat(owners.ownersOf(key("A"))).isEmpty();
        assertThat(owners.ownersOf(key("C")))
                .extracting(SignificantOwner::owner)
                .containsExactly(key("P"));
    }

    @Test
    void a_part_that_is_no_part_is_refused() {
        Network network = network("P>A 60");

        for (String part : List.of("0", "-1", "0.001", "100.1")) {
            assertThatThrownBy(() -> SignificantOwners.in(network, new BigDecimal(part)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(part);
        }
    }

    @Property(tries = 500)
    void the_owners_are_those_of_integrated_ownership(@ForAll Random random) {
        Network network = randomNetwork(random);
        BigDecimal least = BigDecimal.valueOf(1 + random.nextInt(30));
        SignificantOwners significant = SignificantOwners.in(network, least);
        IntegratedOwnership exact = IntegratedOwnership.in(network);

        for (Node node : network.nodes()) {
            Map<Object, EffectiveShare> expected = exact.ownersOf(node.key()).shares().stream()
                    .filter(share -> share.percent().compareTo(least) >= 0)
                    .collect(Collectors.toMap(EffectiveShare::owner, Function.identity()));
            List<SignificantOwner> found = significant.ownersOf(node.key());
            assertThat(found)
                    .extracting(SignificantOwner::owner)
                    .hasSameElementsAs(Set.copyOf(expected.values().stream()
                            .map(EffectiveShare::owner)
                            .toList()));
            assertThat(found).allSatisfy(owner -> {
                EffectiveShare share = expected.get(owner.owner());
                assertThat(share).isNotNull();
                assertThat(share.percent().doubleValue())
                        .isBetween(owner.percent() - 1e-7, owner.percent() + owner.shortBy() + 1e-7);
            });
        }
    }

    @Property(tries = 100)
    void small_stakes_in_many_layers_lose_nobody(@ForAll Random random) {
        StringBuilder lines = new StringBuilder("C0>C1 60");
        for (int company = 2; company < 60; company++) {
            Set<Integer> holders = new LinkedHashSet<>();
            for (int i = 0; i < 6; i++) {
                int holder = random.nextInt(company);
                if (holders.add(holder)) {
                    int percent = i == 0 ? 10 + random.nextInt(50) : 1 + random.nextInt(6);
                    lines.append("; C")
                            .append(holder)
                            .append(">C")
                            .append(company)
                            .append(' ')
                            .append(percent);
                }
            }
        }
        Network network = network(lines.toString());
        SignificantOwners significant = SignificantOwners.in(network, BigDecimal.valueOf(2));
        IntegratedOwnership exact = IntegratedOwnership.in(network);

        for (Node node : network.nodes()) {
            assertThat(significant.ownersOf(node.key()))
                    .extracting(SignificantOwner::owner)
                    .hasSameElementsAs(exact.ownersOf(node.key()).shares().stream()
                            .filter(share -> share.percent().compareTo(BigDecimal.valueOf(2)) >= 0)
                            .map(EffectiveShare::owner)
                            .toList());
        }
    }

    @Test
    void an_owner_in_doubt_above_thousands_of_companies_is_decided_when_asked_for() {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder("C0>C1 60");
        for (int company = 2; company < 2600; company++) {
            Set<Integer> holders = new LinkedHashSet<>();
            for (int i = 0; i < 6; i++) {
                int holder = i == 0 ? company - 1 : random.nextInt(company);
                if (holders.add(holder)) {
                    lines.append("; C")
                            .append(holder)
                            .append(">C")
                            .append(company)
                            .append(' ')
                            .append(i == 0 ? 60 : 1 + i);
                }
            }
        }
        Network network = network(lines.toString());
        List<SignificantOwners> significant = List.of(1, 2, 3, 5).stream()
                .map(least -> SignificantOwners.in(network, BigDecimal.valueOf(least)))
                .toList();

        for (int company = 2599; company > 2575; company--) {
            List<EffectiveShare> exact =
                    IntegratedOwnership.in(network).ownersOf(key("C" + company)).shares();
            for (int i = 0; i < significant.size(); i++) {
                BigDecimal least = BigDecimal.valueOf(List.of(1, 2, 3, 5).get(i));
                assertThat(significant.get(i).ownersOf(key("C" + company)))
                        .extracting(SignificantOwner::owner)
                        .hasSameElementsAs(exact.stream()
                                .filter(share -> share.percent().compareTo(least) >= 0)
                                .map(EffectiveShare::owner)
                                .toList());
            }
        }
    }

    /** Companies that hold each other at random, rings and companies held above 100 percent among them. */
    private static Network randomNetwork(Random random) {
        Set<String> pairs = new LinkedHashSet<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            String pair = (random.nextInt(4) == 0 ? "P" : "C") + random.nextInt(12) + ">C" + random.nextInt(12);
            if (pairs.add(pair)) {
                lines.append(pair).append(' ').append(random.nextInt(8) == 0 ? "?" : 1 + random.nextInt(45));
                lines.append("; ");
            }
        }
        return network(lines.substring(0, lines.length() - 2));
    }
}
