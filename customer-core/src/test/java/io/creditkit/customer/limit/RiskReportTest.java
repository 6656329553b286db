package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.storage.StorageSamples;
import org.junit.jupiter.api.Test;

class RiskReportTest {
    private final LimitBench bench = new LimitBench();

    @Test
    void rowsJoinExposureLimitsGuaranteesAndWhatTheAgencySaysWithTotals() {
        bench.context(Actor.of("setup"))
                .inUnitOfWork(work -> work.reports()
                        .saveFile(CompanyFile.builder()
                                .from(StorageSamples.bareFile("X-1"))
                                .figures(KeyFigures.builder()
                                        .band(RiskBand.B)
                                        .limit(ProviderLimit.of(Money.of("40000", "USD")))
                                        .build())
                                .build()));
        bench.decide(COMPANY, "25000");
        bench.invoice(ONE, "INV-1", eur("400"), TODAY);
        bench.invoice(TWO, "INV-2", eur("600"), TODAY);
        bench.invoice(ALONE, "INV-3", eur("50"), TODAY);
        held(COMPANY, "300");
        held(LimitSubject.of(ALONE), "80");

        RiskReport report = bench.limits().riskReport(eur("0").currency(), TODAY);

        assertThat(report.rows()).hasSize(2).element(0).satisfies(row -> {
            assertThat(row.entity()).isEqualTo(COMPANY);
            assertThat(row.accounts()).containsExactly(ONE, TWO);
            assertThat(row.exposure()).isEqualTo(Measure.known(eur("1000")));
            assertThat(row.limit()).isEqualTo(Measure.known(eur("25000")));
            assertThat(row.guarantees()).isEqualTo(Measure.known(eur("300")));
            assertThat(row.unsecured()).isEqualTo(Measure.known(eur("700")));
            assertThat(row.band()).isEqualTo(RiskBand.B);
            assertThat(row.providerLimit()).isEqualTo(Measure.known(eur("10000")));
        });
        assertThat(report.rows().get(1).limit()).isInstanceOf(Measure.Unknown.class);
        assertThat(report.rows().get(1).band()).isEqualTo(RiskBand.NOT_RATED);
        assertThat(report.total(RiskReport.Row::exposure)).isEqualTo(new RiskReport.Total(eur("1050"), 0));
        assertThat(report.total(RiskReport.Row::unsecured)).isEqualTo(new RiskReport.Total(eur("700"), 0));
        assertThat(report.total(RiskReport.Row::limit)).isEqualTo(new RiskReport.Total(eur("25000"), 1));
        assertThat(report.total(RiskReport.Row::providerLimit)).isEqualTo(new RiskReport.Total(eur("10000"), 1));
    }

    @Test
    void whatCanNotBeConvertedIsCountedAndNotTakenForZero() {
        bench.limits().guarantees().add(GuaranteeEntry.of(COMPANY, Guarantee.Kind.BANK, Money.of("1", "GBP")));

        RiskReport report = bench.limits().riskReport(eur("0").currency(), TODAY);

        assertThat(report.total(RiskReport.Row::guarantees)).isEqualTo(new RiskReport.Total(eur("0"), 1));
        assertThat(report.rows().get(0).unsecured()).isInstanceOf(Measure.Unknown.class);
    }

    @Test
    void whoMayNotSeeBothSeesNeither() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CREDIT_DATA));

        assertThatThrownBy(() -> bench.limits(clerk).riskReport(eur("0").currency(), TODAY))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private void held(LimitSubject subject, String amount) {
        bench.limits().guarantees().add(GuaranteeEntry.of(subject, Guarantee.Kind.INSURANCE, eur(amount)));
    }
}
