package io.creditkit.examples.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proof that the library holds under faults, on a database of the user's. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the life of many customers on a PostgreSQL database against a sandbox that fails, with processes that are"
                    + " killed at random, and then compares: nothing lost, nothing bought twice, nothing alerted twice.",
            "The database must be an empty one: tables are made in it, and nothing is taken away afterwards. Its user and"
                    + " password are read from CREDITKIT_JDBC_USER and CREDITKIT_JDBC_PASSWORD; its driver must be on the"
                    + " class path. Ends with 0 if everything holds, and with 10 if something does not."
        },
        footer = {
            "",
            "Examples:",
            "  java -cp creditkit.jar:postgresql.jar io.creditkit.examples.CreditKitCli \\",
            "      soak --minutes 20 --customers 10000 \\",
            "      --jdbc-url jdbc:postgresql://localhost/soak",
            "  # with CREDITKIT_JDBC_URL set",
            "  creditkit soak --minutes 2 --customers 200",
            "  # the same on a PostgreSQL that the build brings",
            "  .ci/soak 20 10000"
        })
public final class SoakCommand implements Callable<Integer> {
    /** How the program ends if something does not hold. */
    static final int FINDINGS = 10;

    /** As a parameter of PostgreSQL's driver, the one of a client key too, or before the host as in other addresses. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)password\\s*=|//[^/?#]*:[^/?#]*@");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "20",
            description = "For how long; 0.5 is half a minute. Default: 20.")
    private double minutes;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many customers. Default: 10000.")
    private int customers;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many processes at a time. Default: 3.")
    private int workers;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the dice. Default: 1.")
    private long seed;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description =
                    "The database. Default: CREDITKIT_JDBC_URL. One with a password in it is refused: others would see it.")
    private @Nullable String url;

    private final Map<String, String> environment;
    private final Soak soak;

    /** Reads the database's account from there. */
    public SoakCommand(Map<String, String> environment) {
        this(environment, SoakRun::run);
    }

    SoakCommand(Map<String, String> environment, Soak soak) {
        this.environment = environment;
        this.soak = soak;
    }

    /** What the command starts once everything is right. */
    interface Soak {
        SoakResult of(SoakRun run) throws IOException, InterruptedException, SQLException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        require(minutes > 0 && minutes <= 10_000, "--minutes is " + minutes + ", must be more than 0, up to 10000");
        require(customers >= 1 && customers <= 200_000, "--customers is " + customers + ", must be 1 to 200000");
        require(workers >= 1 && workers <= 50, "--workers is " + workers + ", must be 1 to 50");
        Target target = target();
        PrintWriter out = spec.commandLine().getOut();
        Duration length =
                Duration.ofMillis(Math.round(minutes * Duration.ofMinutes(1).toMillis()));
        SoakResult result = soak.of(new SoakRun(target, customers, workers, length, seed, out));
        print(result, out);
        return result.findings().isEmpty() ? 0 : FINDINGS;
    }

    static void print(SoakResult result, PrintWriter out) {
        result.figures().forEach((name, value) -> out.println(name + ": " + value));
        result.findings().forEach(finding -> out.println("WRONG: " + finding));
        out.println(
                result.findings().isEmpty()
                        ? "Everything holds: nothing lost, nothing bought twice, nothing alerted twice."
                        : result.findings().size() + " findings.");
        out.flush();
    }

    private Target target() {
        require(
                url == null || !PASSWORD.matcher(url).find(),
                "--jdbc-url has a password in it, and whoever lists the processes reads the command line. Leave it out, and"
                        + " set " + Target.PASSWORD + " in the environment instead. Nothing was done.");
        String named = Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(environment.get(Target.URL)))
                .orElse("");
        require(
                named.startsWith("jdbc:postgresql:"),
                "Name an empty PostgreSQL database with --jdbc-url or " + Target.URL
                        + ", such as jdbc:postgresql://localhost/soak");
        try {
            DriverManager.getDriver(named);
        } catch (SQLException none) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no driver of PostgreSQL on the class path. creditkit soak --help shows how to add it.");
        }
        return new Target(
                named,
                Optional.ofNullable(environment.get(Target.USER)),
                Optional.ofNullable(environment.get(Target.PASSWORD)));
    }

    private void require(boolean right, String words) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), words);
        }
    }
}
