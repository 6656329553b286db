package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A credit agency in memory: it finds the companies it was given, delivers the reports it was given, and counts what it
 * bills.
 */
public final class FakeBureau implements CreditBureau {
    public static final String AGENCY = "testagency";

    private final Supplier<Instant> clock;
    private final List<CompanyHit> companies = new ArrayList<>();
    private final List<CompanyQuery> searches = new ArrayList<>();
    private final Map<AgencyCompanyId, CreditReport> reports = new HashMap<>();
    private final List<CreditReport> sent = new ArrayList<>();
    private final Deque<RuntimeException> orderFailures = new ArrayDeque<>();
    private final Map<CountryCode, Long> meter = new HashMap<>();
    private final List<ReportRequest> orders = new ArrayList<>();
    private RuntimeException searchFailure;
    private Runnable whileSearching = () -> {};
    private CrashPlan plan = CrashPlan.none();
    private int meterCalls;
    private boolean tellsMeter = true;
    private boolean garbled;
    private Runnable afterMeter = () -> {};
    private Set<String> sections = Set.of();
    private String pdfType = "application/json+pdf";

    public FakeBureau(Supplier<Instant> clock) {
        this.clock = clock;
    }

    @Override
    public Optional<URI> page(AgencyCompanyId company, CountryCode country) {
        return country.equals(Bench.GB)
                ? Optional.of(URI.create("https://portal.example.com/" + company.value()))
                : Optional.empty();
    }

    public synchronized FakeBureau knows(CompanyHit... hits) {
        companies.addAll(List.of(hits));
        return this;
    }

    public synchronized FakeBureau reports(CreditReport report) {
        reports.put(report.company(), report);
        return this;
    }

    /** From now on it sends another company's report when that of this one is ordered. */
    public synchronized void mixesUp(AgencyCompanyId company, CreditReport other) {
        reports.put(company, other);
    }

    public synchronized void failNextOrder(RuntimeException failure) {
        orderFailures.add(failure);
    }

    public synchronized void failSearches(RuntimeException failure) {
        searchFailure = failure;
    }

    /** Something that happens once, while companies are looked for the next time. */
    public synchronized void whileSearching(Runnable event) {
        whileSearching = event;
    }

    public synchronized void crashBy(CrashPlan crashes) {
        plan = crashes;
    }

    public synchronized void hideMeter() {
        tellsMeter = false;
    }

    /** From now on no report can be read, or all can again. */
    public synchronized void garbleReports(boolean unreadable) {
        garbled = unreadable;
    }

    /** Somebody else used reports of the same contract. */
    public synchronized void othersUsed(CountryCode country, int count) {
        meter.merge(country, (long) count, Long::sum);
    }

    /** Something that happens once, right after the meter was read the next time. */
    public synchronized void afterTheNextMeter(Runnable event) {
        afterMeter = event;
    }

    public synchronized List<CompanyQuery> searches() {
        return List.copyOf(searches);
    }

    public synchronized List<ReportRequest> orders() {
        return List.copyOf(orders);
    }

    public synchronized int billed() {
        return sent.size();
    }

    public synchronized int meterCalls() {
        return meterCalls;
    }

    @Override
    public String agency() {
        return AGENCY;
    }

    @Override
    public synchronized List<CompanyHit> find(CompanyQuery query) {
        searches.add(query);
        Runnable then = whileSearching;
        whileSearching = () -> {};
        then.run();
        if (searchFailure != null) {
            throw searchFailure;
        }
        return companies.stream().filter(hit -> answers(hit, query)).toList();
    }

    @Override
    public synchronized Optional<CompanyHit> company(AgencyCompanyId company, CountryCode likely) {
        return companies.stream().filter(hit -> hit.company().equals(company)).findFirst();
    }

    private static boolean answers(CompanyHit hit, CompanyQuery query) {
        return hit.country().equals(query.country())
                && query.registrationNumber()
                        .map(number ->
                                hit.registrationNumber().filter(number::equals).isPresent())
                        .orElse(true)
                && query.vatNumber().map(hit.vatNumbers()::contains).orElse(true)
                && query.name()
                        .map(name -> firstWord(hit.name()).equals(firstWord(name)))
                        .orElse(true)
                && query.postCode()
                        .map(code -> hit.postCode().filter(code::equals).isPresent())
                        .orElse(true)
                && query.city()
                        .map(city -> hit.city().filter(city::equalsIgnoreCase).isPresent())
                        .orElse(true);
    }

