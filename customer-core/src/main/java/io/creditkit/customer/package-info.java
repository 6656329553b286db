/** Customers, credit reports, risk, alerts and monitoring, over ports that a host may replace. */
@NullMarked
package io.creditkit.customer;

import org.jspecify.annotations.NullMarked;
