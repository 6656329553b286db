package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.MOMENT;
import static io.creditkit.graph.Facts.customer;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.link;
import static io.creditkit.graph.Facts.personHolder;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static io.creditkit.graph.Facts.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.BeneficialOwner;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.RelatedCompany;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every set of facts. */
class NetworkLawsTest {
    private static final List<String> LEIS =
            List.of("5493001KJTIIGC8Y1R12", "54930084UKLVMY22DS16", "213800WSGIIZCXF1P572");

    @Property(tries = 300)
    void facts_in_any_order_and_repeated_make_an_equal_network(
            @ForAll("reports") List<CreditReport> reports, @ForAll Random random) {
        List<Consumer<NetworkBuilder>> facts = new ArrayList<>();
        reports.forEach(report -> facts.add(builder -> builder.report(report)));
        facts.add(builder ->
                builder.customer(customer("1").agencyLink(link("C0", "Zero")).build()));
        facts.add(builder ->
                builder.customer(customer("1").version(3).name("Later").build()));
        facts.add(builder ->
                builder.customer(customer("2").agencyLink(link("C1", "One")).build()));
        facts.add(builder -> builder.userAccount(user("u", "1", "2")));
        for (IdentityDecision decision : randomDecisions(build(facts), random)) {
            facts.add(builder -> builder.decision(decision));
        }
        Network expected = build(facts);

        List<Consumer<NetworkBuilder>> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, random.nextInt(facts.size())));
        Collections.shuffle(shuffled, random);

        assertThat(build(shuffled)).isEqualTo(expected);
    }

    /** Decisions about the persons of a network. */
    private static List<IdentityDecision> randomDecisions(Network network, Random random) {
        List<NodeKey> records = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (node.kind() == NodeKind.PERSON) {
                records.add(node.key());
                node.identifiers().forEach(record -> records.add(NodeKey.of(record.value())));
            }
        }
        List<IdentityDecision> decisions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0 && !records.isEmpty(); i--) {
            NodeKey one = records.get(random.nextInt(records.size()));
            NodeKey other = records.get(random.nextInt(records.size()));
            if (!one.equals(other)) {
                decisions.add(
                        random.nextInt(2) == 0
                                ? IdentityDecision.onePerson(one, other, "Looked at", "u-1", MOMENT.plusSeconds(i))
                                : IdentityDecision.twoPersons(one, other, "Looked at", "u-1", MOMENT.plusSeconds(i)));
            }
        }
        return decisions;
    }

    @Property(tries = 200)
    void every_statement_of_the_newest_reports_has_its_parties_in_the_network(
            @ForAll("reports") List<CreditReport> reports) {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        reports.forEach(builder::report);
        Network network = builder.build();

        assertThat(network.edges()).allSatisfy(edge -> {
            assertThat(network.node(edge.from())).isPresent();
            assertThat(network.node(edge.to())).isPresent();
            assertThat(edge.provenance()).isNotEmpty();
        });
        assertThat(reports)
                .allSatisfy(
                        report -> assertThat(network.company(report.company())).isPresent());
    }

    private static Network build(List<Consumer<NetworkBuilder>> facts) {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        facts.forEach(fact -> fact.accept(builder));
        return builder.build();
    }

    @Provide
    Arbitrary<List<CreditReport>> reports() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 4);
        Arbitrary<Optional<Integer>> some = small.optional(0.5);
        return Combinators.combine(small, some, some, small, small, some, small)
                .as(NetworkLawsTest::randomReport)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static CreditReport randomReport(
            int company,
            Optional<Integer> number,
            Optional<Integer> lei,
            int owner,
            int person,
            Optional<Integer> parent,
            int age) {
        CreditReport.Builder report = report("C" + company, "Company " + age)
                .orderedAt(MOMENT.minus(Duration.ofDays(age)))
                .registrationNumber(number.map(value -> "9" + value))
                .lei(lei.map(value -> LEIS.get(value % LEIS.size())))
                .addShareholders(holder("Owner", "C" + owner, "4" + owner))
                .addShareholders(personHolder(person % 2 == 0 ? "Unknown" : "Jo Doe", "1" + person))
                .addDirectors(director("Jo Doe")
                        .agencyId(person < 2 ? Optional.of("D" + person) : Optional.empty())
                        .bornOn(LocalDate.of(1970, 1 + person % 2, 1))
                        .position("Director " + owner)
                        .build())
                .addBeneficialOwners(BeneficialOwner.builder()
                        .kind(PartyKind.PERSON)
                        .name("Jo Doe")
                        .bornOn(LocalDate.of(1970, 1 + age % 2, 1))
                        .build())
                .addAffiliates(related("C" + age, "Sister"));
        parent.ifPresent(value -> report.immediateParent(new RelatedCompany(
                Optional.empty(),
                "Parent",
                Optional.of(CountryCode.of("GB")),
                value == 0 ? Optional.empty() : Optional.of("9" + value),
                Optional.empty())));
        return report.build();
    }
}
