package io.creditkit.examples;

import io.creditkit.examples.sandbox.SandboxCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. {@code run} is what it does when no command is named. */
@Command(
        name = "creditkit",
        description = "Tells which customers will pay: credit reports, own receivables, risk, alerts and monitoring.",
        mixinStandardHelpOptions = true,
        version = "CreditKit 0.1",
        subcommands = SandboxCommand.class)
public final class CreditKitCli {
    /** Starts the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(
                System.getenv(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        System.exit(code);
    }

    /**
     * Runs the program without ending the process.
     *
     * @param environment where the credentials are
     * @return the exit code
     */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new CreditKitCli());
        line.addSubcommand("run", new RunCommand(environment));
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            Failure failure = Failure.of(thrown);
            command.getErr().println(failure.line());
            return failure.code().code();
        });
        line.setParameterExceptionHandler((wrong, parsed) -> {
            PrintWriter to = wrong.getCommandLine().getErr();
            to.println(wrong.getMessage() + " ("
                    + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help" + " lists the options.)");
            return ExitCode.WRONG_INPUT.code();
        });
        return line.execute(withCommand(arguments));
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
