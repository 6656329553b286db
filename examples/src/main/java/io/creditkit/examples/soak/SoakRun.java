package io.creditkit.examples.soak;

import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxLedger;
import io.creditkit.examples.sandbox.SandboxOptions;
import io.creditkit.examples.sandbox.world.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs a soak: days on which workers live the lives of customers, are killed and begin again while the sandbox fails; between
 * the days a person looks at the orders whose answer was lost, and the sandbox's date moves on by one. At the end everything
 * that is left to do is done without faults, and the audit compares. How long it runs is real time, for real processes are killed.
 */
final class SoakRun {
    static final long SEED_OF_WORLD = 42;

    private static final LocalDate EPOCH = LocalDate.of(2026, 11, 2);
    private static final int DAY_SECONDS = 45;
    private static final int TICK_MILLIS = 250;

    private final Target target;
    private final int customers;
    private final int workers;
    private final Duration length;
    private final Random random;
    private final PrintWriter out;
    private final int companies;
    private final Map<String, Long> figures = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    SoakRun(Target target, int customers, int workers, Duration length, long seed, PrintWriter out) {
        this.target = target;
        this.customers = customers;
        this.workers = workers;
        this.length = length;
        this.random = new Random(seed);
        this.out = out;
        this.companies = customers * 2 + 500;
    }

