/** A typed client of the Creditsafe Connect REST API. */
@NullMarked
package io.creditkit.creditsafe;

import org.jspecify.annotations.NullMarked;
