package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Customer;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.examples.page.Blocks.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a customer has no credit report: nobody knows yet which company it is, or the agency gives none. */
final class UnlinkedSection {
    private static final List<Column> CANDIDATES = List.of(
            Column.words("Company"),
            Column.words("Address"),
            Column.words("Register"),
            Column.number("Score"),
            Column.words("Why"));

    private UnlinkedSection() {}

    /** {@return why there is no report; empty if there is one} */
    static Optional<Html> of(CustomerDossier dossier) {
        if (dossier.report().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                dossier.profile().company().map(UnlinkedSection::noReport).orElseGet(() -> notLinked(dossier)));
    }

    private static Html noReport(CompanyFile file) {
        String why = file.latestReport().isPresent()
                ? "The report is kept as it was received, but it can't be read."
                : switch (file.state()) {
                    case LINKED -> "The company is linked, but no report was ordered yet.";
                    case PENDING ->
                        "An order was placed and no answer came. It is not repeated by itself, because it may have been"
                                + " billed: a person decides.";
                    case FAILED -> "The order failed. It can be tried again.";
                    case FORBIDDEN -> "The contract with the agency does not cover this report.";
                    case GONE -> "The agency has no report of this company.";
                    case UNLINKED, CANDIDATES, UP_TO_DATE, STALE -> "No report is kept of this company.";
                };
        return Blocks.section(
                "no-report",
                "No credit report",
                element("p", text(why)),
                Html.maybe(file.stateReason().map(reason -> element("p", text(Told.reason(reason))))));
    }

    private static Html notLinked(CustomerDossier dossier) {
        Customer customer = dossier.profile().customer();
        if (dossier.review().isEmpty()) {
            return customer.agencyLink().isPresent()
                    ? Blocks.section(
                            "no-report",
                            "No credit report",
                            element("p", text("The company is linked, but no report was ordered yet.")))
                    : Blocks.section(
                            "no-report",
                            "No credit report",
                            element(
                                    "p",
                                    text("Nobody has looked for this company at the agency yet, or the agency"
                                            + " could not be asked.")),
                            toLink(customer));
        }
        LinkReview review = dossier.review().get();
        String why = switch (review.outcome()) {
            case CANDIDATES -> "The agency knows companies that may be it. A person has to choose.";
            case NOT_FOUND -> "The agency knows no such company.";
            case FORBIDDEN -> "The contract with the agency does not cover this country.";
            case UNLINKED -> "A person took the link to the company away.";
            case SHARED -> "Other customers are linked to the same company. A person has to say whether they are one.";
        };
        Html candidates = review.candidates().isEmpty()
                ? Html.nothing()
                : Blocks.table(
                        "Companies that may be it, the most likely first",
                        CANDIDATES,
                        review.candidates().stream().map(UnlinkedSection::candidate));
        return Blocks.section(
                "no-report",
                "No credit report",
                element("p", element("strong", text(why))),
                element("p", text(Told.reason(review.note()))),
                candidates,
                customer.agencyLink().isPresent() ? Html.nothing() : toLink(customer));
    }

    /** What to do about it. A page that works offline can't do it itself, so it tells the commands. */
    private static Html toLink(Customer customer) {
        return element(
                "p",
                text("To link it: "),
                element("code", text("creditkit link find " + customer.number())),
                text(" looks for it at the agency, free of charge, and "),
                element("code", text("creditkit link set " + customer.number() + " COMPANY --reason TEXT")),
                text(" takes the company that you choose, by its id there."));
    }

    private static List<Html> candidate(Candidate candidate) {
        CompanyHit hit = candidate.hit();
        String address = Stream.of(
                        hit.street(),
                        hit.postCode(),
                        hit.city(),
                        Optional.of(hit.country().value()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        Html name = all(
                element("bdi", text(hit.name())),
                text(" "),
                element("span", style("below"), text(hit.company().value())),
                text(hit.status()
                        .map(status -> " (" + Words.status(status) + ")")
                        .orElse("")));
        return List.of(
                name,
                text(address),
                text(hit.registrationNumber().orElse(Words.NOT_DELIVERED)),
                text(candidate.confidence() + " of 100"),
                Blocks.bullets(candidate.reasons()));
    }
}