    SoakResult run() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("creditkit-soak");
        Instant end = Instant.now().plus(length);
        SandboxOptions options = SandboxOptions.builder()
                .seed(SEED_OF_WORLD)
                .companies(companies)
                .startDate(EPOCH)
                .requestsPerMinute(10_000_000)
                .build();
        try (Sandbox sandbox = Sandbox.start(options)) {
            prepare(sandbox);
            Roll roll = Roll.of(World.of(SEED_OF_WORLD, companies, EPOCH), customers);
            Trouble trouble = new Trouble(sandbox, random);
            day(sandbox, trouble, folder, end, Work.IMPORT);
            do {
                day(sandbox, trouble, folder, end, Work.LIFE);
                trouble.end();
                askAboutLostOrders(sandbox);
                sandbox.moveTo(sandbox.date().plusDays(1));
            } while (Instant.now().isBefore(end));
            settle(sandbox, roll);
        }
        return new SoakResult(figures, findings);
    }

    private enum Work {
        IMPORT,
        LIFE
    }

    private void prepare(Sandbox sandbox) throws SQLException {
        try (House house = House.build(target, sandbox.baseUri(), ahead(sandbox), "soak")) {
            house.received().createTable();
            if (house.work().customers().count() > 0) {
                throw new IllegalArgumentException(
                        "The database holds customers of a soak before. Name an empty one: its sandbox is gone.");
            }
        }
    }

    private static Duration ahead(Sandbox sandbox) {
        return Duration.ofDays(daysAhead(sandbox));
    }

    private static long daysAhead(Sandbox sandbox) {
        return sandbox.date().toEpochDay() - LocalDate.now(ZoneOffset.UTC).toEpochDay();
    }

    /** One day of the sandbox: workers at work, each killed now and then. The import goes on until it is through. */
    private void day(Sandbox sandbox, Trouble trouble, Path folder, Instant end, Work work)
            throws InterruptedException, IOException {
        Instant evening = Instant.now().plusSeconds(DAY_SECONDS);
        List<WorkerProcess> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(start(sandbox, folder, i, work));
        }
        boolean[] done = new boolean[workers];
        int untilKill = nextKill();
        boolean killed = false;
        // No day of life ends before somebody was killed, however short it is.
        while (work == Work.IMPORT ? !all(done) : !killed || (isBefore(evening) && isBefore(end))) {
            for (int i = 0; i < workers; i++) {
                if (!done[i] && running.get(i).ends(TICK_MILLIS / workers)) {
                    requireEndOf(running.get(i), work);
                    done[i] = true;
                }
            }
            if (random.nextInt(2) > 0) {
                trouble.order();
            }
            untilKill--;
            if (untilKill <= 0) {
                int who = random.nextInt(workers);
                if (!done[who]) {
                    running.get(who).kill();
                    count("kills");
                    killed = true;
                    close(running.get(who));
                    running.set(who, start(sandbox, folder, who, work));
                }
                untilKill = nextKill();
            }
        }
        for (WorkerProcess worker : running) {
            if (!worker.stop()) {
                findings.add("A worker did not stop when it was told to.");
            }
            close(worker);
        }
        count("days");
    }

    /** By itself a worker ends when everything is imported, and not otherwise. */
    private static void requireEndOf(WorkerProcess worker, Work work) {
        if (work == Work.LIFE || !worker.endedWell()) {
            throw new IllegalStateException("A worker ended by itself:\n" + String.join("\n", worker.lines()));
        }
    }

    private static boolean isBefore(Instant moment) {
        return Instant.now().isBefore(moment);
    }

    private static boolean all(boolean[] done) {
        for (boolean one : done) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** In ticks: some three to thirteen seconds. */
    private int nextKill() {
        return 12 + random.nextInt(40);
    }

    private WorkerProcess start(Sandbox sandbox, Path folder, int index, Work work) {
        SoakWorker.Settings settings = new SoakWorker.Settings(
                sandbox.baseUri(),
                daysAhead(sandbox),
                EPOCH,
                companies,
                customers,
                index,
                workers,
                random.nextLong(),
                work == Work.IMPORT);
        count("processes");
        return WorkerProcess.start(target, settings, folder.resolve("worker-" + figures.get("processes")));
    }

    private void close(WorkerProcess worker) {
        for (String line : worker.lines()) {
            if (line.startsWith(SoakWorker.UNEXPECTED)) {
                findings.add(line);
                out.println(String.join("\n", worker.lines()));
            } else if (line.startsWith("COUNTS {") && line.length() > "COUNTS {}".length()) {
                for (String part :
                        line.substring("COUNTS {".length(), line.length() - 1).split(", ", -1)) {
                    figures.merge(
                            "step " + part.substring(0, part.lastIndexOf('=')),
                            Long.parseLong(part.substring(part.lastIndexOf('=') + 1)),
                            Long::sum);
                }
            }
        }
    }

    /** What a person does about an order without an answer: asks the agency whether it was charged, and gives it up. */
    private void askAboutLostOrders(Sandbox sandbox) {
        try (House house = House.open(target, sandbox.baseUri(), ahead(sandbox), "person")) {
            Set<String> charged = charged(sandbox);
            for (ReportOrder order : house.work().reports().ledger()) {
                if (order.outcome() == ReportOrder.Outcome.UNKNOWN) {
                    OrderId id = order.id();
                    boolean billed = charged.contains(id.value());
                    count(billed ? "lost orders that were charged" : "lost orders that were not");
                    house.work().reports().writeOff(id, billed ? "it was charged" : "it was not charged");
                }
            }
        }
    }

    private static Set<String> charged(Sandbox sandbox) {
        return sandbox.ledger().deliveries().stream()
                .map(SandboxLedger.Delivery::callRef)
                .collect(Collectors.toSet());
    }

    /** Does what is left, with no faults and nobody else at work; then compares. */
    private void settle(Sandbox sandbox, Roll roll) throws SQLException {
        // First the orders that the last day's killed processes left: their minutes are over on the next.
        try (House house = House.open(target, sandbox.baseUri(), ahead(sandbox), "settle")) {
            house.work().monitoring().recover();
            house.work().reports().recover();
        }
        askAboutLostOrders(sandbox);
        try (House house = House.open(target, sandbox.baseUri(), ahead(sandbox), "settle")) {
            Life life = new Life(house.work(), roll);
            for (int customer = 0; customer < roll.size(); customer++) {
                life.link(customer);
                life.order(customer);
                life.pay(customer);
                life.pay(customer);
            }
            for (int customer = 0; customer < roll.size(); customer++) {
                life.merge(customer);
                life.erase(customer);
            }
            life.watch();
            life.watch(); // takes those out at the sandbox of whom the first one learnt that they are gone
            life.orderByEvents();
            for (int customer = 0; customer < roll.size(); customer++) {
                life.assess(customer);
            }
            life.deliverEvents();
            Audit audit = new Audit(house, sandbox, roll);
            findings.addAll(audit.findings());
            figures.putAll(audit.figures());
        }
    }

    private void count(String what) {
        figures.merge(what, 1L, Long::sum);
    }
}
