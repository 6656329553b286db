package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;

/** One document that is not settled, and how many days it is past its due date and the grace; negative before. */
record OpenItem(Invoice document, Money open, long daysPastDue) {
    boolean isCredit() {
        return open.signum() < 0;
    }

    boolean isOverdue() {
        return !isCredit() && daysPastDue > 0;
    }
}
