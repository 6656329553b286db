package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;
import static io.creditkit.examples.Listing.word;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.limit.CheckRequest;
import io.creditkit.customer.limit.CreditCheck;
import io.creditkit.customer.limit.CreditChecks;
import io.creditkit.customer.limit.Reservation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a customer may order that much more. */
@Command(
        name = "check-order",
        mixinStandardHelpOptions = true,
        description = {
            "Tells whether an order may go on: OK, WATCH, HOLD or STOP, with the figures behind it. Calls no agency.",
            "Ends with 0 if the order may go on, and with 9 if it may not, so that a script can decide by it.",
            "With --json and --csv the first row, rule \"order\", is the whole answer, and rows \"warning\" tell what the figures"
                    + " lack."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit check-order C100001 \"1200 EUR\"",
            "  creditkit check-order C100001 \"1200 EUR\" --order SO-4711 --reserve",
            "  creditkit check-order C100001 \"1200 EUR\" --term-days 60 --json || echo held"
        })
final class CheckOrderCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataAccess data;

    @Mixin
    private Listing listing = new Listing();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The customer's number.")
    private String number = "";

    @Parameters(index = "1", paramLabel = "AMOUNT", description = "What the order comes to, such as \"1200 EUR\".")
    private String amount = "";

    @Option(
            names = "--order",
            paramLabel = "REFERENCE",
            defaultValue = "new order",
            description = "The order's number. One that is checked again replaces what was kept for it.")
    private String reference = "";

    @Option(names = "--term-days", paramLabel = "DAYS", description = "In how many days it is to be paid.")
    private @Nullable Integer termDays;

    @Option(names = "--reserve", description = "If it may go on, keeps that much of the limit for it.")
    private boolean reserve;

    CheckOrderCommand(DataAccess data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        if (reserve && !spec.commandLine().getParseResult().hasMatchedOption("--order")) {
            throw new WrongInputException("--reserve keeps headroom for one order. Name it with --order.");
        }
        Money money = AmountText.read("The order's amount", amount);
        CreditCheck check = data.with(work -> {
            CheckRequest asked =
                    CheckRequest.order(DataAccess.customer(work, number).id(), reference, money);
            CheckRequest request = termDays == null ? asked : asked.payableIn(termDays);
            CreditChecks checks = work.limits().checks();
            return reserve ? checks.reserve(request) : checks.check(request);
        });
        tell(check);
        return (check.isGranted() ? ExitCode.OK : ExitCode.NOT_GRANTED).code();
    }

    private void tell(CreditCheck check) {
        Listing.Table table = Listing.Table.of(
                        "rule", "verdict", "of", "limit", "exposure with it", "headroom", "explanation", "kept until")
                .amounts("limit", "exposure with it", "headroom");
        if (listing.isForPeople()) {
            Replies.say(spec, check.verdict() + ": " + check.binding().explanation());
            check.warnings().forEach(warning -> Replies.say(spec, "  " + warning));
            check.reservation().ifPresent(kept -> Replies.say(spec, "  " + inWords(kept, check)));
            Replies.say(spec, "");
        } else {
            table.add(row("order", check, check.binding().explanation()));
            check.warnings().forEach(warning -> table.add(row("warning", check, warning)));
        }
        check.rules()
                .forEach(rule -> table.add(List.of(
                        word(rule.rule()),
                        word(rule.verdict()),
                        cell(new Listing.Shown(rule.scope(), whose(rule.scope()))),
                        rule.limit(),
                        rule.exposure().flatMap(Measure::toOptional),
                        rule.headroom(),
                        cell(rule.explanation()),
                        Optional.empty())));
        listing.print(table, spec.commandLine().getOut());
    }

    /** {@return whose limit it is; the id of a customer tells a person nothing that the number does not} */
    private String whose(String scope) {
        return scope.startsWith("customer ") ? "customer " + number : scope;
    }

    /** What holds for the whole order, for a script that reads no sentences above the table. */
    private static List<Optional<?>> row(String rule, CreditCheck check, String explanation) {
        return List.of(
                cell(rule),
                cell(check.verdict()),
                cell(check.entity()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cell(explanation),
                check.reservation().map(kept -> kept.expiresAt().toString()));
    }

    /** A refused order leaves what was kept for it before. */
    private static String inWords(Reservation kept, CreditCheck check) {
        return kept.amount() + (check.isGranted() ? " are kept" : " are still kept from before") + " for order "
                + kept.reference() + " until " + kept.expiresAt() + ".";
    }
}
