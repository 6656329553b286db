package io.creditkit.customer.limit;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.RiskBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Goes through the companies in law and sets side by side what is known of each. */
record RiskReportSearch(WorkContext context, EntityReader entities, Currency currency, LocalDate day) {
    RiskReport run() {
        List<RiskReport.Row> rows = new ArrayList<>();
        entities.forEach(day, entity -> rows.add(row(entity)));
        return new RiskReport(day, currency, rows);
    }

    private RiskReport.Row row(EntityReader.Entity entity) {
        Measure<Money> exposure =
                entities.exposure(entity.accounts(), currency, day).total();
        Cover cover = context.inUnitOfWork(work -> Cover.of(work, entity.subject(), day));
        Optional<KeyFigures> figures = entity.first()
                .agencyLink()
                .map(AgencyLink::company)
                .flatMap(company -> context.inUnitOfWork(work -> work.reports().file(company)))
                .map(CompanyFile::figures);
        return new RiskReport.Row(
                entity.subject(),
                entity.ids(),
                exposure,
                converted(
                        entity.internal().amount().money(),
                        Wording.of("not-known.no-limit-to-compare", "No limit is set that can be compared with.")),
                cover.total(currency, context.rates()),
                unsecured(cover, exposure),
                figures.flatMap(KeyFigures::band).orElse(RiskBand.NOT_RATED),
                converted(figures.flatMap(KeyFigures::limit).flatMap(ProviderLimit::amount), NotKnown.NO_AGENCY_LIMIT));
    }

    private Measure<Money> unsecured(Cover cover, Measure<Money> exposure) {
        return exposure instanceof Measure.Known<Money> known
                ? cover.unsecured(known.value(), context.rates())
                : exposure;
    }

    private Measure<Money> converted(Optional<Money> amount, Wording whyNot) {
        return amount.map(known -> context.rates().convert(known, currency, day).map(Money::rounded))
                .orElseGet(() -> Measure.unknown(UnknownReason.MISSING_INPUT, whyNot));
    }
}
