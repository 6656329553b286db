package io.creditkit.customer.monitoring;

import static io.creditkit.customer.report.Bench.GB;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.report.ReportState;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A world with a truth: companies whose scores change, an agency that tells of it late, twice and in any order, and a daily run
 * that is to miss none of it and buy little.
 */
final class WatchWorld {
    private static final EventOrderPolicy CARES = EventOrderPolicy.standard();

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now);
    private final FakeWatchService agency = new FakeWatchService();
    private final CreditReports reports = new CreditReports(
            bench.context(),
            Optional.of(bureau),
            ReportPolicy.builder().maxAgeAfterEvent(Period.ZERO).build());
    private final Monitoring monitoring = new Monitoring(bench.context(), Optional.of(agency));
    private final EventOrders orders =
            new EventOrders(bench.context(), reports, Optional.empty(), TestRisk.of(bench.context()));
    private final List<AgencyCompanyId> companies = new ArrayList<>();
    private final Map<AgencyCompanyId, Integer> truth = new HashMap<>();
    private final List<WatchEvent> told = new ArrayList<>();
    private final Random random;
    private int notifications;

    /**
     * What came of it.
     *
     * @param changed how many times a company changed on a day in a way that is cared about
     * @param bought how many reports the daily runs bought
     * @param missed the companies whose figures we hold are not the true ones in the end
     */
    record Result(int companies, int days, int changed, int bought, Map<AgencyCompanyId, String> missed) {
        double boughtForEachChange() {
            return (double) bought / changed;
        }
    }

    WatchWorld(int size, long seed) {
        random = new Random(seed);
        for (int number = 1; number <= size; number++) {
            AgencyCompanyId company = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-%08d".formatted(number));
            companies.add(company);
            String key = Integer.toString(number);
            bench.work(work -> work.customers()
                    .save(Bench.customer(key, "Company " + key)
                            .agencyLink(AgencyLink.builder()
                                    .company(company)
                                    .agencyName("Company " + key)
                                    .confidence(100)
                                    .linkedBy(Actor.of("tester"))
                                    .linkedAt(bench.now())
                                    .build())
                            .build()));
            becomes(company, 50);
            reports.obtain(company, GB, "Company " + key, ReportPurpose.EXISTING_BUSINESS, "first report");
        }
        monitoring.check("main");
        // What changes is to change after the first reports, and not at the very same moment.
        bench.advance(Duration.ofMinutes(1));
    }

    /** Lets days pass, with one of a hundred companies changing on each, and one of two hundred in a way nobody cares about. */
    Result live(int days) {
        int before = bureau.billed();
        int changed = 0;
        for (int day = 0; day < days; day++) {
            Set<AgencyCompanyId> today = new HashSet<>();
            for (int change = 0; change < Math.max(1, companies.size() / 100); change++) {
                today.add(companies.get(random.nextInt(companies.size())));
            }
            today.forEach(this::change);
            changed += today.size();
            for (int change = 0; change < companies.size() / 200; change++) {
                tell(companies.get(random.nextInt(companies.size())), EventTopic.DIRECTORS, "J. Doe");
            }
            bench.advance(Duration.ofHours(12));
            agency.tells(shown());
            monitoring.checkForNewEvents();
            orders.run(CARES);
            bench.advance(Duration.ofHours(12));
        }
        bench.advance(Duration.ofDays(2));
        agency.tells(shown());
        monitoring.checkForNewEvents();
        orders.run(CARES);
        Map<AgencyCompanyId, String> missed = new TreeMap<>();
        for (AgencyCompanyId company : companies) {
            CompanyFile file = bench.work(work -> work.reports().file(company)).orElseThrow();
            int known = file.figures().score().orElseThrow().value().orElseThrow();
            if (known != truth.get(company) || file.state() != ReportState.UP_TO_DATE && hasNews(file)) {
                missed.put(
                        company,
                        "we know " + known + ", true is " + truth.get(company) + ", " + file + ", "
                                + monitoring.events(company));
            }
        }
        return new Result(companies.size(), days, changed, bureau.billed() - before, missed);
    }

    /** Whether something that is cared about came after the report. */
    private boolean hasNews(CompanyFile file) {
        return told.stream()
                .filter(event ->
                        event.company().equals(file.company()) && CARES.topics().contains(event.topic()))
                .anyMatch(event ->
                        event.createdAt().isAfter(file.reportReceivedAt().orElseThrow()));
    }

    private void change(AgencyCompanyId company) {
        int score = random.nextInt(101);
        becomes(company, score);
        // One change is told by one event or by two, of score and of limit.
        tell(company, EventTopic.SCORE, Integer.toString(score));
        if (random.nextBoolean()) {
            tell(company, EventTopic.LIMIT, Integer.toString(score * 100));
        }
    }

    private void becomes(AgencyCompanyId company, int score) {
        truth.put(company, score);
        bureau.reports(
                FakeBureau.report(company, score, Integer.toString(score * 100)).build());
    }

    /** The agency learns of it at once or some hours later, and shows it from the next day on. */
    private void tell(AgencyCompanyId company, EventTopic topic, String value) {
        Instant happened = bench.now();
        WatchEvent.Builder event = WatchEvent.builder();
        told.add(event.agency(FakeBureau.AGENCY)
                .notificationId("n" + ++notifications)
                .agencyEventId("e" + notifications)
                .company(company)
                .happenedAt(happened)
                .createdAt(happened.plus(Duration.ofHours(random.nextInt(10))))
                .ruleCode("101")
                .ruleName("A rule")
                .topic(topic)
                .newValue(value)
                .build());
    }

    /** What a call is answered: some of it a day late, within the overlap, and in no order. */
    private List<WatchEvent> shown() {
        Instant now = bench.now();
        List<WatchEvent> shown = new ArrayList<>();
        for (WatchEvent event : told) {
            boolean late = event.notificationId().hashCode() % 10 == 0;
            if (!event.createdAt()
                            .plus(late ? Duration.ofDays(1) : Duration.ZERO)
                            .isAfter(now)
                    && event.createdAt().isAfter(now.minus(Duration.ofDays(6)))) {
                shown.add(event);
            }
        }
        Collections.shuffle(shown, random);
        return shown;
    }
}
