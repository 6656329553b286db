package io.creditkit.customer.search;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRules;
import io.creditkit.customer.alert.AlertRun;
import io.creditkit.customer.alert.Alerts;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.BookReport;
import io.creditkit.customer.risk.BookScoring;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskAssessments;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.risk.Scoring;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one customer costs that is scored by the starter card and looked at by the starter rules, with every explanation. {@link
 * #main} runs over a whole book that is stored in memory, in the processor time of its one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ScoringBenchmark {
    private static final int DIFFERENT = 1_000;
    private static final int LARGE = 200_000;
    private static final int MOST_MICROS = 60;
    /** Of the starter card. */
    private static final int CHARACTERISTICS = 11;

    private static final TenantId TENANT = TenantId.of("t");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = new WorkContext(
            storage,
            TENANT,
            Actor.of("bench"),
            Clock.fixed(SampleProfiles.NOON, ZoneOffset.UTC),
            ZoneOffset.UTC,
            IdSource.random(),
            ExchangeRates.none());
    private final Scoring scoring = new Scoring(ScoreCard.starter(), ExchangeRates.none());
    private final Alerts alerts = new Alerts(context, AlertRules.starter(FieldCatalogue.standard()));
    private final List<CustomerProfile> profiles = new ArrayList<>();
    private int turn;

    /** Makes the customers and sees that they are told apart. */
    @Setup
    public void make() {
        for (int i = 0; i < DIFFERENT; i++) {
            profiles.add(profile(i));
        }
        Expected expected = new Expected();
        profiles.forEach(profile -> explain(profile, expected));
        require(expected.customers == DIFFERENT && expected.classes.size() >= 3 && expected.alerts > DIFFERENT / 2);
    }

    /** What a whole book comes to, customer by customer. */
    private static final class Expected {
        private final Map<RiskClass, Long> classes = new EnumMap<>(RiskClass.class);
        private long customers;
        private long alerts;
    }

    /** Scores one customer and looks at its rules, and sees that nothing is left unexplained. */
    private void explain(CustomerProfile profile, Expected expected) {
        RiskAssessment assessment = scoring.assess(profile, SampleProfiles.NOON);
        boolean isBest = assessment.characteristics().stream()
                .allMatch(one -> one.points().compareTo(one.bestPoints()) >= 0);
        require(assessment.score().isPresent()
                && assessment.characteristics().size() == CHARACTERISTICS
                && (isBest || !assessment.reasons().isEmpty()));
        AlertRun run = alerts.preview(profile);
        List<Alert> begun = new ArrayList<>(run.raised());
        begun.addAll(run.pending());
        require(run.failures().isEmpty()
                && begun.stream().noneMatch(alert -> alert.explanation().isBlank())
                && run.undecided().stream()
                        .noneMatch(undecided -> undecided.missing().isEmpty()));
        expected.customers++;
        expected.alerts += begun.size();
        expected.classes.merge(assessment.riskClass(), 1L, Long::sum);
    }

    /** One customer, with the points of each characteristic and the reasons. */
    @Benchmark
    public RiskAssessment score() {
        return scoring.assess(next(), SampleProfiles.NOON);
    }

    /** All rules for one customer. */
    @Benchmark
    public AlertRun rules() {
        return alerts.preview(next());
    }

    /**
     * Scores a stored book, and looks at it by all rules.
     *
     * @param args how many customers
     * @throws IllegalStateException if a customer takes longer than the goal, with which 1 000 000 take a minute
     */
    public static void main(String[] args) {
        int customers = Integer.parseInt(args[0]);
        ScoringBenchmark benchmark = new ScoringBenchmark();
        benchmark.make();
        for (int round = 1; round <= 3; round++) {
            ThreadTime.measure(Duration.ofSeconds(round), 500_000, benchmark::score)
                    .print("round " + round + ", score");
            ThreadTime.measure(Duration.ofSeconds(round), 500_000, benchmark::rules)
                    .print("round " + round + ", rules");
        }
        benchmark.store(customers);
        // A large book is as good as many small ones.
        int times = customers < LARGE ? 3 : 1;
        WorkContext context = benchmark.context;
        CustomerProfiles read = new CustomerProfiles(context);
        BookScoring book =
                new BookScoring(context, read, new RiskAssessments(context, ScoreCard.starter()), ScoreCard.starter());
        List<Expected> passes = new ArrayList<>();
        // With the checks of what is explained in it, which cost next to nothing.
        ThreadTime once = ThreadTime.measure(Duration.ZERO, times, () -> {
            Expected pass = new Expected();
            read.forEach(SampleProfiles.DAY, profile -> benchmark.explain(profile, pass));
            require(pass.customers == customers);
            passes.add(pass);
            return pass;
        });
        Expected expected = passes.get(0);
        perCustomer("read, scored and looked at in one pass", once, customers);
        ThreadTime profiles = ThreadTime.measure(Duration.ZERO, times, () -> {
            long[] count = {0};
            read.forEach(SampleProfiles.DAY, profile -> count[0]++);
            require(count[0] == customers);
            return count;
        });
        ThreadTime scored = ThreadTime.measure(Duration.ZERO, times, () -> {
            BookReport report = book.write(SampleProfiles.DAY, 10, OutputStream.nullOutputStream());
            require(report.customers() == customers
                    && expected.classes.entrySet().stream()
                            .allMatch(entry ->
                                    entry.getValue().equals(report.classes().get(entry.getKey()))));
            return report;
        });
        ThreadTime looked = ThreadTime.measure(Duration.ZERO, times, () -> {
            AlertRun run =
                    benchmark.alerts.dryRun(AlertRules.starter(FieldCatalogue.standard()), read, SampleProfiles.DAY);
            require(run.raised().size() == expected.alerts && run.failures().isEmpty());
            return run;
        });
        perCustomer("reading the profiles of the book", profiles, customers);
        perCustomer("scoring the book, reading it included", scored, customers);
        perCustomer("all rules over the book, reading it included", looked, customers);
        requireGoal(once.micros(0) / customers);
    }

    private static void requireGoal(double micros) {
        if (micros > MOST_MICROS) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "A customer took %.1f us to be read, scored and looked at, and at most %d are allowed. Measure again on a core"
                            + " that nothing else uses before you look for the reason.",
                    micros,
                    MOST_MICROS));
        }
    }

    private static void perCustomer(String name, ThreadTime time, int customers) {
        // What is printed is the result: nobody calls this for a value.
        System.out.printf(Locale.ROOT, "%-50s %6.1f us a customer%n", name, time.micros(0) / customers);
    }

    private void store(int customers) {
        for (int first = 0; first < customers; first += 1000) {
            int from = first;
            storage.inUnitOfWork(TENANT, work -> {
                for (int i = from; i < Math.min(from + 1000, customers); i++) {
                    CustomerProfile profile = profile(i);
                    work.customers().save(profile.customer());
                    work.reports().saveFile(profile.company().orElseThrow());
                }
                return true;
            });
        }
    }

    private CustomerProfile next() {
        return profiles.get(turn++ % DIFFERENT);
    }

    /** The first sixth of the figures is good; from there on it gets worse, each in its own measure. */
    private static CustomerProfile profile(int i) {
        AgencyCompanyId company = AgencyCompanyId.of("creditsafe", "FR-X-" + i);
        Customer linked = SampleProfiles.linkedCustomer(String.format("%07d", i));
        Customer customer = Customer.builder()
                .from(linked)
                .id(CustomerId.of("c" + i))
                .agencyLink(AgencyLink.builder()
                        .from(linked.agencyLink().orElseThrow())
                        .company(company)
                        .build())
                .build();
        KeyFigures figures = KeyFigures.builder()
                .from(SampleProfiles.goodFigures())
                .score(ProviderScore.of(i * 7 % 101))
                .previousScore(ProviderScore.of(i * 11 % 101))
                .band(RiskBand.values()[i % 5])
                .dbt(i % 70)
                .judgmentCount(i % 6 == 0 ? 2 : 0)
                .insolvent(i % 50 == 0)
                .privilegeCount(i % 9 == 0 ? 1 : 0)
                .build();
        ReceivablesSummary ledger = ReceivablesSummary.builder()
                .from(SampleProfiles.goodLedger())
                .exposure(Measure.known(Money.of(Integer.toString(i * 37 % 15_000), "EUR")))
                .overdue(Measure.known(Money.of(Integer.toString(i % 4 == 0 ? i % 3_000 : 0), "EUR")))
                .oldestOverdueDays(i % 4 == 0 ? i % 100 : 0)
                .dbtFloored(Measure.known(BigDecimal.valueOf(i % 50)))
                .build();
        return CustomerProfile.builder()
                .customer(customer)
                .company(CompanyFile.builder()
                        .from(SampleProfiles.file(figures))
                        .company(company)
                        .build())
                .receivables(ledger)
                .asOf(SampleProfiles.DAY)
                .build();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The benchmark does not do what it says.");
        }
    }
}
