package io.creditkit.creditsafe.company;

import static io.creditkit.creditsafe.company.ReportShape.COUNTRY;
import static io.creditkit.creditsafe.company.ReportShape.DATE;
import static io.creditkit.creditsafe.company.ReportShape.INTEGER;
import static io.creditkit.creditsafe.company.ReportShape.KEY;
import static io.creditkit.creditsafe.company.ReportShape.MONEY;
import static io.creditkit.creditsafe.company.ReportShape.NUMBER;
import static io.creditkit.creditsafe.company.ReportShape.SCORE;
import static io.creditkit.creditsafe.company.ReportShape.TEXT;
import static io.creditkit.creditsafe.company.ReportShape.WHOLE_NUMBER;
import static io.creditkit.creditsafe.company.ReportShape.YES_OR_NO;
import static io.creditkit.creditsafe.company.ReportShape.part;

/**
 * What each typed method reads from where. A test holds it beside the methods: whatever they stop seeing must be found by it.
 * Members that no typed method reads are not here, since nothing is lost of them.
 */
final class ReportShapes {

    /** An address may be one text, so neither a text nor an object is a fault in its place. */
    private static final ReportShape ANY_ADDRESS = TEXT.with(
                    TEXT,
                    "simpleValue",
                    "simple",
                    "type",
                    "street",
                    "houseNumber",
                    "houseNo",
                    "city",
                    "postalCode",
                    "postCode",
                    "province",
                    "state",
                    "region",
                    "additionToAddress",
                    "telephone",
                    "phoneNumber")
            .with(COUNTRY, "country", "countryCode")
            .with(DATE, "dateChanged");

    private static final ReportShape CODED =
            part().with(TEXT, "code", "providerCode", "commonCode", "description", "classification", "industrySector");
    private static final ReportShape STATUS = part().with(TEXT, "status", "providerStatus", "description");
    private static final ReportShape RATING = part().with(
                    TEXT, "commonValue", "commonDescription", "providerDescription", "assessment")
            .with(MONEY, "creditLimit")
            .with(NUMBER, "pod")
            .with(part().with(NUMBER, "minValue", "maxValue").with(SCORE, "value"), "providerValue");

    private static final ReportShape ENTITY = part().with(
                    TEXT, "id", "idType", "name", "title", "firstName", "firstNames", "middleName", "surname")
            .with(ANY_ADDRESS, "address");

    private static final ReportShape POSITION = part().with(DATE, "dateAppointed", "resignationDate")
            .with(TEXT, "commonCode", "providerCode", "positionName", "authority", "apptDurationType");

    private static final ReportShape PERCENT = part().with(NUMBER, "percentSharesHeld");

    private static final ReportShape SHARE_CLASS = part().with(TEXT, "shareType", "currency")
            .with(NUMBER, "valuePerShare", "valueOfSharesOwned", "percentSharesHeld")
            .with(WHOLE_NUMBER, "numberOfSharesOwned")
            .with(YES_OR_NO, "jointlyOwned")
            .with(PERCENT, "additionalData");

    private static final ReportShape SHAREHOLDER = ENTITY.with(TEXT, "shareholderType", "shareType", "currency")
            .with(NUMBER, "totalValueOfSharesOwned", "percentSharesHeld")
            .with(WHOLE_NUMBER, "totalNumberOfSharesOwned")
            .with(DATE, "startDate", "endDate")
            .with(YES_OR_NO, "hasNegativeInfo")
            .with(PERCENT, "additionalData")
            .with(SHARE_CLASS.list(), "shareClasses");

    private static final ReportShape OWNER = part().with(
                    TEXT, "id", "name", "ownerType", "personType", "kind", "nationality", "percentSharesHeldBanding")
            .with(ANY_ADDRESS, "address")
            .with(COUNTRY, "country")
            .with(DATE, "dateOfBirth", "startDate", "notifiedOn", "endDate", "ceasedOn")
            .with(TEXT.list(), "natureOfControl")
            .with(NUMBER, "percentSharesHeld")
            .with(PERCENT.with(TEXT, "percentSharesHeldBanding"), "additionalData");

