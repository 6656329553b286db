package io.creditkit.examples.page;

import static io.creditkit.examples.page.Html.element;
import static io.creditkit.examples.page.Html.maybe;
import static io.creditkit.examples.page.Html.style;
import static io.creditkit.examples.page.Html.text;

import io.creditkit.customer.Measure;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.PaymentProfileTrend;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.ChartBucket;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.LevelAggregate;
import io.creditkit.customer.report.LevelValue;
import io.creditkit.examples.page.Blocks.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How promptly the customer pays, and how that has changed: us by our own ledger, and others as the agency tells. */
final class PaymentSection {
    private static final int SHOWN = 6;
    private static final BigDecimal LEAST_SCALE = BigDecimal.valueOf(20);
    private static final List<Column> MONTHS = List.of(
            Column.words("Day"),
            Column.number("Beyond terms"),
            Column.number("Early payment counted"),
            Column.words("Payer"),
            Column.number("Paid invoices"));

    private PaymentSection() {}

    /** {@return the section; empty for a customer of whom nobody tells any payment} */
    static Optional<Html> of(CustomerDossier dossier) {
        Optional<ChartSeries> own = own(dossier.pastLedgers());
        Optional<ChartSeries> agency = dossier.agencyDaysBeyondTerms()
                .filter(series -> !series.points().isEmpty());
        return own.isEmpty() && agency.isEmpty()
                ? Optional.empty()
                : Optional.of(element(
                        "div",
                        style("pair"),
                        Blocks.section(
                                "payment",
                                "Payment behaviour",
                                Blocks.facts(facts(dossier)),
                                maybe(months(dossier.pastLedgers()))),
                        ChartSection.ofPayment(
                                agency.map(series -> scaled(series, agency, own)),
                                own.map(series -> scaled(series, agency, own)),
                                dossier)));
    }

    /** On the scale of what there is: most pay within days, which on the usual one would be a flat line. */
    private static ChartSeries scaled(ChartSeries series, Optional<ChartSeries> one, Optional<ChartSeries> other) {
        return ChartSeries.builder()
                .from(series)
                .domainMax(Stream.concat(one.stream(), other.stream())
                        .flatMap(drawn -> drawn.points().stream())
                        .map(ChartSeries.Point::value)
                        .reduce(LEAST_SCALE, BigDecimal::max))
                .build();
    }

    private static List<Html> facts(CustomerDossier dossier) {
        List<Html> facts = new ArrayList<>();
        dossier.paymentTrend().ifPresent(trend -> {
            facts.add(Blocks.fact("Pays us, by the last twelve months", payer(trend.now())));
            facts.add(Blocks.fact("By the twelve months before", payer(trend.earlier())));
            facts.add(Blocks.fact("Where it goes", direction(trend), change(trend)));
        });
        Optional<KeyFigures> figures = dossier.profile().company().map(CompanyFile::figures);
        figures.flatMap(KeyFigures::dbt)
                .ifPresent(
                        days -> facts.add(Blocks.fact("Pays others, as the agency tells", Words.days(days) + " late")));
        figures.flatMap(KeyFigures::industryDbt)
                .ifPresent(days -> facts.add(Blocks.fact("Usual in its industry", Words.days(days) + " late")));
        return facts;
    }

    private static String payer(Measure<PaymentProfile> profile) {
        return profile.toOptional()
                .map(known -> Words.plain(known) + " payer")
                .orElseGet(() -> "not known. " + Words.whyUnknown(profile).orElse(""));
    }

    private static String direction(PaymentProfileTrend trend) {
        return trend.direction()
                .toOptional()
                .map(direction -> switch (direction) {
                    case BETTER -> "A better payer than a year before";
                    case SAME -> "The same kind of payer as a year before";
                    case WORSE -> "A worse payer than a year before";
                })
                .orElse("not known");
    }

    /** Early payment counts here, so a good payer that becomes better is seen too. */
    private static String change(PaymentProfileTrend trend) {
        if (trend.direction().toOptional().isEmpty()) {
            // Days beside a direction that is not known would tell one all the same; why it is not stands above.
            return "";
        }
        return trend.change()
                .toOptional()
                .map(days -> days.signum() == 0
                        ? "as promptly as then"
                        : Words.days(days.abs()) + (days.signum() > 0 ? " later than then" : " sooner than then"))
                .orElse("");
    }

    private static Optional<ChartSeries> own(List<ReceivablesSummary> ledgers) {
        List<LevelValue> values = ledgers.stream()
                .map(ledger -> new LevelValue(
                        ledger.asOf(),
                        ledger.dbtFloored().toOptional(),
                        Optional.empty(),
                        days(ledger.dbtFloored()),
                        Optional.empty()))
                .filter(value -> value.number().isPresent())
                .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(ChartSeries.ofOwn(Criterion.DBT, values, ChartBucket.MONTH, LevelAggregate.LAST));
    }

    private static Optional<Html> months(List<ReceivablesSummary> ledgers) {
        return ledgers.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.longTable(
                        "By our ledger, each by the twelve months before it, the newest first",
                        MONTHS,
                        ledgers.stream()
                                .sorted(Comparator.comparing(ReceivablesSummary::asOf)
                                        .reversed())
                                .map(PaymentSection::month)
                                .toList(),
                        SHOWN));
    }

    private static List<Html> month(ReceivablesSummary ledger) {
        return List.of(
                text(Words.day(ledger.asOf())),
                text(days(ledger.dbtFloored())),
                text(days(ledger.dbtSigned())),
                ledger.paymentProfile()
                        .toOptional()
                        .map(profile -> Blocks.chip(Tones.of(profile), Words.plain(profile)))
                        .orElseGet(() -> Blocks.chip("none", "too few")),
                text(Words.number(ledger.paidInvoices())));
    }

    private static String days(Measure<BigDecimal> days) {
        return days.toOptional().map(Words::days).orElse("not known");
    }
}
