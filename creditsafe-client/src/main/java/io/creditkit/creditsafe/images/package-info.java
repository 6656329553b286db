/**
 * Documents that companies filed, such as accounts: lists of them, and the documents, which may be charged.
 *
 * <pre>{@code
 * for (ImageDocument document : client.images().list(ConnectId.of("GB-0-03977902"))) {
 *     System.out.println(document.filingDate() + " " + document.description());
 * }
 * }</pre>
 *
 * <p>{@link io.creditkit.creditsafe.images.Images#types} tells which documents there are in a country,
 * {@link io.creditkit.creditsafe.images.Images#get} fetches one and is the call that may be billed; it is sent again only if
 * nothing can have been delivered. Thread-safe.
 */
@NullMarked
package io.creditkit.creditsafe.images;

import org.jspecify.annotations.NullMarked;
