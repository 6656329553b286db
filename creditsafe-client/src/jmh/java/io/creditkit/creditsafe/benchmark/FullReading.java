package io.creditkit.creditsafe.benchmark;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.creditsafe.company.BalanceSheet;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.CompanySummary;
import io.creditkit.creditsafe.company.CreditRating;
import io.creditkit.creditsafe.company.CreditScore;
import io.creditkit.creditsafe.company.Director;
import io.creditkit.creditsafe.company.FinancialRatios;
import io.creditkit.creditsafe.company.FinancialStatement;
import io.creditkit.creditsafe.company.GroupCompany;
import io.creditkit.creditsafe.company.Position;
import io.creditkit.creditsafe.company.ProfitAndLoss;
import io.creditkit.creditsafe.company.RatingHistoryEntry;
import io.creditkit.creditsafe.company.ReportedEntity;
import io.creditkit.creditsafe.company.ShareClass;
import io.creditkit.creditsafe.company.Shareholder;
import org.openjdk.jmh.infra.Blackhole;

/** Asks a report for every typed value that the documents of the benchmark have. */
final class FullReading {

    private final Blackhole hole;

    FullReading(Blackhole hole) {
        this.hole = hole;
    }

    void read(CompanyReport report) {
        hole.consume(report.correlationId());
        hole.consume(report.companyId());
        hole.consume(report.dateOfOrder());
        hole.consume(report.failedSections());
        report.summary().ifPresent(this::read);
        report.creditScore().ifPresent(this::read);
        report.directors().ifPresent(directors -> directors.current().forEach(this::read));
        report.shareCapitalStructure()
                .ifPresent(capital -> capital.shareholders().forEach(this::read));
        report.extendedGroupStructure().forEach(this::read);
        report.financialStatements().forEach(this::read);
        hole.consume(report.evidence().payment().daysBeyondTerms());
        hole.consume(report.evidence().payment().trend());
        hole.consume(report.evidence().judgments().count());
        hole.consume(report.evidence().judgments().exactValue());
        report.evidence().scoreHistory().forEach(this::read);
    }

    private void read(CompanySummary summary) {
        hole.consume(summary.businessName());
        hole.consume(summary.country());
        hole.consume(summary.safeNumber());
        hole.consume(summary.registrationNumber());
        hole.consume(summary.status().flatMap(status -> status.status()));
        summary.latestTurnover().ifPresent(this::read);
        summary.creditRating().ifPresent(this::read);
    }

    private void read(ReportedMoney money) {
        hole.consume(money.amount());
        hole.consume(money.currency());
    }

    private void read(CreditScore score) {
        score.current().ifPresent(this::read);
        score.previous().ifPresent(this::read);
        score.contractLimit().ifPresent(this::read);
        hole.consume(score.latestRatingChange());
    }

    private void read(CreditRating rating) {
        hole.consume(rating.internationalScore());
        hole.consume(rating.internationalDescription());
        rating.limit().ifPresent(this::read);
        hole.consume(rating.score());
        hole.consume(rating.probabilityOfDefault());
    }

    private void readNames(ReportedEntity entity) {
        hole.consume(entity.id());
        hole.consume(entity.idType());
        hole.consume(entity.name());
        hole.consume(entity.title());
        hole.consume(entity.firstName());
        hole.consume(entity.surname());
        entity.address().ifPresent(this::read);
    }

    private void read(Address address) {
        hole.consume(address.simpleValue());
        hole.consume(address.street());
        hole.consume(address.houseNumber());
        hole.consume(address.city());
        hole.consume(address.postalCode());
        hole.consume(address.country());
    }

    private void read(Director director) {
        readNames(director);
        hole.consume(director.gender());
        hole.consume(director.dateOfBirth());
        hole.consume(director.type());
        hole.consume(director.negativeInformation());
        director.positions().forEach(this::read);
    }

    private void read(Position position) {
        hole.consume(position.appointedOn());
        hole.consume(position.name());
        hole.consume(position.providerCode());
    }

    private void read(Shareholder owner) {
        readNames(owner);
        hole.consume(owner.type());
        hole.consume(owner.percentHeld());
        hole.consume(owner.totalShares());
        hole.consume(owner.totalValue());
        hole.consume(owner.currency());
        owner.shareClasses().forEach(this::read);
    }

    private void read(ShareClass shares) {
        hole.consume(shares.shareType());
        hole.consume(shares.numberOfShares());
    }

    private void read(GroupCompany company) {
        hole.consume(company.id());
        hole.consume(company.country());
        hole.consume(company.safeNumber());
        hole.consume(company.name());
        hole.consume(company.registrationNumber());
        hole.consume(company.latestAccounts());
        hole.consume(company.level());
        hole.consume(company.percentOfOwnership());
        hole.consume(company.status());
        hole.consume(company.internationalScore());
    }

    private void read(FinancialStatement statement) {
        hole.consume(statement.type());
        hole.consume(statement.yearEnd());
        hole.consume(statement.weeks());
        hole.consume(statement.currency());
        hole.consume(statement.consolidated());
        statement.profitAndLoss().ifPresent(this::read);
        statement.balanceSheet().ifPresent(this::read);
        statement.ratios().ifPresent(this::read);
    }

    private void read(ProfitAndLoss account) {
        hole.consume(account.revenue());
        hole.consume(account.operatingProfit());
        hole.consume(account.profitBeforeTax());
        hole.consume(account.tax());
        hole.consume(account.profitAfterTax());
        hole.consume(account.depreciation());
    }

    private void read(BalanceSheet sheet) {
        hole.consume(sheet.landAndBuildings());
        hole.consume(sheet.plantAndMachinery());
        hole.consume(sheet.otherTangibleAssets());
        hole.consume(sheet.totalTangibleAssets());
        hole.consume(sheet.goodwill());
        hole.consume(sheet.investments());
        hole.consume(sheet.totalFixedAssets());
        hole.consume(sheet.finishedGoods());
        hole.consume(sheet.totalInventories());
        hole.consume(sheet.tradeReceivables());
        hole.consume(sheet.totalReceivables());
        hole.consume(sheet.cash());
        hole.consume(sheet.totalCurrentAssets());
        hole.consume(sheet.totalAssets());
        hole.consume(sheet.tradePayables());
        hole.consume(sheet.bankLiabilities());
        hole.consume(sheet.totalCurrentLiabilities());
        hole.consume(sheet.totalLongTermLiabilities());
        hole.consume(sheet.totalLiabilities());
        hole.consume(sheet.calledUpShareCapital());
        hole.consume(sheet.revenueReserves());
        hole.consume(sheet.totalShareholdersEquity());
    }

    private void read(FinancialRatios ratios) {
        hole.consume(ratios.currentRatio());
        hole.consume(ratios.gearing());
        hole.consume(ratios.debtorDays());
        hole.consume(ratios.equityInPercentage());
    }

    private void read(RatingHistoryEntry entry) {
        hole.consume(entry.date());
        hole.consume(entry.score());
        hole.consume(entry.description());
    }
}
