package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.CompanySummary;
import io.creditkit.creditsafe.company.CreditRating;
import io.creditkit.creditsafe.company.CreditScore;
import io.creditkit.creditsafe.company.Employees;
import io.creditkit.creditsafe.company.FinancialStatement;
import io.creditkit.creditsafe.company.OtherInformation;
import io.creditkit.creditsafe.company.ReportSection;
import io.creditkit.creditsafe.company.ReportedStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.FigurePart;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** The figures that decisions are made on. */
final class KeyFigureReading {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CompanyReport report;
    private final Sections sections;
    private final Ratings ratings;
    private final List<NegativeItem> items;

    KeyFigureReading(CompanyReport report, Sections sections, Ratings ratings, List<NegativeItem> items) {
        this.report = report;
        this.sections = sections;
        this.ratings = ratings;
        this.items = items;
    }

    KeyFigures read() {
        KeyFigures.Builder figures = KeyFigures.builder();
        addRating(figures);
        addPayment(figures);
        addSize(figures);
        Optional<ReportedStatus> status = status();
        figures.companyStatus(status.flatMap(ReportedStatus::status).map(Words::status));
        new NegativeRecords(report.evidence(), sections, status, items).addTo(figures);
        return figures.build();
    }

    /** {@return the parts of the figures that came whole} */
    Set<FigurePart> wholeParts() {
        Set<FigurePart> parts = EnumSet.noneOf(FigurePart.class);
        if (sections.came(ReportSection.CREDIT_SCORE)) {
            parts.add(FigurePart.RATING);
        }
        if (sections.came(ReportSection.PAYMENT_DATA)) {
            parts.add(FigurePart.PAYMENT);
        }
        if (sections.came(ReportSection.NEGATIVE_INFORMATION)
                && sections.isWhole(ReportSection.COMPANY_SUMMARY_EXTRA)) {
            parts.add(FigurePart.NEGATIVE_RECORDS);
        }
        // Of a report without statements nobody knows whether there are none or none were asked for.
        if (sections.came(ReportSection.COMPANY_SUMMARY)
                && sections.came(ReportSection.GLOBAL_FINANCIAL_STATEMENTS)
                && sections.isWhole(ReportSection.ADDITIONAL_INFORMATION)) {
            parts.add(FigurePart.ACCOUNTS);
        }
        if (sections.came(ReportSection.OTHER_INFORMATION)
                && sections.isWhole(ReportSection.ALTERNATE_SUMMARY)
                && sections.isWhole(ReportSection.ADDITIONAL_INFORMATION)) {
            parts.add(FigurePart.EMPLOYEES);
        }
        return parts;
    }

    private void addRating(KeyFigures.Builder figures) {
        Optional<CreditScore> score = scored();
        Optional<CreditRating> current = current();
        figures.score(current.flatMap(Ratings::score))
                .previousScore(score.flatMap(CreditScore::previous).flatMap(Ratings::score))
                .band(current.map(ToldRating::of).flatMap(ratings::band))
                .ratingDescription(current.flatMap(Ratings::description))
                .ratingChangedOn(score.flatMap(
                        section -> section.open().get("latestRatingChangeDate").date()))
                .limit(current.flatMap(rating -> limit(rating, score)))
                .contractLimit(score.flatMap(section -> Ratings.amount(section.contractLimit())))
                .probabilityOfDefault(
                        current.flatMap(CreditRating::probabilityOfDefault).flatMap(KeyFigureReading::fraction));
    }

    /** Where the rating came whole and without a limit, that there is none is told: the history shows it. */
    private Optional<ProviderLimit> limit(CreditRating rating, Optional<CreditScore> score) {
        return ratings.limit(rating)
                .or(() -> score.flatMap(CreditScore::current).map(whole -> ProviderLimit.none("none given")));
    }

    /**
     * {@return the band of a day past} By the scheme of the country only where that is how the band of today is known: a scheme and
     * the agency's letters beside each other would show changes that never were.
     */
    Optional<RiskBand> pastBand(ToldRating past) {
        return current().flatMap(CreditRating::internationalScore).isPresent()
                ? ratings.letter(past)
                : ratings.band(past);
    }

    private Optional<CreditRating> current() {
        return scored().flatMap(CreditScore::current).or(this::ratingOfSummary);
    }

    private Optional<CreditScore> scored() {
        return sections.isWhole(ReportSection.CREDIT_SCORE) ? report.creditScore() : Optional.empty();
    }

    /** {@return what the local score means, in the words of the agency} */
    Optional<String> description() {
        return current().flatMap(CreditRating::providerDescription).filter(words -> !words.isBlank());
    }