    private static final ReportShape DIRECTOR = ENTITY.with(
                    TEXT, "gender", "birthName", "placeOfBirth", "nationality", "countryOfResidence", "directorType")
            .with(COUNTRY, "country")
            .with(DATE, "dateOfBirth", "resignationDate")
            .with(YES_OR_NO, "hasNegativeInfo", "signingAuthority")
            .with(POSITION.list(), "positions");

    private static final ReportShape DIRECTORSHIP = part().with(
                    TEXT, "id", "name", "companyName", "registrationNumber", "companyRegistrationNumber")
            .with(STATUS, "status")
            .with(POSITION, "position")
            .with(NUMBER, "dbt");

    private static final ReportShape GROUP_COMPANY = part().with(KEY, "id")
            .with(COUNTRY, "country")
            .with(
                    TEXT,
                    "registrationNumber",
                    "regNo",
                    "registeredNumber",
                    "safeNumber",
                    "safeNo",
                    "idType",
                    "name",
                    "companyName",
                    "type",
                    "officeType",
                    "status",
                    "legalForm",
                    "commonRatingBand",
                    "commonRating",
                    "commonValue")
            .with(TEXT.list(), "vatNumber", "vatNo")
            .with(ANY_ADDRESS, "address")
            .with(CODED, "activity")
            .with(INTEGER, "level")
            .with(NUMBER, "percentOfOwnership")
            .with(DATE, "latestAnnualAccounts");

    private static final ReportShape GROUP_DETAIL = part().with(KEY, "id")
            .with(COUNTRY, "country")
            .with(
                    TEXT,
                    "safeNumber",
                    "safeNo",
                    "companyName",
                    "name",
                    "status",
                    "commonValue",
                    "commonRatingBand",
                    "commonRating")
            .with(INTEGER, "level", "legalCount")
            .with(DATE, "latestAnnualAccounts")
            .with(YES_OR_NO, "consolidatedAccounts")
            .with(MONEY, "latestTurnoverValue", "creditLimit", "legalAmount")
            .with(SCORE.with(SCORE, "value"), "providerValue")
            .with(NUMBER, "dbt");

    private static final ReportShape STATEMENT = part().with(TEXT, "type", "currency")
            .with(DATE, "yearEndDate")
            .with(INTEGER, "numberOfWeeks")
            .with(YES_OR_NO, "consolidatedAccounts")
            .with(part().with(NUMBER, StatementLines.PROFIT_AND_LOSS), "profitAndLoss")
            .with(part().with(NUMBER, StatementLines.BALANCE_SHEET), "balanceSheet")
            .with(part().with(NUMBER, StatementLines.RATIOS), "ratios")
            .with(
                    part().with(TEXT, "contingentLiabilities").with(NUMBER, "workingCapital", "netWorth"),
                    "otherFinancials");

    private static final ReportShape INDICATOR = part().with(TEXT, "type", "value")
            .with(DATE, "changeDate")
            .with(
                    part().with(TEXT, "sectorCode", "sectorAverage", "totalAverage")
                            .with(WHOLE_NUMBER, "sectorCount", "totalCount"),
                    "industryComparison");

    private ReportShapes() {}

    /** {@return the members of the envelope, the report's own left out} */
    static ReportShape envelope() {
        return part().with(TEXT, "correlationId", "language")
                .with(KEY, "companyId")
                .with(DATE, "dateOfOrder")
                .with(TEXT.list(), "failedSections")
                .with(TEXT.with(TEXT, "type", "code", "text", "message").list(), "messages");
    }

