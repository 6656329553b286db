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
import static io.creditkit.graph.Facts.personHolder;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static io.creditkit.graph.Facts.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.report.BeneficialOwner;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.GroupPlace;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.graph.analysis.BeneficialOwnerPolicy;
import io.creditkit.graph.analysis.BeneficialOwners;
import io.creditkit.graph.analysis.ConnectedParties;
import io.creditkit.graph.analysis.SamePersonHints;
import io.creditkit.graph.analysis.Verdict;
import io.creditkit.graph.export.Selection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkBuilderTest {
    private static final String LEI = "5493001KJTIIGC8Y1R12";
    private static final String OTHER_LEI = "54930084UKLVMY22DS16";

    private static Network of(CreditReport... reports) {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        for (CreditReport report : reports) {
            builder.report(report);
        }
        return builder.build();
    }

    private static long count(Network network, NodeKind kind) {
        return network.nodes().stream().filter(node -> node.kind() == kind).count();
    }

    private static RelatedCompany numbered(String name, String country, String number) {
        return new RelatedCompany(
                Optional.empty(),
                name,
                Optional.of(CountryCode.of(country)),
                Optional.of(number),
                Optional.of(RiskBand.D));
    }

    @Test
    void shares_are_counted_on_the_days_they_are_told_to_be_held() {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY)
                .report(report("A", "Alpha")
                        .addShareholders(held("B", "60", "2020-01-01", ""))
                        .addShareholders(held("B", "10", "2024-03-01", "2027-01-01"))
                        .addShareholders(held("C", "70", "2010-01-01", "2020-01-01"))
                        .addShareholders(held("D", "5", "2026-07-01", ""))
                        .build());

        assertThat(sharesOn(builder, "2026-06-30"))
                .containsExactlyInAnyOrder(
                        "B 70 from 2024-03-01 to 2027-01-01",
                        "C 70 from 2010-01-01 to 2020-01-01, not held",
                        "D 5 from 2026-07-01, not held");
        assertThat(sharesOn(builder, "2019-12-31"))
                .contains("C 70 from 2010-01-01 to 2020-01-01", "B 60 from 2020-01-01, not held");
        assertThat(sharesOn(builder, "2020-01-01"))
                .contains("C 70 from 2010-01-01 to 2020-01-01, not held", "B 60 from 2020-01-01");
        assertThat(builder.build().findings()).isEmpty();
    }

    @Test
    void a_share_that_begins_later_is_not_over() {
        Network network = of(report("A", "Alpha")
                .addShareholders(held("B", "60", "2090-01-01", ""))
                .build());

        assertThat(network.edges()).singleElement().satisfies(edge -> {
            assertThat(edge.current()).isFalse();
            assertThat(edge.isOver(network.asOf())).isFalse();
        });
        assertThat(Selection.all()
                        .on(LocalDate.parse("2090-01-01"))
                        .from(network)
                        .edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.current()).isTrue());
        assertThat(Selection.all()
                        .on(LocalDate.parse("2089-12-31"))
                        .from(network)
                        .edges())
                .isEmpty();
    }

    @Test
    void a_line_that_is_told_again_with_fewer_dates_counts_once() {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY)
                .report(report("A", "Alpha")
                        .addShareholders(held("B", "40", "", ""))
                        .addShareholders(held("B", "40", "2020-01-01", ""))
                        .addShareholders(held("B", "40", "2020-01-01", "2027-01-01"))
                        .addShareholders(held("B", "5", "", "2028-01-01"))
                        .addShareholders(held("C", "30", "", ""))
                        .addShareholders(held("C", "30", "2010-01-01", "2020-01-01"))
                        .build());

        assertThat(sharesOn(builder, "2026-06-30"))
                .containsExactlyInAnyOrder(
                        "B 45 to 2027-01-01", "C 30", "C 30 from 2010-01-01 to 2020-01-01, not held");
        assertThat(builder.build().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ordinary  |ordinary 2020-01-01  ; 30",
                "ordinary  |preference 2020-01-01; [30,60]",
                "ordinary  |preference           ; [30,60]",
                "ordinary  |ORDINARY             ; 30",
                "          |preference 2020-01-01; 30",
                "2020-01-01|preference 2020-01-01; 30",
                "ordinary 2020-01-01|ordinary 2021-01-01; 60",
            })
    void two_classes_of_shares_add_up_and_one_class_told_again_counts_once(String lines, String together) {
        CreditReport.Builder report = report("A", "Alpha");
        for (String line : lines.split("\\|")) {
            Shareholder.Builder holder = Shareholder.builder();
            holder.from(holder("Beta", "B", "30"));
            for (String word : line.strip().split(" +")) {
                if (word.startsWith("20")) {
                    holder.since(LocalDate.parse(word));
                } else {
                    holder.shareClass(word);
                }
            }
            report.addShareholders(holder.build());
        }

        assertThat(of(report.build()).edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.sharePercent()
                                .map(BigDecimal::toPlainString)
                                .orElseGet(() -> edge.knownShare().toString()))
                        .isEqualTo(together));
    }

    @Test
    void a_beneficial_owner_of_the_name_and_month_of_birth_of_a_director_is_that_director() {
        var director = director("Jo Doe").bornOn(LocalDate.parse("1970-05-17"));
        CreditReport alpha = report("A", "Alpha")
                .addDirectors(director.agencyId("77").build())
                .addBeneficialOwners(owner("JO DOE", "1970-05-01"))
                .build();

        Network network = of(alpha);

        assertThat(network.nodes())
                .filteredOn(node -> node.kind() == NodeKind.PERSON)
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.provenance())
                            .extracting(Provenance::field)
                            .containsExactlyInAnyOrder("directors", "beneficialOwners");
                    assertThat(network.edgesFrom(person.key()))
                            .extracting(Edge::type)
                            .containsExactlyInAnyOrder(EdgeType.DIRECTOR, EdgeType.BENEFICIAL_OWNER);
                });
        assertThat(SamePersonHints.in(network).all()).isEmpty();
    }

    @Test
    void a_beneficial_owner_who_may_be_a_director_is_a_hint_and_no_join() {
        BeneficialOwner abroad = BeneficialOwner.builder()
                .from(owner("Al Roe", "1980-02-01"))
                .country(CountryCode.of("FR"))
                .build();
        Network network = of(report("A", "Alpha")
                .addDirectors(
                        director("Jo Doe").bornOn(LocalDate.parse("1970-05-01")).build(),
                        director("Al Roe").bornOn(LocalDate.parse("1980-02-01")).build(),
                        director("Mo Poe").bornOn(LocalDate.parse("1990-03-01")).build())
                .addBeneficialOwners(owner("Jo Doe", ""), abroad, owner("Mo Poe", "1990-04-01"))
                .build());

        assertThat(count(network, NodeKind.PERSON)).isEqualTo(6);
        assertThat(SamePersonHints.in(network).all())
                .as("born in different months they are two")
                .allSatisfy(hint -> {
                    assertThat(hint.verdict()).isEqualTo(Verdict.POSSIBLE);
                    assertThat(hint.company()).isEqualTo(company("A"));
                    assertThat(hint.proof().edges()).hasSize(2);
                })
                .extracting(hint -> network.node(hint.one()).orElseThrow().label())
                .containsExactlyInAnyOrder("Jo Doe", "Al Roe");
    }

    @Test
    void a_beneficial_owner_like_two_directors_whom_the_agency_tells_apart_is_neither() {
        var director = director("Jo Doe").bornOn(LocalDate.parse("1970-05-01"));
        Network network = of(report("A", "Alpha")
                .addDirectors(
                        director.agencyId("77").build(), director.agencyId("78").build())
                .addBeneficialOwners(owner("Jo Doe", "1970-05-01"))
                .build());

        assertThat(count(network, NodeKind.PERSON)).isEqualTo(3);
        assertThat(SamePersonHints.in(network).all()).hasSize(3);
    }

    private static BeneficialOwner owner(String name, String born) {
        return BeneficialOwner.builder()
                .kind(PartyKind.PERSON)
                .name(name)
                .bornOn(Optional.of(born).filter(day -> !day.isEmpty()).map(LocalDate::parse))
                .build();
    }

    @Test
    void who_is_told_to_own_in_the_end_is_an_edge_of_its_own_and_counts_for_no_share() {
        Network network = of(report("A", "Alpha")
                .addShareholders(held("B", "100", "", ""))
                .addBeneficialOwners(
                        BeneficialOwner.builder()
                                .kind(PartyKind.PERSON)
                                .name("Jo Owner")
                                .shareBand("25-33")
                                .natureOfControl(List.of("votes"))
                                .since(LocalDate.parse("2020-01-01"))
                                .build(),
                        BeneficialOwner.builder()
                                .kind(PartyKind.COMPANY)
                                .name("Company B")
                                .build())
                .build());

        assertThat(network.edges().stream().filter(edge -> edge.type() == EdgeType.BENEFICIAL_OWNER))
                .extracting(
                        edge -> network.node(edge.from()).orElseThrow().label() + ": "
                                + edge.role().orElse("no more told"),
                        Edge::validFrom)
                .containsExactlyInAnyOrder(
                        tuple("Jo Owner: 25-33 %, votes", Optional.of(LocalDate.parse("2020-01-01"))),
                        tuple("Company B: no more told", Optional.empty()));
        assertThat(network.nodes()).hasSize(3);
        assertThat(BeneficialOwners.in(network, BeneficialOwnerPolicy.euAmlr()).of(company("A")))
                .as("the person holds no share")
                .isEmpty();
    }

    @Test
    void a_former_beneficial_owner_is_one_only_as_of_a_day_before_the_end() {
        BeneficialOwner former = BeneficialOwner.builder()
                .kind(PartyKind.PERSON)
                .name("Jo Owner")
                .since(LocalDate.parse("2018-01-01"))
                .until(LocalDate.parse("2020-01-01"))
                .build();
        CreditReport report = report("A", "Alpha").addBeneficialOwners(former).build();

        assertThat(currentOwners(report, "2026-06-30")).isEmpty();
        assertThat(currentOwners(report, "2019-06-30")).containsExactly("Jo Owner");
    }

    private static List<String> currentOwners(CreditReport report, String day) {
        Network network =
                NetworkBuilder.asOf(LocalDate.parse(day)).report(report).build();
        return network.edges().stream()
                .filter(edge -> edge.type() == EdgeType.BENEFICIAL_OWNER && edge.current())
                .map(edge -> network.node(edge.from()).orElseThrow().label())
                .toList();
    }

    private static Shareholder held(String company, String percent, String since, String until) {
        return Shareholder.builder()
                .kind(PartyKind.COMPANY)
                .name("Company " + company)
                .company(id(company))
                .sharePercent(new BigDecimal(percent))
                .since(Optional.of(since).filter(day -> !day.isEmpty()).map(LocalDate::parse))
                .until(Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse))
                .build();
    }

    private static List<String> sharesOn(NetworkBuilder builder, String day) {
        return builder.buildAsOf(LocalDate.parse(day)).edges().stream()
                .map(edge -> edge.from().value().substring("company:creditsafe:".length())
                        + " " + edge.sharePercent().orElseThrow().toPlainString()
                        + edge.validFrom().map(start -> " from " + start).orElse("")
                        + edge.validTo().map(end -> " to " + end).orElse("")
                        + (edge.current() ? "" : ", not held"))
                .toList();
    }

    @Test
    void a_share_without_dates_leaves_the_start_of_the_sum_open() {
        Network network = of(report("A", "Alpha")
                .addShareholders(held("B", "60", "", ""))
                .addShareholders(held("B", "10", "2024-03-01", ""))
                .build());

        assertThat(network.edges()).singleElement().satisfies(edge -> {
            assertThat(edge.sharePercent())
                    .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("70"));
            assertThat(edge.validFrom()).isEmpty();
        });
    }

    @Test
    void a_shareholding_runs_from_the_owner_to_the_owned_company() {
        Network network = of(report("A", "Alpha")
                .addShareholders(holder("Beta", "B", "60.00"))
                .build());

        assertThat(network.edges()).singleElement().satisfies(edge -> {
            assertThat(edge.from()).isEqualTo(company("B"));
            assertThat(edge.to()).isEqualTo(company("A"));
            assertThat(edge.sharePercent()).contains(new BigDecimal("6E+1"));
            assertThat(edge.provenance())
                    .containsExactly(new Provenance(
                            "creditsafe", "report of creditsafe:A", "shareholders", Optional.of(MOMENT)));
        });
    }

    @Test
    void a_company_named_by_two_reports_is_one_node_and_its_own_report_names_it() {
        Network network = of(
                report("A", "Alpha")
                        .addShareholders(holder("BETA LIMITED", "B", "60"))
                        .build(),
                report("B", "Beta Ltd").build());

        assertThat(network.node(company("B")).map(Node::label)).contains("Beta Ltd");
        assertThat(network.nodes()).hasSize(2);
    }

    @Test
    void one_register_number_of_a_country_with_one_register_is_one_company() {
        Network network = of(
                report("A", "Alpha")
                        .immediateParent(numbered("Beta", "GB", "123456"))
                        .build(),
                report("B", "Beta").registrationNumber("00123456").build());

        assertThat(count(network, NodeKind.COMPANY)).isEqualTo(2);
        assertThat(network.edges()).extracting(Edge::from).containsExactly(company("B"));
        assertThat(network.node(company("B")).orElseThrow().identifiers())
                .extracting(Identifier::value)
                .containsExactly("creditsafe:B", "GB:00123456");
    }

    @Test
    void one_number_of_two_german_courts_is_two_companies() {
        Network network = of(
                report("A", "Alpha")
                        .immediateParent(numbered("Eins GmbH", "DE", "HRB 123"))
                        .build(),
                report("B", "Beta")
                        .immediateParent(numbered("Zwei GmbH", "DE", "HRB 123"))
                        .build());

        assertThat(count(network, NodeKind.COMPANY)).isEqualTo(4);
    }

    @Test
    void one_valid_lei_is_one_company_and_the_smaller_id_names_it() {
        Network network = of(
                report("A", "Alpha").lei(LEI).build(),
                report("B", "Alpha again").lei(LEI).build());

        assertThat(network.nodes())
                .singleElement()
                .satisfies(node -> assertThat(node.key()).isEqualTo(company("A")));
        assertThat(network.company(id("B"))).contains(network.nodes().get(0));
    }

    @Test
    void an_lei_with_wrong_check_digits_joins_nothing_and_is_a_finding() {
        String wrong = "5493001KJTIIGC8Y1R13";
        Network network = of(
                report("A", "Alpha").lei(wrong).build(),
                report("B", "Beta").lei(wrong).build());

        assertThat(network.nodes()).hasSize(2);
        assertThat(network.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.INVALID_LEI);
    }

    @Test
    void one_number_but_two_leis_stay_apart_with_a_finding() {
        Network network = of(
                report("A", "Alpha").registrationNumber("111").lei(LEI).build(),
                report("B", "Beta").registrationNumber("111").lei(OTHER_LEI).build());

        assertThat(network.nodes()).hasSize(2);
        assertThat(network.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.IDENTITY_CONFLICT);
            assertThat(finding.nodes()).containsExactly(company("A"), company("B"));
        });
    }

    @Test
    void a_bare_company_name_is_joined_within_a_report_but_not_beyond_it() {
        Shareholder bare = Shareholder.builder()
                .kind(PartyKind.COMPANY)
                .name("Holding Ltd.")
                .build();
        Network network = of(
                report("A", "Alpha")
                        .addShareholders(bare)
                        .ultimateParent(related("H", "HOLDING LTD"))
                        .build(),
                report("B", "Beta").addShareholders(bare).build());

        assertThat(network.edgesTo(company("A"))).extracting(Edge::from).containsOnly(company("H"));
        assertThat(network.edgesTo(company("B"))).extracting(Edge::from).doesNotContain(company("H"));
    }

    @Test
    void persons_of_one_name_are_two_persons() {
        Network network = of(
                report("A", "Alpha").addDirectors(director("Jo Doe").build()).build(),
                report("B", "Beta").addDirectors(director("Jo Doe").build()).build(),
                report("C", "Gamma")
                        .addShareholders(personHolder("Jo Doe", "10"))
                        .build());

        assertThat(count(network, NodeKind.PERSON)).isEqualTo(3);
    }

    @Test
    void one_director_id_is_one_person_whatever_the_spelling() {
        Network network = of(
                report("A", "Alpha")
                        .addDirectors(director("Jo Doe").agencyId("77").build())
                        .build(),
                report("B", "Beta")
                        .addDirectors(director("DOE, Jo").agencyId("77").build())
                        .build());

        assertThat(count(network, NodeKind.PERSON)).isEqualTo(1);
    }

    @Test
    void name_and_month_of_birth_make_one_person_only_within_related_companies() {
        var jo = director("Jo Doe").bornOn(LocalDate.parse("1970-05-01")).build();
        CreditReport alpha = report("A", "Alpha").addDirectors(jo).build();
        CreditReport child = report("B", "Beta")
                .addDirectors(jo)
                .addShareholders(holder("Alpha", "A", "100"))
                .build();
        CreditReport stranger = report("C", "Gamma").addDirectors(jo).build();

        assertThat(count(of(alpha, child), NodeKind.PERSON)).isEqualTo(1);
        assertThat(count(of(alpha, stranger), NodeKind.PERSON)).isEqualTo(2);
    }

    @Test
    void unnamed_parties_are_never_joined() {
        Network network = of(
                report("A", "Alpha")
                        .addShareholders(personHolder("Unknown", "10"), personHolder("unknown", "20"))
                        .build(),
                report("B", "Beta")
                        .addShareholders(personHolder("Unknown", "10"))
                        .build());

        assertThat(count(network, NodeKind.UNKNOWN)).isEqualTo(3);
    }

    @Test
    void two_customers_of_one_company_stay_two_customers_on_one_company() {
        Network network = NetworkBuilder.asOf(DAY)
                .customer(customer("1").agencyLink(link("A", "Alpha")).build())
                .customer(customer("2").agencyLink(link("A", "Alpha")).build(), CustomerNote.of("12.00 GBP", "HIGH"))
                .report(report("A", "Alpha").build())
                .build();

        assertThat(network.edgesTo(company("A")))
                .extracting(Edge::from)
                .containsExactly(NodeKey.ofCustomer(CustomerId.of("1")), NodeKey.ofCustomer(CustomerId.of("2")));
        Node second = network.node(NodeKey.ofCustomer(CustomerId.of("2"))).orElseThrow();
        assertThat(second.exposure()).contains("12.00 GBP");
        assertThat(second.attributes()).containsEntry("Risk class", "HIGH");
    }

    @Test
    void users_and_contacts_hang_on_their_customers_and_those_of_absent_customers_are_left_out() {
        Network network = NetworkBuilder.asOf(DAY)
                .userAccount(user("u", "1", "9"))
                .userAccount(user("v", "9"))
                .contact(contact("c", "1"))
                .contact(contact("d", "9"))
                .customer(customer("1").build())
                .build();

        assertThat(network.edges()).extracting(Edge::type).containsExactly(EdgeType.CONTACT_OF, EdgeType.USER_OF);
        assertThat(network.nodes()).hasSize(3);
    }

    @Test
    void groups_of_customers_hold_their_members_and_stand_in_the_group_above() {
        Network network = NetworkBuilder.asOf(DAY)
                .group(
                        group("vip").parentId(GroupId.of("all")).build(),
                        List.of(CustomerId.of("1"), CustomerId.of("9")))
                .group(group("all").parentId(GroupId.of("gone")).build(), List.of())
                .customer(customer("1").build())
                .build();

        assertThat(network.nodes())
                .extracting(Node::kind)
                .containsExactly(NodeKind.CUSTOMER, NodeKind.GROUP, NodeKind.GROUP);
        assertThat(network.edges())
                .extracting(edge -> edge.type() + " " + edge.from() + " " + edge.to())
                .containsExactly("MEMBER_OF customer:1 group:vip", "MEMBER_OF group:vip group:all");
        assertThat(network.node(NodeKey.ofGroup(GroupId.of("vip")))
                        .orElseThrow()
                        .naturalPerson())
                .isFalse();
        assertThat(ConnectedParties.in(network).connectedWith(NodeKey.ofGroup(GroupId.of("vip"))))
                .as("a group that the host made ties nobody")
                .isEmpty();
    }

    @Test
    void the_whole_group_is_told_with_levels_and_percentages_that_count_for_nobody() {
        GroupPlace top = new GroupPlace(related("T", "Top"), OptionalInt.of(0), Optional.empty());
        GroupPlace below = new GroupPlace(related("D", "Deep"), OptionalInt.of(2), Optional.of(new BigDecimal("80.0")));
        Network network = of(report("A", "Alpha")
                .ultimateParent(related("T", "Top"))
                .addGroupTree(top, below)
                .addAffiliates(related("D", "Deep"))
                .build());

        assertThat(network.edgesFrom(company("T")))
                .extracting(edge ->
                        edge.type() + " " + edge.to() + " " + edge.role().orElse(""))
                .containsExactlyInAnyOrder(
                        "ULTIMATE_CONSOLIDATION " + company("A") + " ",
                        "GROUP_MEMBER " + company("D") + " level 2, 80 % owned");
        assertThat(network.edges()).allMatch(edge -> edge.sharePercent().isEmpty());
    }

    @Test
    void the_newest_report_speaks_for_its_company() {
        CreditReport old = report("A", "Alpha")
                .orderedAt(MOMENT.minus(Duration.ofDays(90)))
                .addShareholders(holder("Beta", "B", "100"))
                .build();
        CreditReport now = report("A", "Alpha")
                .addShareholders(holder("Gamma", "C", "100"))
                .build();

        assertThat(of(now, old).edges()).extracting(Edge::from).containsExactly(company("C"));
    }

    @Test
    void a_resigned_director_is_kept_but_not_current() {
        Network network = of(report("A", "Alpha")
                .addDirectors(
                        director("Jo Doe").resignedOn(DAY).build(),
                        director("Al Roe").resignedOn(DAY.plusDays(1)).build(),
                        director("Cy Poe").current(false).build())
                .build());

        assertThat(network.edges()).filteredOn(Edge::current).hasSize(1);
        assertThat(network.edges()).hasSize(3);
    }

    @Test
    void different_shares_of_one_holder_add_up_and_a_repeated_line_counts_once() {
        Network network = of(report("A", "Alpha")
                .addShareholders(holder("Beta", "B", "20"), holder("Beta", "B", "15.5"), holder("Beta", "B", "20.0"))
                .build());

        assertThat(network.edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.sharePercent().orElseThrow()).isEqualByComparingTo("35.5"));
    }

    @Test
    void shares_far_above_100_are_a_finding_and_rounding_is_none() {
        Network much = of(report("A", "Alpha")
                .addShareholders(holder("Beta", "B", "60"), holder("Gamma", "C", "60"))
                .build());
        Network rounded = of(report("A", "Alpha")
                .addShareholders(holder("Beta", "B", "50.02"), holder("Gamma", "C", "50.01"))
                .build());

        assertThat(much.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.SHARES_ABOVE_100);
        assertThat(rounded.findings()).isEmpty();
    }

    @Test
    void a_parent_stated_from_both_sides_is_one_edge_with_two_origins() {
        Network network = of(
                report("A", "Alpha").addSubsidiaries(related("B", "Beta")).build(),
                report("B", "Beta").immediateParent(related("A", "Alpha")).build());

        assertThat(network.edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.provenance())
                        .extracting(Provenance::field)
                        .containsExactly("subsidiaries", "immediateParent"));
    }

    @Test
    void no_name_of_a_person_is_in_a_key_or_a_text_of_a_node() {
        Network network = of(report("A", "Alpha")
                .addDirectors(director("Jo Secretname").agencyId("PN-19700501").build())
                .addShareholders(personHolder("Jo Secretname", "10"))
                .build());

        assertThat(network.nodes().toString() + network.edges() + network.findings())
                .doesNotContain("Secretname")
                .doesNotContain("19700501");
    }

    @Test
    void a_builder_may_be_used_on_after_building() {
        NetworkBuilder builder =
                NetworkBuilder.asOf(DAY).report(report("A", "Alpha").build());
        Network first = builder.build();
        Network second = builder.report(report("B", "Beta").build()).build();

        assertThat(first.nodes()).hasSize(1);
        assertThat(second.nodes()).extracting(Node::key).isEqualTo(List.of(company("A"), company("B")));
    }
}
