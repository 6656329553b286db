package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Address;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Indicator;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ReportOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who the company is by the register, and where the data of this page comes from. */
final class DataSection {
    private DataSection() {}

    static Html company(CreditReport report, KeyFigures figures) {
        List<Html> facts = new ArrayList<>();
        facts.add(Blocks.fact("Registered name", report.name()));
        facts.add(fact("Register number", report.registrationNumber()));
        facts.add(fact("VAT number", report.vatNumber()));
        facts.add(fact("LEI", report.lei()));
        facts.add(fact("Legal form", report.legalForm()));
        facts.add(fact("Activity", report.activity()));
        facts.add(fact("Registered on", report.registeredOn().map(Words::day)));
        facts.add(fact("Status", figures.companyStatus().map(Words::status)));
        facts.add(fact("Address", report.address().map(DataSection::address)));
        facts.add(fact("Employees", figures.employees().map(Words::number)));
        facts.add(fact("Turnover", figures.turnover().map(Words::money)));
        facts.add(fact("Equity", figures.equity().map(Words::money)));
        facts.add(fact(
                "Probability of default within a year",
                figures.probabilityOfDefault().map(Words::percent)));
        Html indicators = report.indicators().isEmpty()
                ? Html.nothing()
                : all(
                        element("h3", text("Figures of the agency beside the score")),
                        Blocks.bullets(report.indicators().stream()
                                .map(DataSection::indicator)
                                .toList()));
        Html remarks = report.remarks().isEmpty()
                ? Html.nothing()
                : all(element("h3", text("Remarks of the agency")), Blocks.bullets(report.remarks()));
        return Blocks.section("company", "Company", Blocks.facts(facts), indicators, remarks);
    }

    private static String indicator(Indicator indicator) {
        return Words.line(known(indicator.name()))
                + ": " + indicator.value()
                + indicator
                        .industryAverage()
                        .map(average -> ", industry " + average)
                        .orElse("")
                + indicator.changedOn().map(day -> ", since " + Words.day(day)).orElse("");
    }

    /** {@return the name as the agency writes its own ones} */
    private static String known(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT).replace('_', ' ')
                : name;
    }

    /** {@return a warning that sections are missing; empty if the report is whole} */
    static Optional<Html> failedSections(CustomerDossier dossier) {
        return dossier.report()
                .map(CreditReport::failedSections)
                .filter(sections -> !sections.isEmpty())
                .map(sections -> element(
                        "p",
                        style("warning"),
                        element("strong", text("The report is not whole. ")),
                        text("The agency could not build: " + String.join(", ", sections)
                                + ". Figures of these sections are not delivered; what was known before is kept.")));
    }

    static Html source(CustomerDossier dossier) {
        Optional<ReportOrder> order = dossier.order();
        Optional<Instant> received = dossier.profile().company().flatMap(CompanyFile::reportReceivedAt);
        Stream<Optional<String>> lines = Stream.of(
                received.map(at -> "Report received on " + Words.moment(at) + ", kept byte for byte as it came."),
                order.map(line -> "Ordered by " + line.requestedBy() + " on " + Words.moment(line.requestedAt()) + ": "
                        + Told.reason(line.reason())),
                order.map(line -> "Outcome: " + Words.plain(line.outcome())
                        + line.note().map(note -> ". " + Told.reason(note)).orElse("")));
        List<String> known = lines.flatMap(Optional::stream).toList();
        return Blocks.section(
                "source",
                "Where this comes from",
                known.isEmpty() ? Blocks.note("No report was ordered for this customer.") : Blocks.bullets(known),
                documents(dossier.documents()),
                maybe(failedSections(dossier)));
    }

    private static Html documents(List<ReportLink> documents) {
        return documents.isEmpty()
                ? Html.nothing()
                : all(
                        element("h3", text("The report as a PDF document")),
                        element(
                                "ul",
                                all(documents.stream()
                                        .map(document -> element(
                                                "li",
                                                Blocks.link(
                                                        document.target(),
                                                        "Received on " + Words.moment(document.receivedAt())),
                                                text(" (" + size(document) + ")"))))));
    }

    private static String size(ReportLink document) {
        return Words.number(Math.max(1, Math.round(document.bytes() / 1024.0))) + " KB";
    }

    static String address(Address address) {
        return Stream.of(
                        address.street(),
                        address.postCode(),
                        address.city(),
                        address.region(),
                        Optional.of(address.country().value()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Html fact(String name, Optional<String> value) {
        return Blocks.fact(name, value.orElse(Words.NOT_DELIVERED));
    }
}
