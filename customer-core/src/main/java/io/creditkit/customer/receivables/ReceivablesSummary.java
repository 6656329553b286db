package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.immutables.value.Value;

/** What one customer's ledger adds up to on one day, in one currency. */
@Value.Immutable
@ValueStyle
public interface ReceivablesSummary {
    /** {@return the day it is for} */
    LocalDate asOf();

    /** {@return the currency everything was converted into} */
    Currency currency();

    /** {@return all that is open, less open credit notes; unknown if an amount can't be converted} */
    Measure<Money> exposure();

    /** {@return what is open after its due date; open credit notes do not reduce it} */
    Measure<Money> overdue();

    /** {@return the greatest number of days any open invoice is past due; 0 if none is} */
    int oldestOverdueDays();

    /** {@return the ageing balance: not due, 1 to 30, 31 to 60, 61 to 90, 91 to 120, more; and open credits} */
    Measure<List<AgeingBucket>> ageing();

    /**
     * {@return our own days beyond terms over invoices paid in the last twelve months, early payment counting negative: sum of
     * amount times days late, divided by the sum of amounts; two decimals} Unknown if nothing was paid.
     */
    Measure<BigDecimal> dbtSigned();

    /** {@return the same with early payment counting 0, for comparison with the agency's figure} */
    Measure<BigDecimal> dbtFloored();

    /** {@return the class of payer by the floored days beyond terms; unknown below three paid invoices} */
    Measure<PaymentProfile> paymentProfile();

    /** {@return how many invoices were paid in full in the last twelve months} */
    int paidInvoices();

    /** {@return how many invoices are open} */
    int openInvoices();

    /** {@return how many payments were returned in the last twelve months, a sign of risk; default 0} */
    @Value.Default
    default int returnedPayments() {
        return 0;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReceivablesSummary}. */
    final class Builder extends ImmutableReceivablesSummary.Builder {
        Builder() {}
    }
}
