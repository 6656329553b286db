package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.Workspace;
import io.creditkit.customer.csv.ImportResult;
import io.creditkit.examples.job.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes files of the user's own in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes customers, invoices and contacts from CSV files, in this order. Calls no agency.",
            "Good rows go in; each bad one is told on stderr with its line and reason, and the command then ends with 8."
                    + " To import a file again changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit import --customers customers.csv --data book",
            "  creditkit import --customers customers.csv --invoices invoices.csv",
            "  creditkit import --customers customers.csv 2> mend-these.txt"
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataAccess data;

    @Mixin
    private Listing listing = new Listing();

    @Option(names = "--customers", paramLabel = "FILE", description = "The columns are those of examples/data.")
    private @Nullable Path customers;

    @Option(names = "--invoices", paramLabel = "FILE", description = "Invoices and what was paid on them.")
    private @Nullable Path invoices;

    @Option(names = "--contacts", paramLabel = "FILE", description = "People, and their access to the portal.")
    private @Nullable Path contacts;

    /** Over the data that it is given; only its options are read. */
    ImportCommand(DataAccess data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        if (customers == null && invoices == null && contacts == null) {
            throw new ParameterException(
                    spec.commandLine(), "Name at least one file: --customers, --invoices or --contacts.");
        }
        List<Step> steps = steps();
        PrintWriter err = spec.commandLine().getErr();
        List<ImportResult> results = data.first(work -> {
            Interrupt interrupt = Interrupt.telling(
                    "Stopped. What was taken in until now is kept; import the files again to go on.", err);
            try {
                return run(steps, work);
            } finally {
                interrupt.over();
            }
        });
        Listing.Table table = Listing.Table.of("file", "new", "changed", "unchanged", "rejected");
        results.forEach(file -> table.add(List.of(
                cell(file.source()),
                cell(file.added()),
                cell(file.changed()),
                cell(file.unchanged()),
                cell(file.refused()))));
        listing.print(table, spec.commandLine().getOut());
        for (ImportResult file : results) {
            file.problems().forEach(problem -> err.println(file.source() + " " + problem));
            if (file.problems().size() < file.refused()) {
                err.println(file.source() + ": and more rows like these");
            }
            file.warnings().forEach(warning -> err.println(file.source() + " " + warning));
            file.notes().forEach(note -> err.println(file.source() + ": " + note));
        }
        err.flush();
        boolean complete = results.stream().allMatch(file -> file.problems().isEmpty());
        return (complete ? ExitCode.OK : ExitCode.DONE_IN_PART).code();
    }

    private static List<ImportResult> run(List<Step> steps, Workspace work) {
        try (Progress.Task task = Terminal.barsOnly().begin("Import", steps.size())) {
            List<ImportResult> results = new ArrayList<>();
            for (Step step : steps) {
                results.add(step.run(work));
                task.step();
            }
            return results;
        }
    }

    /** One file and what to do with it. */
    private record Step(Path file, Function<Workspace, Function<Path, ImportResult>> reader) {
        ImportResult run(Workspace work) {
            return reader.apply(work).apply(file);
        }
    }

    /** Every file is looked for before anything is made or taken in. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        step("--customers", customers, work -> work.imports()::customers).ifPresent(steps::add);
        step("--invoices", invoices, work -> work.imports()::invoices).ifPresent(steps::add);
        step("--contacts", contacts, work -> work.imports()::contacts).ifPresent(steps::add);
        return steps;
    }

    private static Optional<Step> step(
            String option, @Nullable Path named, Function<Workspace, Function<Path, ImportResult>> reader) {
        return Optional.ofNullable(named).map(file -> new Step(DataFiles.readable(file, option), reader));
    }
}
