/**
 * What the account may do and how much of it is used.
 *
 * <pre>{@code
 * for (SubscriptionLine line : client.access().subscription().lines()) {
 *     System.out.println(line.service() + " " + line.country() + ": " + line.used() + " of " + line.paid());
 * }
 * }</pre>
 */
@NullMarked
package io.creditkit.creditsafe.access;

import org.jspecify.annotations.NullMarked;
