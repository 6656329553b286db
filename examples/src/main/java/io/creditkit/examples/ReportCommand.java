package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.OrderNotOpenException;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.examples.job.CompanyOrder;
import io.creditkit.examples.job.Dossiers;
import io.creditkit.examples.job.Overviews;
import io.creditkit.examples.job.Progress;
import io.creditkit.examples.job.SiblingPages;
import io.creditkit.examples.page.BookPage;
import io.creditkit.examples.page.CustomerPage;
import io.creditkit.examples.page.PlainReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Credit reports of linked customers. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Orders and shows credit reports.",
            "Only order and pdf call the agency, and each report they order is billed. A report that is young enough is used again;"
                    + " the ledger keeps who ordered what, when and why."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit report order C100001 --reason \"new limit asked for\"",
            "  creditkit report show C100001",
            "  creditkit report pdf C100001 report.pdf --reason \"for the credit committee\"",
            "  creditkit report page C100001 customer.html  to read in a browser, or to print",
            "  creditkit report book book.html --before 2026-09-01   the risk of all",
            "  creditkit report ledger --csv",
            "  creditkit report write-off ORDER --reason \"not on the bill of May\""
        })
final class ReportCommand {
    /** Outcomes after which no report is there. */
    private static final Set<String> WITHOUT_REPORT = Set.of("REFUSED", "FAILED", "LOST", "NOT_LINKED");

