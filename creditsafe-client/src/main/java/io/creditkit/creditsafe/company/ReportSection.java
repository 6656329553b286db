package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/**
 * A section of a report, where the provider says that it could not build it. Such a section is missing or not whole, and says
 * nothing about the company. Source: {@code failedSections[]}.
 */
public final class ReportSection extends OpenTerm {

    public static final ReportSection COMPANY_SUMMARY = new ReportSection("CompanySummary");

    public static final ReportSection COMPANY_SUMMARY_EXTRA = new ReportSection("CompanySummaryExtra");

    public static final ReportSection ALTERNATE_SUMMARY = new ReportSection("AlternateSummary");

    public static final ReportSection COMPANY_IDENTIFICATION = new ReportSection("CompanyIdentification");

    public static final ReportSection COMPANY_IDENTIFICATION_EXTRA = new ReportSection("CompanyIdentificationExtra");

    public static final ReportSection CREDIT_SCORE = new ReportSection("CreditScore");

    public static final ReportSection CREDIT_SCORE_EXTRA = new ReportSection("CreditScoreExtra");

    public static final ReportSection CONTACT_INFORMATION = new ReportSection("ContactInformation");

    public static final ReportSection CONTACT_INFORMATION_EXTRA = new ReportSection("ContactInformationExtra");

    public static final ReportSection SHARE_CAPITAL_STRUCTURE = new ReportSection("ShareCapitalStructure");

    public static final ReportSection SHARE_CAPITAL_STRUCTURE_EXTRA = new ReportSection("ShareCapitalStructureExtra");

    public static final ReportSection DIRECTORS = new ReportSection("Directors");

    public static final ReportSection DIRECTORS_EXTRA = new ReportSection("DirectorsExtra");

    public static final ReportSection DIRECTORSHIPS = new ReportSection("Directorships");

    public static final ReportSection DIRECTORSHIPS_EXTRA = new ReportSection("DirectorshipsExtra");

    public static final ReportSection OTHER_INFORMATION = new ReportSection("OtherInformation");

    public static final ReportSection OTHER_INFORMATION_EXTRA = new ReportSection("OtherInformationExtra");

    public static final ReportSection GROUP_STRUCTURE = new ReportSection("GroupStructure");

    public static final ReportSection GROUP_STRUCTURE_EXTRA = new ReportSection("GroupStructureExtra");

    public static final ReportSection EXTENDED_GROUP_STRUCTURE = new ReportSection("ExtendedGroupStructure");

    public static final ReportSection EXTENDED_GROUP_STRUCTURE_EXTRA = new ReportSection("ExtendedGroupStructureExtra");

    public static final ReportSection GLOBAL_FINANCIAL_STATEMENTS = new ReportSection("GlobalFinancialStatements");

    public static final ReportSection GLOBAL_FINANCIAL_STATEMENTS_EXTRA =
            new ReportSection("GlobalFinancialStatementsExtra");

    public static final ReportSection LOCAL_FINANCIAL_STATEMENTS = new ReportSection("LocalFinancialStatements");

    public static final ReportSection LOCAL_FINANCIAL_STATEMENTS_EXTRA =
            new ReportSection("LocalFinancialStatementsExtra");

    public static final ReportSection PAYMENT_DATA = new ReportSection("PaymentData");

    public static final ReportSection PAYMENT_DATA_EXTRA = new ReportSection("PaymentDataExtra");

    public static final ReportSection NEGATIVE_INFORMATION = new ReportSection("NegativeInformation");

    public static final ReportSection NEGATIVE_INFORMATION_EXTRA = new ReportSection("NegativeInformationExtra");

    public static final ReportSection ADDITIONAL_INFORMATION = new ReportSection("AdditionalInformation");

    public static final ReportSection ADDITIONAL_INFORMATION_EXTRA = new ReportSection("AdditionalInformationExtra");

    public static final ReportSection UPP_DATA = new ReportSection("UPPData");

    private static final Set<ReportSection> KNOWN = Set.of(
            COMPANY_SUMMARY,
            COMPANY_SUMMARY_EXTRA,
            ALTERNATE_SUMMARY,
            COMPANY_IDENTIFICATION,
            COMPANY_IDENTIFICATION_EXTRA,
            CREDIT_SCORE,
            CREDIT_SCORE_EXTRA,
            CONTACT_INFORMATION,
            CONTACT_INFORMATION_EXTRA,
            SHARE_CAPITAL_STRUCTURE,
            SHARE_CAPITAL_STRUCTURE_EXTRA,
            DIRECTORS,
            DIRECTORS_EXTRA,
            DIRECTORSHIPS,
            DIRECTORSHIPS_EXTRA,
            OTHER_INFORMATION,
            OTHER_INFORMATION_EXTRA,
            GROUP_STRUCTURE,
            GROUP_STRUCTURE_EXTRA,
            EXTENDED_GROUP_STRUCTURE,
            EXTENDED_GROUP_STRUCTURE_EXTRA,
            GLOBAL_FINANCIAL_STATEMENTS,
            GLOBAL_FINANCIAL_STATEMENTS_EXTRA,
            LOCAL_FINANCIAL_STATEMENTS,
            LOCAL_FINANCIAL_STATEMENTS_EXTRA,
            PAYMENT_DATA,
            PAYMENT_DATA_EXTRA,
            NEGATIVE_INFORMATION,
            NEGATIVE_INFORMATION_EXTRA,
            ADDITIONAL_INFORMATION,
            ADDITIONAL_INFORMATION_EXTRA,
            UPP_DATA);

    private ReportSection(String text) {
        super(text);
    }

    /** {@return the section of this name, known or not} */
    public static ReportSection of(String text) {
        return new ReportSection(text);
    }

    /** The member of the report that this word means; they differ for the standardised accounts alone. */
    String memberName() {
        return equals(GLOBAL_FINANCIAL_STATEMENTS) ? "financialStatements" : text();
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
