package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.MOMENT;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.contact;
import static io.creditkit.graph.Facts.customer;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.group;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.id;
import static io.creditkit.graph.Facts.link;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static io.creditkit.graph.Facts.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivingNetworkTest {
    private static final String LEI = "5493001KJTIIGC8Y1R12";

    private final LivingNetwork living = NetworkBuilder.asOf(DAY).living();

    private static Network rebuilt(CreditReport... reports) {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        for (CreditReport report : reports) {
            builder.report(report);
        }
        return builder.build();
    }

    @Test
    void a_report_adds_what_it_says_and_takes_it_back_when_withdrawn() {
        CreditReport alpha = report("A", "Alpha")
                .addShareholders(holder("Beta", "B", "60"))
                .addDirectors(director("Jo Doe").build())
                .build();

        assertThat(living.apply(alpha)).isEqualTo(rebuilt(alpha));
        assertThat(living.withdraw(alpha)).isEqualTo(rebuilt());
        assertThat(living.network().nodes()).isEmpty();
    }

    @Test
    void what_a_report_does_not_speak_of_stays_the_very_same() {
        living.apply(report("A", "Alpha")
                .addShareholders(holder("Beta", "B", "60"))
                .addDirectors(director("Jo Doe").build())
                .build());
        Network before = living.apply(
                report("C", "Gamma").addShareholders(holder("Delta", "D", "60")).build());

        Network after = living.replace(
                report("C", "Gamma").addShareholders(holder("Delta", "D", "70")).build());

        assertThat(after.edgesTo(company("C"))).hasSize(1);
        assertThat(before.nodes()).hasSize(5);
        for (Node node : before.nodes()) {
            if (!node.key().equals(company("C")) && !node.key().equals(company("D"))) {
                assertThat(after.node(node.key()).orElseThrow()).isSameAs(node);
            }
        }
        assertThat(before.edgesTo(company("A")))
                .hasSize(2)
                .allSatisfy(edge -> assertThat(after.edges()).anyMatch(same -> same == edge));
    }

    @Test
    void the_members_of_a_group_given_last_count_and_an_older_group_does_not() {
        CustomerGroup group = group("vip").version(2).build();
        List<CustomerId> both = List.of(CustomerId.of("1"), CustomerId.of("2"));
        List<CustomerId> one = List.of(CustomerId.of("1"));
        living.apply(customer("1").build());
        living.apply(customer("2").build());

        for (List<CustomerId> members : List.of(one, both, one)) {
            living.apply(group, members);
            assertThat(living.network().edgesTo(NodeKey.ofGroup(group.id()))).hasSameSizeAs(members);
        }
        living.apply(group("vip").version(1).build(), both);
        assertThat(living.network().edgesTo(NodeKey.ofGroup(group.id()))).hasSameSizeAs(one);
    }

    @Test
    void an_earlier_snapshot_stays_as_it_was() {
        Network before = living.apply(report("A", "Alpha").build());
        Network after = living.apply(
                report("B", "Beta").addShareholders(holder("Alpha", "A", "100")).build());

        assertThat(before.nodes()).hasSize(1);
        assertThat(before.edgesFrom(company("A"))).isEmpty();
        assertThat(after.edgesFrom(company("A"))).hasSize(1);
        assertThat(living.network()).isSameAs(after);
    }

    @Test
    void two_companies_become_one_through_a_new_identifier_and_two_again_when_it_is_withdrawn() {
        CreditReport plain = report("A", "Alpha").build();
        CreditReport other = report("B", "Alpha again").lei(LEI).build();
        CreditReport parent = report("C", "Gamma")
                .addSubsidiaries(related("B", "Alpha again"))
                .build();
        CreditReport bridge = report("A", "Alpha")
                .orderedAt(MOMENT.plus(Duration.ofDays(1)))
                .lei(LEI)
                .build();
        living.apply(plain);
        living.apply(other);
        living.apply(parent);
        assertThat(living.network().edgesTo(company("B"))).hasSize(1);

        Network joined = living.apply(bridge);
        assertThat(joined.nodes()).extracting(Node::key).containsExactly(company("A"), company("C"));
        assertThat(joined.edgesTo(company("A"))).extracting(Edge::from).containsExactly(company("C"));
        assertThat(joined.company(id("B")).map(Node::key)).contains(company("A"));

        Network parted = living.withdraw(bridge);
        assertThat(parted).isEqualTo(rebuilt(plain, other, parent));
        assertThat(parted.company(id("B")).map(Node::key)).contains(company("B"));
    }

    @Test
    void an_older_report_speaks_again_when_the_newer_is_withdrawn_and_is_forgotten_when_replaced() {
        CreditReport old = report("A", "Alpha")
                .orderedAt(MOMENT.minus(Duration.ofDays(90)))
                .addShareholders(holder("Beta", "B", "100"))
                .build();
        CreditReport now = report("A", "Alpha")
                .addShareholders(holder("Gamma", "C", "100"))
                .build();
        living.apply(old);

        assertThat(living.apply(now).edges()).extracting(Edge::from).containsExactly(company("C"));
        assertThat(living.withdraw(now).edges()).extracting(Edge::from).containsExactly(company("B"));
        assertThat(living.replace(now)).isEqualTo(rebuilt(now));
        assertThat(living.withdrawReportsAbout(id("A"))).isEqualTo(rebuilt());
    }

    @Test
    void one_statement_of_two_reports_stays_until_both_are_withdrawn() {
        CreditReport above =
                report("A", "Alpha").addSubsidiaries(related("B", "Beta")).build();
        CreditReport below =
                report("B", "Beta").immediateParent(related("A", "Alpha")).build();
        living.apply(above);
        living.apply(below);

        assertThat(living.withdraw(above).edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.provenance())
                        .extracting(Provenance::field)
                        .containsExactly("immediateParent"));
    }

    @Test
    void persons_become_one_when_their_companies_are_related_and_two_again_afterwards() {
        var jo = director("Jo Doe").bornOn(LocalDate.parse("1970-05-01")).build();
        CreditReport alpha = report("A", "Alpha").addDirectors(jo).build();
        CreditReport beta = report("B", "Beta").addDirectors(jo).build();
        CreditReport owner =
                report("C", "Gamma").addAffiliates(related("D", "Delta")).build();
        CreditReport tie = report("B", "Beta")
                .orderedAt(MOMENT.plus(Duration.ofDays(1)))
                .addDirectors(jo)
                .addShareholders(holder("Alpha", "A", "100"))
                .build();
        living.apply(alpha);
        living.apply(beta);
        living.apply(owner);

        assertThat(living.apply(tie)).isEqualTo(rebuilt(alpha, beta, owner, tie));
        assertThat(living.withdraw(tie)).isEqualTo(rebuilt(alpha, beta, owner));
        assertThat(living.network().nodes())
                .filteredOn(node -> node.kind() == NodeKind.PERSON)
                .hasSize(2);
    }

    @Test
    void a_bare_name_means_the_company_that_a_later_report_identifies() {
        CreditReport bare = report("A", "Alpha")
                .orderedAt(MOMENT.plus(Duration.ofDays(1)))
                .addShareholders(Shareholder.builder()
                        .kind(PartyKind.COMPANY)
                        .name("Holding Ltd.")
                        .build())
                .build();
        CreditReport identified =
                report("A", "Alpha").ultimateParent(related("H", "HOLDING LTD")).build();
        living.apply(bare);
        assertThat(living.network().edgesTo(company("A")))
                .extracting(Edge::from)
                .doesNotContain(company("H"));

        assertThat(living.apply(identified).edgesTo(company("A")))
                .extracting(Edge::from)
                .containsExactly(company("H"));
        assertThat(living.withdraw(identified)).isEqualTo(rebuilt(bare));
    }

    @Test
    void customers_come_change_and_go_with_their_users_and_contacts() {
        living.apply(user("u", "1", "2"));
        living.apply(contact("c", "1"));
        assertThat(living.network().nodes()).isEmpty();

        living.apply(customer("1").agencyLink(link("A", "Alpha")).build(), CustomerNote.of("12.00 GBP", "HIGH"));
        living.apply(customer("2").build());
        assertThat(living.network().edges())
                .extracting(Edge::type)
                .containsExactlyInAnyOrder(
                        EdgeType.ACCOUNT_OF, EdgeType.USER_OF, EdgeType.USER_OF, EdgeType.CONTACT_OF);

        Network changed = living.apply(
                customer("1").version(2).number("K-9").name("Later").build());
        NetworkBuilder builder = NetworkBuilder.asOf(DAY)
                .userAccount(user("u", "1", "2"))
                .contact(contact("c", "1"))
                .customer(customer("2").build())
                .customer(customer("1").version(2).number("K-9").name("Later").build());
        assertThat(changed).isEqualTo(builder.build());
        assertThat(builder.living().network()).isEqualTo(changed);

        Network gone = living.withdraw(CustomerId.of("1"));
        assertThat(gone.nodes()).extracting(Node::kind).containsExactly(NodeKind.CUSTOMER, NodeKind.USER_ACCOUNT);
        assertThat(living.withdrawUserAccount("u").nodes()).hasSize(1);
        assertThat(living.withdrawContact("c").nodes()).hasSize(1);
    }

    @Test
    void a_finding_goes_with_its_cause() {
        CreditReport much = report("A", "Alpha")
                .addShareholders(holder("Beta", "B", "60"), holder("Gamma", "C", "60"))
                .lei("5493001KJTIIGC8Y1R13")
                .build();

        assertThat(living.apply(much).findings()).hasSize(2);
        assertThat(living.withdraw(much).findings()).isEmpty();
    }

    @Test
    void a_source_that_is_here_already_or_was_never_here_changes_nothing() {
        CreditReport alpha = report("A", "Alpha").build();
        Network once = living.apply(alpha);

        assertThat(living.apply(alpha)).isEqualTo(once);
        assertThat(living.withdraw(report("B", "Beta").build())).isEqualTo(once);
        assertThat(living.withdraw(CustomerId.of("9"))).isEqualTo(once);
    }

    @Test
    void what_a_builder_is_given_later_does_not_reach_the_living_network() {
        NetworkBuilder builder =
                NetworkBuilder.asOf(DAY).report(report("A", "Alpha").build());
        LivingNetwork started = builder.living();
        builder.report(report("B", "Beta").build());

        assertThat(started.apply(report("C", "Gamma").build()).nodes())
                .extracting(Node::key)
                .containsExactly(company("A"), company("C"));
    }

    @Test
    void a_number_that_two_companies_share_is_a_finding_only_while_both_are_here() {
        RelatedCompany numbered = new RelatedCompany(
                Optional.empty(), "Beta", Optional.of(CountryCode.of("GB")), Optional.of("111"), Optional.empty());
        CreditReport one =
                report("A", "Alpha").registrationNumber("111").lei(LEI).build();
        CreditReport two = report("B", "Beta")
                .registrationNumber("111")
                .lei("54930084UKLVMY22DS16")
                .build();
        CreditReport third = report("C", "Gamma").immediateParent(numbered).build();
        living.apply(third);
        living.apply(two);

        assertThat(living.apply(one)).isEqualTo(rebuilt(one, two, third));
        assertThat(living.network().findings()).hasSize(1);
        assertThat(living.withdraw(one)).isEqualTo(rebuilt(two, third));
        assertThat(living.network().findings()).isEmpty();
    }
}
