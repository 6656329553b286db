/**
 * What the account may do and how much of it is used.
 *
 * <pre>{@code
 * for (SubscriptionLine line : client.access().subscription().lines()) {
 *     System.out.println(line.service() + " " + line.country() + ": " + line.used() + " of " + line.paid());
 * }
 * }</pre>
 *
 * <p>Free. Ask {@link io.creditkit.creditsafe.access.Access#subscription} before many reports are ordered, and when a call is
 * refused with {@link io.creditkit.creditsafe.AccessDeniedException}: the service or country may not be in the contract, or its
 * quota used up. {@link io.creditkit.creditsafe.access.Access#reportLanguages} tells in which languages reports of a country
 * come. Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.access;

import org.jspecify.annotations.NullMarked;