    /** {@return the members of the report} */
    static ReportShape report() {
        ReportShape group = part().with(GROUP_COMPANY, "ultimateParent", "immediateParent")
                .with(GROUP_COMPANY.list(), "subsidiaryCompanies", "affiliatedCompanies");
        return part().with(KEY, "companyId")
                .with(TEXT, "language")
                .with(summary(), "companySummary")
                .with(identification(), "companyIdentification")
                .with(creditScore(), "creditScore")
                .with(contact(), "contactInformation")
                .with(INDICATOR.list(), "indicators")
                .with(capital(), "shareCapitalStructure")
                .with(part().with(OWNER.list(), "beneficialOwners"), "shareCapitalStructureExtra")
                .with(part().with(DIRECTOR.list(), "currentDirectors", "previousDirectors"), "directors")
                .with(
                        part().with(DIRECTORSHIP.list(), "currentDirectorships", "previousDirectorships"),
                        "directorships")
                .with(other(), "otherInformation")
                .with(group, "groupStructure")
                .with(GROUP_COMPANY.list(), "extendedGroupStructure")
                .with(GROUP_DETAIL.with(GROUP_DETAIL.list(), "groupStructure").list(), "extendedGroupStructureExtra")
                .with(STATEMENT.list(), "financialStatements", "localFinancialStatements")
                .with(EvidenceShapes.payment(), "paymentData")
                .with(EvidenceShapes.negative(), "negativeInformation")
                .with(EvidenceShapes.additional(OWNER), "additionalInformation")
                .with(EvidenceShapes.italianSummary(), "alternateSummary")
                .with(EvidenceShapes.italianFlags(), "companySummaryExtra");
    }

    private static ReportShape summary() {
        return part().with(TEXT, "businessName", "companyNumber", "companyRegistrationNumber", "ggsId", "leiNumber")
                .with(COUNTRY, "country")
                .with(YES_OR_NO, "isActive")
                .with(CODED, "mainActivity")
                .with(STATUS, "companyStatus")
                .with(MONEY, "latestTurnoverFigure", "latestShareholdersEquityFigure")
                .with(RATING, "creditRating");
    }

    private static ReportShape identification() {
        ReportShape basic = part().with(
                        TEXT,
                        "businessName",
                        "registeredCompanyName",
                        "companyRegistrationNumber",
                        "ggsId",
                        "vatRegistrationNumber",
                        "commercialCourt",
                        "ownershipType",
                        "officeType")
                .with(COUNTRY, "country")
                .with(DATE, "vatRegistrationDate", "companyRegistrationDate", "operationsStartDate")
                .with(CODED, "legalForm", "principalActivity")
                .with(STATUS, "companyStatus")
                .with(ANY_ADDRESS, "contactAddress");
        return part().with(basic, "basicInformation")
                .with(
                        part().with(TEXT, "classification")
                                .with(CODED.list(), "activities")
                                .list(),
                        "activityClassifications")
                .with(part().with(TEXT, "name").with(DATE, "dateChanged").list(), "previousNames")
                .with(part().with(CODED, "legalForm").with(DATE, "dateChanged").list(), "previousLegalForms")
                .with(TEXT, "registrationType");
    }

    private static ReportShape creditScore() {
        return part().with(RATING, "currentCreditRating", "previousCreditRating")
                .with(MONEY, "currentContractLimit")
                .with(DATE, "latestRatingChangeDate");
    }

    private static ReportShape contact() {
        return part().with(ANY_ADDRESS, "mainAddress")
                .with(ANY_ADDRESS.list(), "otherAddresses", "previousAddresses")
                .with(TEXT.list(), "emailAddresses", "websites");
    }

    private static ReportShape capital() {
        return part().with(MONEY, "nominalShareCapital", "issuedShareCapital")
                .with(TEXT, "shareCapitalCurrency")
                .with(WHOLE_NUMBER, "numberOfSharesIssued")
                .with(SHAREHOLDER.list(), "shareHolders")
                .with(OWNER.list(), "beneficialOwners");
    }

    private static ReportShape other() {
        return part().with(
                        part().with(INTEGER, "year")
                                .with(WHOLE_NUMBER, "numberOfEmployees")
                                .list(),
                        "employeesInformation")
                .with(
                        part().with(TEXT, "name", "bankCode", "bic")
                                .with(ANY_ADDRESS, "address")
                                .list(),
                        "bankers")
                .with(
                        part().with(TEXT, "auditorName", "solicitorName", "accountantName")
                                .list(),
                        "advisors");
    }
}
