package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ProviderMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A credit report: the document exactly as received, and a reading of it.
 *
 * <p>A section may be missing because the country has none, because the template leaves it out, because the law forbids it, or
 * because the provider {@linkplain #failedSections() could not build it}; it is empty then, never a fault. What a country adds
 * stands in {@link #additionalInformation()}, {@link #negativeInformation()}, {@link #paymentData()} and
 * {@link #section(String)}. Holds personal data; {@code toString} shows none. Immutable and thread-safe; no method does I/O.
 */
public final class CompanyReport {

    private final byte[] document;
    private final OpenValue envelope;
    private final OpenValue report;

    CompanyReport(byte[] document, OpenValue envelope, OpenValue report) {
        this.document = document;
        this.envelope = envelope;
        this.report = report;
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
