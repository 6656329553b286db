package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.customer;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CustomerId;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.NodeKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedHintsTest {
    private static NodeKey party(String id) {
        return NodeKey.ofCustomer(CustomerId.of(id));
    }

    private static Network customers(int count) {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        for (int i = 1; i <= count; i++) {
            builder.customer(customer(String.valueOf(i)).build());
        }
        return builder.build();
    }

    private static ContactPoint point(String id, ContactPoint.Kind kind, String value) {
        return new ContactPoint(party(id), kind, value);
    }

    @Test
    void two_companies_with_one_current_director_are_a_hint_that_names_the_person() {
        Network network = NetworkBuilder.asOf(DAY)
                .report(report("A", "Alpha")
                        .addDirectors(director("Jo Doe").agencyId("77").build())
                        .build())
                .report(report("B", "Beta")
                        .addDirectors(
                                director("Jo Doe").agencyId("77").build(),
                                director("Al Roe").agencyId("78").build())
                        .build())
                .report(report("C", "Gamma")
                        .addDirectors(
                                director("Al Roe").agencyId("78").current(false).build())
                        .build())
                .build();

        assertThat(SharedHints.in(network, List.of()).all()).singleElement().satisfies(hint -> {
            assertThat(hint.one()).isEqualTo(company("A"));
            assertThat(hint.other()).isEqualTo(company("B"));
            assertThat(hint.shared()).isEqualTo(SharedHints.Shared.DIRECTOR);
            assertThat(hint.director().flatMap(network::node)).isPresent();
            assertThat(hint.strength()).isEqualTo(1);
        });
    }

    @Test
    void addresses_numbers_and_accounts_are_compared_by_what_they_mean() {
        List<ContactPoint> points = List.of(
                point("1", ContactPoint.Kind.EMAIL, "Jo@Example.com "),
                point("2", ContactPoint.Kind.EMAIL, "jo@example.com"),
                point("1", ContactPoint.Kind.PHONE, "+44 20 7946 0000"),
                point("3", ContactPoint.Kind.PHONE, "0044 (20) 7946-0000"),
                point("2", ContactPoint.Kind.BANK_ACCOUNT, "GB33 BUKB 2020 1555 5555 55"),
                point("3", ContactPoint.Kind.BANK_ACCOUNT, "gb33bukb20201555555555"),
                point("9", ContactPoint.Kind.EMAIL, "jo@example.com"));

        assertThat(SharedHints.in(customers(3), points).all())
                .extracting(hint -> hint.one() + " " + hint.other() + " " + hint.shared())
                .containsExactly(
                        "customer:1 customer:2 EMAIL",
                        "customer:1 customer:3 PHONE",
                        "customer:2 customer:3 BANK_ACCOUNT");
    }

    @Test
    void the_more_share_a_thing_the_less_it_means_until_it_means_nothing() {
        List<ContactPoint> points = List.of(
                point("1", ContactPoint.Kind.PHONE, "1234567"),
                point("2", ContactPoint.Kind.PHONE, "1234567"),
                point("3", ContactPoint.Kind.PHONE, "1234567"));

        SharedHints three = SharedHints.in(customers(3), points, 3);
        SharedHints two = SharedHints.in(customers(3), points, 2);

        assertThat(three.about(party("2")))
                .hasSize(2)
                .allSatisfy(hint -> assertThat(hint.strength()).isEqualTo(0.5));
        assertThat(two.all()).isEmpty();
        assertThat(two.crowds())
                .containsExactly(
                        new SharedHints.Crowd(SharedHints.Shared.PHONE, List.of(party("1"), party("2"), party("3"))));
    }

    @Test
    void nothing_shown_holds_an_address_or_number() {
        List<ContactPoint> points = List.of(
                point("1", ContactPoint.Kind.EMAIL, "jo@example.com"),
                point("2", ContactPoint.Kind.EMAIL, "jo@example.com"));

        assertThat(points + " " + SharedHints.in(customers(2), points).all()).doesNotContain("jo@");
    }

    @Test
    void a_blank_value_and_a_limit_below_two_are_refused() {
        assertThatThrownBy(() -> point("1", ContactPoint.Kind.EMAIL, " ")).hasMessageContaining("no value");
        assertThatThrownBy(() -> SharedHints.in(customers(1), List.of(), 1)).hasMessageContaining("limit");
    }
}
