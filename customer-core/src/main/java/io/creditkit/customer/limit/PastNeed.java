package io.creditkit.customer.limit;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.Invoice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/**
 * The need of a customer by what it bought in a year: each document counts for the days until it was due, so the sum by the days of
 * the year is what was owed and not late on an average day.
 */
final class PastNeed {
    private static final int DAYS = 365;

    private final ExchangeRates rates;
    private final Currency currency;
    private final LocalDate today;

    PastNeed(ExchangeRates rates, Currency currency, LocalDate today) {
        this.rates = rates;
        this.currency = currency;
        this.today = today;
    }

    /** {@return the inputs with the need; as they are if nothing was bought, or if an amount can't be converted} */
    RecommendationInputs addTo(RecommendationInputs inputs, List<Invoice> documents) {
        LocalDate first = today.minusDays(DAYS - 1L);
        BigDecimal sales = BigDecimal.ZERO;
        BigDecimal owedDays = BigDecimal.ZERO;
        for (Invoice document : documents) {
            Invoice.Status status = document.statusOn(today);
            if (status != Invoice.Status.CANCELLED
                    && status != Invoice.Status.DRAFT
                    && !document.issueDate().isBefore(first)
                    && !document.issueDate().isAfter(today)) {
                Measure<Money> gross = rates.convert(document.gross(), currency, document.issueDate());
                if (!(gross instanceof Measure.Known<Money> known)) {
                    return inputs;
                }
                long term = Math.max(0, ChronoUnit.DAYS.between(document.issueDate(), document.dueDate()));
                sales = sales.add(known.value().amount());
                owedDays = owedDays.add(known.value().amount().multiply(BigDecimal.valueOf(term)));
            }
        }
        if (sales.signum() <= 0 || owedDays.signum() < 0) {
            return inputs;
        }
        Money bought = Money.of(sales, currency).rounded();
        return inputs.needing(
                Money.of(owedDays.divide(BigDecimal.valueOf(DAYS), MathContext.DECIMAL128), currency)
                        .rounded(),
                "Documents of " + bought + " from " + first + " to " + today + ", each for the days until it was due.");
    }
}
