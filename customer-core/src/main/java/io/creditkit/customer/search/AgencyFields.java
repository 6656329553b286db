package io.creditkit.customer.search;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the credit agency says of the company that a customer is linked to. */
final class AgencyFields {
    private AgencyFields() {}

    static List<Field> all() {
        List<Field> fields = new ArrayList<>(link());
        Stream.of(report(), ratings(), negatives(), size())
                .flatMap(List::stream)
                .map(field -> field.needing(Permission.VIEW_CREDIT_DATA))
                .forEach(fields::add);
        return fields;
    }

    private static List<Field> link() {
        return List.of(
                Field.of(
                        "linked",
                        "Linked to a company",
                        FieldType.FLAG,
                        (profile, rates) -> new FieldValue.Flag(
                                profile.customer().agencyLink().isPresent())),
                ofLink("agencyId", "Agency's id", link -> link.company().value()),
                ofLink("agencyName", "Agency's name of the company", AgencyLink::agencyName)
                        .personal());
    }

    private static List<Field> report() {
        return List.of(
                Field.oneOf(
                        "reportState",
                        "State of the report",
                        CustomerFields.names(ReportState.values()),
                        (profile, rates) -> CustomerFields.choice(profile.reportState())),
                Field.of(
                        "reportReceivedOn",
                        "Report of",
                        FieldType.DATE,
                        (profile, rates) -> ofReport(profile, FieldValue.Day::new)),
                Field.of(
                        "reportAgeDays",
                        "Age of the report",
                        FieldType.DAYS,
                        (profile, rates) -> ofReport(
                                profile,
                                day -> FieldValue.Numeric.of(
                                        Math.max(0, ChronoUnit.DAYS.between(day, profile.asOf()))))));
    }

    private static List<Field> ratings() {
        List<String> bands = new ArrayList<>(CustomerFields.names(RiskBand.values()));
        bands.remove(RiskBand.NOT_RATED.name());
        return List.of(
                figure(
                        "score",
                        "Agency score",
                        FieldType.NUMBER,
                        figures -> figures.score().map(AgencyFields::score)),
                Field.ranked(
                        "band",
                        "Rating band",
                        bands,
                        List.of(RiskBand.NOT_RATED.name()),
                        (profile, rates) ->
                                ofFigures(profile, figures -> figures.band().map(CustomerFields::choice))),
                figure(
                        "previousScore",
                        "Score before",
                        FieldType.NUMBER,
                        figures -> figures.previousScore().map(AgencyFields::score)),
                figure("scoreChange", "Change of the score", FieldType.NUMBER, AgencyFields::scoreChange),
                figure(
                        "ratingChangedOn",
                        "Rating changed on",
                        FieldType.DATE,
                        figures -> figures.ratingChangedOn().map(FieldValue.Day::new)),
                Field.of(
                        "providerLimit",
                        "Agency's credit limit",
                        FieldType.MONEY,
                        (profile, rates) -> providerLimit(profile)),
                figure(
                        "contractLimit",
                        "Agency's limit for one contract",
                        FieldType.MONEY,
                        figures -> amount(figures.contractLimit())),
                figure(
                        "pd",
                        "Probability of default",
                        FieldType.PERCENT,
                        figures -> figures.probabilityOfDefault().map(FieldValue.Numeric::new)),
                figure("dbt", "Days beyond terms", FieldType.DAYS, figures -> number(figures.dbt())),
                figure(
                        "industryDbt",
                        "Days beyond terms of the industry",
                        FieldType.DAYS,
                        figures -> number(figures.industryDbt())));
    }

    private static List<Field> negatives() {
        return List.of(
                figure("judgments", "Court judgments", FieldType.NUMBER, figures -> number(figures.judgmentCount())),
                figure(
                        "judgmentTotal",
                        "Sum of the judgments",
                        FieldType.MONEY,
                        figures -> amount(figures.judgmentTotal())),
                figure("insolvent", "Insolvent", FieldType.FLAG, figures -> flag(figures.insolvent())),
                figure("privileges", "Privileges", FieldType.NUMBER, figures -> number(figures.privilegeCount())),
                figure(
                        "privilegeTotal",
                        "Sum of the privileges",
                        FieldType.MONEY,
                        figures -> amount(figures.privilegeTotal())),
                figure("protested", "Protested bills", FieldType.FLAG, figures -> flag(figures.protested())),
                figure(
                        "prejudiced",
                        "Adverse records in registers of land",
                        FieldType.FLAG,
                        figures -> flag(figures.prejudiced())),
                figure(
                        "paymentRemarks",
                        "Payment remarks",
                        FieldType.NUMBER,
                        figures -> number(figures.paymentRemarkCount())),
                Field.oneOf(
                        "companyStatus",
                        "Status of the company",
                        CustomerFields.names(CompanyStatus.values()),
                        (profile, rates) -> ofFigures(
                                profile, figures -> figures.companyStatus().map(CustomerFields::choice))));
    }

