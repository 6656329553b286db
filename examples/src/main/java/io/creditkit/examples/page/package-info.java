/**
 * The credit report of a customer as one HTML file that needs nothing else: no script, no network, no font. The same state
 * gives the same bytes.
 */
@NullMarked
package io.creditkit.examples.page;

import org.jspecify.annotations.NullMarked;
