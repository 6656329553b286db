/** Loans with their states, delinquency and refinancing, and the exposure of a customer component by component. */
@NullMarked
package io.creditkit.customer.lending;

import org.jspecify.annotations.NullMarked;
