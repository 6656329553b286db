package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.RefinancedLoan;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was lent to the customer, and what of it was lent anew. Absent for a customer without loans. */
final class LoansSection {
    private static final int SHOWN = 10;
    private static final String NOT_KNOWN = "not known";
    private static final List<Column> LOANS = List.of(
            Column.words("Loan"),
            Column.words("State"),
            Column.words("Paid out"),
            Column.words("To be paid back"),
            Column.number("Lent"),
            Column.number("Still owed"),
            Column.number("In arrears"),
            Column.number("Days late"));
    private static final List<Column> REFINANCED = List.of(
            Column.words("Old loan"),
            Column.words("New loan"),
            Column.words("On"),
            Column.number("Amount"),
            Column.words("Was to end"),
            Column.words("Ends"),
            Column.number("Interest before"),
            Column.number("Interest now"),
            Column.number("Times"));

    private LoansSection() {}

    static Optional<Html> of(CustomerDossier dossier) {
        List<Loan> loans =
                dossier.file().flatMap(file -> file.loans().content()).orElse(List.of());
        List<RefinancedLoan> refinanced =
                dossier.file().flatMap(file -> file.refinancedLoans().content()).orElse(List.of());
        if (loans.isEmpty() && refinanced.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = dossier.profile().asOf();
        Html first = Blocks.longTable(
                "Loans on " + Words.day(day),
                LOANS,
                loans.stream().map(loan -> loan(loan, day)).toList(),
                SHOWN);
        Html second = refinanced.isEmpty()
                ? Html.nothing()
                : Blocks.longTable(
                        "Refinanced loans, the oldest first",
                        REFINANCED,
                        refinanced.stream().map(LoansSection::refinanced).toList(),
                        SHOWN);
        return Optional.of(Blocks.section("loans", "Loans", loans.isEmpty() ? Html.nothing() : first, second));
    }

    private static List<Html> loan(Loan loan, LocalDate day) {
        int late = loan.daysPastDueOn(day);
        return List.of(
                text(loan.id()),
                text(loan.stateOn(day).map(Words::plain).orElse("Not begun")),
                text(loan.disbursedOn().map(Words::day).orElse(NOT_KNOWN)),
                text(loan.maturesOn().map(Words::day).orElse(NOT_KNOWN)),
                text(Words.money(loan.principal())),
                text(Words.money(loan.outstandingPrincipalOn(day))),
                text(Words.money(loan.arrearsOn(day))),
                late == 0 ? text("0") : element("span", Html.style("worse"), text(Words.number(late))));
    }

    private static List<Html> refinanced(RefinancedLoan one) {
        return Stream.of(
                        one.oldLoan(),
                        one.newLoan(),
                        Words.day(one.on()),
                        Words.money(one.refinancedAmount()),
                        one.oldMaturity().map(Words::day).orElse(NOT_KNOWN),
                        one.newMaturity().map(Words::day).orElse(NOT_KNOWN),
                        rate(one.oldRateRatio()),
                        rate(one.newRateRatio()),
                        Words.number(one.timesRefinanced()))
                .map(Html::text)
                .toList();
    }

    private static String rate(Optional<BigDecimal> ratio) {
        return ratio.map(Words::percent).orElse(NOT_KNOWN);
    }
}
