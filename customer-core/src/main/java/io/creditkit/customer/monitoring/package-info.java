/** Portfolios watched at the agency, their events, and what is taken over from them. */
@NullMarked
package io.creditkit.customer.monitoring;

import org.jspecify.annotations.NullMarked;
