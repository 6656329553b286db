package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkResult;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.examples.job.Progress;
import io.creditkit.examples.job.StopSignal;
import io.creditkit.examples.page.PlainReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which company at the agency a customer is. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the company at the agency that a customer is.",
            "find calls the agency, and links where it is sure; searches are free of charge. The other commands call nobody:"
                    + " a person chooses among the candidates."
        },
        footer = {
            "",
            "Examples:",
            "  creditkit link find                                  all who are not linked",
            "  creditkit link find C100001 C100002",
            "  creditkit link candidates --csv > for-a-person.csv",
            "  creditkit link set C100030 GB-0-01234567 --reason \"asked by phone\"",
            "  creditkit link remove C100030 --reason \"another company of that name\""
        })
final class LinkCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "Looks for companies, and links where it is sure. Calls the agency; free of charge.",
            footer = {
                "",
                "Examples:",
                "  creditkit link find                                  all who are not linked",
                "  creditkit link find C100001 C100002 --json"
            })
    int find(@Mixin DataAccess data, @Mixin Listing listing, @Mixin CustomerNumbers numbers) {
        Listing.Table table = data.withAgency(spec.commandLine().getErr(), (work, agency) -> {
            List<Customer> wanted = numbers.in(work).stream()
                    .filter(customer ->
                            numbers.isGiven() || customer.agencyLink().isEmpty())
                    .toList();
            return found(work, wanted, agency.stop());
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "candidates",
            mixinStandardHelpOptions = true,
            description = "Who waits for a person, with each candidate, its score from 0 to 100 and the reasons.",
            footer = {
                "",
                "Examples:",
                "  creditkit link candidates",
                "  creditkit link candidates C100030 --json",
                "  creditkit link candidates --csv > for-a-person.csv"
            })
    int candidates(@Mixin DataAccess data, @Mixin Listing listing, @Mixin CustomerNumbers numbers) {
        Listing.Table table = data.with(work -> {
            Map<CustomerId, LinkReview> waiting = work.linking().reviews().stream()
                    .collect(Collectors.toMap(LinkReview::customerId, review -> review));
            Listing.Table told =
                    Listing.Table.of("customer", "name", "outcome", "company", "company name", "score", "reasons");
            for (Customer customer : numbers.in(work)) {
                Optional.ofNullable(waiting.get(customer.id())).ifPresent(review -> candidates(customer, review, told));
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description = "Links a customer to a company you chose.",
            footer = {"", "Examples:", "  creditkit link set C100030 GB-0-01234567 --reason \"asked by phone\""})
    int set(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Parameters(paramLabel = "COMPANY", description = "The company's id, as link candidates tells it.")
                    String company,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        String said = data.because(reason, work -> {
            Customer customer = DataAccess.customer(work, number);
            LinkResult.Linked linked =
                    work.linking().linkByHand(customer.id(), chosen(work, customer, company), reason);
            AgencyLink link = linked.link();
            return "Customer " + number + " is linked to " + link.agencyName() + " ("
                    + link.company().value() + "), score " + link.confidence() + "." + sharing(work, linked);
        });
        Replies.say(spec, said);
        return ExitCode.OK.code();
    }

    private static String sharing(Workspace work, LinkResult.Linked linked) {
        String numbers = linked.others().stream()
                .flatMap(other -> work.customers().find(other).stream())
                .map(Customer::number)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty()
                ? ""
                : " So are " + numbers
                        + ": creditkit customers merge makes two of them one, creditkit link attach says that"
                        + " this one stays an account of its own.";
    }

    @Command(
            name = "attach",
            mixinStandardHelpOptions = true,
            description = "Says that a customer stays an account of its own beside others of its company.",
            footer = {"", "Examples:", "  creditkit link attach C100030 --reason \"the branch in Leeds\""})
    int attach(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        boolean linked = data.because(reason, work -> {
            Customer customer = DataAccess.customer(work, number);
            if (customer.agencyLink().isPresent()) {
                work.linking().attach(customer.id(), reason);
            }
            return customer.agencyLink().isPresent();
        });
        Replies.say(
                spec,
                linked
                        ? "Customer " + number + " stays an account of its own."
                        : "Customer " + number + " is not linked.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a customer's link away; nothing links it again by itself.",
            footer = {"", "Examples:", "  creditkit link remove C100030 --reason \"another company of that name\""})
    int remove(
            @Mixin DataAccess data,
            @Parameters(paramLabel = "NUMBER", description = "The customer's number.") String number,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
                    String reason) {
        Optional<AgencyLink> taken = data.because(reason, work -> {
            Customer customer = DataAccess.customer(work, number);
            work.linking().unlink(customer.id(), reason);
            return customer.agencyLink();
        });
        Replies.say(
                spec,
                taken.map(link -> "Customer " + number + " is no longer linked to " + link.agencyName() + " ("
                                + link.company().value() + ").")
                        .orElse("Customer " + number + " was not linked."));
        return ExitCode.OK.code();
    }

    private static Listing.Table found(Workspace work, List<Customer> wanted, StopSignal stop) {
        Listing.Table table = Listing.Table.of("customer", "name", "outcome", "company", "score", "why");
        try (Progress.Task task = Terminal.barsOnly().begin("Link", wanted.size())) {
            for (Customer customer : wanted) {
                stop.check();
                table.add(row(customer, work.linking().link(customer.id())));
                task.step();
            }
        }
        return table;
    }

    private static List<Optional<?>> row(Customer customer, LinkResult result) {
        if (result instanceof LinkResult.Linked linked) {
            return row(
                    customer,
                    "LINKED",
                    Optional.of(linked.link()),
                    String.join("; ", linked.link().reasons()));
        }
        if (result instanceof LinkResult.AlreadyLinked linked) {
            return row(customer, "ALREADY_LINKED", Optional.of(linked.link()), "");
        }
        if (result instanceof LinkResult.NeedsReview waiting) {
            LinkReview review = waiting.review();
            return row(customer, review.outcome().name(), Optional.empty(), PlainReason.of(review.note()));
        }
        String why = ((LinkResult.NotPossible) result).why();
        return row(customer, "NOT_POSSIBLE", Optional.empty(), why);
    }

    private static List<Optional<?>> row(Customer customer, String outcome, Optional<AgencyLink> link, String why) {
        return List.of(
                cell(customer.number()),
                cell(customer.name()),
                cell(outcome),
                link.map(made -> made.company().value()),
                link.map(AgencyLink::confidence),
                Optional.of(why).filter(words -> !words.isEmpty()));
    }

    private static void candidates(Customer customer, LinkReview review, Listing.Table table) {
        if (review.candidates().isEmpty()) {
            table.add(List.of(
                    cell(customer.number()),
                    cell(customer.name()),
                    cell(review.outcome()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    cell(PlainReason.of(review.note()))));
        }
        review.candidates()
                .forEach(candidate -> table.add(List.of(
                        cell(customer.number()),
                        cell(customer.name()),
                        cell(review.outcome()),
                        cell(candidate.hit().company().value()),
                        cell(candidate.hit().name()),
                        cell(candidate.confidence()),
                        cell(String.join("; ", candidate.reasons())))));
    }

    /** A candidate of this customer, or a company that has a file because another customer is it. */
    private static CompanyHit chosen(Workspace work, Customer customer, String company) {
        Stream<CompanyHit> candidates = work.linking().reviews().stream()
                .filter(review -> review.customerId().equals(customer.id()))
                .flatMap(review -> review.candidates().stream())
                .map(Candidate::hit)
                .filter(hit -> hit.company().value().equals(company));
        Stream<CompanyHit> known = work.reports().file(AgencyCompanyId.of(CreditsafeBureau.AGENCY, company)).stream()
                .map(file -> CompanyHit.builder()
                        .company(file.company())
                        .country(file.country())
                        .name(file.name())
                        .build());
        return Stream.concat(candidates, known)
                .findFirst()
                .orElseThrow(() -> new WrongInputException("The company " + company + " is no candidate of customer "
                        + customer.number() + ". creditkit link candidates " + customer.number()
                        + " tells them; creditkit link find " + customer.number() + " looks for them."));
    }
}
