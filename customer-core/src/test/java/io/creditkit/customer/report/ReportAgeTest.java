package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.file.CustomerFiles;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportAgeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Bench bench = Bench.create();
    private final CustomerProfiles profiles = new CustomerProfiles(bench.context());

    @Test
    void a_report_of_march_10_is_up_to_date_on_september_9_and_stale_on_the_10th() {
        Customer customer = linked();
        obtain();

        assertShown(customer, "2026-09-09T22:59:59Z", ReportState.UP_TO_DATE);
        assertShown(customer, "2026-09-09T23:00:00Z", ReportState.STALE);
        assertThat(reports().file(ACME).orElseThrow().stateReason())
                .contains("The report of 2026-03-10 is older than the policy allows.");
    }

    /** By the field, the filter, the customer's file and the answer of the reports, which must agree. */
    private void assertShown(Customer customer, String now, ReportState expected) {
        bench.setTo(now);
        LocalDate today = bench.context().today();
        assertThat(profiles.of(customer, today).reportState()).isEqualTo(expected);
        assertThat(count("reportState = " + expected)).isEqualTo(1);
        assertThat(reports().file(ACME).orElseThrow().state()).isEqualTo(expected);
        assertThat(new CustomerFiles(bench.context())
                        .load(customer.id(), today)
                        .credit()
                        .content()
                        .orElseThrow()
                        .state())
                .isEqualTo(expected);
    }

    @Test
    void what_failed_or_is_stale_by_an_event_stays_so_when_it_grows_old() {
        linked();
        obtain();
        bench.work(work -> work.reports()
                .saveFile(CompanyFile.builder()
                        .from(work.reports().file(ACME).orElseThrow())
                        .state(ReportState.FAILED)
                        .stateReason("No.")
                        .build()));
        bench.setTo("2029-09-10T12:00:00Z");

        assertThat(reports().file(ACME).orElseThrow().stateReason()).contains("No.");
        assertThat(count("reportState = FAILED")).isEqualTo(1);
    }

    @Test
    void who_is_not_linked_has_candidates_only_while_a_person_is_to_choose() {
        bench.work(work -> {
            work.customers().save(Bench.customer("1", "Acme").build());
            work.customers().save(Bench.customer("2", "Other").build());
            work.customers().putReview(StorageSamples.review("c-1"));
            return work;
        });
        assertThat(count("reportState = CANDIDATES")).isEqualTo(1);
        assertThat(count("reportState = UNLINKED")).isEqualTo(1);

        bench.work(work -> {
            work.customers()
                    .putReview(LinkReview.builder()
                            .from(work.customers().review(CustomerId.of("c-1")).orElseThrow())
                            .outcome(LinkReview.Outcome.NOT_FOUND)
                            .candidates(List.of())
                            .build());
            return work;
        });
        assertThat(count("reportState = UNLINKED")).isEqualTo(2);
    }

    @Property
    void before_the_moment_every_report_is_too_old_and_from_then_on_none(
            @ForAll @IntRange(max = 1500) int day,
            @ForAll @IntRange(max = 14) int months,
            @ForAll @IntRange(max = 40) int days) {
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(day);
        ReportAge age = new ReportAge(Period.of(0, months, days), PARIS);

        Instant bound = age.oldBefore(today);

        assertThat(age.isOver(bound.minusMillis(1), today)).isTrue();
        assertThat(age.isOver(bound, today)).isFalse();
    }

    private Customer linked() {
        return bench.work(work -> work.customers()
                .save(Bench.customer("1", "Acme")
                        .agencyLink(AgencyLink.builder()
                                .from(StorageSamples.link("any"))
                                .company(ACME)
                                .build())
                        .build()));
    }

    private void obtain() {
        reports().obtain(ACME, GB, "Acme Ltd", ReportPurpose.CREDIT_DECISION, "new customer");
    }

    private CreditReports reports() {
        return new CreditReports(
                bench.context(),
                Optional.of(new FakeBureau(bench::now)
                        .reports(FakeBureau.report(ACME, 80, "75000").build())),
                ReportPolicy.standard());
    }

    private long count(String criteria) {
        return new CustomerList(bench.context(), profiles)
                .count(CustomerQuery.where(Criteria.parse(criteria, FieldCatalogue.standard())));
    }
}
