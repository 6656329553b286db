package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.all;
import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.examples.page.Blocks.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who runs the company, who owns it, and which group it belongs to. */
final class PeopleSection {
    private static final int SHOWN = 12;

    private PeopleSection() {}

    static Html directors(CreditReport report) {
        List<Column> columns =
                List.of(Column.words("Name"), Column.words("Position"), Column.words("Since"), Column.words("Until"));
        if (report.directors().isEmpty()) {
            return Blocks.section("directors", "Directors", Blocks.note("Directors: " + Words.NOT_DELIVERED + "."));
        }
        return Blocks.section(
                "directors",
                "Directors",
                Blocks.longTable(
                        "Directors, those in office first",
                        columns,
                        report.directors().stream().map(PeopleSection::director).toList(),
                        SHOWN));
    }

    private static List<Html> director(Director director) {
        String until = director.current()
                ? "in office"
                : director.resignedOn().map(Words::day).orElse("left, no date delivered");
        return List.of(
                name(director.name(), director.kind(), director.company()),
                text(director.position().orElse(Words.NOT_DELIVERED)),
                text(director.appointedOn().map(Words::day).orElse(Words.NOT_DELIVERED)),
                text(until));
    }

    static Html shareholders(CreditReport report) {
        if (report.shareholders().isEmpty()) {
            return Blocks.section(
                    "shareholders", "Shareholders", Blocks.note("Shareholders: " + Words.NOT_DELIVERED + "."));
        }
        List<Column> columns =
                List.of(Column.words("Name"), Column.words("Country"), Column.number("Share of the capital"));
        return Blocks.section(
                "shareholders",
                "Shareholders",
                Blocks.longTable(
                        "Who holds shares",
                        columns,
                        report.shareholders().stream()
                                .map(PeopleSection::shareholder)
                                .toList(),
                        SHOWN));
    }

    private static List<Html> shareholder(Shareholder holder) {
        return List.of(
                name(holder.name(), holder.kind(), holder.company()),
                text(holder.country().map(country -> country.value()).orElse(Words.NOT_DELIVERED)),
                text(holder.sharePercent().map(Words::percentage).orElse(Words.NOT_DELIVERED)));
    }

    static Html group(CreditReport report) {
        List<List<Html>> rows = new ArrayList<>();
        report.ultimateParent().ifPresent(company -> rows.add(related("Top of the group", company)));
        report.immediateParent().ifPresent(company -> rows.add(related("Directly above", company)));
        report.subsidiaries().forEach(company -> rows.add(related("Below", company)));
        report.affiliates().forEach(company -> rows.add(related("Same group", company)));
        if (rows.isEmpty()) {
            return Blocks.section("group", "Group", Blocks.note("The report names no other company of a group."));
        }
        List<Column> columns = List.of(
                Column.words("Company"), Column.words("Relation"), Column.words("Country"), Column.words("Band"));
        return Blocks.section("group", "Group", Blocks.longTable("Companies of the group", columns, rows, SHOWN));
    }

    private static List<Html> related(String relation, RelatedCompany company) {
        return List.of(
                name(company.name(), PartyKind.COMPANY, company.company()),
                text(relation),
                text(company.country().map(country -> country.value()).orElse(Words.NOT_DELIVERED)),
                text(company.band()
                        .map(band -> band.name().length() == 1 ? band.name() : Words.NOT_RATED)
                        .orElse(Words.NOT_DELIVERED)));
    }

    private static Html name(String name, PartyKind kind, Optional<AgencyCompanyId> company) {
        String more = company.map(AgencyCompanyId::value).orElse(kind == PartyKind.COMPANY ? "company" : "person");
        return all(element("bdi", text(name)), text(" "), element("span", style("below"), text(more)));
    }
}
