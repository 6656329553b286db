package io.creditkit.customer.search;

import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.receivables.ReceivablesSummary;
import java.time.LocalDate;
import java.util.Currency;

/** Stands for what a ledger says where nothing of it is to be told. */
final class UntoldLedger {
    private UntoldLedger() {}

    /** {@return a summary of which every figure is unknown for that reason, and every count 0} */
    static ReceivablesSummary of(Currency currency, LocalDate asOf, UnknownReason reason, Wording why) {
        return ReceivablesSummary.builder()
                .asOf(asOf)
                .currency(currency)
                .exposure(Measure.unknown(reason, why))
                .overdue(Measure.unknown(reason, why))
                .oldestOverdueDays(0)
                .ageing(Measure.unknown(reason, why))
                .dbtSigned(Measure.unknown(reason, why))
                .dbtFloored(Measure.unknown(reason, why))
                .paymentProfile(Measure.unknown(reason, why))
                .paidInvoices(0)
                .openInvoices(0)
                .build();
    }
}
