package io.creditkit.examples;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.OrderNotOpenException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.examples.job.BusinessDay;
import io.creditkit.examples.job.InputFiles;
import io.creditkit.examples.job.LineProgress;
import io.creditkit.examples.job.MainJob;
import io.creditkit.examples.job.OutputFolder;
import io.creditkit.examples.job.Progress;
import io.creditkit.examples.job.StopSignal;
import io.creditkit.examples.job.StoppedException;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the main job: with an account of one's own where the environment names one, else with a sandbox of its own. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Imports customers and invoices, finds the companies, orders their reports once, assesses the risk,"
                    + " raises alerts, takes monitoring events over, and writes lists and pages.",
            "With " + AgencyAccess.USERNAME + " and " + AgencyAccess.PASSWORD + " in the environment (and "
                    + AgencyAccess.BASE_URL + ", if it is not the usual one) it uses that account, and reports are"
                    + " billed: name your own customers with --customers then. Without them it starts a sandbox of its own,"
                    + " and reads the made-up customers of examples/data unless --customers names others."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit run                                made-up companies, in the sandbox",
            "  creditkit run --customers c.csv --invoices i.csv     your own",
            "  creditkit run --customers c.csv --invoices i.csv --contacts p.csv \\",
            "      --rates r.csv --orders-per-day 50 --out book",
            "  creditkit run --customers c.csv --write-off ORDER --reason \"not on the bill\""
        })
