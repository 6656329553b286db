package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.Customer;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.examples.job.Progress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How risky customers are, and why. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Assesses the risk of customers by the scorecard, and explains it. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit score assess                               everybody",
            "  creditkit score assess C100001 --json",
            "  creditkit score explain C100001",
            "  creditkit score history C100001 --csv"
        })
final class ScoreCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "assess",
            mixinStandardHelpOptions = true,
            description = "Assesses customers today, and keeps what is new.",
            footer = {
                "",
                "Examples:",
                "  creditkit score assess                               everybody",
                "  creditkit score assess C100001 C100002 --json"
            })
    int assess(@Mixin DataAccess data, @Mixin Listing listing, @Mixin CustomerNumbers numbers) {
        Listing.Table table = data.with(work -> {
            Listing.Table told =
                    Listing.Table.of("customer", "name", "risk", "score", "certainty", "completeness", "reasons");
            List<Customer> customers = numbers.in(work);
            try (Progress.Task task = Terminal.barsOnly().begin("Risk", customers.size())) {
                for (Customer customer : customers) {
                    RiskAssessment made = work.risk().assess(work.profiles().of(customer, work.today()));
                    told.add(List.of(
                            cell(customer.number()),
                            cell(customer.name()),
                            cell(made.riskClass()),
                            score(made),
                            cell(made.certainty()),
                            cell(made.completeness()),
                            Optional.of(String.join("; ", made.reasons())).filter(words -> !words.isEmpty())));
                    task.step();
                }
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description =
                    "Why the newest assessment is what it is: the points of each characteristic, and the best there are.",
            footer = {"", "Examples:", "  creditkit score explain C100001", "  creditkit score explain C100001 --csv"})
    int explain(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        RiskAssessment made = data.with(work ->
                        work.risk().latest(DataAccess.customer(work, number).id()))
                .orElseThrow(() -> new WrongInputException(
                        "Customer " + number + " was never assessed. creditkit score assess " + number + " does it."));
        PrintWriter out = spec.commandLine().getOut();
        if (listing.isForPeople()) {
            out.println("Risk of " + number + " on " + made.asOf() + ": " + made.riskClass() + ", score "
                    + score(made).map(Object::toString).orElse("none") + " of 100, " + made.certainty() + ", by "
                    + made.scoreCard()
                    + " version " + made.scoreCardVersion() + ".");
            made.reasons().forEach(reason -> out.println("  " + reason));
            out.println();
        }
        Listing.Table table =
                Listing.Table.of("field", "value", "bin", "points", "best").amounts("value");
        made.characteristics()
                .forEach(part -> table.add(List.of(
                        cell(part.field()),
                        Listing.toldOfAnyKind(part.value()),
                        cell(part.bin()),
                        cell(part.points()),
                        cell(part.bestPoints()))));
        listing.print(table, out);
        return ExitCode.OK.code();
    }

    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "Every assessment that said something new, oldest first.",
            footer = {"", "Examples:", "  creditkit score history C100001", "  creditkit score history C100001 --json"})
    int history(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        Listing.Table table = data.with(work -> {
            Listing.Table told = Listing.Table.of("as of", "risk", "score", "certainty", "scorecard", "version");
            work.risk()
                    .history(DataAccess.customer(work, number).id())
                    .forEach(made -> told.add(List.of(
                            cell(made.asOf()),
                            cell(made.riskClass()),
                            score(made),
                            cell(made.certainty()),
                            cell(made.scoreCard()),
                            cell(made.scoreCardVersion()))));
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    private static Optional<Integer> score(RiskAssessment made) {
        return made.score().isPresent() ? Optional.of(made.score().getAsInt()) : Optional.empty();
    }
}
