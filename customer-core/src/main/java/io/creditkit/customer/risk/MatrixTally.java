package io.creditkit.customer.risk;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.search.CustomerProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts customers into a {@link RiskMatrix}, one after the other. Not thread-safe. */
final class MatrixTally {
    private final LocalDate asOf;
    private final Currency currency;
    private final ExchangeRates rates;
    private final Map<Pair, RiskMatrix.Cell> cells = new LinkedHashMap<>();

    private record Pair(RiskClass riskClass, DelinquencyClass delinquency) {}

    MatrixTally(LocalDate asOf, Currency currency, ExchangeRates rates) {
        this.asOf = asOf;
        this.currency = currency;
        this.rates = rates;
        for (RiskClass riskClass : RiskClass.values()) {
            for (DelinquencyClass delinquency : DelinquencyClass.values()) {
                cells.put(
                        new Pair(riskClass, delinquency),
                        new RiskMatrix.Cell(riskClass, delinquency, 0, Money.zero(currency), 0));
            }
        }
    }

    void add(CustomerProfile profile) {
        RiskClass riskClass =
                profile.assessment().map(RiskAssessment::riskClass).orElse(RiskClass.UNKNOWN);
        DelinquencyClass delinquency = DelinquencyClass.of(profile.receivables().oldestOverdueDays());
        cells.computeIfPresent(new Pair(riskClass, delinquency), (pair, cell) -> with(cell, profile));
    }

    private RiskMatrix.Cell with(RiskMatrix.Cell cell, CustomerProfile profile) {
        Measure<Money> exposure = profile.exposure();
        if (exposure instanceof Measure.Known<Money> known) {
            exposure = rates.convert(known.value(), currency, asOf);
        }
        return new RiskMatrix.Cell(
                cell.riskClass(),
                cell.delinquency(),
                cell.customers() + 1,
                exposure.toOptional().map(cell.exposure()::plus).orElse(cell.exposure()),
                cell.unknownExposures() + (exposure.toOptional().isPresent() ? 0 : 1));
    }

    RiskMatrix matrix() {
        List<RiskMatrix.Cell> rounded = new ArrayList<>();
        for (RiskMatrix.Cell cell : cells.values()) {
            rounded.add(new RiskMatrix.Cell(
                    cell.riskClass(),
                    cell.delinquency(),
                    cell.customers(),
                    cell.exposure().rounded(),
                    cell.unknownExposures()));
        }
        return new RiskMatrix(asOf, currency, rounded);
    }
}
