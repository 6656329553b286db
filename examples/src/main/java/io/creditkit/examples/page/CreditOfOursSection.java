package io.creditkit.examples.page;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.file.CustomerLimits;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.examples.page.Blocks.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What we ourselves allow a customer and have at risk with it, which needs no agency. Each is absent if there is nothing of it. */
final class CreditOfOursSection {
    private static final List<Column> PARTS = List.of(Column.words("Part"), Column.number("Amount"));

    private CreditOfOursSection() {}

    static Optional<Html> limits(CustomerDossier dossier) {
        return dossier.file()
                .flatMap(file -> file.limits().content())
                .map(CreditOfOursSection::facts)
                .filter(facts -> !facts.isEmpty())
                .map(facts -> Blocks.section("limits-asked", "Our word on credit", Blocks.facts(facts)));
    }

    static Optional<Html> exposure(CustomerDossier dossier) {
        return dossier.file().flatMap(file -> file.exposure().content()).map(CreditOfOursSection::exposure);
    }

    private static List<Html> facts(CustomerLimits limits) {
        List<Html> facts = new ArrayList<>();
        limits.decisions().stream()
                .filter(decision -> decision.state() == LimitState.SUBMITTED)
                .forEach(asked -> facts.add(Blocks.fact(
                        "Asked for", OwnHistorySection.amount(asked.amount()), Told.reason(asked.reason()))));
        limits.standings().forEach(set -> facts.add(stopped(set)));
        return facts;
    }

    private static Html stopped(CreditStanding set) {
        return Blocks.fact(
                "Set by hand",
                set.status() == CreditStatus.STOP ? "Stop: no new credit" : "No check",
                set.by().id() + ", " + Words.day(set.at()) + ": " + Told.reason(set.reason()));
    }

    private static Html exposure(Exposure exposure) {
        List<Html> content = new ArrayList<>();
        content.add(sums(exposure));
        Words.whyUnknown(exposure.total()).map(Blocks::note).ifPresent(content::add);
        if (!exposure.notLoaded().isEmpty()) {
            content.add(Blocks.note("Not loaded, and so not counted: "
                    + exposure.notLoaded().stream()
                            .sorted()
                            .map(CreditOfOursSection::name)
                            .collect(Collectors.joining("; "))));
        }
        return Blocks.section("at-risk", "What is at risk", content.toArray(Html[]::new));
    }

    private static Html sums(Exposure exposure) {
        return Blocks.summed(
                "What would be lost, on " + Words.day(exposure.asOf()),
                PARTS,
                Arrays.stream(ExposureComponent.values())
                        .filter(part -> !exposure.linesOf(part).isEmpty())
                        .map(part -> Blocks.cells(name(part), amount(exposure.of(part)))),
                Blocks.cells("Together", amount(exposure.total())));
    }

    private static String amount(Measure<Money> sum) {
        return Words.money(sum);
    }

    private static String name(ExposureComponent part) {
        return switch (part) {
            case NOT_DUE -> "Invoices not due";
            case OVERDUE -> "Invoices overdue";
            case DRAFT -> "Invoices not issued yet";
            case ORDER_BACKLOG -> "Ordered, not invoiced";
            case DELIVERED_NOT_INVOICED -> "Delivered, not invoiced";
            case RESERVED -> "Reserved";
            case LOAN_PRINCIPAL -> "Principal of loans";
            case OTHER_RECEIVABLES -> "Adjustments of the balance";
            case CREDITS -> "Credit notes and payments not allocated";
        };
    }
}
