package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Customer;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.page.Blocks.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The list of all customers, with a link to the page of each. Rows are added one by one; only their cells are kept. */
public final class IndexPage {
    private static final List<Column> COLUMNS = List.of(
            Column.words("Customer"),
            Column.words("Name"),
            Column.words("Country"),
            new Column("Risk", "words unbroken"),
            Column.words("Band"),
            Column.number("Score"),
            Column.number("Recommended limit"),
            Column.number("Exposure"),
            Column.number("Overdue"),
            Column.number("Open alerts"),
            Column.words("Report"));

    private final LocalDate asOf;
    private final List<List<Html>> rows = new ArrayList<>();
    private final List<Optional<Html>> agencyPages = new ArrayList<>();
    private final Map<RiskClass, Integer> byClass = new EnumMap<>(RiskClass.class);

    /**
     * An empty list.
     *
     * @param asOf the day it is for
     */
    public IndexPage(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * Adds a customer.
     *
     * @param page where the customer's page is, relative to the list
     * @param openAlerts how many alerts of the customer are open
     */
    public void add(CustomerProfile profile, String page, long openAlerts) {
        Customer customer = profile.customer();
        Optional<KeyFigures> figures = profile.company().map(CompanyFile::figures);
        RiskClass riskClass =
                profile.assessment().map(RiskAssessment::riskClass).orElse(RiskClass.UNKNOWN);
        byClass.merge(riskClass, 1, Integer::sum);
        agencyPages.add(profile.agencyPage().map(address -> LinkSection.open(address, "Open", customer.name())));
        rows.add(List.of(
                Blocks.link(page, customer.number()),
                element("bdi", text(customer.name())),
                text(customer.address().country().value()),
                Blocks.chip(Tones.of(riskClass), Words.riskClass(riskClass)),
                text(figures.map(f -> f.band()
                                .map(band -> band.name().length() == 1 ? band.name() : Words.NOT_RATED)
                                .orElse(Words.NOT_DELIVERED))
                        .orElse("no report")),
                text(figures.map(f -> Words.score(f.score())).orElse("no report")),
                text(figures.map(f -> Words.limit(f.limit())).orElse("no report")),
                text(Words.money(profile.exposure())),
                text(Words.money(profile.receivables().overdue())),
                text(Words.number(openAlerts)),
                profile.company()
                        .map(file -> Blocks.chip(Tones.of(file.state()), Words.state(file.state())))
                        .orElse(Blocks.chip("none", "Not linked"))));
    }

    /** The column of what the agency itself shows is there if a page of it is known for anybody. */
    private Html table() {
        if (agencyPages.stream().allMatch(Optional::isEmpty)) {
            return Blocks.table("All customers by number", COLUMNS, rows.stream());
        }
        return Blocks.table(
                "All customers by number",
                Stream.concat(COLUMNS.stream(), Stream.of(Column.words("At the agency")))
                        .toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> Stream.concat(rows.get(i).stream(), Stream.of(Html.maybe(agencyPages.get(i))))
                                .toList()));
    }

    /** {@return the whole page} */
    public String render() {
        Html header = all(
                Blocks.nav(List.of(
                        new PageLink("book.html", "Risk report"),
                        new PageLink("alerts.html", "Alerts"),
                        new PageLink("network.html", "Network"))),
                element("p", style("number"), text("CreditKit")),
                element("h1", text("Customers and their risk")),
                element("p", text(Words.count(rows.size(), "customer", "customers") + " on " + Words.day(asOf))),
                element(
                        "p",
                        all(byClass.entrySet().stream()
                                .map(count -> all(
                                        Blocks.chip(
                                                Tones.of(count.getKey()),
                                                Words.riskClass(count.getKey()) + " " + count.getValue()),
                                        text(" "))))));
        return PageFrame.page(
                "list",
                "Customers and their risk",
                header,
                element("div", style("card"), table()),
                "As of " + Words.day(asOf) + ". Confidential: holds credit information.");
    }
}
