package io.creditkit.customer.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A company's place in the whole group, as a report lists it. The list does not name the company right above, and does not say of
 * whom the percentage is told: it is no shareholding of anybody.
 *
 * @param company the company
 * @param level how far below the top, which is 0; empty if not told
 * @param percentOwned the percentage told beside it, 0 to 100; empty if not told
 */
public record GroupPlace(RelatedCompany company, OptionalInt level, Optional<BigDecimal> percentOwned) {}
