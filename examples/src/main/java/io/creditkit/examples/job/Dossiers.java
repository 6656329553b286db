package io.creditkit.examples.job;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.file.CustomerFile;
import io.creditkit.customer.file.TimelineEntry;
import io.creditkit.customer.limit.CreditLimits;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.LedgerScope;
import io.creditkit.customer.receivables.MeasureSettings;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.ChartBucket;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.CompanyHistory;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.LevelAggregate;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.page.CustomerDossier;
import io.creditkit.examples.page.OwnLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gathers what the page of a customer shows. */
public final class Dossiers {
    private static final int MOST_ENTRIES = 200;

    /** How far back the payments of a customer are looked at: the documents of a year before are then others. */
    private static final int MONTHS = 12;

    private static final int YOUNG_MONTHS = 3;

    private static final Comparator<HistoryPoint> NEWEST_FIRST = Comparator.comparing(HistoryPoint::observedOn)
            .thenComparing(HistoryPoint::recordedAt)
            .reversed()
            .thenComparing(HistoryPoint::criterion)
            .thenComparing(HistoryPoint::source)
            .thenComparing(HistoryPoint::text);

    private final CreditReports reports;
    private final CompanyHistory history;
    private final Receivables receivables;
    private final CreditLimits limits;
    private final Workspace workspace;
    private final Known known;

    /**
     * What was read once for the whole book.
     *
     * @param reviews who waits for a person
     * @param alerts the alerts of each customer
     * @param orders what was ordered, and stands
     * @param confirmed the days on which what is known of each company was confirmed
     * @param ruleTitles what the rules are called
     */
    private record Known(
            Map<CustomerId, LinkReview> reviews,
            Map<CustomerId, List<Alert>> alerts,
            StandingOrders orders,
            Map<AgencyCompanyId, List<LocalDate>> confirmed,
            Map<String, String> ruleTitles) {}

    private Dossiers(Workspace workspace, Known known) {
        this.reports = workspace.reports();
        this.history = workspace.history();
        this.receivables = workspace.receivables();
        this.limits = workspace.limits();
        this.workspace = workspace;
        this.known = known;
    }

    /** {@return dossiers of that book; what concerns all of it is read now} */
    public static Dossiers over(Workspace workspace) {
        Known known = new Known(
                workspace.linking().reviews().stream()
                        .collect(Collectors.toMap(LinkReview::customerId, review -> review)),
                byCustomer(workspace.alerts().all()),
                new StandingOrders(workspace.reports().ledger()),
                confirmed(workspace),
                workspace.alerts().rules().stream().collect(Collectors.toMap(AlertRule::code, AlertRule::title)));
        return new Dossiers(workspace, known);
    }

    /** The days of reports and events, and of the last check of what is under watch: it would have told a change. */
    private static Map<AgencyCompanyId, List<LocalDate>> confirmed(Workspace workspace) {
        Map<AgencyCompanyId, List<LocalDate>> days = new HashMap<>();
        for (ReportOrder order : workspace.reports().ledger()) {
            if (order.reportId().isPresent()) {
                order.completedAt().ifPresent(at -> add(days, order.company(), at));
            }
        }
        Optional<Instant> checked =
                workspace.monitoring().portfolio(MainJob.PORTFOLIO).flatMap(Portfolio::lastCheckedAt);
        for (PortfolioMember member : workspace.monitoring().members(MainJob.PORTFOLIO)) {
            member.lastEventAt().ifPresent(at -> add(days, member.company(), at));
            if (member.state().isWatched()) {
                checked.ifPresent(at -> add(days, member.company(), at));
            }
        }
        return days;
    }

    private static void add(Map<AgencyCompanyId, List<LocalDate>> days, AgencyCompanyId company, Instant at) {
        days.computeIfAbsent(company, id -> new ArrayList<>()).add(LocalDate.ofInstant(at, ZoneOffset.UTC));
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
                .ownScores(drawn(
                        chart(profile.asOf(), bucket -> workspace.risk().chart(id, bucket, LevelAggregate.LAST))))
                .ownLimits(drawn(chart(profile.asOf(), bucket -> limits.chart(id, bucket, LevelAggregate.LAST))))
                .alerts(known.alerts().getOrDefault(id, List.of()))
                .ruleTitles(known.ruleTitles())
                .ownLimit(ownLimit(profile))
                .review(Optional.ofNullable(known.reviews().get(id)));
        addPayments(dossier, profile);
        addFile(dossier, profile);
        addOurs(dossier, profile);
        profile.company().ifPresent(file -> addCompany(dossier, file.company(), profile.asOf()));
        return dossier.build();
    }

    private ChartSeries chart(AgencyCompanyId company, Criterion criterion, LocalDate today) {
        return chart(today, bucket -> history.chart(company, criterion, bucket, LevelAggregate.LAST));
    }

