package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.ReportOutcome.Delivered;
import io.creditkit.customer.report.ReportOutcome.Failed;
import io.creditkit.customer.report.ReportOutcome.Lost;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.report.ReportOutcome.Reused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Reports as PDF documents: bought by the same policy, ledger and budget as those that are data. */
class PdfOrderTest {
    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build());

    @Test
    void a_document_with_the_data_around_it_is_billed_once_and_serves_for_both() {
        Delivered delivered = (Delivered) pdf();

        assertThat(text(delivered.report().id())).isEqualTo("%PDF of report 1");
        assertThat(reports().file(ACME).orElseThrow().figures().score()).contains(ProviderScore.of(80));
        assertThat(pdf()).isEqualTo(new Reused(delivered.report()));
        assertThat(data()).isEqualTo(new Reused(delivered.report()));
        assertThat(bureau.billed()).isEqualTo(1);
        assertThat(reports().ledger()).singleElement().satisfies(order -> {
            assertThat(order.outcome()).isEqualTo(ReportOrder.Outcome.DELIVERED);
            assertThat(order.reason()).isEqualTo("for the committee");
        });
    }

    @Test
    void a_report_kept_as_data_alone_does_not_serve_as_a_document() {
        data();

        assertThat(pdf()).isInstanceOf(Delivered.class);
        assertThat(bureau.billed()).isEqualTo(2);
    }

    @Test
    void a_document_alone_is_kept_and_leaves_what_is_known_of_the_company_as_it_was() {
        data();
        CompanyFile before = reports().file(ACME).orElseThrow();
        bureau.deliverPdfAs("application/pdf");

        Delivered delivered = (Delivered) pdf();

        assertThat(text(delivered.report().id())).startsWith("%PDF");
        assertThat(reports().file(ACME)).contains(before);
        assertThat(reports().ledger())
                .allSatisfy(order -> assertThat(order.outcome()).isEqualTo(ReportOrder.Outcome.DELIVERED))
                .allSatisfy(order -> assertThat(order.note()).isEmpty());
        assertThat(data()).isInstanceOf(Reused.class);
        assertThat(pdf()).isEqualTo(new Reused(delivered.report()));
        assertThat(reports().latest(ACME)).isPresent();
    }

    @Test
    void a_document_alone_does_not_serve_as_data() {
        bureau.deliverPdfAs("application/pdf");
        pdf();

        assertThat(data()).isInstanceOf(Delivered.class);
        assertThat(reports().file(ACME).orElseThrow().state()).isEqualTo(ReportState.UP_TO_DATE);
    }

    @Test
    void an_old_document_is_bought_anew() {
        pdf();
        bench.advance(Duration.ofDays(200));

        assertThat(pdf()).isInstanceOf(Delivered.class);
    }

    @Test
    void the_budget_counts_documents_as_reports() {
        ReportPolicy policy = ReportPolicy.builder().perDay(1).build();
        obtain(new CreditReports(bench.context(), Optional.of(bureau), policy));
        bench.advance(Duration.ofMinutes(1));
        data();

        assertThat(obtain(new CreditReports(
                        bench.context(),
                        Optional.of(bureau),
                        ReportPolicy.builder().perDay(1).maxAge(Period.ZERO).build())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains("1 reports a day"));
        assertThat(bureau.billed()).isEqualTo(1);
    }

    @Test
    void a_document_that_is_refused_says_nothing_about_the_data() {
        bureau.failNextOrder(FakeBureau.refusal(BureauException.Kind.FORBIDDEN));

        assertThat(pdf()).isInstanceOf(Failed.class);
        assertThat(data()).isInstanceOf(Delivered.class);
    }

    @Test
    void a_lost_document_is_never_ordered_again_by_itself() {
        bureau.failNextOrder(FakeBureau.silence());

        assertThat(pdf()).isInstanceOf(Lost.class);
        assertThat(pdf()).isInstanceOf(Refused.class);
        assertThat(data()).isInstanceOf(Refused.class);
        assertThat(bureau.orders()).hasSize(1);
    }

    @Test
    void an_agency_without_documents_is_asked_for_none() {
        CreditReports reports =
                new CreditReports(bench.context(), Optional.of(new DataOnly()), ReportPolicy.standard());

        assertThat(obtain(reports))
                .isInstanceOfSatisfying(Failed.class, no -> assertThat(no.why()).contains("nothing was asked"));
        assertThat(reports.ledger())
                .singleElement()
                .extracting(ReportOrder::outcome)
                .isEqualTo(ReportOrder.Outcome.NOT_DELIVERED);
        assertThat(reports.pdf(ReportId.of("no report"))).isEmpty();
    }

    private static final class DataOnly implements CreditBureau {
        @Override
        public String agency() {
            return FakeBureau.AGENCY;
        }

        @Override
        public List<CompanyHit> find(CompanyQuery query) {
            throw new AssertionError("not asked");
        }

        @Override
        public ReportDocument order(ReportRequest request) {
            throw new AssertionError("not asked");
        }

        @Override
        public OptionalLong reportsUsed(CountryCode country) {
            return OptionalLong.of(0);
        }

        @Override
        public CreditReport read(AgencyCompanyId company, ReportDocument document) {
            throw new AssertionError("not asked");
        }
    }

    private CreditReports reports() {
        return new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard());
    }

    private ReportOutcome pdf() {
        return obtain(reports());
    }

    private static ReportOutcome obtain(CreditReports reports) {
        return reports.obtainPdf(ACME, GB, "Acme Ltd", ReportPurpose.CREDIT_DECISION, "for the committee");
    }

    private ReportOutcome data() {
        return reports().obtain(ACME, GB, "Acme Ltd", ReportPurpose.CREDIT_DECISION, "as data");
    }

    private String text(ReportId id) {
        return new String(reports().pdf(id).orElseThrow(), StandardCharsets.UTF_8);
    }
}
