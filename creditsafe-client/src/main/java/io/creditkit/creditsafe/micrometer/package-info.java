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
 */
@NullMarked
package io.creditkit.creditsafe.micrometer;

import org.jspecify.annotations.NullMarked;
