package io.creditkit.graph;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.related;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a person told without an id is joined with, where the agency tells several of that name and birth apart. */
class PersonsToldApartTest {
    private static Director.Builder jo() {
        return director("Jo Doe").bornOn(LocalDate.parse("1970-05-17"));
    }

    private static long persons(CreditReport... reports) {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        List.of(reports).forEach(builder::report);
        return builder.build().nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B C", "C A B", "B C A"})
    void between_two_ids_of_related_companies_a_person_is_neither_whatever_the_companies_are_called(String names) {
        String[] name = names.split(" ");
        CreditReport one =
                report(name[0], "One").addDirectors(jo().agencyId("77").build()).build();
        CreditReport middle = report(name[1], "Middle")
                .addDirectors(jo().build())
                .addSubsidiaries(related(name[0], "One"), related(name[2], "Other"))
                .build();
        CreditReport other = report(name[2], "Other")
                .addDirectors(jo().agencyId("78").build())
                .build();

        assertThat(persons(one, middle, other)).isEqualTo(3);
        assertThat(persons(one, middle)).isEqualTo(1);
    }

    @Test
    void two_ids_far_apart_do_not_part_who_is_alike_at_one_company() {
        CreditReport one = report("A", "One")
                .addDirectors(
                        jo().agencyId("77").build(), jo().position("Secretary").build())
                .addSubsidiaries(related("B", "Other"))
                .build();
        CreditReport other =
                report("B", "Other").addDirectors(jo().agencyId("78").build()).build();

        assertThat(persons(one, other)).isEqualTo(2);
    }

    @Test
    void ids_of_two_agencies_tell_nobody_apart() {
        CreditReport one = report("A", "One")
                .addDirectors(jo().agencyId("77").build())
                .addSubsidiaries(related("B", "Middle"))
                .build();
        CreditReport middle = report("B", "Middle").addDirectors(jo().build()).build();
        CreditReport other = report("O", "Other")
                .company(AgencyCompanyId.of("another", "O"))
                .addDirectors(jo().agencyId("5").build())
                .addSubsidiaries(related("B", "Middle"))
                .build();

        assertThat(persons(one, middle, other)).isEqualTo(1);
        assertThat(persons(other, middle, one)).isEqualTo(1);
    }

    @Test
    void a_person_of_another_agency_makes_nobody_one_whom_the_first_agency_tells_apart() {
        CreditReport one = report("A", "One")
                .addDirectors(jo().agencyId("77").build())
                .addSubsidiaries(related("B", "Two"))
                .build();
        CreditReport two =
                report("B", "Two").addDirectors(jo().agencyId("78").build()).build();
        CreditReport other = report("O", "Other")
                .company(AgencyCompanyId.of("another", "O"))
                .addDirectors(jo().agencyId("5").build())
                .addSubsidiaries(related("A", "One"))
                .build();

        assertThat(persons(one, two, other)).isEqualTo(3);
    }
}
