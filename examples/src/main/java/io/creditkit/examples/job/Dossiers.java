package io.creditkit.examples.job;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.limit.CreditLimits;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.CompanyHistory;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.risk.RiskAssessments;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.page.CustomerDossier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what the page of a customer shows. */
public final class Dossiers {
    private static final Comparator<HistoryPoint> NEWEST_FIRST = Comparator.comparing(HistoryPoint::observedOn)
            .thenComparing(HistoryPoint::recordedAt)
            .reversed()
            .thenComparing(HistoryPoint::criterion)
            .thenComparing(HistoryPoint::source)
            .thenComparing(HistoryPoint::text);

    private final CreditReports reports;
    private final CompanyHistory history;
    private final Receivables receivables;
    private final OwnCharts own;
    private final Known known;

    /** Our own scores and limits. */
    private record OwnCharts(RiskAssessments risk, CreditLimits limits) {
        Optional<ChartSeries> scores(CustomerId customer) {
            return some(risk.chart(customer));
        }

        Optional<ChartSeries> limits(CustomerId customer) {
            return some(limits.chart(customer));
        }

        private static Optional<ChartSeries> some(ChartSeries series) {
            return Optional.of(series).filter(drawn -> !drawn.points().isEmpty());
        }
    }

    /**
     * What was read once for the whole book.
     *
     * @param reviews who waits for a person
     * @param alerts the alerts of each customer
     * @param orders for each company the order that stands
     * @param ruleTitles what the rules are called
     */
    private record Known(
            Map<CustomerId, LinkReview> reviews,
            Map<CustomerId, List<Alert>> alerts,
            Map<AgencyCompanyId, ReportOrder> orders,
            Map<String, String> ruleTitles) {}

    private Dossiers(Workspace workspace, Known known) {
        this.reports = workspace.reports();
        this.history = workspace.history();
        this.receivables = workspace.receivables();
        this.own = new OwnCharts(workspace.risk(), workspace.limits());
        this.known = known;
    }

    /** {@return dossiers of that book; what concerns all of it is read now} */
    public static Dossiers over(Workspace workspace) {
        Known known = new Known(
                workspace.linking().reviews().stream()
                        .collect(Collectors.toMap(LinkReview::customerId, review -> review)),
                byCustomer(workspace.alerts().all()),
                new StandingOrders(workspace.reports().ledger()).byCompany(),
                workspace.alerts().rules().stream().collect(Collectors.toMap(AlertRule::code, AlertRule::title)));
        return new Dossiers(workspace, known);
    }

    private static Map<CustomerId, List<Alert>> byCustomer(List<Alert> alerts) {
        Map<CustomerId, List<Alert>> found = new HashMap<>();
        alerts.forEach(alert -> found.computeIfAbsent(alert.customerId(), id -> new ArrayList<>())
                .add(alert));
        found.values().forEach(list -> list.sort(Tables.byUrgency(alert -> "")));
        return found;
    }

    /** {@return everything about one customer} No call. */
    public CustomerDossier of(CustomerProfile profile) {
        CustomerId id = profile.customer().id();
        CustomerDossier.Builder dossier = CustomerDossier.builder()
                .profile(profile)
                .ownScores(own.scores(id))
                .ownLimits(own.limits(id))
                .invoices(receivables.invoicesOf(id))
                .alerts(known.alerts().getOrDefault(id, List.of()))
                .ruleTitles(known.ruleTitles())
                .review(Optional.ofNullable(known.reviews().get(id)));
        profile.company().ifPresent(file -> addCompany(dossier, file.company()));
        return dossier.build();
    }

    private void addCompany(CustomerDossier.Builder dossier, AgencyCompanyId company) {
        Optional<CreditReport> report = reports.latest(company);
        dossier.report(report)
                .scores(history.chart(company, Criterion.SCORE))
                .limits(history.chart(company, Criterion.LIMIT))
                .trends(history.trends(company, report))
                .history(Arrays.stream(Criterion.values())
                        .flatMap(criterion -> history.series(company, criterion).stream())
                        .sorted(NEWEST_FIRST)
                        .toList())
                .order(Optional.ofNullable(known.orders().get(company)));
    }
}
