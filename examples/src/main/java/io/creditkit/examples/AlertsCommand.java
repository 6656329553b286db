package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertRun;
import io.creditkit.customer.alert.AlertTrigger;
import io.creditkit.customer.alert.BackTestDay;
import io.creditkit.customer.alert.BackTestResult;
import io.creditkit.customer.alert.Severity;
import io.creditkit.examples.job.Overviews;
import io.creditkit.examples.job.SiblingPages;
import io.creditkit.examples.page.AlertPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The alerts of the data folder. */
@Command(
        name = "alerts",
        subcommands = RulesCommand.class,
        mixinStandardHelpOptions = true,
        description = "Lists alerts, takes notice of them, and tries rules. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit alerts list",
            "  creditkit alerts list --all --csv",
            "  creditkit alerts page alerts.html            to read in a browser, or to print",
            "  creditkit alerts ack C100001 SCORE_FELL --reason \"called them\"",
            "  creditkit alerts rules list",
            "  creditkit alerts dry-run 'oldestOverdueDays > 60 and score < 40'",
            "  creditkit alerts back-test 'score < 40' --from 2026-11-01 --to 2026-11-30"
        })
final class AlertsCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The open alerts.",
            footer = {
                "",
                "Examples:",
                "  creditkit alerts list",
                "  creditkit alerts list --all --json                   those that are over too"
            })
    int list(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Option(names = "--all", description = "Those that are over too.") boolean all) {
        Listing.Table table = data.with(work -> {
            Listing.Table told = Listing.Table.of("customer", "rule", "severity", "state", "since", "explanation");
            for (Alert alert : work.alerts().all()) {
                if (all || alert.state() != Alert.State.RESOLVED) {
                    told.add(List.of(
                            work.customers().find(alert.customerId()).map(Customer::number),
                            cell(alert.rule()),
                            cell(alert.severity()),
                            cell(alert.state()),
                            cell(alert.firedAt()),
                            cell(alert.explanation())));
                }
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "page",
            mixinStandardHelpOptions = true,
            description = {
                "Writes all alerts as one page: the open ones by severity, with what made them, then the others.",
                "Links to the pages of the customers that the main job wrote beside it."
            },
            footer = {"", "Examples:", "  creditkit alerts page alerts.html"})
    int page(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "FILE", description = "An HTML file; replaced.") Path file) {
        String page = data.with(
                work -> AlertPage.render(new Overviews(work, SiblingPages.beside(file)).alerts(work.today())));
        WrittenFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        Replies.say(spec, "The page of alerts is in " + file + ".");
        return ExitCode.OK.code();
    }

    @Command(
            name = "ack",
            mixinStandardHelpOptions = true,
            description = "Takes notice of an open alert.",
            footer = {
                "",
                "Examples:",
                "  creditkit alerts ack C100001 SCORE_FELL",
                "  creditkit alerts ack C100001 SCORE_FELL --reason \"called them\""
            })
    int acknowledge(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Parameters(paramLabel = "RULE", description = "The rule's code, as alerts list tells it.") String rule,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept.") @Nullable
                    String reason) {
        Function<Workspace, Optional<Alert>> work = workspace -> workspace
                .alerts()
                .acknowledge(DataAccess.customer(workspace, number).id(), rule);
        Optional<Alert> alert = reason == null ? data.with(work) : data.because(reason, work);
        if (alert.isEmpty()) {
            throw new WrongInputException("No alert of the rule " + rule + " is open for customer " + number
                    + ". creditkit alerts list tells the open ones.");
        }
        Replies.say(spec, "Acknowledged: " + alert.get().explanation());
        return ExitCode.OK.code();
    }

    @Command(
            name = "dry-run",
            mixinStandardHelpOptions = true,
            description = {
                "Checks a rule that is not in force, and tells whom it would concern today and why. Stores nothing.",
                "UNDECIDED: what the rule asks for is not known of that customer."
            },
            footer = {
                "",
                "Examples:",
                "  creditkit alerts dry-run 'oldestOverdueDays > 60 and score < 40'",
                "  creditkit alerts dry-run 'band worse than C' --as-of 2026-10-31 --csv"
            })
    int dryRun(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Mixin Listing listing,
            @Parameters(paramLabel = "CRITERIA", description = "When it holds, as in customers list --where.")
                    String criteria) {
        Listing.Table table = data.on(day, work -> {
            List<AlertRule> rules = List.of(tried(criteria, work));
            AlertRun run = Terminal.during("Dry run", () -> work.alerts().dryRun(rules, work.profiles(), work.today()));
            Listing.Table told = Listing.Table.of("customer", "name", "outcome", "explanation");
            run.raised().forEach(alert -> told.add(row(work, alert.customerId(), "HOLDS", alert.explanation())));
            run.undecided()
                    .forEach(one -> told.add(row(
                            work, one.customerId(), "UNDECIDED", "not known: " + String.join(", ", one.missing()))));
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "back-test",
            mixinStandardHelpOptions = true,
            description = {
                "Tells what a rule would have raised over the past, each day as it was known then. Stores nothing.",
                "Takes time in proportion to customers times days."
            },
            footer = {
                "",
                "Examples:",
                "  creditkit alerts back-test 'score < 40' --from 2026-11-01 --to 2026-11-30",
                "  creditkit alerts back-test 'overdue > 0 EUR' --from 2026-10-01 --to 2026-10-31"
            })
    int backTest(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "CRITERIA", description = "When it holds, as in customers list --where.")
                    String criteria,
            @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
                    LocalDate from,
            @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.") LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > AlertTrigger.MOST_DAYS) {
            throw new WrongInputException("--to is " + to + ". Name a day from " + from + " on, at most "
                    + AlertTrigger.MOST_DAYS + " days after it.");
        }
        Listing.Table table = data.with(work -> {
            if (to.isAfter(work.today())) {
                throw new WrongInputException("--to is " + to + ", which is not over yet. Name a day up to "
                        + work.today() + ": nothing is known of later ones.");
            }
            AlertRule rule = tried(criteria, work);
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            BackTestResult past = Terminal.counting(
                    "Back-test",
                    () -> work.customers().count() * days,
                    task -> work.alerts()
                            .backTest(
                                    List.of(rule),
                                    (customer, day) -> {
                                        task.step();
                                        return work.receivables().summary(customer, day);
                                    },
                                    from,
                                    to));
            Listing.Table told = Listing.Table.of("day", "customer", "name", "outcome", "explanation");
            for (BackTestDay day : past.days()) {
                day.raised().forEach(alert -> told.add(dated(work, day, alert, "RAISED")));
                day.resolved().forEach(alert -> told.add(dated(work, day, alert, "ENDED")));
            }
            return told;
        });
        if (listing.isForPeople() && table.rows().isEmpty()) {
            Replies.say(spec, "It would have raised nothing.");
        } else {
            listing.print(table, spec.commandLine().getOut());
        }
        return ExitCode.OK.code();
    }

    private static AlertRule tried(String criteria, Workspace work) {
        return AlertRule.of(
                "DRY_RUN",
                "A rule that is tried",
                Severity.MEDIUM,
                AlertRule.Category.RISK,
                criteria,
                work.attributes().catalogue());
    }

    private static List<Optional<?>> dated(Workspace work, BackTestDay day, Alert alert, String outcome) {
        List<Optional<?>> row = new ArrayList<>();
        row.add(cell(day.day()));
        row.addAll(row(work, alert.customerId(), outcome, alert.explanation()));
        return row;
    }

    private static List<Optional<?>> row(Workspace work, CustomerId id, String outcome, String words) {
        Optional<Customer> customer = work.customers().find(id);
        return List.of(customer.map(Customer::number), customer.map(Customer::name), cell(outcome), cell(words));
    }
}
