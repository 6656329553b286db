package io.creditkit.examples;

import io.creditkit.examples.sandbox.SandboxCommand;
import io.creditkit.examples.soak.SoakCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. {@code run} is what it does when no command is named. */
@Command(
        name = "creditkit",
        description = {
            "Tells which customers will pay: credit reports, own receivables, risk, alerts and monitoring.",
            "Without a command it runs the whole job at once, as creditkit run does."
        },
        mixinStandardHelpOptions = true,
        version = "CreditKit 0.1",
        footer = {
            "",
            "Examples:",
            "  creditkit demo                               the main job on made-up companies",
            "  creditkit run --customers c.csv              yours, with your account if set",
            "  creditkit import --customers customers.csv   yours, without calling an agency",
            "  creditkit customers list --where 'country = \"DE\"'",
            "  creditkit update                             each day after it",
            "  creditkit alerts list --json                 for scripts",
            "  source <(creditkit generate-completion)      completion in bash and zsh",
            "",
            "The folder with the data (--data, or --out of run), --tenant, --rates, --as-of, --orders-per-day and"
                    + " --orders-per-month are taken from the command line, else from CREDITKIT_DATA, CREDITKIT_TENANT,"
                    + " CREDITKIT_RATES, CREDITKIT_AS_OF, CREDITKIT_ORDERS_PER_DAY and CREDITKIT_ORDERS_PER_MONTH, else from"
                    + " the properties file that CREDITKIT_CONFIG names (data, tenant and so on). CREDITKIT_AGENCY_PAGE, or"
                    + " agency_page there, is where a person sees a company at the agency, such as"
                    + " https://portal.example.com/companies/{id}. Passwords are read from the environment alone.",
            "",
            "Exit codes: 0 done, 1 unexpected, 2 wrong input or refused, 3 credentials refused, 4 output not writable, 5 base URL"
                    + " refused, 6 agency not reachable, 7 data in use, 8 done in part, 9 order not granted,"
                    + " 10 findings of the soak, 130 interrupted."
        })
public final class CreditKitCli {
    /** Starts the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal.prepare();
        StandardOutput written = new StandardOutput();
        PrintWriter out = new PrintWriter(written, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(System.getenv(), out, err, arguments);
        out.flush();
        Optional<String> lost = written.whyLost();
        lost.ifPresent(err::println);
        // A command that ended otherwise keeps its code, which says more.
        System.exit(lost.isPresent() && code == ExitCode.OK.code() ? ExitCode.OUTPUT_NOT_WRITABLE.code() : code);
    }

    /**
     * Runs the program without ending the process.
     *
     * @param environment where the credentials are
     * @return the exit code
     */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commands(environment);
        try {
            line.setDefaultValueProvider(Configuration.of(environment));
        } catch (WrongInputException wrong) {
            err.println(wrong.getMessage());
            return ExitCode.WRONG_INPUT.code();
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Days::day);
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            Failure failure = Failure.of(thrown);
            command.getErr().println(failure.line());
            return failure.code().code();
        });
        line.setParameterExceptionHandler((wrong, parsed) -> {
            PrintWriter to = wrong.getCommandLine().getErr();
            String message = Stream.of(arguments)
                    .filter(AmountText::isBelowZero)
                    .findFirst()
                    .map(amount -> "The amount is below zero: " + amount.strip() + ". Give an amount of 0 or more.")
                    .orElseGet(() -> Unmatched.told(wrong));
            to.println(message + " (" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help lists "
                    + (Unmatched.isCommand(wrong) ? "the commands.)" : "the options.)"));
            return ExitCode.WRONG_INPUT.code();
        });
        return line.execute(withCommand(arguments));
    }

    /** {@return all commands} None of them does anything yet. */
    static CommandLine commands(Map<String, String> environment) {
        CommandLine line = new CommandLine(new CreditKitCli(), factory(environment));
        line.addSubcommand("run", new RunCommand(environment));
        line.addSubcommand("demo", demo(environment));
        line.addSubcommand("update", new UpdateCommand(new DataAccess(environment)));
        line.addSubcommand("import", new ImportCommand(new DataAccess(environment)));
        line.addSubcommand("link", new LinkCommand());
        line.addSubcommand(
                "report",
                new CommandLine(new ReportCommand(), factory(environment))
                        .addSubcommand("pdf", new ReportPdfCommand(new DataAccess(environment))));
        line.addSubcommand("customers", new CustomersCommand());
        line.addSubcommand("score", new ScoreCommand());
        line.addSubcommand("limit", new LimitCommand());
        line.addSubcommand("check-order", new CheckOrderCommand(new DataAccess(environment)));
        line.addSubcommand("alerts", new AlertsCommand());
        line.addSubcommand("events", new EventsCommand());
        line.addSubcommand("portfolio", new PortfolioCommand());
        line.addSubcommand("groups", new GroupsCommand());
        line.addSubcommand("graph", new GraphCommand(new DataAccess(environment)));
        line.addSubcommand("status", new StatusCommand(new DataAccess(environment)));
        line.addSubcommand("erase", new EraseCommand(new DataAccess(environment)));
        line.addSubcommand("export-person", new ExportPersonCommand(new DataAccess(environment)));
        line.addSubcommand(new SandboxCommand());
        line.addSubcommand(new SoakCommand(environment));
        line.addSubcommand(completion());
        return line;
    }

    /** The main job without an account, so that it costs nothing whatever the environment says. */
    private static CommandLine demo(Map<String, String> environment) {
        Map<String, String> own = new TreeMap<>(environment);
        own.keySet().removeIf(name -> name.startsWith("CREDITSAFE_"));
        CommandLine demo = new CommandLine(new RunCommand(own));
        demo.getCommandSpec()
                .name("demo")
                .usageMessage()
                .description(
                        "The main job on made-up companies of the sandbox, whatever account the environment names: nothing is"
                                + " billed. Run it again to see that nothing is ordered or raised twice.")
                .footer(
                        "",
                        "Examples:",
                        "  creditkit demo",
                        "  creditkit demo --out tryout --sandbox-days 200     what half a year brings");
        return demo;
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
        completion
                .getCommandSpec()
                .usageMessage()
                .footer(
                        "",
                        "Examples:",
                        "  creditkit generate-completion > ~/.creditkit-completion   to source later",
                        "  source <(creditkit generate-completion)                     for this shell");
        return completion;
    }

    private static CommandLine.IFactory factory(Map<String, String> environment) {
        CommandLine.IFactory standard = CommandLine.defaultFactory();
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == DataAccess.class ? type.cast(new DataAccess(environment)) : standard.create(type);
            }
        };
    }

    private static String[] withCommand(String[] arguments) {
        boolean named = arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || Stream.of("-h", "--help", "-V", "--version").anyMatch(arguments[0]::equals));
        return named
                ? arguments
                : Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new);
    }
}
