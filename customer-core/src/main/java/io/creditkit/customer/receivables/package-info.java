/** Invoices and payments, ageing, days beyond terms, exposure and the payment profile they add up to. */
@NullMarked
package io.creditkit.customer.receivables;

import org.jspecify.annotations.NullMarked;
