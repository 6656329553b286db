package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.attribute;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.report.CompanyFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which company at the agency the customer is taken for, who said so, when and why, and how fresh what is known of it is. */
final class LinkSection {
    private LinkSection() {}

    /** {@return the section; empty for a customer without a link} */
    static Optional<Html> of(CustomerDossier dossier) {
        return dossier.profile()
                .customer()
                .agencyLink()
                .map(link -> Blocks.section(
                        "agency-link",
                        "Link to the agency",
                        Blocks.facts(facts(link, dossier)),
                        link.reasons().isEmpty()
                                ? Html.nothing()
                                : all(element("h3", text("Why this company")), Blocks.bullets(reasons(link))),
                        maybe(dossier.profile().agencyPage().map(LinkSection::agencyPage))));
    }

    private static List<Html> facts(AgencyLink link, CustomerDossier dossier) {
        List<Html> facts = new ArrayList<>();
        facts.add(Blocks.fact("Company at the agency", link.agencyName()));
        facts.add(Blocks.fact("Its id there", link.company().toString()));
        facts.add(Blocks.fact("Linked by", link.linkedBy().id()));
        facts.add(Blocks.fact("Linked on", Words.moment(link.linkedAt())));
        facts.add(Blocks.fact("Sureness of the match", link.confidence() + " of 100"));
        dossier.profile().company().ifPresent(file -> addState(facts, file));
        return facts;
    }

    private static void addState(List<Html> facts, CompanyFile file) {
        facts.add(Blocks.fact("State of the report", Words.state(file.state())));
        facts.add(Blocks.fact(
                "Report received", file.reportReceivedAt().map(Words::moment).orElse("never")));
        facts.add(Blocks.fact(
                "Newest event", file.lastEventAt().map(Words::moment).orElse("none so far")));
    }

    private static List<String> reasons(AgencyLink link) {
        return link.reasons().stream().map(Told::reason).toList();
    }

    private static Html agencyPage(URI page) {
        return element(
                "p",
                open(page, "Open the company at the agency"),
                element("span", style("below"), text(" The agency asks for a login of your own there.")));
    }

    /** {@return a link to the agency's page} It tells the agency nothing of where the reader came from. */
    static Html open(URI page, String words) {
        return element(
                "a", attribute("href", page.toASCIIString()), attribute("rel", "noopener noreferrer"), text(words));
    }

    /** {@return the same for one of several whose links read alike: a screen reader is told whose it is} */
    static Html open(URI page, String words, String whose) {
        return element(
                "a",
                attribute("href", page.toASCIIString()),
                attribute("rel", "noopener noreferrer"),
                attribute("aria-label", words + " " + whose + " at the agency"),
                text(words));
    }
}