    /** By month; the last values of one or two months would hide what happened within them, so a young history is drawn by day. */
    private static ChartSeries chart(LocalDate today, Function<ChartBucket, ChartSeries> draw) {
        ChartSeries months = draw.apply(ChartBucket.MONTH);
        boolean young =
                !months.points().isEmpty() && months.points().get(0).on().isAfter(today.minusMonths(YOUNG_MONTHS));
        return young ? draw.apply(ChartBucket.DAY) : months;
    }

    private static Optional<ChartSeries> drawn(ChartSeries series) {
        return Optional.of(series).filter(known -> !known.points().isEmpty());
    }

    private void addPayments(CustomerDossier.Builder dossier, CustomerProfile profile) {
        Customer customer = profile.customer();
        LocalDate today = profile.asOf();
        List<Invoice> documents = receivables.invoicesOf(customer.id());
        dossier.invoices(documents)
                .pastLedgers(Stream.concat(
                                IntStream.rangeClosed(1, MONTHS)
                                        .mapToObj(i -> YearMonth.from(today).minusMonths(MONTHS + 1L - i))
                                        .map(YearMonth::atEndOfMonth),
                                Stream.of(today))
                        .map(day -> receivables.summary(customer, documents, day))
                        .filter(ledger -> ledger.paidInvoices() > 0)
                        .toList())
                .paymentTrend(receivables.paymentTrend(
                        LedgerScope.of(customer.id()),
                        customer.riskCurrency(),
                        today,
                        MONTHS,
                        MeasureSettings.standard()));
    }

    /** A page for a day on which the customer was not there yet has no file. */
    private void addFile(CustomerDossier.Builder dossier, CustomerProfile profile) {
        CustomerId id = profile.customer().id();
        if (workspace.customers().asOf(id, profile.asOf()).isEmpty()) {
            return;
        }
        CustomerFile file = workspace.files().load(id, profile.asOf());
        dossier.file(file)
                .statusChange(
                        Optional.ofNullable(workspace.files().provenance(id).get("status")))
                .timeline(workspace.files().timeline(id, EnumSet.allOf(TimelineEntry.Kind.class), MOST_ENTRIES).stream()
                        .filter(this::stands)
                        .toList());
        file.portal()
                .content()
                .ifPresent(accounts -> accounts.forEach(account -> dossier.putPortal(
                                account.id(), workspace.portal().access(account.id()))
                        .putPortalEvents(account.id(), portalEvents(account.id()))));
    }

    /** They tell former names and addresses, which not everybody may see who may see the page. */
    private List<AuditEntry> portalEvents(String account) {
        return workspace.actor().may(Permission.VIEW_AUDIT_TRAIL)
                ? workspace.portal().events(account)
                : List.of();
    }

    /** An order that a crash left behind, and that was placed anew, is of the ledger alone. */
    private boolean stands(TimelineEntry entry) {
        return entry.kind() != TimelineEntry.Kind.REPORT_ORDER
                || known.orders().stands(entry.detail().split(" ", 2)[0]);
    }

    private void addOurs(CustomerDossier.Builder dossier, CustomerProfile profile) {
        List<RiskAssessment> made =
                new ArrayList<>(workspace.risk().history(profile.customer().id()));
        made.sort(Comparator.comparing(RiskAssessment::assessedAt).reversed());
        List<LimitDecision> decided = Stream.of(
                        LimitSubject.entityOf(profile.customer()),
                        LimitSubject.of(profile.customer().id()))
                .distinct()
                .flatMap(subject -> limits.decisions().history(subject).stream())
                .sorted(Comparator.comparing(LimitDecision::requestedAt).reversed())
                .toList();
        dossier.assessments(made).limitDecisions(decided);
    }

    private OwnLimit ownLimit(CustomerProfile profile) {
        CustomerId id = profile.customer().id();
        HoldingLimits holding = limits.of(id, profile.asOf());
        LimitSubject subject = holding.isShared() ? holding.entity() : LimitSubject.of(id);
        return new OwnLimit(
                holding.shown(),
                subject,
                profile.sharedExposure()
                        .orElseGet(
                                () -> limits.exposure(subject, profile.asOf()).total()));
    }

    private void addCompany(CustomerDossier.Builder dossier, AgencyCompanyId company, LocalDate today) {
        Optional<CreditReport> report = reports.latest(company);
        dossier.report(report)
                .scores(chart(company, Criterion.SCORE, today))
                .limits(chart(company, Criterion.LIMIT, today))
                .agencyDaysBeyondTerms(chart(company, Criterion.DBT, today))
                .trends(history.trends(company, report))
                .history(Arrays.stream(Criterion.values())
                        .flatMap(criterion -> history.series(company, criterion).stream())
                        .sorted(NEWEST_FIRST)
                        .toList())
                .confirmedOn(known.confirmed().getOrDefault(company, List.of()))
                .order(Optional.ofNullable(known.orders().byCompany().get(company)));
    }
}
