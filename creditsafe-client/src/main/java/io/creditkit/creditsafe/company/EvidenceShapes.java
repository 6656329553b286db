package io.creditkit.creditsafe.company;

import static io.creditkit.creditsafe.company.ReportShape.COUNT;
import static io.creditkit.creditsafe.company.ReportShape.DATE;
import static io.creditkit.creditsafe.company.ReportShape.FLAG_OR_COUNT;
import static io.creditkit.creditsafe.company.ReportShape.INTEGER;
import static io.creditkit.creditsafe.company.ReportShape.MONEY;
import static io.creditkit.creditsafe.company.ReportShape.NUMBER;
import static io.creditkit.creditsafe.company.ReportShape.SCORE;
import static io.creditkit.creditsafe.company.ReportShape.TEXT;
import static io.creditkit.creditsafe.company.ReportShape.YES_OR_NO;
import static io.creditkit.creditsafe.company.ReportShape.part;

/** What the views of {@link CreditEvidence} read from the open sections. */
final class EvidenceShapes {

    /** A text, or an object that says what it is called. */
    private static final ReportShape NAMED = TEXT.with(TEXT, "value", "name", "description", "code");

    private static final ReportShape JUDGMENT = part().with(
                    DATE, "ccjDate", "effectiveDate", "judgmentDate", "dateFiled", "filingDate", "date")
            .with(NAMED, "court", "typeOfJudgement", "type")
            .with(MONEY, "ccjAmount", "amount", "value")
            .with(
                    TEXT,
                    "caseNumber",
                    "referenceNumber",
                    "filingNumber",
                    "ccjStatus",
                    "status",
                    "incomingRecordDetails",
                    "details",
                    "description");

    private static final ReportShape RECORD = part().with(
                    DATE,
                    "date",
                    "effectiveDate",
                    "eventDate",
                    "recordCreatedOn",
                    "publicationDate",
                    "filingDate",
                    "dateFiled",
                    "startDate")
            .with(
                    NAMED,
                    "type",
                    "typeOfJudgement",
                    "eventType",
                    "code",
                    "description",
                    "statusDescription",
                    "details",
                    "text",
                    "event",
                    "title",
                    "status",
                    "court",
                    "source",
                    "authority")
            .with(TEXT, "referenceNumberOfTheCourt", "caseNumber", "referenceNumber", "reference", "filingNumber")
            .with(MONEY, "amount", "totalAmount");

    private static final ReportShape FILINGS = part().with(FLAG_OR_COUNT, "bankruptcy")
            .with(COUNT, "judgmentFilings")
            .with(INTEGER, "taxLienFilings", "uccFilings", "cautionaryUccFilings", "suits", "sum");

    private static final ReportShape COMMENTARY =
            TEXT.with(TEXT, "commentaryText", "text", "positiveOrNegative", "positiveNegative");

    private EvidenceShapes() {}

    static ReportShape payment() {
        ReportShape dbt =
                NUMBER.with(NUMBER, "dbt", "industryDBT").with(TEXT, "paymentTrendIndicator", "paymentComparison");
        ReportShape point = part().with(TEXT, "month", "period", "dBTTrend", "trend")
                .with(DATE, "date")
                .with(NUMBER, "dBTValue", "dbt", "value");
        return part().with(dbt, "dbt")
                .with(NUMBER, "weightedDBT", "industryDBT")
                .with(TEXT, "paymentTrend")
                .with(point.list(), "amountsDBTWithTrend", "dbtHistory");
    }

