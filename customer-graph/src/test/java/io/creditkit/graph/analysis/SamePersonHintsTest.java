package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.personHolder;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.report.CreditReport;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonHintsTest {
    private static Network network(CreditReport.Builder report) {
        return NetworkBuilder.asOf(DAY).report(report.build()).build();
    }

    @Test
    void a_name_that_very_many_at_one_company_have_makes_a_crowd_and_no_hints() {
        CreditReport.Builder report = report("A", "Alpha");
        for (int i = 1; i <= 20_000; i++) {
            report.addShareholders(
                    personHolder("Natural person", BigDecimal.valueOf(i, 7).toPlainString()));
        }
        report.addShareholders(personHolder("Jo Doe", "10"), personHolder("JO DOE", "20"));

        SamePersonHints hints = SamePersonHints.in(network(report));

        assertThat(hints.crowds()).singleElement().satisfies(crowd -> {
            assertThat(crowd.company()).isEqualTo(company("A"));
            assertThat(crowd.persons()).hasSize(20_000);
        });
        assertThat(hints.all()).hasSize(1);
    }

    @Test
    void the_limit_is_two_or_more() {
        Network network = network(report("A", "Alpha")
                .addShareholders(
                        personHolder("Jo Doe", "10"), personHolder("Jo Doe", "20"), personHolder("Jo Doe", "30")));

        assertThat(SamePersonHints.in(network, 3).all()).hasSize(3);
        assertThat(SamePersonHints.in(network, 2).all()).isEmpty();
        assertThat(SamePersonHints.in(network, 2).crowds()).hasSize(1);
        assertThatThrownBy(() -> SamePersonHints.in(network, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_proof_says_where_the_agency_tells_two_persons_apart() {
        Network apart = network(report("A", "Alpha")
                .addDirectors(
                        director("Jo Doe").agencyId("77").build(),
                        director("Jo Doe").agencyId("78").build()));
        Network open = network(report("A", "Alpha")
                .addDirectors(
                        director("Jo Doe").agencyId("77").build(),
                        director("Jo Doe").build()));

        assertThat(SamePersonHints.in(apart).all())
                .singleElement()
                .satisfies(hint -> assertThat(hint.proof().policy()).contains("agency has an id for each"));
        assertThat(SamePersonHints.in(open).all())
                .singleElement()
                .satisfies(hint -> assertThat(hint.proof().policy()).doesNotContain("agency"));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0e01\u0e34, \u0e01\u0e35, 0", // Thai, short and long vowel
        "\u0930\u093e\u092e, \u0930\u092e, 0", // Ram and Ram without its vowel sign
        "\u0e01\u0e34, \u0e01\u0e34, 1",
        "Jos\u00e9, Jose\u0301, 1", // one letter, and a letter with an accent
        "Jo-Anne Doe, JO ANNE DOE, 1",
    })
    void names_that_differ_in_a_vowel_sign_are_two_names(String one, String other, int hints) {
        Network network =
                network(report("A", "Alpha").addShareholders(personHolder(one, "10"), personHolder(other, "20")));

        assertThat(SamePersonHints.in(network).all()).hasSize(hints);
    }
}
