/**
 * Which customer is supplied where and when: moving in and moving out.
 *
 * <p>A {@link SupplyPeriod} is the days on which a customer is supplied at a location, which the host names: an address, a meter,
 * a contract. At a location one customer is supplied at a time. Lists can ask for the state of supply.
 *
 * <pre>{@code
 * SupplyPeriod period = work.supply().moveIn(customer.id(), "meter 4711", work.today());
 * work.supply().moveOut(period.id(), work.today().plusMonths(6));
 * }</pre>
 *
 * <p>{@link SupplyRefusedException} says what stands in the way, such as somebody who has not moved out. The host hears of
 * {@code customer.moved-in} and {@code customer.moved-out}. Thread-safe; no agency is called.
 */
@NullMarked
package io.creditkit.customer.supply;

import org.jspecify.annotations.NullMarked;