    static ReportShape negative() {
        ReportShape summary = part().with(
                        COUNT,
                        "numberOfExact",
                        "exactRegistered",
                        "numberOfPossible",
                        "possibleRegistered",
                        "numberOfSatisfied",
                        "numberOfWrits")
                .with(NUMBER, "valueOfExact", "valueOfPossible", "valueOfSatisfied", "totalAmount")
                .with(TEXT, "currency");
        ReportShape registered = part().with(JUDGMENT.list(), "exact", "possible");
        return debts(part().with(summary, "ccjSummary")
                .with(part().with(registered, "registered"), "countyCourtJudgements")
                .with(JUDGMENT.list(), "judgements", "judgments")
                .with(part().with(YES_OR_NO, "hasBankruptcy"), "bankruptcy")
                .with(FILINGS, "legalFilingSummary", "legalFilingGroupSummary", "legalFilingBranchSummary")
                .with(FLAG_OR_COUNT.with(TEXT, "name").list(), "possibleOfac")
                .with(proceedings(), "collectiveProcedures")
                .with(
                        part().with(RECORD.with(RECORD.list(), "event").list(), "insolvencyEvents"),
                        "insolvencyInformation")
                .with(
                        RECORD.list(),
                        "insolvencyEvents",
                        "concursosEvents",
                        "bankruptcyData",
                        "taxLiens",
                        "uccFilings",
                        "suits",
                        "protestedBills",
                        "incidents",
                        "paymentRemarks",
                        "nssoDetails"));
    }

    private static ReportShape proceedings() {
        return part().with(RECORD.list(), "courts", "rncs", "bodacc", "otherSources");
    }

    private static ReportShape debts(ReportShape negative) {
        ReportShape holder = part().with(INTEGER, "numberOfPreferentialRights");
        return negative.with(
                        part().with(TEXT, "statusOfMonitoring")
                                .with(INTEGER, "numberOfActivePreferentialRights")
                                .with(holder, "socialSecurityAndPensionFunds", "taxOffice"),
                        "preferentialRightsDetails")
                .with(
                        part().with(
                                        INTEGER,
                                        "numberOfApplications",
                                        "numberOfDistraintOrRepossessions",
                                        "numberOfPrivateClaims",
                                        "numberOfPublicClaims",
                                        "numberOfRevokedApplications"),
                        "recordOfNonPayment")
                .with(
                        part().with(NUMBER, "balanceOfPrivateClaims", "balanceOfPublicClaims", "totalBalance")
                                .with(TEXT, "currency"),
                        "debtBalance");
    }

    static ReportShape additional(ReportShape owner) {
        ReportShape common = TEXT.with(TEXT, "commonValue", "commonDescription");
        ReportShape score = SCORE.with(SCORE, "value");
        ReportShape rating = part().with(DATE, "date")
                .with(score, "companyValue", "localRating", "providerValue", "score")
                .with(common, "commonRating")
                .with(TEXT, "commonValue", "commonDescription", "ratingDescription", "description2", "description")
                .with(MONEY, "limit");
        ReportShape limit =
                part().with(DATE, "date").with(MONEY, "companyValue", "limit").with(NUMBER, "value");
        ReportShape miscellaneous = part().with(NUMBER, "regionDbt").with(NAMED, "lastJudgement", "preferentialStatus");
        return part().with(rating.list(), "ratingHistory", "creditRatingHistory")
                .with(limit.list(), "creditLimitHistory")
                .with(miscellaneous, "misc", "miscellaneous")
                .with(part().with(TEXT, "profitability", "liquidity", "netWorth"), "trends")
                .with(RECORD.list(), "gazettes")
                .with(COMMENTARY.list(), "commentaries")
                .with(owner.list(), "beneficialOwners")
                .with(part().with(owner.list(), "activePSC", "ceasedPSC"), "personsWithSignificantControl");
    }

    static ReportShape italianSummary() {
        return part().with(COMMENTARY.list(), "commentaries");
    }

    static ReportShape italianFlags() {
        return part().with(
                        YES_OR_NO,
                        "hasProtesti",
                        "hasSevereProtesti",
                        "hasPrejudicials",
                        "hasSeverePrejudicials",
                        "hasInsolvency",
                        "hasCompaniesInsolvency",
                        "hasCigsEvents");
    }
}
