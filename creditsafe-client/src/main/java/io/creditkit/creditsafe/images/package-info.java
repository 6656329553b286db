/**
 * Documents that companies filed, such as accounts: lists of them, and the documents, which may be charged.
 *
 * <pre>{@code
 * for (ImageDocument document : client.images().list(ConnectId.of("GB-0-03977902"))) {
 *     System.out.println(document.filingDate() + " " + document.description());
 * }
 * }</pre>
 */
@NullMarked
package io.creditkit.creditsafe.images;

import org.jspecify.annotations.NullMarked;
