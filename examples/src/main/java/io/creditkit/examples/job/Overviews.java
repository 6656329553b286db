package io.creditkit.examples.job;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.limit.OverLimit;
import io.creditkit.customer.limit.RiskReport;
import io.creditkit.customer.receivables.DsoMethod;
import io.creditkit.customer.receivables.LedgerMeasures;
import io.creditkit.customer.receivables.LedgerScope;
import io.creditkit.customer.receivables.MeasureSettings;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.DelinquencyClass;
import io.creditkit.customer.risk.PopulationStability;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.risk.ScoreDistribution;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.page.AlertList;
import io.creditkit.examples.page.BookFigures;
import io.creditkit.examples.page.BookRow;
import io.creditkit.examples.page.CustomerPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the pages about the whole book show. Makes no call, and stores nothing. */
public final class Overviews {
    /** Of how many customers the ledger is read at once. */
    private static final int AT_ONCE = 200;

    private final Workspace workspace;
    private final SiblingPages pages;

    /**
     * Gathers from that book.
     *
     * @param pages what may be linked to
     */
    public Overviews(Workspace workspace, SiblingPages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    /**
     * {@return all alerts that the actor may see, open ones first, the most urgent first}
     *
     * @param asOf the day that the page is for
     */
    public AlertList alerts(LocalDate asOf) {
        List<Alert> alerts = workspace.alerts().all();
        Map<CustomerId, CustomerPlace> customers = new HashMap<>();
        List<Customer> concerned = alerts.stream()
                .map(Alert::customerId)
                .distinct()
                .flatMap(id -> workspace.customers().find(id).stream())
                .toList();
        concerned.forEach(customer -> customers.put(customer.id(), pages.of(customer)));
        Map<CustomerId, Measure<Money>> overdue = new HashMap<>();
        for (int from = 0; from < concerned.size(); from += AT_ONCE) {
            workspace
                    .receivables()
                    .summaries(concerned.subList(from, Math.min(from + AT_ONCE, concerned.size())), asOf)
                    .forEach((id, owed) -> overdue.put(id, owed.overdue()));
        }
        Map<String, String> titles =
                workspace.alerts().rules().stream().collect(Collectors.toMap(AlertRule::code, AlertRule::title));
        return new AlertList(
                asOf,
                alerts.stream()
                        .sorted(Tables.byUrgency(alert -> Optional.ofNullable(customers.get(alert.customerId()))
                                .map(CustomerPlace::number)
                                .orElse("")))
                        .toList(),
                customers,
                overdue,
                titles,
                pages.overviews());
    }

    /**
     * {@return the whole book on a day, without customers that were erased} Reads the ledger of each customer twice.
     *
     * @param before the earlier day that bands and scores are compared with
     * @param currency the currency of every sum; amounts are converted document by document, so that all tables add up
     * @param task a step of it is a customer
     */
    public BookFigures book(LocalDate before, LocalDate asOf, Currency currency, Progress.Task task) {
        LedgerScope everyone = LedgerScope.where(customer -> customer.status() != CustomerStatus.ERASED);
        LedgerMeasures ledger = measures(everyone, currency, asOf);
        List<BookRow> rows = new ArrayList<>();
        Map<CustomerId, CustomerPlace> accounts = new HashMap<>();
        OverLimit over = workspace.limits().overLimit(asOf);
        RiskReport risk = workspace.limits().riskReport(currency, asOf);
        Set<CustomerId> named = Stream.concat(
                        Stream.of(over.rows(), over.unknown())
                                .flatMap(List::stream)
                                .flatMap(row -> row.accounts().stream()),
                        risk.rows().stream().flatMap(row -> row.accounts().stream()))
                .collect(Collectors.toSet());
        workspace.profiles().forEach(asOf, profile -> {
            task.step();
            Customer customer = profile.customer();
            if (customer.status() != CustomerStatus.ERASED) {
                CustomerPlace place = pages.of(customer);
                rows.add(row(profile, place, before, currency));
                if (named.contains(customer.id())) {
                    accounts.put(customer.id(), place);
                }
            }
        });
        return BookFigures.builder()
                .asOf(asOf)
                .before(before)
                .currency(currency)
                .rows(rows)
                .scoreShift(PopulationStability.between(
                        workspace.risk().distribution(before, ScoreDistribution.TENS),
                        workspace.risk().distribution(asOf, ScoreDistribution.TENS)))
                .exposure(ledger.receivables())
                .overdue(ledger.overdue())
                .overdueRatio(ledger.overdueRatio())
                .ageing(ledger.ageing())
                .dso(ledger.dso(DsoMethod.SIMPLE))
                .countBackDso(ledger.dso(DsoMethod.COUNT_BACK))
                .bestPossibleDso(ledger.bestPossibleDso(DsoMethod.SIMPLE))
                .overLimit(over)
                .risk(risk)
                .accounts(accounts)
                .openAlerts(workspace.alerts().all().stream()
                        .filter(Alert::isOpen)
                        .collect(Collectors.groupingBy(Alert::severity, Collectors.counting())))
                .others(pages.overviews())
                .build();
    }

    private LedgerMeasures measures(LedgerScope scope, Currency currency, LocalDate asOf) {
        return workspace.receivables().measures(scope, currency, asOf, MeasureSettings.standard());
    }

    private BookRow row(CustomerProfile profile, CustomerPlace place, LocalDate before, Currency currency) {
        CustomerId id = profile.customer().id();
        return new BookRow(
                place,
                profile.assessment().map(RiskAssessment::riskClass).orElse(RiskClass.UNKNOWN),
                classOn(id, before),
                DelinquencyClass.of(profile.receivables().oldestOverdueDays()),
                band(profile, before),
                band(profile, profile.asOf()),
                measures(LedgerScope.of(id), currency, profile.asOf()).receivables());
    }

    private RiskClass classOn(CustomerId customer, LocalDate day) {
        return workspace.risk().history(customer).stream()
                .filter(made -> !made.asOf().isAfter(day))
                .max(Comparator.comparing(RiskAssessment::asOf).thenComparing(RiskAssessment::assessedAt))
                .map(RiskAssessment::riskClass)
                .orElse(RiskClass.UNKNOWN);
    }

    private RiskBand band(CustomerProfile profile, LocalDate day) {
        return profile.company()
                .flatMap(file -> workspace.history().trueOn(file.company(), Criterion.BAND, day))
                .flatMap(point -> Stream.of(RiskBand.values())
                        .filter(band -> band.name().equals(point.text()))
                        .findFirst())
                .orElse(RiskBand.NOT_RATED);
    }
}
