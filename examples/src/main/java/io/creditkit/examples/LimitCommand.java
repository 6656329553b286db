package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;
import static io.creditkit.examples.Listing.word;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitEntry;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.limit.LimitProposal;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.OverLimit;
import io.creditkit.customer.limit.Reservation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How much credit customers have. */
@Command(
        name = "limit",
        mixinStandardHelpOptions = true,
        description = "Shows and decides credit limits, and tells who is over theirs. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit limit show C100001",
            "  creditkit limit advice --csv      what the figures recommend, the urgent first",
            "  creditkit limit set C100001 --amount \"25000 EUR\" --reason \"committee of May\"",
            "  creditkit limit set C100001 --amount \"40000 EUR\" --until 2027-03-31 \\",
            "      --temporary --reason \"season\"",
            "  creditkit limit over --json",
            "  creditkit limit history C100001",
            "  creditkit limit end LIMIT --reason \"it is over\"   LIMIT as in limit history",
            "  creditkit limit reservations C100001                  what orders hold",
            "  creditkit limit release C100001 SO-1               when an order was cancelled"
        })
final class LimitCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** How much. */
    static final class Amount {
        @Option(
                names = "--amount",
                required = true,
                paramLabel = "AMOUNT",
                description = "Such as \"25000 EUR\". Zero means no credit at all.")
        private String text = "";

        @Option(names = "--not-applicable", required = true, description = "No limit applies, as to an authority.")
        private boolean notApplicable;

        Optional<Money> money() {
            return notApplicable ? Optional.empty() : Optional.of(AmountText.read("--amount", text));
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "The limits that hold for a customer; all of them hold together.",
            footer = {
                "",
                "Examples:",
                "  creditkit limit show C100001",
                "  creditkit limit show C100001 --as-of 2026-10-31 --json"
            })
    int show(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        Listing.Table table = data.on(day, work -> {
            HoldingLimits limits =
                    work.limits().of(DataAccess.customer(work, number).id(), work.today());
            Listing.Table told = Listing.Table.of("limit of", "kind", "amount", "comes from", "from", "until", "shown")
                    .amounts("amount");
            limits.company().ifPresent(limit -> told.add(row("the company in law", limit, limits.shown())));
            told.add(row("the customer", limits.account(), limits.shown()));
            limits.sharedCaps()
                    .forEach(cap -> told.add(List.of(
                            cell("all of group " + cap.name()),
                            word(kind(LimitAmount.of(cap.creditLimit()))),
                            cap.creditLimit(),
                            word("SHARED_CAP"),
                            Optional.empty(),
                            Optional.empty(),
                            cell(false))));
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description = {
                "Decides a limit.",
                "It is for the company in law if the customer is linked to one, over all the customers linked to it."
            },
            footer = {
                "",
                "Examples:",
                "  creditkit limit set C100001 --amount \"25000 EUR\" --reason \"committee of May\"",
                "  creditkit limit set C100001 --amount \"40000 EUR\" --until 2027-03-31 \\",
                "      --temporary --reason \"season\"",
                "  creditkit limit set C100001 --amount \"0 EUR\" --account-only --reason \"prepays\"",
                "  creditkit limit set C100001 --not-applicable --reason \"an authority\""
            })
    int set(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @ArgGroup(multiplicity = "1") Amount amount,
            @Option(names = "--from", paramLabel = "DATE", description = "The first day. Default: today.") @Nullable
                    LocalDate from,
            @Option(names = "--until", paramLabel = "DATE", description = "The last day. Default: without end.")
                    @Nullable
                    LocalDate until,
            @Option(
                            names = "--temporary",
                            description =
                                    "Stands in for the permanent limit until its last day, then that holds again.")
                    boolean temporary,
            @Option(names = "--account-only", description = "For this customer alone, not for the company in law.")
                    boolean accountOnly,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        if (temporary && amount.money().isEmpty()) {
            throw new WrongInputException("--temporary needs --amount; that no limit applies can't be for a time.");
        }
        LimitDecision decided = data.because(reason, work -> {
            Customer customer = DataAccess.customer(work, number);
            LimitSubject subject = accountOnly ? LimitSubject.of(customer.id()) : LimitSubject.entityOf(customer);
            LimitEntry entry = amount.money()
                    .map(money -> temporary
                            ? temporary(
                                    subject, money, Optional.ofNullable(from).orElseGet(work::today), until, reason)
                            : LimitEntry.permanent(subject, money, reason.strip()))
                    .orElseGet(() -> LimitEntry.notApplicable(subject, reason.strip()));
            LimitEntry begun = from == null ? entry : entry.from(from);
            return work.limits().decisions().decide(until == null ? begun : begun.until(until));
        });
        if (!listing.isForPeople()) {
            return Replies.list(
                    spec,
                    listing,
                    Listing.Table.of("limit", "for", "amount", "allows", "from", "until")
                            .amounts("amount")
                            .add(List.of(
                                    cell(decided.id()),
                                    cell(decided.subject()),
                                    decided.amount().money(),
                                    word(kind(decided.amount())),
                                    cell(decided.validFrom()),
                                    decided.validUntil())));
        }
        Replies.say(
                spec,
                "Limit " + decided.id() + " is decided for the " + decided.subject() + ": " + words(decided.amount())
                        + ", from " + decided.validFrom()
                        + decided.validUntil().map(last -> " until " + last).orElse(" without end") + ".");
        return ExitCode.OK.code();
    }

    private static LimitEntry temporary(
            LimitSubject subject, Money amount, LocalDate from, @Nullable LocalDate until, String reason) {
        if (until == null) {
            throw new WrongInputException("--temporary needs a last day. Name it with --until.");
        }
        return LimitEntry.temporary(subject, amount, from, until, reason.strip());
    }

    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "Every decision on a customer's limits, with who and why; oldest first.",
            footer = {"", "Examples:", "  creditkit limit history C100001", "  creditkit limit history C100001 --csv"})
    int history(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        Listing.Table table = data.with(work -> {
            Customer customer = DataAccess.customer(work, number);
            Listing.Table told = Listing.Table.of(
                            "limit", "for", "amount", "allows", "kind", "state", "from", "until", "by", "at", "reason")
                    .amounts("amount");
            Stream.of(LimitSubject.entityOf(customer), LimitSubject.of(customer.id()))
                    .distinct()
                    .flatMap(subject -> work.limits().decisions().history(subject).stream())
                    .forEach(decision -> told.add(List.of(
                            cell(decision.id()),
                            cell(decision.subject()),
                            decision.amount().money(),
                            word(kind(decision.amount())),
                            cell(decision.kind()),
                            cell(decision.state()),
                            cell(decision.validFrom()),
                            decision.validUntil().map(LocalDate::toString),
                            cell(decision.decidedBy()
                                    .orElse(decision.requestedBy())
                                    .id()),
                            cell(decision.decidedAt().orElse(decision.requestedAt())),
                            cell(decision.reason()))));
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "end",
            mixinStandardHelpOptions = true,
            description = "Ends a limit before its last day.",
            footer = {"", "Examples:", "  creditkit limit end LIMIT --reason \"it is over\"   LIMIT as in limit history"
            })
    int end(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "LIMIT", description = "The limit, as limit history tells it.") String id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        LimitDecision ended =
                data.because(reason, work -> work.limits().decisions().end(id));
        Replies.say(spec, "Limit " + ended.id() + " of the " + ended.subject() + " is ended.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "advice",
            mixinStandardHelpOptions = true,
            description = "What limit the figures recommend beside the one in force, the most urgent first.",
            footer = {"", "Examples:", "  creditkit limit advice", "  creditkit limit advice --csv > advice.csv"})
    int advice(@Mixin DataAccess data, @Mixin LedgerDay day, @Mixin Listing listing) {
        Listing.Table table = data.on(day, work -> {
            Listing.Table told = Listing.Table.of(
                            "customers", "provider", "exposure", "in force", "recommended", "binding", "gap", "advice")
                    .amounts("provider", "exposure", "in force", "recommended", "gap");
            for (LimitProposal proposal :
                    Terminal.during("Advice", () -> work.limits().advice().proposals())) {
                told.add(List.of(
                        cell(numbers(work, proposal.accounts())),
                        known(proposal.provider()),
                        known(proposal.exposure()),
                        proposal.internal().amount().money(),
                        known(proposal.recommendation().amount()),
                        proposal.recommendation().binding().map(criterion -> criterion.name()),
                        known(proposal.gap()),
                        cell(listing.isForPeople() ? proposal.reason().sentence() : proposal.reason())));
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "over",
            mixinStandardHelpOptions = true,
            description = "Who owes more than their limit, and those of whom it can't be told.",
            footer = {"", "Examples:", "  creditkit limit over", "  creditkit limit over --as-of 2026-10-31 --json"})
    int over(@Mixin DataAccess data, @Mixin LedgerDay day, @Mixin Listing listing) {
        Listing.Table table = data.on(day, work -> {
            OverLimit over = Terminal.during("Limits", () -> work.limits().overLimit(work.today()));
            Listing.Table told = Listing.Table.of("customers", "limit", "exposure", "over by")
                    .amounts("limit", "exposure", "over by");
            over.rows().forEach(row -> told.add(row(work, row)));
            over.unknown().forEach(row -> told.add(row(work, row)));
            return told;
        });
        if (listing.isForPeople() && table.rows().isEmpty()) {
            Replies.say(spec, "Nobody is over their limit.");
            return ExitCode.OK.code();
        }
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "reservations",
            mixinStandardHelpOptions = true,
            description = "What is kept now for orders of a customer that were checked and not booked yet.",
            footer = {
                "",
                "Examples:",
                "  creditkit limit reservations C100001",
                "  creditkit limit reservations C100001 --json"
            })
    int reservations(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        Listing.Table table = data.with(work -> {
            Listing.Table told =
                    Listing.Table.of("order", "amount", "kept until").amounts("amount");
            work.limits()
                    .checks()
                    .reservationsOf(DataAccess.customer(work, number).id())
                    .forEach(
                            one -> told.add(List.of(cell(one.reference()), cell(one.amount()), cell(one.expiresAt()))));
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Gives back what check-order --reserve kept for an order.",
            footer = {
                "",
                "Examples:",
                "  creditkit limit release C100001 SO-1       SO-1 as limit reservations tells it"
            })
    int release(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Parameters(paramLabel = "ORDER", description = "The order's reference.") String reference) {
        Reservation released = data.with(work ->
                work.limits().checks().release(DataAccess.customer(work, number).id(), reference));
        Replies.say(
                spec, "What was kept for order " + released.reference() + " is given back: " + released.amount() + ".");
        return ExitCode.OK.code();
    }

    private static List<Optional<?>> row(String whose, LimitInForce limit, LimitInForce shown) {
        return List.of(
                cell(whose),
                word(kind(limit.amount())),
                limit.amount().money(),
                word(limit.origin()),
                limit.decision().map(decision -> decision.validFrom().toString()),
                limit.decision().flatMap(LimitDecision::validUntil).map(LocalDate::toString),
                cell(limit.equals(shown)));
    }

    private static List<Optional<?>> row(Workspace work, OverLimit.Row row) {
        return List.of(
                cell(numbers(work, row.accounts())),
                row.limit().amount().money(),
                known(row.exposure()),
                known(row.use().excess()));
    }

    private static String numbers(Workspace work, List<CustomerId> accounts) {
        return accounts.stream()
                .flatMap(id -> work.customers().find(id).stream())
                .map(Customer::number)
                .collect(Collectors.joining(" "));
    }

    private static Optional<Money> known(Measure<Money> amount) {
        return amount.toOptional();
    }

    /** {@return what a limit allows, for a column of its own: an amount of zero and no amount at all mean different things} */
    private static String kind(LimitAmount amount) {
        if (amount instanceof LimitAmount.Credit) {
            return "CREDIT";
        }
        if (amount instanceof LimitAmount.NoCredit) {
            return "NO_CREDIT";
        }
        return amount instanceof LimitAmount.NotApplicable ? "NOT_APPLICABLE" : "NOT_DECIDED";
    }

    private static String words(LimitAmount amount) {
        if (amount instanceof LimitAmount.Credit credit) {
            return credit.most().toString();
        }
        if (amount instanceof LimitAmount.NoCredit) {
            return "no credit";
        }
        return amount instanceof LimitAmount.NotApplicable ? "not applicable" : "not decided";
    }
}
