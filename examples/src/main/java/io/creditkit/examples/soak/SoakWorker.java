package io.creditkit.examples.soak;

import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.job.LeaseLostException;
import io.creditkit.customer.merge.MergeRefusedException;
import io.creditkit.customer.privacy.ErasureRefusedException;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageUnavailableException;
import io.creditkit.examples.sandbox.world.World;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * One process of the soak: takes steps in the lives of customers, at random, until it is told to stop or is killed. What may
 * happen where several work and the agency fails is counted; anything else is told with its stack.
 */
public final class SoakWorker {
    /** Before what went wrong in a way that should not be. */
    static final String UNEXPECTED = "UNEXPECTED ";

    private final Settings settings;
    private final Life life;
    private final Random random;
    private final Map<String, Integer> counts = new TreeMap<>();
    private volatile boolean told;

    private SoakWorker(Settings settings, Life life, Random random) {
        this.settings = settings;
        this.life = life;
        this.random = random;
    }

    /**
     * What one process is to do.
     *
     * @param agency where the sandbox is
     * @param daysAhead how many days the sandbox's date is ahead of ours; may be negative
     * @param epoch the first day of the sandbox's world
     * @param companies how many companies the world has
     * @param customers how many customers there are
     * @param index which of the processes, from 0
     * @param workers how many processes there are
     * @param seed of its dice
     * @param imports whether it only imports
     */
    record Settings(
            URI agency,
            long daysAhead,
            LocalDate epoch,
            int companies,
            int customers,
            int index,
            int workers,
            long seed,
            boolean imports) {
        String[] arguments() {
            return new String[] {
                agency.toString(),
                Long.toString(daysAhead),
                epoch.toString(),
                Integer.toString(companies),
                Integer.toString(customers),
                Integer.toString(index),
                Integer.toString(workers),
                Long.toString(seed),
                Boolean.toString(imports)
            };
        }

        static Settings of(String[] arguments) {
            return new Settings(
                    URI.create(arguments[0]),
                    Long.parseLong(arguments[1]),
                    LocalDate.parse(arguments[2]),
                    Integer.parseInt(arguments[3]),
                    Integer.parseInt(arguments[4]),
                    Integer.parseInt(arguments[5]),
                    Integer.parseInt(arguments[6]),
                    Long.parseLong(arguments[7]),
                    Boolean.parseBoolean(arguments[8]));
        }
    }

    /** Started by the soak alone; the database is named by the environment. */
    public static void main(String[] arguments) {
        Settings settings = Settings.of(arguments);
        Target target = new Target(
                System.getenv(Target.URL),
                Optional.ofNullable(System.getenv(Target.USER)),
                Optional.ofNullable(System.getenv(Target.PASSWORD)));
        World world = World.of(SoakRun.SEED_OF_WORLD, settings.companies(), settings.epoch());
        try (House house = House.open(
                target, settings.agency(), Duration.ofDays(settings.daysAhead()), "worker-" + settings.index())) {
            SoakWorker worker = new SoakWorker(
                    settings,
                    new Life(house.work(), Roll.of(world, settings.customers())),
                    new Random(settings.seed()));
            worker.listen();
            worker.attempt("recover", () -> house.work().reports().recover());
            worker.run();
            // The process that watches reads this line.
            System.out.println("COUNTS " + worker.counts);
        }
    }

    /** Whatever comes on the input, and its end too, means to stop. */
    private void listen() {
        Thread ear = new Thread(
                () -> {
                    try {
                        int word = System.in.read();
                        told = word != Integer.MIN_VALUE;
                    } catch (IOException gone) {
                        told = true;
                    }
                },
                "ear");
        ear.setDaemon(true);
        ear.start();
    }

    private void run() {
        int chunks = life.chunks();
        if (settings.imports()) {
            for (int chunk = settings.index(); chunk < chunks && !told; chunk += settings.workers()) {
                int which = chunk;
                attempt("import", () -> life.importChunk(which));
            }
            return;
        }
        if (settings.index() == 0) {
            attempt("watch", life::watch);
        }
        while (!told) {
            int customer = random.nextInt(settings.customers());
            int dice = random.nextInt(1000);
            if (dice < 3) {
                attempt("watch", life::watch);
            } else if (dice < 8) {
                attempt("orderByEvents", life::orderByEvents);
            } else if (dice < 15) {
                attempt("deliverEvents", life::deliverEvents);
            } else if (dice < 20) {
                attempt("erase", () -> life.erase(customer));
            } else {
                live(customer);
            }
        }
    }

    private void live(int customer) {
        attempt("link", () -> life.link(customer));
        if (random.nextInt(4) > 0) {
            attempt("order", () -> life.order(customer));
        }
        if (random.nextInt(2) > 0) {
            attempt("assess", () -> life.assess(customer));
        }
        if (customer / 2 % settings.workers() == settings.index()) {
            attempt("pay", () -> life.pay(customer));
            if (random.nextInt(8) == 0) {
                attempt("merge", () -> life.merge(customer));
            }
        }
    }

    private void attempt(String step, Runnable work) {
        try {
            work.run();
            count(step);
        } catch (BureauException failure) {
            count(step + " " + failure.kind());
        } catch (StaleVersionException
                | DuplicateKeyException
                | LeaseLostException
                | StorageUnavailableException
                | UnknownReferenceException
                | MergeRefusedException
                | ErasureRefusedException overtaken) {
            count(step + " " + overtaken.getClass().getSimpleName());
        } catch (RuntimeException unexpected) {
            // Any other failure is a finding of the soak: told to the process that watches, and life goes on.
            System.out.println(UNEXPECTED + step + ": " + unexpected);
            unexpected.printStackTrace(System.out);
            count(step + " unexpected");
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
