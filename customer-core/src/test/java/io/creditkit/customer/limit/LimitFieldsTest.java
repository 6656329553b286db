package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRules;
import io.creditkit.customer.alert.Alerts;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.search.Truth;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists, rules and segments know of decided limits. */
class LimitFieldsTest {
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard();

    private final LimitBench bench = new LimitBench();

    @Test
    void aDecisionIsTheLimitThatListsAndRulesLookAt() {
        own(ALONE, eur("100"));
        bench.invoice(ALONE, "INV-1", eur("60"), TODAY);
        assertThat(value(ALONE, "internalLimit")).isEqualTo(new FieldValue.Amount(eur("100")));
        assertThat(holds(ALONE, "limitEndsOn is missing")).isEqualTo(Truth.TRUE);

        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(LimitSubject.of(ALONE), eur("50"), "Less.")
                        .until(TODAY.plusDays(9)));
        assertThat(value(ALONE, "internalLimit")).isEqualTo(new FieldValue.Amount(eur("50")));
        assertThat(value(ALONE, "internalExcess")).isEqualTo(new FieldValue.Amount(eur("10")));
        assertThat(value(ALONE, "limitEndsOn")).isEqualTo(new FieldValue.Day(TODAY.plusDays(9)));

        bench.limits().decisions().decide(LimitEntry.notApplicable(LimitSubject.of(ALONE), "A public body."));
        assertThat(holds(ALONE, "internalLimit is missing")).isEqualTo(Truth.TRUE);
    }

    @Test
    void theLimitOfACompanyIsComparedWithWhatAllItsAccountsOwe() {
        bench.decide(COMPANY, "1000");
        bench.invoice(ONE, "INV-1", eur("600"), TODAY);
        bench.invoice(TWO, "INV-2", Money.of("2000", "USD"), TODAY);

        for (CustomerId account : new CustomerId[] {ONE, TWO}) {
            assertThat(value(account, "internalExcess")).isEqualTo(new FieldValue.Amount(eur("100")));
            assertThat(holds(account, "utilisation = 110 %")).isEqualTo(Truth.TRUE);
        }
        assertThat(value(ONE, "exposure")).as("its own").isEqualTo(new FieldValue.Amount(eur("600")));

        bench.invoice(TWO, "INV-3", Money.of("1", "GBP"), TODAY);
        assertThat(holds(ONE, "internalExcess is missing")).isEqualTo(Truth.TRUE);
    }

    @Test
    void theLimitOfTheAgencyIsComparedWithWhatAllAccountsOfTheCompanyOwe() {
        context()
                .inUnitOfWork(work -> work.reports()
                        .saveFile(CompanyFile.builder()
                                .company(StorageSamples.company("X-1"))
                                .country(CountryCode.of("FR"))
                                .name("X")
                                .state(ReportState.UP_TO_DATE)
                                .figures(KeyFigures.builder()
                                        .limit(ProviderLimit.of(eur("100")))
                                        .build())
                                .build()));
        bench.invoice(ONE, "INV-1", eur("60"), TODAY);
        bench.invoice(TWO, "INV-2", eur("60"), TODAY);
        CustomerProfiles withExposures = new CustomerProfiles(
                context(),
                new Receivables(context())::summaries,
                new AccountExposures(context(), bench.settings, bench.lending()),
                ExpiredLimit.NO_CREDIT,
                LoanState.active(),
                file -> Optional.empty(),
                Period.ofDays(90));

        for (CustomerId account : new CustomerId[] {ONE, TWO}) {
            assertThat(value(account, "providerExcess")).isEqualTo(new FieldValue.Amount(eur("20")));
            assertThat(holds(account, "providerUtilisation = 120 %")).isEqualTo(Truth.TRUE);
            assertThat(value(account, "exposure")).as("its own").isEqualTo(new FieldValue.Amount(eur("60")));
            assertThat(value(account, "utilisation")).as("no limit of ours").isInstanceOf(FieldValue.Missing.class);
        }
        Alerts alerts = new Alerts(context(), AlertRules.starter(FIELDS));
        assertThat(alerts.previewAll(withExposures, context().today()).raised())
                .filteredOn(alert -> alert.rule().equals("PROVIDER_LIMIT_EXCEEDED"))
                .extracting(Alert::customerId)
                .containsExactly(ONE, TWO);
    }

    @Test
    void anExpiredLimitIsShownAsTheHostSaid() {
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur("70"), "For a day.").until(TODAY));
        bench.later(Duration.ofDays(1));

        assertThat(profile(ONE, ExpiredLimit.NO_CREDIT).decidedLimit())
                .map(LimitInForce::amount)
                .contains(LimitAmount.of(eur("0")));
        assertThat(profile(ONE, ExpiredLimit.OLD_AMOUNT).decidedLimit())
                .map(LimitInForce::amount)
                .contains(LimitAmount.of(eur("70")));
    }

    private Truth holds(CustomerId customer, String criteria) {
        return Criteria.parse(criteria, FIELDS)
                .evaluate(profile(customer, ExpiredLimit.NO_CREDIT), context().rates());
    }

    private FieldValue value(CustomerId customer, String field) {
        return FIELDS.get(field)
                .read(profile(customer, ExpiredLimit.NO_CREDIT), context().rates());
    }

    private CustomerProfile profile(CustomerId id, ExpiredLimit expired) {
        Customer customer =
                context().inUnitOfWork(work -> work.customers().find(id)).orElseThrow();
        return new CustomerProfiles(context(), new Receivables(context())::summary, expired)
                .of(customer, context().today());
    }

    private WorkContext context() {
        return bench.context(Actor.of("clerk"));
    }

    private void own(CustomerId id, Money limit) {
        context()
                .inUnitOfWork(work -> work.customers()
                        .save(Customer.builder()
                                .from(work.customers().find(id).orElseThrow())
                                .internalLimit(limit)
                                .build()));
    }
}
