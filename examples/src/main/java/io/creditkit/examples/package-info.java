/** Programs to script with, and a local sandbox that speaks the Creditsafe protocol. */
@NullMarked
package io.creditkit.examples;

import org.jspecify.annotations.NullMarked;
