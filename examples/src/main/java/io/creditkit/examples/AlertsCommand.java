package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.Customer;
import io.creditkit.customer.alert.Alert;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The alerts of the data folder. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = "Lists alerts and takes notice of them. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit alerts list",
            "  creditkit alerts list --all --csv",
            "  creditkit alerts ack C100001 SCORE_FELL"
        })
final class AlertsCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The open alerts.")
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
        listing.print(table, spec.commandLine().getOut());
        return ExitCode.OK.code();
    }

    @Command(name = "ack", mixinStandardHelpOptions = true, description = "Takes notice of an open alert.")
    int acknowledge(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Parameters(paramLabel = "RULE", description = "The rule's code, as alerts list tells it.") String rule) {
        Optional<Alert> alert = data.with(work ->
                work.alerts().acknowledge(DataAccess.customer(work, number).id(), rule));
        if (alert.isEmpty()) {
            throw new WrongInputException("No alert of the rule " + rule + " is open for customer " + number
                    + ". creditkit alerts list tells the open ones.");
        }
        spec.commandLine().getOut().println("Acknowledged: " + alert.get().explanation());
        spec.commandLine().getOut().flush();
        return ExitCode.OK.code();
    }
}
