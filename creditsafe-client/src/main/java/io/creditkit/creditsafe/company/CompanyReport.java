package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ProviderMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A credit report: the document exactly as received, and a reading of it.
 *
 * <p>A section may be missing because the country has none, because the template leaves it out, because the law forbids it, or
 * because the provider {@linkplain #failedSections() could not build it}; it is empty then, never a fault. What a country adds
 * stands in {@link #additionalInformation()}, {@link #negativeInformation()}, {@link #paymentData()} and
 * {@link #section(String)}; {@link #evidence()} finds there what a decision needs. What cannot be read as it should be is empty,
 * and {@link #findings()} says why. Holds personal data; {@code toString} shows none. Immutable and thread-safe; no method does I/O.
 */
public final class CompanyReport {

    private final byte[] document;
    private final OpenValue envelope;
    private final OpenValue report;

    CompanyReport(byte[] document, OpenValue envelope, OpenValue report) {
        this.document = document;
        this.envelope = envelope;
        this.report = report.inZone(CountryZones.of(country(report)));
    }

    private static Optional<CountryCode> country(OpenValue report) {
        return Stream.of(
                        report.get("companySummary").get("country"),
                        report.get("companyIdentification")
                                .get("basicInformation")
                                .get("country"),
                        report.get("contactInformation").get("mainAddress").get("country"))
                .flatMap(place -> place.text().stream())
                .flatMap(text -> CountryCode.find(text).stream())
                .findFirst();
    }

    /**
     * {@return the reading of a document that was kept}
     *
     * <p>With its envelope, as the API sends it, or without, as some systems keep it. No request, no cost.
     *
     * @param document JSON in UTF-8
     * @throws io.creditkit.creditsafe.ResponseFormatException if it is no JSON or no report
     * @throws ReportUnavailableException if it is an answer that says there is no report
     */
    public static CompanyReport parse(byte[] document) {
        return ReportReader.read(document.clone());
    }

    /** {@return a copy of the document, byte for byte as received after the connection's own compression was undone} */
    public byte[] document() {
        return document.clone();
    }

    /** {@return the provider's id of the answer; empty if the document came without its envelope} */
    public Optional<String> correlationId() {
        return envelope.get("correlationId").text();
    }

    /** {@return the key of the company; compare with the one you asked for with care, the provider has several forms of it} */
    public Optional<ConnectId> companyId() {
        return envelope.get("companyId")
                .text()
                .or(() -> report.get("companyId").text())
                .flatMap(ConnectId::find);
    }

    /** {@return when the report was ordered} */
    public Optional<Instant> dateOfOrder() {
        return envelope.get("dateOfOrder").instant();
    }

    /** {@return the language of the texts} */
    public Optional<ReportLanguage> language() {
        return envelope.get("language")
                .text()
                .or(() -> report.get("language").text())
                .map(ReportLanguage::of);
    }

    /** {@return the sections that the provider could not build: missing here says nothing about the company} */
    public List<ReportSection> failedSections() {
        return Parts.texts(envelope.get("failedSections")).stream()
                .map(ReportSection::of)
                .toList();
    }

    /**
     * {@return whether a section came, so that "none" can be told from "not delivered"}
     *
     * <p>A section that {@linkplain #failedSections() failed} is failed even if a part of it is there.
     */
    public SectionDelivery delivery(ReportSection section) {
        if (failedSections().contains(section)) {
            return SectionDelivery.FAILED;
        }
        OpenValue place = section(section.memberName());
        if (!place.isPresent()) {
            return SectionDelivery.NOT_SENT;
        }
        return place.isEmpty() ? SectionDelivery.EMPTY : SectionDelivery.DELIVERED;
    }

    /**
     * {@return what of this report cannot be read as what it should be: of the envelope, of the report, repeated names last}
     *
     * <p>Each of these places is empty to the typed methods, and of a repeated name only the last counts; {@link #at(String)}
     * shows what stands there. Walks the whole report each time, so keep what you need of it.
     */
    public List<ReportFinding> findings() {
        return ReportFindings.of(this, envelope, document);
    }

    /**
     * {@return the place of a path, such as a {@linkplain ReportFinding#path() finding} names; missing if there is none}
     *
     * @param path from the root of the document: {@code $.report.directors.currentDirectors[0].name}
     */
    public OpenValue at(String path) {
        return ReportPath.walk(envelope.inZone(CountryZones.of(country(report))), path);
    }

    /** {@return the figures that a decision needs first, as {@link ReportKeyFigures#parse(byte[])} reads them from bytes alone} */
    public ReportKeyFigures keyFigures() {
        return KeyFigureReading.of(this);
    }

    /** {@return what a credit decision asks for, from wherever this country puts it} */
    public CreditEvidence evidence() {
        return new CreditEvidence(this);
    }

    /** {@return what the provider says about the report} */
    public List<ProviderMessage> messages() {
        return ProviderMessage.listFrom(envelope.get("messages"));
    }

    /** {@return the company at a glance} */
    public Optional<CompanySummary> summary() {
        return Parts.one(report.get("companySummary"), CompanySummary::new);
    }

    /** {@return who the company is and was} */
    public Optional<CompanyIdentification> identification() {
        return Parts.one(report.get("companyIdentification"), CompanyIdentification::new);
    }

    /** {@return the ratings} */
    public Optional<CreditScore> creditScore() {
        return Parts.one(report.get("creditScore"), CreditScore::new);
    }

    /** {@return how to reach the company} */
    public Optional<ContactInformation> contactInformation() {
        return Parts.one(report.get("contactInformation"), ContactInformation::new);
    }

    /** {@return the extra indicators, if they were asked for} */
    public List<Indicator> indicators() {
        return Parts.many(report.get("indicators"), Indicator::new);
    }

    /** {@return the capital and who owns it} */
    public Optional<ShareCapitalStructure> shareCapitalStructure() {
        return Parts.one(report.get("shareCapitalStructure"), ShareCapitalStructure::new);
    }

    /** {@return who leads and led the company} */
    public Optional<Directors> directors() {
        return Parts.one(report.get("directors"), Directors::new);
    }

    /** {@return on whose boards the company sits and sat} */
    public Optional<Directorships> directorships() {
        return Parts.one(report.get("directorships"), Directorships::new);
    }

    /** {@return banks, advisors and employees} */
    public Optional<OtherInformation> otherInformation() {
        return Parts.one(report.get("otherInformation"), OtherInformation::new);
    }

    /** {@return the group next to the company} */
    public Optional<GroupStructure> groupStructure() {
        return Parts.one(report.get("groupStructure"), GroupStructure::new);
    }

    /** {@return the whole group in the provider's order, with the level of each company below the top} */
    public List<GroupCompany> extendedGroupStructure() {
        return Parts.many(report.get("extendedGroupStructure"), GroupCompany::new);
    }

    /** {@return what is told of the companies of the group beyond their place in it: turnover, score, limit} */
    public List<GroupCompanyDetail> groupCompanyDetails() {
        OpenValue extra = report.get("extendedGroupStructureExtra");
        OpenValue inside = extra.get("groupStructure");
        return Parts.many(inside.isPresent() ? inside : extra, GroupCompanyDetail::new);
    }

    /** {@return the standardised accounts, newest first as the provider sends them} */
    public List<FinancialStatement> financialStatements() {
        return Parts.many(report.get("financialStatements"), FinancialStatement::new);
    }

    /** {@return the accounts as the country draws them up; several schemes may stand side by side} */
    public List<FinancialStatement> localFinancialStatements() {
        return Parts.many(report.get("localFinancialStatements"), FinancialStatement::new);
    }

    /** {@return how the company pays; open, it differs by country} */
    public OpenValue paymentData() {
        return section("paymentData");
    }

    /** {@return judgments, insolvencies and the like; open, it differs by country} */
    public OpenValue negativeInformation() {
        return section("negativeInformation");
    }

    /** {@return histories and what else a country adds; open, it differs by country} */
    public OpenValue additionalInformation() {
        return section("additionalInformation");
    }

    /** {@return any section by its name in the report, such as {@code companySummaryExtra}} */
    public OpenValue section(String name) {
        return report.get(name);
    }

    /** {@return the whole report without its envelope} */
    public OpenValue open() {
        return report;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompanyReport that && Arrays.equals(document, that.document);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(document);
    }

    @Override
    public String toString() {
        return "CompanyReport[" + document.length + " bytes]";
    }
}
