package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.MOMENT;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.id;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.report.CreditReport;
import io.creditkit.graph.IdentityDecision;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import org.junit.jupiter.api.Test;

class SameCompanyHintsTest {
    private static final String ONE_LEI = "5493001KJTIIGC8Y1R12";
    private static final String OTHER_LEI = "54930084UKLVMY22DS16";

    private static NetworkBuilder builder() {
        CreditReport first =
                report("A", "Alpha").lei(ONE_LEI).vatNumber("GB 123 4567 89").build();
        CreditReport second = report("B", "Alpha Trading")
                .lei(OTHER_LEI)
                .vatNumber("GB123456789")
                .build();
        return NetworkBuilder.asOf(DAY)
                .report(first)
                .report(second)
                .report(report("C", "No number").build());
    }

    @Test
    void a_vat_number_joins_nothing_but_is_a_hint() {
        Network network = builder().build();

        assertThat(network.nodes()).hasSize(3);
        assertThat(SameCompanyHints.in(network).all()).singleElement().satisfies(hint -> {
            assertThat(hint.vatNumber()).isEqualTo("GB123456789");
            assertThat(hint.companies()).containsExactly(company("A"), company("B"));
        });
    }

    @Test
    void an_identifier_joins_two_of_three_and_the_vat_number_leaves_the_third_apart() {
        CreditReport third =
                report("D", "Alpha").lei(ONE_LEI).vatNumber("GB123456789").build();

        Network network = builder().report(third).build();

        assertThat(network.company(id("D"))).isEqualTo(network.company(id("A")));
        assertThat(SameCompanyHints.in(network).all())
                .singleElement()
                .satisfies(hint -> assertThat(hint.companies()).containsExactly(company("A"), company("B")));
    }

    @Test
    void three_are_a_hint_until_every_two_of_them_are_told_apart() {
        NetworkBuilder builder = builder()
                .report(report("D", "Alpha Sales").vatNumber("GB123456789").build())
                .decision(apart("A", "B"))
                .decision(apart("A", "D"));

        assertThat(SameCompanyHints.in(builder.build()).all())
                .singleElement()
                .satisfies(hint -> assertThat(hint.companies()).hasSize(3));
        assertThat(SameCompanyHints.in(builder.decision(apart("D", "B")).build())
                        .all())
                .isEmpty();
    }

    private static IdentityDecision apart(String one, String other) {
        return IdentityDecision.twoCompanies(id(one), id(other), "Looked at", "u-1", MOMENT);
    }

    @Test
    void what_a_person_decided_ends_the_hint() {
        Network joined = builder()
                .decision(IdentityDecision.oneCompany(id("A"), id("B"), "Looked at", "u-1", MOMENT))
                .build();
        Network split = builder().decision(apart("A", "B")).build();

        assertThat(SameCompanyHints.in(joined).all()).isEmpty();
        assertThat(joined.nodes()).hasSize(2);
        assertThat(SameCompanyHints.in(split).all()).isEmpty();
        assertThat(split.nodes()).hasSize(3);
    }
}
