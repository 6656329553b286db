package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.report.ReportOutcome.Delivered;
import io.creditkit.customer.report.ReportOutcome.Failed;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.report.ReportOutcome.Reused;
import io.creditkit.customer.storage.StorageSamples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private static final AgencyCompanyId OTHER = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-00000002");
    private static final OrderReason WHY = OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "A large order came in.");

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build())
            .reports(FakeBureau.report(OTHER, 60, "100").name("Other Ltd").build());

    @Test
    void the_ledger_tells_purpose_cost_unit_and_the_agencys_id_of_the_call() {
        bureau.reports(
                FakeBureau.report(ACME, 80, "75000").correlationId("call-1").build());
        reports().obtain(ACME, GB, "Acme Ltd", WHY.chargedTo("sales-north"));

        assertThat(lastOrder().purpose()).contains(ReportPurpose.EXISTING_BUSINESS);
        assertThat(lastOrder().costUnit()).contains("sales-north");
        assertThat(lastOrder().correlationId()).contains("call-1");
        assertThatThrownBy(() -> WHY.chargedTo("x".repeat(65)))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("64");
    }

    @Test
    void a_refusal_tells_the_agencys_id_of_the_call_too() {
        bureau.failNextOrder(new BureauException(
                BureauException.Kind.UNAVAILABLE,
                BureauException.Billing.NOT_BILLED,
                "Away.",
                new IllegalStateException(),
                Optional.of("call-2")));
        reports().obtain(ACME, GB, "Acme Ltd", WHY);

        assertThat(lastOrder().outcome()).isEqualTo(ReportOrder.Outcome.NOT_DELIVERED);
        assertThat(lastOrder().correlationId()).contains("call-2");
    }

    @Test
    void a_person_fetches_a_young_report_anew_and_is_told_what_changed() {
        reports().obtain(ACME, GB, "Acme Ltd", WHY);
        bench.advance(Duration.ofDays(3));
        bureau.reports(FakeBureau.report(ACME, 41, "75000").build());

        Refresh refresh = reports().refresh(ACME, WHY);

        assertThat(refresh.outcome()).isInstanceOf(Delivered.class);
        assertThat(refresh.changes())
                .extracting(point -> point.criterion() + " " + point.text())
                .containsExactly("SCORE 41");
        assertThat(bureau.billed()).isEqualTo(2);
        assertThat(lastOrder().reason()).isEqualTo("A large order came in.");
    }

    @Test
    void two_clicks_buy_one_report_and_the_budget_holds_for_a_person_too() {
        reports().obtain(ACME, GB, "Acme Ltd", WHY);
        bench.advance(Duration.ofDays(3));
        bureau.afterTheNextMeter(() -> reports().refresh(ACME, WHY));

        assertThat(reports().refresh(ACME, WHY).outcome()).isInstanceOf(Reused.class);
        assertThat(bureau.billed()).isEqualTo(2);

        bench.advance(Duration.ofSeconds(1));
        ReportPolicy one = ReportPolicy.builder().perDay(1).build();
        assertThat(reports(one).refresh(ACME, WHY).outcome()).isInstanceOf(Refused.class);
        assertThat(bureau.billed()).isEqualTo(2);
        assertThatThrownBy(() -> reports().refresh(OTHER, WHY)).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void a_report_of_another_company_is_an_error_and_never_becomes_the_companys() {
        bureau.mixesUp(ACME, FakeBureau.report(OTHER, 9, "1").name("Other Ltd").build());

        Failed failed = (Failed) reports().obtain(ACME, GB, "Acme Ltd", WHY);

        assertThat(failed.why()).contains("another company, " + OTHER.value());
        CompanyFile file = reports().file(ACME).orElseThrow();
        assertThat(file.state()).isEqualTo(ReportState.FAILED);
        assertThat(file.stateReason().orElseThrow()).contains("another company, " + OTHER.value());
        assertThat(file.figures()).isEqualTo(KeyFigures.none());
        assertThat(file.latestReport()).isEmpty();
        assertThat(kept(ACME)).isEmpty();
        assertThat(kept(OTHER)).hasSize(1);
        assertThat(lastOrder().note().orElseThrow()).contains("another company, " + OTHER.value());
        assertThat(lastOrder().outcome()).isEqualTo(ReportOrder.Outcome.DELIVERED);

        assertThat(reports().obtain(ACME, GB, "Acme Ltd", WHY)).isInstanceOf(Refused.class);
        assertThat(bureau.billed()).as("not paid for again by itself").isEqualTo(1);
        assertThat(reports().obtain(OTHER, GB, "Other Ltd", WHY)).isInstanceOf(Reused.class);
        assertThat(reports().file(OTHER).orElseThrow().figures().score()).contains(ProviderScore.of(9));

        bureau.reports(FakeBureau.report(ACME, 80, "75000").build());
        assertThat(reports().refresh(ACME, WHY).outcome()).isInstanceOf(Delivered.class);
        assertThat(reports().file(ACME).orElseThrow().figures().score()).contains(ProviderScore.of(80));
    }

    @Test
    void why_a_report_can_not_be_read_stands_in_the_ledger_and_beside_the_company() {
        bureau.garbleReports(true);
        reports().obtain(ACME, GB, "Acme Ltd", WHY);

        assertThat(lastOrder().note().orElseThrow()).endsWith("Garbled.");
        assertThat(reports().file(ACME).orElseThrow().stateReason().orElseThrow())
                .endsWith("Garbled.");
    }

    @Test
    void each_day_what_is_missing_or_too_old_is_fetched_and_a_gap_is_caught_up_with() {
        linked("1", ACME);
        linked("2", OTHER);
        assertThat(daily(ReportPolicy.standard()).bought()).containsExactly(ACME, OTHER);
        assertThat(daily(ReportPolicy.standard()).upToDate()).isEqualTo(2);
        assertThat(bureau.billed()).isEqualTo(2);

        bench.setTo("2026-09-13T09:00:00Z");
        RetrievalRun first = daily(ReportPolicy.builder().perDay(1).build());
        assertThat(first.behindDays()).isEqualTo(3);
        assertThat(first.bought()).containsExactly(ACME);
        assertThat(first.waiting()).containsOnlyKeys(OTHER);

        bench.setTo("2026-09-14T09:00:00Z");
        assertThat(daily(ReportPolicy.builder().perDay(1).build()).bought()).containsExactly(OTHER);
    }

    @Test
    void a_run_ends_when_the_agency_is_away_and_another_node_does_not_run_beside_it() {
        linked("1", ACME);
        linked("2", OTHER);
        bureau.failNextOrder(FakeBureau.refusal(BureauException.Kind.UNAVAILABLE));

        RetrievalRun run = daily(ReportPolicy.standard());
        assertThat(run.failed()).containsOnlyKeys(ACME);
        assertThat(run.waiting().get(OTHER)).contains("The run ended before");
        assertThat(bureau.orders()).hasSize(1);

        Optional<Lease> elsewhere = Lease.take(bench.context(), "daily reports", Duration.ofMinutes(1));
        assertThat(reports().runDaily(WHY)).isEmpty();
        elsewhere.orElseThrow().close();
        assertThat(daily(ReportPolicy.standard()).bought()).containsExactly(ACME, OTHER);
    }

    private RetrievalRun daily(ReportPolicy policy) {
        return reports(policy).runDaily(WHY).orElseThrow();
    }

    private void linked(String number, AgencyCompanyId company) {
        bench.work(work -> work.customers()
                .save(Bench.customer(number, "Customer " + number)
                        .agencyLink(AgencyLink.builder()
                                .from(StorageSamples.link("any"))
                                .company(company)
                                .build())
                        .build()));
    }

    private List<String> kept(AgencyCompanyId company) {
        return bench.work(work -> work.reports().reports(company).stream()
                .map(report -> new String(
                        work.reports().document(report.id()).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .toList());
    }

    private ReportOrder lastOrder() {
        List<ReportOrder> all = reports().ledger();
        return all.get(all.size() - 1);
    }

    private CreditReports reports() {
        return reports(ReportPolicy.standard());
    }

    private CreditReports reports(ReportPolicy policy) {
        return new CreditReports(bench.context(), Optional.of(bureau), policy);
    }
}
