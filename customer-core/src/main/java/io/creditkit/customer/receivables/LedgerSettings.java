package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;
import java.util.Optional;

/**
 * How a host keeps its ledger here.
 *
 * @param invoiceNumbers the numbers of documents entered by hand
 * @param secondApproverAbove an adjustment of more than this, in either direction, counts only when a second person agreed;
 *     empty if never. One that can't be converted into its currency always needs a second person.
 * @param reminders which reminders raise the level of a document
 */
public record LedgerSettings(
        InvoiceNumbers invoiceNumbers, Optional<Money> secondApproverAbove, ReminderPolicy reminders) {
    /** {@return numbers from {@code M-000001} on, no second approver, the phone raises no level} */
    public static LedgerSettings standard() {
        return new LedgerSettings(InvoiceNumbers.withPrefix("M-"), Optional.empty(), ReminderPolicy.standard());
    }
}
