/**
 * The credit agency Creditsafe behind our ports: the only package that knows its client.
 *
 * <p>It turns the agency's words into ours and decides nothing. Countries put the same figure in different places; each
 * class here names the places it knows, and a country it does not know is read by the sections that all have in common.
 */
@NullMarked
package io.creditkit.customer.creditsafe;

import org.jspecify.annotations.NullMarked;
