package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.BasicInformation;
import io.creditkit.creditsafe.company.CodedText;
import io.creditkit.creditsafe.company.CompanyIdentification;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.CompanySummary;
import io.creditkit.creditsafe.company.ContactInformation;
import io.creditkit.creditsafe.company.GroupStructure;
import io.creditkit.creditsafe.company.ReportLanguage;
import io.creditkit.creditsafe.company.ReportSection;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.ForeignReportException;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.customer.report.SectionDelivery;
import io.creditkit.customer.report.UnreadableReportException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a whole report into our words. */
final class ReportReading {
    private final CreditsafeSettings settings;

    ReportReading(CreditsafeSettings settings) {
        this.settings = settings;
    }

    private static final List<ReportSection> SECTIONS = List.of(
            ReportSection.COMPANY_SUMMARY,
            ReportSection.COMPANY_IDENTIFICATION,
            ReportSection.CREDIT_SCORE,
            ReportSection.CONTACT_INFORMATION,
            ReportSection.SHARE_CAPITAL_STRUCTURE,
            ReportSection.DIRECTORS,
            ReportSection.OTHER_INFORMATION,
            ReportSection.GROUP_STRUCTURE,
            ReportSection.EXTENDED_GROUP_STRUCTURE,
            ReportSection.GLOBAL_FINANCIAL_STATEMENTS,
            ReportSection.LOCAL_FINANCIAL_STATEMENTS,
            ReportSection.PAYMENT_DATA,
            ReportSection.NEGATIVE_INFORMATION,
            ReportSection.ADDITIONAL_INFORMATION);

    private static Map<String, SectionDelivery> deliveries(CompanyReport report) {
        Map<String, SectionDelivery> deliveries = new TreeMap<>();
        Stream.concat(SECTIONS.stream(), report.failedSections().stream())
                .forEach(section -> deliveries.put(section.text(), delivery(report.delivery(section))));
        return deliveries;
    }

    private static SectionDelivery delivery(io.creditkit.creditsafe.company.SectionDelivery delivery) {
        return switch (delivery) {
            case DELIVERED -> SectionDelivery.DELIVERED;
            case EMPTY -> SectionDelivery.EMPTY;
            case NOT_SENT -> SectionDelivery.NOT_SENT;
            case FAILED -> SectionDelivery.FAILED;
        };
    }

    CreditReport read(AgencyCompanyId company, CompanyReport report) {
        report.companyId()
                .filter(about -> CompanyKeys.differ(about.value(), company.value()))
                .ifPresent(other -> {
                    throw Words.company(other)
                            .<RuntimeException>map(about -> new ForeignReportException(company, about))
                            .orElseGet(() -> new UnreadableReportException(
                                    "The report that came for " + company + " is about a company whose key has "
                                            + other.value().length() + " characters, which none has.",
                                    new IllegalArgumentException("no key of a company")));
                });
        CountryCode country = country(report)
                .orElseThrow(() -> new UnreadableReportException(
                        "The report of " + company + " names no country, so its figures can't be told apart.",
                        new IllegalArgumentException("no country")));
        Sections sections = new Sections(report);
        Ratings ratings = new Ratings(settings, country);
        List<NegativeItem> items = new NegativeItems(report.evidence(), sections, ratings).read();
        KeyFigureReading figures = new KeyFigureReading(report, sections, ratings, items);
        CreditReport.Builder result = CreditReport.builder();
        result.company(company)
                .country(country)
                .orderedAt(report.dateOfOrder())
                .correlationId(report.correlationId())
                .language(report.language().map(ReportLanguage::text))
                .failedSections(report.failedSections().stream()
                        .map(ReportSection::text)
                        .toList())
                .sections(deliveries(report))
                .scoreDescription(figures.description())
                .figures(figures.read())
                .wholeParts(figures.wholeParts())
                .scoreModel(figures.scale())
                .history(Histories.read(sections.additional(), ratings, figures::pastBand, DbtHistories.read(report)))
                .trends(Trends.read(sections))
                .statements(Statements.read(report.financialStatements()))
                .localStatements(Statements.readLocal(report.localFinancialStatements()))
                .negativeItems(items)
                .indicators(Indicators.read(report.indicators()))
                .remarks(remarks(sections));
        addProfile(result, report, country, sections);
        addParties(result, report, new Parties(ratings));
        return result.build();
    }

