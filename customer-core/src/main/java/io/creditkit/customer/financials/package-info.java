/** Financial ratios and Z-scores from the yearly statements of a company. */
@NullMarked
package io.creditkit.customer.financials;

import org.jspecify.annotations.NullMarked;