    /** Failures after which the next order would fail as well. */
    private static final Set<BureauException.Kind> NO_ANSWER =
            Set.of(BureauException.Kind.CREDENTIALS, BureauException.Kind.UNAVAILABLE, BureauException.Kind.RATE_LIMIT);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "order",
            mixinStandardHelpOptions = true,
            description = {
                "Sees to it that reports are there. Each that is ordered is billed.",
                "Ends with 8 if one of them is not there afterwards; the list tells why."
            },
            footer = {
                "",
                "Examples:",
                "  creditkit report order C100001 --reason \"new limit asked for\"",
                "  creditkit report order C100001 --purpose credit_decision --reason \"offer\"",
                "  creditkit report order C100001 --orders-per-day 20 --reason \"new\" --json"
            })
    int order(
            @Mixin DataAccess data,
            @Mixin OrderBudget budget,
            @Mixin Listing listing,
            @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "Customer numbers.") List<String> numbers,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason,
            @Option(
                            names = "--purpose",
                            paramLabel = "PURPOSE",
                            defaultValue = "EXISTING_BUSINESS",
                            description = "What for, as the law of some countries asks: ${COMPLETION-CANDIDATES}.")
                    ReportPurpose purpose) {
        if (reason.isBlank()) {
            throw new WrongInputException("--reason is blank: say why, it is kept.");
        }
        CompanyOrder why = new CompanyOrder(purpose, reason.strip());
        Listing.Table table = data.withAgency(
                spec.commandLine().getErr(),
                budget,
                (work, agency) -> ordered(
                        work,
                        numbers.stream()
                                .map(number -> DataAccess.customer(work, number))
                                .toList(),
                        why,
                        agency));
        listing.print(table, spec.commandLine().getOut());
        boolean complete = table.rows().stream()
                .noneMatch(row -> row.get(2).filter(WITHOUT_REPORT::contains).isPresent());
        return (complete ? ExitCode.OK : ExitCode.DONE_IN_PART).code();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "What the newest report says.",
            footer = {"", "Examples:", "  creditkit report show C100001", "  creditkit report show C100001 --json"})
    int show(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number) {
        Listing.Table table = data.with(work -> DataAccess.customer(work, number)
                .agencyLink()
                .map(AgencyLink::company)
                .flatMap(work.reports()::latest)
                .map(ReportTable::of)
                .orElseThrow(() -> new WrongInputException("There is no report of customer " + number
                        + ". creditkit report order " + number + " orders one; it is billed.")));
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "page",
            mixinStandardHelpOptions = true,
            description = "Writes everything about a customer as one page: report, history, invoices, alerts.",
            footer = {
                "",
                "Examples:",
                "  creditkit report page C100001 customer.html",
                "  creditkit report page C100001 october.html --as-of 2026-10-31"
            })
    int page(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Parameters(paramLabel = "FILE", description = "An HTML file; replaced.") Path file) {
        String page = data.on(
                day,
                work -> CustomerPage.render(
                        Dossiers.over(work).of(work.profiles().of(DataAccess.customer(work, number), work.today()))));
        WrittenFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        Replies.say(spec, "The page of customer " + number + " is in " + file + ".");
        return ExitCode.OK.code();
    }

    @Command(
            name = "book",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the risk report of all customers as one page: classes and bands, moves between two days, exposure,"
                        + " limits that are exceeded, ageing and DSO.",
                "Links to the pages of the customers that the main job wrote beside it. Calls no agency."
            },
            footer = {
                "",
                "Examples:",
                "  creditkit report book book.html",
                "  creditkit report book book.html --before 2026-09-01 --currency GBP"
            })
    int book(
            @Mixin DataAccess data,
            @Mixin LedgerDay day,
            @Option(
                            names = "--before",
                            paramLabel = "DATE",
                            description = "The earlier day to compare with. Default: three months before.")
                    @Nullable
                    LocalDate before,
            @Option(
                            names = "--currency",
                            paramLabel = "CODE",
                            defaultValue = "EUR",
                            description = "The currency of every sum. Default: ${DEFAULT-VALUE}.")
                    String currency,
            @Parameters(paramLabel = "FILE", description = "An HTML file; replaced.") Path file) {
        Currency told = currency(currency);
        String page = data.on(day, work -> {
            LocalDate earlier = before == null ? work.today().minusMonths(3) : before;
            if (earlier.isAfter(work.today())) {
                throw new WrongInputException(
                        "--before is " + earlier + ". Name a day up to " + work.today() + ", the day of the report.");
            }
            return Terminal.counting(
                    "Book",
                    work.customers()::count,
                    task -> BookPage.render(
                            new Overviews(work, SiblingPages.beside(file)).book(earlier, work.today(), told, task)));
        });
        WrittenFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        Replies.say(spec, "The risk report of all customers is in " + file + ".");
        return ExitCode.OK.code();
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(
                    "--currency is no currency: " + code + ". Give an ISO 4217 code, such as EUR.");
        }
    }

    @Command(
            name = "ledger",
            mixinStandardHelpOptions = true,
            description = "Every order: what was or may have been billed, and what was not; oldest first.",
            footer = {"", "Examples:", "  creditkit report ledger", "  creditkit report ledger --csv > orders.csv"})
    int ledger(@Mixin DataAccess data, @Mixin Listing listing) {
        Listing.Table table = data.with(work -> {
            Listing.Table told =
                    Listing.Table.of("order", "company", "country", "by", "at", "outcome", "billed or maybe", "reason");
            for (ReportOrder order : work.reports().ledger()) {
                told.add(List.of(
                        cell(order.id().value()),
                        cell(order.company().value()),
                        cell(order.country().value()),
                        cell(order.requestedBy().id()),
                        cell(order.requestedAt()),
                        cell(order.outcome()),
                        cell(order.outcome().mayBeBilled()),
                        cell(order.reason())));
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "write-off",
            mixinStandardHelpOptions = true,
            description = "Gives a lost order up, so that the report may be ordered anew. It may have been billed.",
            footer = {"", "Examples:", "  creditkit report write-off ORDER --reason \"not billed\"   as in the ledger"})
    int writeOff(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "ORDER", description = "The order, as report ledger tells it.") String order,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        data.because(reason, work -> {
            try {
                work.reports().writeOff(OrderId.of(order), reason);
                return order;
            } catch (OrderNotOpenException e) {
                throw new WrongInputException(e.getMessage() + " creditkit report ledger tells the orders.");
            }
        });
        Replies.say(spec, "Order " + order + " is written off.");
        return ExitCode.OK.code();
    }

    private static Listing.Table ordered(Workspace work, List<Customer> customers, CompanyOrder why, Agency agency) {
        work.reports().recover();
        Listing.Table table = outcomes();
        try (Progress.Task task = Terminal.barsOnly().begin("Reports", customers.size())) {
            for (Customer customer : customers) {
                agency.stop().check();
                boolean nothingYet = table.rows().isEmpty();
                table.add(customer.agencyLink()
                        .map(link -> {
                            ReportOutcome outcome = why.obtain(work.reports(), link.company(), customer);
                            if (nothingYet) {
                                requireAnswer(outcome);
                            }
                            return row(customer, link, outcome);
                        })
                        .orElseGet(() -> notLinked(customer)));
                task.step();
            }
        }
        return table;
    }

    /** Where the agency does not answer at all, it is asked no more, and the command ends as every other does. */
    static void requireAnswer(ReportOutcome outcome) {
        if (outcome instanceof ReportOutcome.Failed failed && NO_ANSWER.contains(failed.kind())) {
            throw new BureauException(failed.kind(), BureauException.Billing.NOT_BILLED, failed.why());
        }
    }

    /** {@return what is told of orders} */
    static Listing.Table outcomes() {
        return Listing.Table.of("customer", "company", "outcome", "detail");
    }

    /** {@return the same of a single one} */
    static Listing.Table outcome(List<Optional<?>> row) {
        Listing.Table table = outcomes();
        table.add(row);
        return table;
    }

    /** {@return what is told of a customer without a company} */
    static List<Optional<?>> notLinked(Customer customer) {
        return List.of(
                cell(customer.number()),
                Optional.empty(),
                cell("NOT_LINKED"),
                cell("creditkit link find " + customer.number() + " looks for the company"));
    }

    /** {@return what is told of one order} */
    static List<Optional<?>> row(Customer customer, AgencyLink link, ReportOutcome outcome) {
        String name;
        String detail;
        if (outcome instanceof ReportOutcome.Delivered delivered) {
            name = "DELIVERED";
            detail = "billed; received at " + delivered.report().receivedAt();
        } else if (outcome instanceof ReportOutcome.Reused reused) {
            name = "REUSED";
            detail = "not billed; received at " + reused.report().receivedAt();
        } else if (outcome instanceof ReportOutcome.Refused refused) {
            name = "REFUSED";
            detail = refused.why();
        } else if (outcome instanceof ReportOutcome.Failed failed) {
            name = "FAILED";
            detail = PlainReason.of(failed.why());
        } else {
            name = "LOST";
            detail = "order " + ((ReportOutcome.Lost) outcome).order().id().value()
                    + " may have been billed; ask the agency, then creditkit report write-off";
        }
        return List.of(cell(customer.number()), cell(link.company().value()), cell(name), cell(detail));
    }
}