final class RunCommand implements Callable<Integer> {
    /** Where in the output folder the sandbox keeps its state. */
    static final String SANDBOX_FILE = "sandbox.json";

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "The customers. Default: those of examples/data, in the sandbox alone.")
    private @Nullable Path customers;

    @Option(
            names = "--invoices",
            paramLabel = "FILE",
            description = "Their invoices. Default: those of examples/data, for the customers there.")
    private @Nullable Path invoices;

    @Option(
            names = "--contacts",
            paramLabel = "FILE",
            description = "Their people. Default: those of examples/data, for the customers there.")
    private @Nullable Path contacts;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Exchange rates. Default: those of examples/data, in the sandbox alone.")
    private @Nullable Path rates;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "creditkit-out",
            description = "Where results and data go. Default: CREDITKIT_DATA, or ./creditkit-out.")
    private Path out = Path.of("creditkit-out");

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day to look at the ledger. Default: today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--sandbox-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many days the sandbox lets pass once all companies are watched. Default: 30.")
    private int sandboxDays;

    @Mixin
    private OrderBudget budget = new OrderBudget();

    @Option(names = "--no-progress", description = "Plain lines instead of progress bars.")
    private boolean noProgress;

    @ArgGroup(exclusive = false)
    private @Nullable WriteOff writeOff;

    /** A lost order that a person gives up. */
    static final class WriteOff {
        @Option(
                names = "--write-off",
                required = true,
                paramLabel = "ORDER",
                description = "Gives up a lost order, so that the report may be ordered anew. It may have been billed.")
        private String order = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is given up.")
        private String reason = "";
    }

    RunCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What stays the same whoever the agency is. */
    private record Setting(
            Storage storage, InputFiles files, ExchangeRates rates, OutputFolder folder, StopSignal stop) {}

    @Override
    public Integer call() {
        if (sandboxDays < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--sandbox-days is " + sandboxDays + ", must be 0 or more");
        }
        Optional<AgencyAccess> account = AgencyAccess.of(environment);
        InputFiles files = files(account);
        TenantId tenant = account.isPresent() ? AccountTenant.OWN : AccountTenant.SANDBOX;
        ExchangeRates table = DataFiles.standard().rates(Optional.ofNullable(rates), tenant);
        OutputFolder folder = OutputFolder.open(out);
        StopSignal stop = new StopSignal();
        PrintWriter err = spec.commandLine().getErr();
        Interrupt interrupt = Interrupt.stopping(stop, err);
        try (Storage storage = JdbcStorage.embedded(folder.resolve("creditkit")).build()) {
            Setting setting = new Setting(storage, files, table, folder, stop);
            account.ifPresentOrElse(own -> withAccount(own, setting), () -> withSandbox(setting));
        } catch (StoppedException stopped) {
            // Said before the process may end, which is when the interrupt is over.
            err.println(stopped.getMessage());
            return ExitCode.STOPPED.code();
        } finally {
            interrupt.over();
        }
        return ExitCode.OK.code();
    }

    /** What comes with the program is about companies that nobody knows: it is never mixed with customers of the user's, nor ordered for. */
    private InputFiles files(Optional<AgencyAccess> account) {
        if (customers != null) {
            return new InputFiles(
                    DataFiles.readable(customers, "--customers"),
                    named(invoices, "--invoices"),
                    named(contacts, "--contacts"));
        }
        if (account.isPresent()) {
            throw new WrongInputException("An account at " + account.get().address()
                    + " is set, where reports are billed, and no customers are named. Name yours with --customers, and"
                    + " what else you have with --invoices, --contacts and --rates; or try the made-up ones with"
                    + " creditkit demo, which uses no account. Nothing was done.");
        }
        DataFiles data = DataFiles.standard();
        return new InputFiles(
                data.own("--customers", "customers.csv"),
                Optional.of(data.choose(Optional.ofNullable(invoices), "--invoices", "invoices.csv")),
                Optional.of(data.choose(Optional.ofNullable(contacts), "--contacts", "contacts.csv")));
    }

    private static Optional<Path> named(@Nullable Path file, String option) {
        return Optional.ofNullable(file).map(one -> DataFiles.readable(one, option));
    }

    private void withAccount(AgencyAccess account, Setting setting) {
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Replies.say(spec, "Agency: " + account.address() + ". Reports are billed.");
        run(
                AccountTenant.OWN,
                account,
                BusinessDay.fixed(Optional.ofNullable(asOf).orElse(today)),
                clock,
                setting);
    }

    private void withSandbox(Setting setting) {
        SandboxOptions options = sandboxIn(setting.folder().resolve(SANDBOX_FILE));
        try (Sandbox sandbox = start(options)) {
            Replies.say(
                    spec,
                    "No " + AgencyAccess.USERNAME + " is set: a sandbox with made-up companies runs at "
                            + sandbox.baseUri() + ", where it is " + sandbox.date()
                            + ". Its bill is made up: no money is spent.");
            SandboxDay day =
                    new SandboxDay(sandbox, options.startDate().plusDays(sandboxDays), Optional.ofNullable(asOf));
            AgencyAccess account = AgencyAccess.ofSandbox(sandbox.baseUri(), options.username(), options.password());
            run(AccountTenant.SANDBOX, account, day, day.clock(), setting);
        }
    }

    /** {@return how the main job's own sandbox is, with its state in that file} */
    static SandboxOptions sandboxIn(Path file) {
        return SandboxOptions.builder().stateFile(file).build();
    }

    /** {@return a sandbox that answers calls} */
    static Sandbox start(SandboxOptions options) {
        try {
            return Sandbox.start(options);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new WrongInputException("The sandbox can't start: " + e.getMessage());
        }
    }

    private void run(TenantId tenant, AgencyAccess account, BusinessDay day, Clock clock, Setting setting) {
        try (CreditsafeClient client = account.client()) {
            CreditKit kit = KitSetup.of(
                    setting.storage(),
                    client,
                    clock,
                    new KitSetup.Choices(setting.rates(), budget, Configuration.agencyPage(environment)));
            Workspace workspace = kit.workspace(tenant, Actor.of("main-job"));
            if (writeOff != null) {
                giveUp(workspace, writeOff);
            }
            new MainJob(workspace, day, setting.folder(), progress(), setting.stop())
                    .run(setting.files(), spec.commandLine().getOut());
        }
    }

    private void giveUp(Workspace workspace, WriteOff lost) {
        try {
            workspace.reports().writeOff(OrderId.of(lost.order), lost.reason);
        } catch (OrderNotOpenException | IllegalArgumentException e) {
            throw new WrongInputException("--write-off: " + e.getMessage());
        }
        Replies.say(spec, "Order " + lost.order + " is written off.");
    }

    private Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        return noProgress ? new LineProgress(err) : Terminal.progress(err);
    }
}
