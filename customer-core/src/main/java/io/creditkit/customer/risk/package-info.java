/** Scorecards and the assessment of a customer, with reasons. */
@NullMarked
package io.creditkit.customer.risk;

import org.jspecify.annotations.NullMarked;
