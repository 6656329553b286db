package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Customer;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CreditReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The credit report of one customer as one HTML file. A customer without a report gets a page too: it says why. */
public final class CustomerPage {
    private CustomerPage() {}

    /** {@return the whole page; the same dossier gives the same text} */
    public static String render(CustomerDossier dossier) {
        Customer customer = dossier.profile().customer();
        Optional<CompanyFile> file = dossier.profile().company();
        List<Html> content = new ArrayList<>();
        content.add(maybe(DataSection.failedSections(dossier)));
        content.add(maybe(DetailsSection.keyComments(dossier)));
        content.add(HeadlineSection.of(dossier));
        content.add(maybe(UnlinkedSection.of(dossier)));
        content.add(element("div", style("pair"), why(dossier, file), onRecord(dossier, file)));
        if (file.isPresent()
                || dossier.ownScores().isPresent()
                || dossier.ownLimits().isPresent()) {
            content.add(ChartSection.of(dossier));
        }
        content.add(ReceivablesSection.of(dossier));
        content.add(maybe(LoansSection.of(dossier)));
        content.add(DetailsSection.of(dossier));
        dossier.report().ifPresent(report -> content.addAll(ofReport(report, dossier)));
        file.ifPresent(known -> content.add(HistorySection.changes(dossier)));
        content.add(maybe(OwnHistorySection.scores(dossier)));
        content.add(maybe(OwnHistorySection.limits(dossier)));
        content.add(maybe(ActivitySection.transactions(dossier)));
        content.add(maybe(ActivitySection.files(dossier)));
        content.add(maybe(ActivitySection.communication(dossier)));
        content.add(maybe(ActivitySection.portal(dossier)));
        content.add(maybe(TimelineSection.of(dossier)));
        content.add(DataSection.source(dossier));
        return PageFrame.page(
                "report",
                customer.number() + " " + customer.name() + ": credit report",
                header(dossier),
                all(content),
                "As of " + Words.day(dossier.profile().asOf())
                        + ". Confidential: holds credit information and personal data.");
    }

    private static Html why(CustomerDossier dossier, Optional<CompanyFile> file) {
        return element(
                "div", style("stack"), RiskSection.of(dossier), maybe(file.map(known -> RiskSection.trends(dossier))));
    }

    private static Html onRecord(CustomerDossier dossier, Optional<CompanyFile> file) {
        return element(
                "div",
                style("stack"),
                HistorySection.alerts(dossier),
                maybe(file.map(known -> NegativeSection.of(known.figures()))));
    }

    private static List<Html> ofReport(CreditReport report, CustomerDossier dossier) {
        CompanyFile file = dossier.profile().company().orElseThrow();
        return List.of(
                DataSection.company(report, file.figures()),
                maybe(NegativeSection.records(report)),
                StatementsSection.of(report),
                element("div", style("pair"), PeopleSection.directors(report), PeopleSection.shareholders(report)),
                PeopleSection.group(report));
    }

    private static Html header(CustomerDossier dossier) {
        Customer customer = dossier.profile().customer();
        Optional<CompanyFile> file = dossier.profile().company();
        String company = customer.agencyLink()
                .map(link -> link.agencyName() + " (" + link.company() + ")")
                .orElse("not linked to a company at the agency");
        return all(
                element(
                        "nav",
                        attribute("aria-label", "All customers"),
                        Blocks.link("../index.html", "All customers"),
                        Blocks.link("../network.html", "Network")),
                element("p", style("number"), text("Customer " + customer.number())),
                element("h1", element("bdi", text(customer.name()))),
                element("p", text(DataSection.address(customer.address()))),
                element(
                        "p",
                        style("below"),
                        text("At the agency: " + company),
                        maybe(dossier.profile().agencyPage().map(CustomerPage::agencyPage))),
                element(
                        "p",
                        file.map(known -> Blocks.chip(Tones.of(known.state()), Words.state(known.state())))
                                .orElse(Blocks.chip("none", "No credit report")),
                        text(" "),
                        maybe(DetailsSection.chip(dossier)),
                        text(" "),
                        element(
                                "span",
                                style("below"),
                                text(file.map(CustomerPage::stateOfData)
                                        .orElse("As of "
                                                + Words.day(dossier.profile().asOf()))))));
    }

    /** The page tells the agency nothing of where the reader came from. */
    private static Html agencyPage(URI page) {
        return all(
                text(" "),
                element(
                        "a",
                        attribute("href", page.toASCIIString()),
                        attribute("rel", "noopener noreferrer"),
                        text("Open it at the agency")));
    }

    private static String stateOfData(CompanyFile file) {
        StringBuilder words = new StringBuilder();
        words.append(file.reportReceivedAt()
                .map(at -> "Report of " + Words.day(at) + ".")
                .orElse("No report received yet."));
        file.lastEventAt()
                .ifPresent(at ->
                        words.append(" Newest event ").append(Words.day(at)).append('.'));
        file.stateReason().ifPresent(reason -> words.append(' ').append(Told.reason(reason)));
        return words.toString();
    }
}
