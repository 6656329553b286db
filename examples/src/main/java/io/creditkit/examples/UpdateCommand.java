package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.examples.job.DailyUpdate;
import io.creditkit.examples.page.PlainReason;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The work of each day. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "Takes over what the agency tells of the watched companies, assesses everybody again, and looks at the alert"
                    + " rules. Made for a scheduler, once a day; to repeat it does no harm.",
            "Calls the agency; nothing is billed unless --order is given.",
            "Ends with 8 if a report that --order wanted did not come; creditkit report ledger tells of each order."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit update",
            "  creditkit update --order --json",
            "  creditkit update --sandbox-days 30          what a month brings in the sandbox",
            "  0 6 * * 1-5  creditkit update --data /var/book       in a crontab"
        })
final class UpdateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataAccess data;

    @Mixin
    private Listing listing = new Listing();

    @Option(
            names = "--order",
            description =
                    "Orders the reports that are missing, or older than six months. Each is billed. Default: none.")
    private boolean order;

    @Option(
            names = "--sandbox-days",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many days the sandbox lets pass first; an account of your own has its own. Default: 1.")
    private int sandboxDays;

    @Mixin
    private OrderBudget budget = new OrderBudget();

    /** Over the data that it is given; only its options are read. */
    UpdateCommand(DataAccess data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        if (sandboxDays < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--sandbox-days is " + sandboxDays + ", must be 0 or more");
        }
        DailyUpdate.Buying buying = order ? DailyUpdate.Buying.WHAT_IS_NEEDED : DailyUpdate.Buying.NOTHING;
        PrintWriter err = spec.commandLine().getErr();
        DailyUpdate.Outcome outcome = data.withAgency(
                err,
                budget,
                (work, agency) -> new DailyUpdate(
                                work, agency.day(sandboxDays).business(), Terminal.barsOnly(), agency.stop())
                        .run(buying));
        listing.print(table(outcome), spec.commandLine().getOut());
        outcome.watched().warnings().forEach(warning -> err.println(PlainReason.of(warning)));
        if (outcome.notOrdered() > 0) {
            err.println(outcome.notOrdered() + " of the wanted reports did not come; everything else is done. creditkit"
                    + " report ledger tells of each order. The next update --order tries again.");
        }
        err.flush();
        return (outcome.notOrdered() > 0 ? ExitCode.DONE_IN_PART : ExitCode.OK).code();
    }

    private static Listing.Table table(DailyUpdate.Outcome outcome) {
        Listing.Table table = Listing.Table.of("what", "count");
        row("companies newly watched", outcome.watched().addedCompanies().size(), table);
        row("companies that can't be watched", outcome.watched().notWatchable().size(), table);
        row("events", outcome.watched().newEvents().size(), table);
        row("companies that changed", outcome.watched().changed().size(), table);
        row("reports ordered", outcome.ordered(), table);
        row("reports that did not come", outcome.notOrdered(), table);
        row("alerts raised", outcome.raised(), table);
        row("alerts resolved", outcome.resolved(), table);
        return table;
    }

    private static void row(String what, int count, Listing.Table table) {
        table.add(List.of(cell(what), cell(count)));
    }
}
