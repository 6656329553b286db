package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.creditsafe.WantedMembers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Takes the key figures out of a report, and says which members that needs. Both ways to them, from the whole report and from a
 * part of it, run through the same lines, so they cannot come apart unless {@link #WANTED} lacks a member.
 */
final class KeyFigureReading {

    private static final WantedMembers SUMMARY = WantedMembers.of(
            "businessName",
            "country",
            "companyNumber",
            "companyRegistrationNumber",
            "companyStatus",
            "latestTurnoverFigure",
            "latestShareholdersEquityFigure",
            "creditRating");

    private static final WantedMembers NEGATIVE = WantedMembers.of("ccjSummary", "legalFilingSummary", "bankruptcy")
            .and("countyCourtJudgements", part("registered", part("exact", WantedMembers.none())))
            .and("judgements", WantedMembers.none())
            .and("judgments", WantedMembers.none())
            .and("collectiveProcedures", WantedMembers.each(WantedMembers.none()))
            .and("insolvencyInformation", part("insolvencyEvents", part("event", WantedMembers.none())))
            .and("insolvencyEvents", WantedMembers.none())
            .and("concursosEvents", WantedMembers.none())
            .and("bankruptcyData", WantedMembers.none())
            .and("preferentialRightsDetails", WantedMembers.of("numberOfActivePreferentialRights"))
            .and("protestedBills", WantedMembers.none())
            .and("incidents", WantedMembers.none());

    private static final WantedMembers REPORT = marks().and(WantedMembers.of("companyId", "creditScore")
            .and("companySummary", SUMMARY)
            .and("companyIdentification", part("basicInformation", WantedMembers.of("country", "companyStatus")))
            .and("contactInformation", part("mainAddress", WantedMembers.of("country")))
            .and("paymentData", WantedMembers.of("dbt", "industryDBT", "paymentTrend"))
            .and("negativeInformation", NEGATIVE)
            .and("companySummaryExtra", WantedMembers.of("hasInsolvency", "hasProtesti", "hasSevereProtesti"))
            .and("financialStatements", WantedMembers.of("yearEndDate")));

    /** The report may stand in its envelope or alone, so its members are wanted in both places. */
    static final WantedMembers WANTED = REPORT.and("report", REPORT)
            .and(WantedMembers.of("correlationId", "companyId", "dateOfOrder", "failedSections", "messages"));

    private KeyFigureReading() {}

    private static WantedMembers part(String name, WantedMembers part) {
        return WantedMembers.none().and(name, part);
    }

    private static WantedMembers marks() {
        WantedMembers wanted = WantedMembers.none();
        for (String mark : ReportReader.MARKS) {
            wanted = wanted.and(mark, WantedMembers.none());
        }
        return wanted;
    }

    static ReportKeyFigures of(CompanyReport report) {
        ImmutableReportKeyFigures.Builder figures = ImmutableReportKeyFigures.builder()
                .companyId(report.companyId())
                .dateOfOrder(report.dateOfOrder())
                .failedSections(report.failedSections())
                .ratingDelivery(report.delivery(ReportSection.CREDIT_SCORE))
                .paymentDelivery(report.delivery(ReportSection.PAYMENT_DATA))
                .negativeDelivery(report.delivery(ReportSection.NEGATIVE_INFORMATION))
                .accountsUntil(accountsUntil(report));
        addCompany(figures, report);
        addRating(figures, report);
        addEvidence(figures, report.evidence());
        return figures.build();
    }

    private static Optional<LocalDate> accountsUntil(CompanyReport report) {
        return report.financialStatements().stream()
                .flatMap(statement -> statement.yearEnd().stream())
                .max(Comparator.naturalOrder());
    }

    private static void addCompany(ImmutableReportKeyFigures.Builder figures, CompanyReport report) {
        Optional<CompanySummary> summary = report.summary();
        Optional<BasicInformation> basic = report.identification().flatMap(CompanyIdentification::basicInformation);
        Optional<CountryCode> country =
                summary.flatMap(CompanySummary::country).or(() -> basic.flatMap(BasicInformation::country));
        Optional<ReportedMoney> turnover = summary.flatMap(CompanySummary::latestTurnover);
        Optional<ReportedMoney> equity = summary.flatMap(CompanySummary::latestEquity);
        figures.businessName(summary.flatMap(CompanySummary::businessName))
                .country(country)
                .safeNumber(summary.flatMap(CompanySummary::safeNumber))
                .registrationNumber(summary.flatMap(CompanySummary::registrationNumber))
                .status(summary.flatMap(CompanySummary::status)
                        .or(() -> basic.flatMap(BasicInformation::status))
                        .flatMap(ReportedStatus::status))
                .turnover(turnover.flatMap(ReportedMoney::amount))
                .turnoverCurrency(turnover.flatMap(ReportedMoney::currency))
                .equity(equity.flatMap(ReportedMoney::amount))
                .equityCurrency(equity.flatMap(ReportedMoney::currency));
    }

    private static void addRating(ImmutableReportKeyFigures.Builder figures, CompanyReport report) {
        Optional<CreditScore> score = report.creditScore();
        Optional<CreditRating> current =
                score.flatMap(CreditScore::current).or(() -> report.summary().flatMap(CompanySummary::creditRating));
        Optional<CreditRating> previous = score.flatMap(CreditScore::previous);
        Optional<ReportedMoney> contract = score.flatMap(CreditScore::contractLimit);
        figures.internationalScore(current.flatMap(CreditRating::internationalScore))
                .previousInternationalScore(previous.flatMap(CreditRating::internationalScore))
                .score(current.map(CreditRating::score).orElse(OptionalInt.empty()))
                .scoreText(current.flatMap(CreditRating::scoreText))
                .previousScore(previous.map(CreditRating::score).orElse(OptionalInt.empty()))
                .ratingChangedAt(score.flatMap(CreditScore::latestRatingChange))
                .limit(current.flatMap(CreditRating::limitAmount))
                .limitCurrency(current.flatMap(CreditRating::limit).flatMap(ReportedMoney::currency))
                .limitText(current.flatMap(CreditRating::limitText))
                .contractLimit(contract.flatMap(ReportedMoney::amount))
                .contractLimitCurrency(contract.flatMap(ReportedMoney::currency))
                .probabilityOfDefault(current.flatMap(CreditRating::probabilityOfDefault));
    }

    private static void addEvidence(ImmutableReportKeyFigures.Builder figures, CreditEvidence evidence) {
        PaymentBehaviour payment = evidence.payment();
        Judgments judgments = evidence.judgments();
        figures.daysBeyondTerms(payment.daysBeyondTerms())
                .industryDaysBeyondTerms(payment.industryDaysBeyondTerms())
                .paymentTrend(payment.trend())
                .judgments(judgments.count())
                .judgmentValue(judgments.exactValue().or(judgments::totalValue))
                .judgmentCurrency(judgments.currency())
                .insolvencyRecorded(evidence.insolvency().recorded())
                .privileges(evidence.privileges().active())
                .protested(evidence.protests().any());
    }
}
