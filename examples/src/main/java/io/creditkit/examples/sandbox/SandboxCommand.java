package io.creditkit.examples.sandbox;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a {@link Sandbox} until the process, or the thread, is interrupted. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Runs a local server that speaks the Creditsafe Connect protocol over a made-up world.",
        footer = {
            "",
            "Examples:",
            "  creditkit sandbox",
            "  creditkit sandbox --port 8650 --state sandbox.json   keeps what was bought",
            "",
            "Its own switches, which no token guards:",
            "  # what was charged",
            "  curl localhost:8089/sandbox/ledger",
            "  # lets time pass",
            "  curl localhost:8089/sandbox/calendar -d '{\"advanceDays\": 30}'",
            "  # ends an order today instead of in six days",
            "  curl -X POST localhost:8089/sandbox/freshinvestigations/710001/end",
            "  # a bad day, and a good one again",
            "  curl localhost:8089/sandbox/faults -d '{\"kind\": \"429\", \"times\": 5}'",
            "  curl -X DELETE localhost:8089/sandbox/faults",
            "",
            "A fault is one of 429 (with delayMillis it tells how long to wait), 500, 503, dropBefore, dropAfter, slow (delayMillis), truncated, expiredToken,"
                    + " failedSections, unknownFields, eventTwice, eventLate; it meets the next calls (times) of a path,"
                    + " such as /v1/companies/ or /v1/monitoring/portfolios/*/notificationEvents."
        })
public final class SandboxCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8089",
            description = "Port on the loopback address; 0: any free one. Default: 8089.")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "What the world is told from. Default: 42.")
    private long seed;

    @Option(
            names = "--companies",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Companies in the world. Default: 2000.")
    private int companies;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "File that keeps portfolios, orders, decisions, calendar and ledger over a restart.")
    private @Nullable Path state;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            defaultValue = "2026-11-02",
            description = "First business date. Default: 2026-11-02.")
    private LocalDate date = LocalDate.of(2026, 11, 2);

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Calls a minute before 429 is answered. Default: 100000; the agency allows 300.")
    private int requestsPerMinute;

    @Option(
            names = "--lock-after",
            paramLabel = "N",
            description = "Wrong passwords after which the user is locked. Default: never.")
    private @Nullable Integer lockAfter;

    /** Made by picocli. */
    public SandboxCommand() {}

    /** Runs the command alone. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new SandboxCommand()).execute(args));
    }

    @Override
    public Integer call() {
        if (companies < 1 || companies > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "--companies is " + companies + ", must be 1 to 1000000");
        }
        SandboxOptions options;
        Sandbox started;
        try {
            options = SandboxOptions.builder()
                    .port(port)
                    .seed(seed)
                    .companies(companies)
                    .stateFile(Optional.ofNullable(state))
                    .startDate(date)
                    .requestsPerMinute(requestsPerMinute)
                    .lockAfterWrongPasswords(lockAfter == null ? OptionalInt.empty() : OptionalInt.of(lockAfter))
                    .build();
            started = Sandbox.start(options);
        } catch (PortRefusedException refused) {
            throw new ParameterException(
                    spec.commandLine(), refused.getMessage() + "; choose another port, or 0 for any free one");
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            // A foreign state file is the caller's to mend: it needs the sentence, not the stack.
            throw new ParameterException(
                    spec.commandLine(),
                    Optional.ofNullable(refused.getMessage()).orElse("The sandbox can't start."));
        }
        Thread closing = new Thread(started::close, "sandbox-close");
        try (Sandbox sandbox = started) {
            // An interrupt from the keyboard ends the process through this hook; main never returns.
            Runtime.getRuntime().addShutdownHook(closing);
            announce(sandbox, options);
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            // Whoever runs it within a program of theirs stops it so.
            Runtime.getRuntime().removeShutdownHook(closing);
        }
        return CommandLine.ExitCode.OK;
    }

    private void announce(Sandbox sandbox, SandboxOptions options) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Sandbox at " + sandbox.baseUri() + ", business date " + sandbox.date());
        out.println("User " + options.username() + ", password " + options.password() + ". Stop with Ctrl-C.");
        out.println();
        out.println("export CREDITSAFE_BASE_URL=" + sandbox.baseUri());
        out.println("export CREDITSAFE_USERNAME=" + options.username());
        out.println("export CREDITSAFE_PASSWORD=" + options.password());
        out.flush();
    }
}
