/**
 * The client's calls as Micrometer meters. Needs {@code io.micrometer:micrometer-core}, which this module names as optional: a
 * host that wants the meters brings it, any other host does without.
 *
 * <pre>{@code
 * CreditsafeClient client = CreditsafeClient.builder()
 *         .credentials(credentials)
 *         .environment(Environment.PRODUCTION)
 *         .listener(MicrometerCallListener.of(registry))
 *         .build();
 * }</pre>
 *
 * <p>{@link io.creditkit.creditsafe.micrometer.MicrometerCallListener} lists the meters. None of them carries what was asked for.
 * Thread-safe; makes no call.
 */
@NullMarked
package io.creditkit.creditsafe.micrometer;

import org.jspecify.annotations.NullMarked;