    /** {@return from where to where the local score goes, which is all that the agency tells of its model} */
    Optional<String> scale() {
        Optional<OpenValue> value = current().map(rating -> rating.open().get("providerValue"));
        return value.flatMap(scale -> scale.get("minValue")
                .text()
                .flatMap(low -> scale.get("maxValue").text().map(high -> low + " to " + high)));
    }

    private Optional<CreditRating> ratingOfSummary() {
        return sections.isWhole(ReportSection.COMPANY_SUMMARY)
                ? report.summary().flatMap(CompanySummary::creditRating)
                : Optional.empty();
    }

    /** The agency gives percent: 0.5096 stood beside odds of 189 to 1 for the same company. */
    private static Optional<BigDecimal> fraction(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0
                ? Optional.empty()
                : Optional.of(percent.divide(HUNDRED));
    }

    /** GB: a number. US: a number, or an object with its own number and the industry's. FR: the industry's alone. */
    private void addPayment(KeyFigures.Builder figures) {
        OpenValue payment = sections.payment();
        OpenValue dbt = payment.get("dbt");
        figures.dbt(days(dbt.isObject() ? dbt.get("dbt") : dbt))
                .industryDbt(days(dbt.get("industryDBT")).or(() -> days(payment.get("industryDBT"))));
    }

    private static Optional<Integer> days(OpenValue place) {
        return place.number()
                .filter(days -> days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(10_000)) < 0)
                .map(days -> days.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    private void addSize(KeyFigures.Builder figures) {
        Optional<CompanySummary> summary =
                sections.isWhole(ReportSection.COMPANY_SUMMARY) ? report.summary() : Optional.empty();
        KeyFinancials withoutAccounts = new KeyFinancials(sections.additional(), ratings);
        figures.turnover(summary.flatMap(s -> Ratings.amount(s.latestTurnover()))
                        .or(() -> ofStatement(s -> s.profitAndLoss().flatMap(account -> account.revenue())))
                        .or(() -> withoutAccounts.turnover()))
                .equity(summary.flatMap(s -> Ratings.amount(s.latestEquity()))
                        .or(() -> ofStatement(s -> s.balanceSheet().flatMap(sheet -> sheet.totalShareholdersEquity())))
                        .or(() -> withoutAccounts.equity()))
                .employees(employees());
    }

    /** {@return the amount of the newest statement, if that has it; an older one would pass for the newest} */
    private Optional<Money> ofStatement(Function<FinancialStatement, Optional<BigDecimal>> line) {
        return Statements.newestFirst(report.financialStatements()).stream()
                .findFirst()
                .flatMap(statement -> line.apply(statement)
                        .flatMap(amount -> statement
                                .currency()
                                .flatMap(Words::currency)
                                .map(currency -> Money.of(amount, currency))));
    }

    /** {@return the number of the newest year that tells one; a range is no number} */
    private Optional<Integer> employees() {
        List<Employees> years =
                report.otherInformation().map(OtherInformation::employees).orElse(List.of());
        Optional<Employees> newest = years.stream()
                .filter(year -> year.number().isPresent())
                .max(Comparator.comparingInt(year -> year.year().orElse(0)));
        return newest.map(year -> year.number().getAsLong())
                .or(() -> sections.alternateSummary()
                        .get("numberOfEmployees")
                        .number()
                        .map(BigDecimal::longValue))
                .or(this::employeesOfUnitedStates)
                .filter(count -> count >= 0 && count <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    /** US: a section of its own, of which only the name is documented: a number, or a member or a list with one. */
    private Optional<Long> employeesOfUnitedStates() {
        OpenValue place = sections.additional().get("employeeInformation");
        List<OpenValue> told = place.isList() ? place.items() : List.of(place);
        return told.stream()
                .filter(one -> employees(one).isPresent())
                .max(Comparator.comparingInt(one -> one.get("year").integer().orElse(0)))
                .flatMap(KeyFigureReading::employees);
    }

    private static Optional<Long> employees(OpenValue told) {
        OpenValue number =
                told.isObject() ? told.get("numberOfEmployees", "totalEmployees", "employeesTotal", "employees") : told;
        OptionalLong whole = number.wholeNumber();
        return whole.isPresent() ? Optional.of(whole.getAsLong()) : Optional.empty();
    }

    private Optional<ReportedStatus> status() {
        return report.summary()
                .flatMap(CompanySummary::status)
                .or(() -> report.identification()
                        .flatMap(identification -> identification.basicInformation())
                        .flatMap(basic -> basic.status()));
    }
}