    private static Optional<BasicInformation> basic(CompanyReport report) {
        return report.identification().flatMap(CompanyIdentification::basicInformation);
    }

    private static Optional<CountryCode> country(CompanyReport report) {
        return report.summary()
                .flatMap(CompanySummary::country)
                .or(() -> basic(report).flatMap(BasicInformation::country))
                .or(() -> address(report).flatMap(io.creditkit.creditsafe.Address::country))
                .flatMap(Words::country);
    }

    private static Optional<io.creditkit.creditsafe.Address> address(CompanyReport report) {
        return report.contactInformation()
                .flatMap(ContactInformation::mainAddress)
                .or(() -> basic(report).flatMap(BasicInformation::contactAddress));
    }

    private static void addProfile(
            CreditReport.Builder result, CompanyReport report, CountryCode country, Sections sections) {
        Optional<CompanySummary> summary = report.summary();
        Optional<BasicInformation> basic = basic(report);
        OpenValue alternate = sections.alternateSummary();
        result.name(summary.flatMap(CompanySummary::businessName)
                        .or(() -> basic.flatMap(BasicInformation::registeredName))
                        .or(() -> basic.flatMap(BasicInformation::businessName))
                        .or(() -> alternate.get("businessName").text())
                        .orElse(""))
                .registrationNumber(summary.flatMap(CompanySummary::registrationNumber)
                        .or(() -> basic.flatMap(BasicInformation::registrationNumber)))
                .vatNumber(basic.flatMap(BasicInformation::vatNumber)
                        .or(() -> alternate.get("vatRegistrationNumber").text()))
                .lei(summary.flatMap(CompanySummary::leiNumber))
                .legalForm(basic.flatMap(BasicInformation::legalForm).flatMap(CodedText::description))
                .activity(summary.flatMap(CompanySummary::mainActivity)
                        .flatMap(CodedText::description)
                        .or(() -> basic.flatMap(BasicInformation::principalActivity)
                                .flatMap(CodedText::description)))
                .registeredOn(basic.flatMap(BasicInformation::registrationDate))
                .address(address(report).map(address -> address(address, country)));
    }

    private static Address address(io.creditkit.creditsafe.Address address, CountryCode country) {
        Address.Builder result = Address.builder();
        result.street(Words.street(address))
                .postCode(address.postalCode())
                .city(address.city())
                .country(address.country().flatMap(Words::country).orElse(country));
        return result.build();
    }

    private static void addParties(CreditReport.Builder result, CompanyReport report, Parties parties) {
        result.directors(report.directors().map(Parties::directors).orElse(List.of()))
                .shareholders(report.shareCapitalStructure()
                        .map(Parties::shareholders)
                        .orElse(List.of()));
        Optional<GroupStructure> group = report.groupStructure();
        result.ultimateParent(group.flatMap(GroupStructure::ultimateParent).flatMap(parties::related))
                .immediateParent(group.flatMap(GroupStructure::immediateParent).flatMap(parties::related))
                .subsidiaries(group.map(GroupStructure::subsidiaries)
                        .map(parties::related)
                        .orElse(List.of()))
                .affiliates(group.map(GroupStructure::affiliates)
                        .map(parties::related)
                        .orElse(List.of()))
                .groupTree(parties.places(report.extendedGroupStructure()))
                .beneficialOwners(Parties.owners(report.evidence().beneficialOwners()));
    }

    /** GB, FR and US among the additions; IT in its other summary. */
    private static List<String> remarks(Sections sections) {
        return Stream.of(sections.additional(), sections.alternateSummary())
                .flatMap(section -> section.get("commentaries").items().stream())
                .flatMap(remark -> (remark.isObject() ? remark.get("commentaryText", "text") : remark).text().stream())
                .distinct()
                .toList();
    }
}
