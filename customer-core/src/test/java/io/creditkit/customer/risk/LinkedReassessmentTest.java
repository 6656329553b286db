package io.creditkit.customer.risk;

import static io.creditkit.customer.report.Bench.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.Assignments;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.storage.StorageSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedReassessmentTest {
    private static final AgencyCompanyId OTHER = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-2");

    private final Bench bench = Bench.create();
    private final CustomerProfiles profiles = new CustomerProfiles(bench.context());
    private final RiskAssessments risk = new RiskAssessments(bench.context(), ScoreCard.starter());

    @Test
    void those_linked_to_the_companies_of_an_event_are_assessed_anew_and_no_others() {
        Customer first = linked("1", ACME);
        Customer second = linked("2", ACME);
        Customer other = linked("3", OTHER);
        scored(80);

        assertThat(risk.assessLinkedTo(
                        List.of(ACME, ACME), profiles, bench.context().today()))
                .extracting(RiskAssessment::customerId)
                .containsExactly(first.id(), second.id());
        scored(5);
        risk.assessLinkedTo(List.of(ACME), profiles, bench.context().today());
        risk.assessLinkedTo(List.of(ACME), profiles, bench.context().today());

        assertThat(risk.history(first.id())).hasSize(2);
        assertThat(risk.history(other.id())).isEmpty();
    }

    @Test
    void those_linked_to_the_companies_of_an_event_are_assigned_anew_and_no_others() {
        Customer first = linked("1", ACME);
        Customer other = linked("3", OTHER);
        Assignments assignments =
                new Assignments(bench.context(), profiles, new CustomerList(bench.context(), profiles));
        bench.work(work -> work.scenarios()
                .saveRule(AssignmentRule.builder()
                        .id("everybody")
                        .name("Everybody")
                        .attribute(AssignedAttribute.COLLECTOR)
                        .target("jane")
                        .priority(1)
                        .start(AssignmentRule.Start.AUTOMATIC)
                        .build()));

        assertThat(assignments.reconsiderLinkedTo(List.of(ACME)).customers()).isEqualTo(1);

        assertThat(assignments.of(first.id(), AssignedAttribute.COLLECTOR)).isPresent();
        assertThat(assignments.of(other.id(), AssignedAttribute.COLLECTOR)).isEmpty();
    }

    private Customer linked(String number, AgencyCompanyId company) {
        return bench.work(work -> work.customers()
                .save(Bench.customer(number, "Customer " + number)
                        .agencyLink(AgencyLink.builder()
                                .from(StorageSamples.link("any"))
                                .company(company)
                                .build())
                        .build()));
    }

    private void scored(int score) {
        bench.work(work -> work.reports()
                .saveFile(CompanyFile.builder()
                        .company(ACME)
                        .country(Bench.GB)
                        .name("Acme")
                        .state(ReportState.UP_TO_DATE)
                        .version(work.reports()
                                .file(ACME)
                                .map(CompanyFile::version)
                                .orElse(0L))
                        .figures(FakeBureau.figures(score, "1000").build())
                        .build()));
    }
}
