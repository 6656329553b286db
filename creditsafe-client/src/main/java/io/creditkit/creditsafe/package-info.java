/**
 * A typed client of the Creditsafe Connect REST API, version 1. It stands alone: it knows nothing of customers.
 *
 * <pre>{@code
 * try (CreditsafeClient connect = CreditsafeClient.builder()
 *         .credentials(Credentials.ofPassword("user", "secret"))
 *         .environment(Environment.PRODUCTION)
 *         .build()) {
 *     connect.access().subscription().lines().forEach(line -> System.out.println(line.service() + ": " + line.used()));
 * }
 * }</pre>
 *
 * <p>{@link CreditsafeClient} is the entry; make one for each account and keep it. Each family of the API is one accessor and one
 * package below this one; what has no typed family is called by {@link io.creditkit.creditsafe.operation}. A company is known by
 * its {@link ConnectId}. A list comes as {@link Paged}, whose further pages are requests made when they are reached. What the
 * provider adds and we do not know is kept as {@link OpenValue}.
 *
 * <ol>
 *   <li>It signs in at the first call and renews the token by itself. Refused credentials are not sent again, as the provider
 *       locks the user.
 *   <li>It keeps to a {@link RateLimit}, waits out what a 429 demands, and repeats within the {@link RetryPolicy} what may be
 *       repeated.
 *   <li>A call that may have been billed is never repeated unless it is proved that nothing was delivered. Several threads that
 *       want one report share one order.
 * </ol>
 *
 * <p>Money: searches are free as far as is known; reports, documents of companies, fresh investigations, decisions and checks of
 * bank accounts may be billed. The Javadoc of each method says so.
 *
 * <p>Every failure is a {@link CreditsafeException}; the kinds say what to do. An {@link ApiException} is a refusal, with status
 * and correlation id; a {@link TransportException} came to no usable answer. {@link CreditsafeException#outcomeUnknown()} says
 * that it may have been carried out all the same: look before ordering again. Thread-safe; {@link CreditsafeClient#async} gives
 * futures on an executor of the host.
 */
@NullMarked
package io.creditkit.creditsafe;

import org.jspecify.annotations.NullMarked;
