/** Customers, invoices and contacts in from CSV, lists out to CSV. */
@NullMarked
package io.creditkit.customer.csv;

import org.jspecify.annotations.NullMarked;
