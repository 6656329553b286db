package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.nothing;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Customer;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CreditReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The credit report of one customer as one HTML file. A customer without a report gets a page too: it says why. Its tabs are those
 * of {@link io.creditkit.customer.file.FileTab} and that of the report, which is no part of the file; the key comments stand above
 * them all.
 */
public final class CustomerPage {
    private CustomerPage() {}

    /** {@return the whole page; the same dossier gives the same text} */
    public static String render(CustomerDossier dossier) {
        Customer customer = dossier.profile().customer();
        PageTree tree = PageTree.of(List.of(
                new PageTree.Tab("credit-overview", "Credit overview", overview(dossier)),
                new PageTree.Tab("owed", "Receivables", owed(dossier)),
                new PageTree.Tab("details", "Customer details", details(dossier)),
                new PageTree.Tab("report", "Credit report", report(dossier)),
                new PageTree.Tab("activity", "History and activity", activity(dossier))));
        return PageFrame.page(
                "report treed",
                customer.number() + " " + customer.name() + ": credit report",
                header(dossier),
                tree.nav(),
                all(
                        maybe(DataSection.failedSections(dossier)),
                        maybe(DetailsSection.keyComments(dossier)),
                        tree.content()),
                "As of " + Words.day(dossier.profile().asOf())
                        + ". Confidential: holds credit information and personal data.");
    }

    private static List<Html> overview(CustomerDossier dossier) {
        Optional<CompanyFile> file = dossier.profile().company();
        boolean drawn = file.isPresent()
                || dossier.ownScores().isPresent()
                || dossier.ownLimits().isPresent();
        return List.of(
                HeadlineSection.of(dossier),
                maybe(UnlinkedSection.of(dossier)),
                element("div", style("pair"), RiskSection.of(dossier), onRecord(dossier, file)),
                maybe(CreditOfOursSection.limits(dossier)),
                maybe(CreditOfOursSection.exposure(dossier)),
                drawn ? ChartSection.of(dossier) : nothing(),
                maybe(LinkSection.of(dossier)));
    }

    private static Html onRecord(CustomerDossier dossier, Optional<CompanyFile> file) {
        return element(
                "div",
                style("stack"),
                HistorySection.alerts(dossier),
                maybe(file.map(known -> NegativeSection.of(known.figures(), dossier))),
                maybe(file.map(known -> RiskSection.trends(dossier))));
    }

    private static List<Html> owed(CustomerDossier dossier) {
        return List.of(
                ReceivablesSection.of(dossier),
                maybe(PaymentSection.of(dossier)),
                maybe(LoansSection.of(dossier)),
                maybe(ActivitySection.transactions(dossier)));
    }

    private static List<Html> details(CustomerDossier dossier) {
        return List.of(
                DetailsSection.of(dossier),
                maybe(AgreedSection.consents(dossier)),
                maybe(AgreedSection.supply(dossier)),
                maybe(PortalSection.of(dossier)));
    }

    private static List<Html> report(CustomerDossier dossier) {
        List<Html> content = new ArrayList<>();
        dossier.report().ifPresent(report -> content.addAll(ofReport(report, dossier)));
        content.add(DataSection.source(dossier));
        return content;
    }

    private static List<Html> activity(CustomerDossier dossier) {
        return List.of(
                maybe(dossier.profile().company().map(known -> HistorySection.changes(dossier))),
                maybe(OwnHistorySection.scores(dossier)),
                maybe(OwnHistorySection.limits(dossier)),
                maybe(ActivitySection.files(dossier)),
                maybe(ActivitySection.communication(dossier)),
                maybe(DetailsSection.comments(dossier)),
                maybe(TimelineSection.of(dossier)));
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
                        customer.agencyLink().isPresent()
                                ? Html.nothing()
                                : all(text(" "), Blocks.link("#no-report", "Link it to a company")),
                        maybe(dossier.profile()
                                .agencyPage()
                                .map(page -> all(text(" "), LinkSection.open(page, "Open it at the agency"))))),
                element(
                        "p",
                        file.map(known -> Blocks.chip(Tones.of(known.state()), Words.state(known.state())))
                                .orElse(Blocks.chip("none", "No credit report")),
                        text(" "),
                        maybe(DetailsSection.chip(dossier)),
                        text(" "),
                        maybe(file.flatMap(known -> known.figures().insolvent())
                                .filter(insolvent -> insolvent)
                                .map(insolvent -> Blocks.chip("bad", "Insolvent"))),
                        text(" "),
                        element(
                                "span",
                                style("below"),
                                text(file.map(CustomerPage::stateOfData)
                                        .orElse("As of "
                                                + Words.day(dossier.profile().asOf()))))));
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