    private static List<Field> size() {
        return List.of(
                figure("turnover", "Turnover", FieldType.MONEY, figures -> amount(figures.turnover())),
                figure("equity", "Equity", FieldType.MONEY, figures -> amount(figures.equity())),
                figure("employees", "Employees", FieldType.NUMBER, figures -> number(figures.employees())));
    }

    static FieldValue providerLimit(CustomerProfile profile) {
        return ofFigures(profile, figures -> figures.limit().map(AgencyFields::limit));
    }

    private static Field ofLink(String key, String heading, Function<AgencyLink, String> reader) {
        return Field.of(
                key,
                heading,
                FieldType.TEXT,
                (profile, rates) -> profile.customer()
                        .agencyLink()
                        .<FieldValue>map(link -> new FieldValue.Text(reader.apply(link)))
                        .orElseGet(() -> noCompany(profile)));
    }

    private static Field figure(
            String key, String heading, FieldType type, Function<KeyFigures, Optional<? extends FieldValue>> reader) {
        return Field.of(key, heading, type, (profile, rates) -> ofFigures(profile, reader));
    }

    private static FieldValue ofFigures(
            CustomerProfile profile, Function<KeyFigures, Optional<? extends FieldValue>> reader) {
        Optional<KeyFigures> figures = profile.company().map(CompanyFile::figures);
        if (figures.isEmpty()) {
            return noCompany(profile);
        }
        Optional<? extends FieldValue> value = reader.apply(figures.get());
        return value.isPresent()
                ? value.get()
                : FieldValue.missing(
                        UnknownReason.MISSING_INPUT,
                        Wording.of("not-known.not-delivered", "The agency did not deliver it."));
    }

    static FieldValue noCompany(CustomerProfile profile) {
        return profile.customer().agencyLink().isEmpty()
                ? FieldValue.missing(
                        UnknownReason.NOT_APPLICABLE,
                        Wording.of("not-known.not-linked", "The customer is linked to no company at a credit agency."))
                : FieldValue.missing(
                        UnknownReason.MISSING_INPUT,
                        Wording.of("not-known.no-company-file", "There is no file of the linked company yet."));
    }

    private static FieldValue ofReport(CustomerProfile profile, Function<LocalDate, FieldValue> reader) {
        if (profile.company().isEmpty()) {
            return noCompany(profile);
        }
        return profile.company()
                .flatMap(CompanyFile::reportReceivedAt)
                .map(moment -> reader.apply(LocalDate.ofInstant(moment, profile.zone())))
                .orElseGet(() -> FieldValue.missing(
                        UnknownReason.MISSING_INPUT,
                        Wording.of("not-known.no-report", "There is no report of the company yet.")));
    }

    private static FieldValue score(ProviderScore score) {
        return score.value().isPresent()
                ? FieldValue.Numeric.of(score.value().getAsInt())
                : FieldValue.missing(
                        UnknownReason.NOT_RATED,
                        Wording.of(
                                "not-known.no-agency-score",
                                "The agency gives no score: {said}.",
                                Map.of("said", score.text())));
    }

    private static Optional<FieldValue> scoreChange(KeyFigures figures) {
        if (figures.score().isEmpty() || figures.previousScore().isEmpty()) {
            return Optional.empty();
        }
        FieldValue now = score(figures.score().get());
        FieldValue before = score(figures.previousScore().get());
        if (now instanceof FieldValue.Numeric to && before instanceof FieldValue.Numeric from) {
            return Optional.of(new FieldValue.Numeric(to.value().subtract(from.value())));
        }
        return Optional.of(now instanceof FieldValue.Missing ? now : before);
    }

    private static FieldValue limit(ProviderLimit limit) {
        return limit.amount()
                .<FieldValue>map(FieldValue.Amount::new)
                .orElseGet(() -> FieldValue.missing(
                        UnknownReason.NOT_RATED,
                        Wording.of(
                                "not-known.no-agency-credit-limit",
                                "The agency gives no credit limit: {said}.",
                                Map.of("said", limit.text()))));
    }

    private static Optional<FieldValue> amount(Optional<Money> amount) {
        return amount.map(FieldValue.Amount::new);
    }

    private static Optional<FieldValue> number(Optional<Integer> number) {
        return number.map(FieldValue.Numeric::of);
    }

    private static Optional<FieldValue> flag(Optional<Boolean> flag) {
        return flag.map(FieldValue.Flag::new);
    }
}
