package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.privacy.ErasureLine;
import io.creditkit.customer.privacy.ErasurePlan;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a person out. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases the personal data of a customer, as the person may ask for. It can't be undone.",
            "The plan is told first: what goes, what is made anonymous, and what has to be kept and until when. Documents"
                    + " keep their numbers and amounts. Who still owes is not erased. Calls no agency."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit erase C100001 --plan                       what would be done",
            "  creditkit erase C100001 --reason \"asked by letter\"",
            "  creditkit erase C100001 --reason \"asked by letter\" --yes"
        })
final class EraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataAccess data;

    @Mixin
    private Listing listing = new Listing();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Parameters(paramLabel = "NUMBER", description = "The customer's number.")
    private String number = "";

    @Option(names = "--plan", description = "Tells what would be done, and changes nothing.")
    private boolean planOnly;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, without personal data; it is kept.")
    private @Nullable String reason;

    /** Over the data that it is given; only its options are read. */
    EraseCommand(DataAccess data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        if (!planOnly && reason == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say why with --reason, or use --plan to see what would be done.");
        }
        ErasurePlan plan = data.with(
                work -> work.privacy().plan(DataAccess.customer(work, number).id()));
        PrintWriter out = spec.commandLine().getOut();
        listing.print(table(plan.lines()), out);
        if (plan.refusal().isPresent()) {
            throw new WrongInputException(
                    "Customer " + number + " is not erased. " + plan.refusal().get());
        }
        if (planOnly || reason == null) {
            return ExitCode.OK.code();
        }
        String why = reason;
        confirmation.require(
                "Customer " + number + " is about to be erased, which can't be undone.",
                number,
                spec.commandLine().getErr());
        CustomerId id = CustomerId.of(plan.subject().id());
        data.because(why, work -> work.privacy().erase(id, why));
        if (listing.isForPeople()) {
            out.println("Customer " + number + " is erased.");
            out.flush();
        }
        return ExitCode.OK.code();
    }

    private static Listing.Table table(List<ErasureLine> lines) {
        Listing.Table table = Listing.Table.of("records", "count", "what happens", "until", "why");
        lines.forEach(line -> table.add(List.of(
                cell(line.recordType()),
                cell(line.records()),
                cell(line.action()),
                line.retainUntil(),
                cell(line.reason()))));
        return table;
    }
}