    private static String firstWord(String name) {
        return name.toLowerCase(Locale.ROOT).split("[ -]", 2)[0];
    }

    @Override
    public ReportDocument order(ReportRequest request) {
        CrashPlan crashes = recordOrder(request);
        crashes.step();
        ReportDocument document = deliver(request);
        crashes.step();
        return document;
    }

    /** From now on PDF documents are delivered as this type: alone, or with the report as data. */
    public synchronized void deliverPdfAs(String mediaType) {
        pdfType = mediaType;
    }

    @Override
    public synchronized ReportDocument orderPdf(ReportRequest request) {
        byte[] data = order(request).bytes();
        return ReportDocument.of(data, pdfType, clock.get());
    }

    public synchronized void hasSections(Set<String> names) {
        sections = Set.copyOf(names);
    }

    @Override
    public synchronized Set<String> sections() {
        return sections;
    }

    /** The same report in other bytes; fails for a section that is called broken. */
    @Override
    public ReportDocument without(Set<String> sections, ReportDocument document) {
        if (sections.contains("broken")) {
            throw new IllegalStateException("It can't be taken apart.");
        }
        String text = new String(document.bytes(), StandardCharsets.UTF_8).replace("report ", "report 0");
        return ReportDocument.of(text.getBytes(StandardCharsets.UTF_8), document.mediaType(), document.receivedAt());
    }

    @Override
    public Optional<byte[]> pdf(ReportDocument document) {
        return document.mediaType().contains("pdf")
                ? Optional.of(("%PDF of " + new String(document.bytes(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private synchronized CrashPlan recordOrder(ReportRequest request) {
        orders.add(request);
        return plan;
    }

    private synchronized ReportDocument deliver(ReportRequest request) {
        RuntimeException failure = orderFailures.poll();
        if (failure != null) {
            throw failure;
        }
        CreditReport report = reports.get(request.company());
        if (report == null) {
            throw refusal(BureauException.Kind.NOT_AVAILABLE);
        }
        sent.add(report);
        meter.merge(request.country(), 1L, Long::sum);
        return ReportDocument.of(("report " + sent.size()).getBytes(StandardCharsets.UTF_8), "text/plain", clock.get());
    }

    @Override
    public synchronized OptionalLong reportsUsed(CountryCode country) {
        meterCalls++;
        Runnable then = afterMeter;
        afterMeter = () -> {};
        OptionalLong told = told(country);
        then.run();
        return told;
    }

    private OptionalLong told(CountryCode country) {
        return tellsMeter ? OptionalLong.of(meter.getOrDefault(country, 0L)) : OptionalLong.empty();
    }

    @Override
    public synchronized CreditReport read(AgencyCompanyId company, ReportDocument document) {
        if (garbled) {
            throw new UnreadableReportException("Garbled.", new IllegalStateException());
        }
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        CreditReport report = sent.get(Integer.parseInt(text.substring("report ".length())) - 1);
        if (!report.company().equals(company)) {
            throw new ForeignReportException(company, report.company());
        }
        return report;
    }

    /** A failure that the agency did not bill. */
    public static BureauException refusal(BureauException.Kind kind) {
        return new BureauException(kind, BureauException.Billing.NOT_BILLED, "The agency refused: " + kind + ".");
    }

    /** A failure after which nobody knows whether it was billed. */
    public static BureauException silence() {
        return new BureauException(
                BureauException.Kind.UNAVAILABLE, BureauException.Billing.UNKNOWN, "No answer within 120 s.");
    }

    /** The report of a company in good standing. */
    public static CreditReport.Builder report(AgencyCompanyId company, int score, String limit) {
        CreditReport.Builder report = CreditReport.builder();
        report.company(company)
                .country(Bench.GB)
                .name("Acme Ltd")
                .figures(figures(score, limit).build());
        return report;
    }

    public static KeyFigures.Builder figures(int score, String limit) {
        KeyFigures.Builder figures = KeyFigures.builder();
        figures.score(ProviderScore.of(score))
                .band(RiskBand.A)
                .limit(ProviderLimit.of(io.creditkit.customer.Money.of(limit, "GBP")))
                .dbt(5)
                .judgmentCount(0);
        return figures;
    }
}
